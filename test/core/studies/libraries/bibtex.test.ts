import assert from 'node:assert/strict';
import type { CslItem } from '../../../../src/core/references/reference.js';
import { readBibtex } from '../../../../src/core/studies/libraries/bibtex.js';

const article = (fields: string, key = 'hart2019'): string => `@article{${key},\n  ${fields}\n}\n`;
const itemOf = (text: string): CslItem | undefined => readBibtex(text, 'a.bib').entries.at(-1)?.item;

describe('readBibtex', () => {
  it('reads an article with accents, braces, mark-up and an institution', () => {
    const text = article(
      'author = {M{\\"u}ller, J{\\"o}rg and van der Berg, Anna and {World Health Organization}},\n  title = {The {DNA} of \\emph{low-dose} velorin: 50\\% \\& more},\n  journal = "J. Trials", year = 2019, month = apr, volume = {12}, number = 3, pages = {529--38},\n  doi = {10.1234/vel.1}, pmid = {40000001}, abstract = {Eighty-four adults.}, keywords = {a, b}',
    );
    assert.deepEqual(itemOf(text), {
      type: 'article-journal',
      title: 'The DNA of low-dose velorin: 50% & more',
      author: [
        { family: 'Müller', given: 'Jörg' },
        { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
        { literal: 'World Health Organization' },
      ],
      issued: { 'date-parts': [[2019, 4]] },
      'container-title': 'J. Trials',
      volume: '12',
      issue: '3',
      page: '529-538',
      DOI: '10.1234/vel.1',
      PMID: '40000001',
      abstract: 'Eighty-four adults.',
      keyword: 'a,b',
    });
  });

  const variants: readonly (readonly [string, string, keyof CslItem, unknown])[] = [
    ['BibLaTeX dates', article('title = {A}, date = {2019-04-05}, journaltitle = {J}'), 'issued', { 'date-parts': [[2019, 4, 5]] }],
    [
      'BibLaTeX journals',
      article('title = {A}, date = {2019}, journaltitle = {Journal of Trials}'),
      'container-title',
      'Journal of Trials',
    ],
    [
      'an abbreviation',
      `@string{jt = "Journal of Trials"}\n${article('title = {A}, journal = jt')}`,
      'container-title',
      'Journal of Trials',
    ],
    [
      'an abbreviation defined later',
      `${article('title = {A}, journal = jt')}@STRING{JT = {Journal of Trials}}\n`,
      'container-title',
      'Journal of Trials',
    ],
    ['round brackets', '@book(b1, title = {A (small) book}, publisher = {Press}, year = 2001)\n', 'title', 'A (small) book'],
    ['an @ within a value', article('title = {Write to me @ home}'), 'title', 'Write to me @ home'],
    ['a dotless i and a ring', article("title = {A}, author = {Garc{\\'\\i}a, {\\AA}sa}"), 'author', [{ family: 'García', given: 'Åsa' }]],
    ['a note of retraction', article('title = {A}, note = {Retracted publication}'), 'note', 'Retracted publication'],
    [
      'a parent by crossref',
      '@proceedings{p1, title = {Meeting}, year = 2011}\n@inproceedings{c1, title = {Talk}, crossref = {p1}}\n',
      'issued',
      { 'date-parts': [[2011]] },
    ],
    [
      'a chapter whose parent cannot be read with it',
      '@book{b1, title = {Whole}, editor = {Ed, E.}, year = {2001}}\n@inbook{c1, author = {Child, C.}, title = {Chapter}, crossref = {b1}}\n',
      'title',
      'Chapter',
    ],
  ];
  for (const [name, text, field, expected] of variants) it(`reads ${name}`, () => assert.deepEqual(itemOf(text)?.[field], expected));

  it('knows that "and others" cuts the list', () => {
    const entry = readBibtex(article('title = {A}, author = {Hart, P and others}'), 'a').entries[0];
    assert.deepEqual([entry?.authorsComplete, entry?.item.author?.length], [false, 1]);
  });

  it('knows the other keys that BibLaTeX gives an entry', () => {
    const keys = (field: string) => readBibtex(article(`title = {A}, ${field}`), 'a').entries[0]?.otherKeys ?? [];
    assert.deepEqual(keys('ids = {smith07, smith:2007 , }'), ['smith07', 'smith:2007']);
    assert.deepEqual(keys('ids = "smith07"'), ['smith07']);
    assert.deepEqual(keys('ids = {}'), []);
    assert.deepEqual(keys('year = 2007'), []);
  });

  const good = article('title = {Kept}', 'kept');
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['that is not closed', '@article{broken, title = {No end, year = 2019\n', /^line 1, entry broken: is not closed/],
    [
      'that is closed too early',
      '@article{early, title = {A}}, year = {2011}\n}\n',
      /^line 1, entry early: has a “}” too many before “year”/,
    ],
    ['without comma', '@article{nocomma title = {A}}\n', /^line 1: has no key/],
    ['without equals sign', '@article{bad,\n title {A}\n}\n', /^line 1, entry bad: cannot be read/],
    ['with a broken quote', '@article{quote,\n title = "A\n}\n', /^line 1, entry quote: /],
  ];
  for (const [name, text, expected] of broken) {
    it(`names an entry ${name} and keeps the next`, () => {
      const { entries, problems } = readBibtex(`${text}${good}`, 'a.bib');
      assert.ok(entries.some(({ key }) => key === 'kept'));
      assert.match(`${problems[0]?.place}: ${problems[0]?.message}`, expected);
    });
  }

  it('passes over comments and preambles', () => {
    const { entries, problems } = readBibtex(
      `% @article{no, title = {Commented}}\n@comment{jabref-meta: x}\n@preamble{"\\newcommand{\\x}{y}"}\n${good}`,
      'a',
    );
    assert.deepEqual([entries.map(({ key, line }) => [key, line]), problems], [[['kept', 4]], []]);
  });
});
