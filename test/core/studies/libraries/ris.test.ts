import assert from 'node:assert/strict';
import { readRis } from '../../../../src/core/studies/libraries/ris.js';

const ris = (...lines: readonly string[]): string => [...lines, 'ER  - ', ''].join('\n');
const itemOf = (text: string) => readRis(text, 'a.ris').entries[0]?.item;

describe('readRis', () => {
  it('reads an article as a publisher writes it', () => {
    const text = ris(
      'TY  - JOUR',
      'AU  - Hart, Pia J.',
      'AU  - van der Berg, Anna',
      'PY  - 2019',
      'DA  - 2019/04/05/',
      'TI  - Velorin for headache',
      'JO  - Journal of Trials',
      'JA  - J Trials',
      'VL  - 12',
      'IS  - 3',
      'SP  - 529',
      'EP  - 38',
      'SN  - 1234-5678',
      'DO  - https://doi.org/10.1234/vel.1',
      'AB  - Eighty-four adults.',
      'KW  - headache',
      'KW  - velorin',
    );
    assert.deepEqual(itemOf(text), {
      type: 'article-journal',
      title: 'Velorin for headache',
      author: [
        { family: 'Hart', given: 'Pia J.' },
        { family: 'van der Berg', given: 'Anna' },
      ],
      issued: { 'date-parts': [[2019, 4, 5]] },
      'container-title': 'Journal of Trials',
      'container-title-short': 'J Trials',
      volume: '12',
      issue: '3',
      page: '529-538',
      DOI: '10.1234/vel.1',
      ISSN: ['1234-5678'],
      abstract: 'Eighty-four adults.',
      keyword: 'headache, velorin',
    });
  });

  const variants: readonly (readonly [string, string, string, unknown])[] = [
    ['a year with slashes', ris('TY  - JOUR', 'T1  - A', 'Y1  - 2007/04//'), 'issued', { 'date-parts': [[2007, 4]] }],
    [
      'an institution',
      ris('TY  - RPRT', 'TI  - A', 'AU  - World Health Organization'),
      'author',
      [{ literal: 'World Health Organization' }],
    ],
    ['a chapter in a book', ris('TY  - CHAP', 'TI  - A', 'T2  - The book', 'A2  - Doe, J'), 'container-title', 'The book'],
    ['an editor', ris('TY  - CHAP', 'TI  - A', 'T2  - The book', 'A2  - Doe, J'), 'editor', [{ family: 'Doe', given: 'J' }]],
    ['a PMID of EndNote', ris('TY  - JOUR', 'TI  - A', 'AN  - 40000001', 'DB  - PubMed'), 'PMID', '40000001'],
    ['an accession number of another base', ris('TY  - JOUR', 'TI  - A', 'AN  - 40000001', 'DB  - EMBASE'), 'PMID', undefined],
    ['a PMID in an address', ris('TY  - JOUR', 'TI  - A', 'UR  - https://pubmed.ncbi.nlm.nih.gov/40000001/'), 'PMID', '40000001'],
    ['an abstract over two lines', ris('TY  - JOUR', 'TI  - A', 'AB  - One', 'two.'), 'abstract', 'One two.'],
    ['a first page alone', ris('TY  - JOUR', 'TI  - A', 'SP  - e12'), 'page', 'e12'],
  ];
  for (const [name, text, field, expected] of variants)
    it(`reads ${name}`, () => assert.deepEqual(itemOf(text)?.[field as 'title'], expected));

  it('takes a key from ID, but not a running number', () => {
    assert.equal(readRis(ris('TY  - JOUR', 'ID  - hart2019', 'TI  - A'), 'a').entries[0]?.key, 'hart2019');
    assert.equal(readRis(ris('TY  - JOUR', 'ID  - 12', 'TI  - A'), 'a').entries[0]?.key, null);
  });

  it('names broken records by line and keeps the others', () => {
    const text = `junk\n${ris('TY  - JOUR', 'TI  - A')}${ris('TY  - JOUR', 'AU  - Doe, J')}TY  - JOUR\nTI  - Not closed\n${ris('TY  - BOOK', 'TI  - B')}${ris('AU  - Typeless, T', 'TI  - C')}`;
    const { entries, problems } = readRis(text, 'a.ris');
    assert.deepEqual(
      entries.map(({ item }) => item.title),
      ['A', 'Not closed', 'B'],
    );
    assert.deepEqual(
      problems.map(({ line }) => line),
      [1, 5, 13],
    );
  });
});
