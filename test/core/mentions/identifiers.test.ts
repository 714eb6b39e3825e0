import assert from 'node:assert/strict';
import { isbn13Of, isIsbn10, isIsbn13, isIssn } from '../../../src/core/mentions/checkDigits.js';
import { doiOfAddress, findDois } from '../../../src/core/mentions/doi.js';
import { findIdentifiers, identifierOf } from '../../../src/core/mentions/identifiers.js';
import { contentOf } from '../../support/content.js';
import { inShort, mentionsIn } from './support.js';

const found = (text: string): readonly string[] =>
  findIdentifiers(contentOf(text)).map(({ kind, id, isMalformed }) => `${kind} ${id}${isMalformed ? ' (malformed)' : ''}`);

const CASES: readonly (readonly [text: string, ...found: string[]])[] = [
  ['doi:10.1002/art.37734', 'doi 10.1002/art.37734'],
  ['see 10.1002/ART.37734.', 'doi 10.1002/art.37734'],
  ['(10.1371/journal.pone.0005180)', 'doi 10.1371/journal.pone.0005180'],
  ['https://doi.org/10.1007/s10067-014-2517-2, and', 'doi 10.1007/s10067-014-2517-2'],
  ['http://dx.doi.org/10.1016/S0140-6736(89)92647-0', 'doi 10.1016/s0140-6736(89)92647-0'],
  ['(10.1016/S0140-6736(89)92647-0).', 'doi 10.1016/s0140-6736(89)92647-0'],
  [
    '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2 is old',
    'doi 10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  ],
  ['https://doi.org/10.1002%2Fart.37734', 'doi 10.1002/art.37734'],
  ['https://onlinelibrary.wiley.com/doi/full/10.1002/art.37734', 'doi 10.1002/art.37734'],
  ['https://link.springer.com/article/10.1007/s10067-014-2517-2?x=1', 'doi 10.1007/s10067-014-2517-2'],
  ['https://www.frontiersin.org/articles/10.3389/fpsyt.2018.00117/full', 'doi 10.3389/fpsyt.2018.00117'],
  ['https://www.nature.com/articles/nmat2401', 'doi 10.1038/nmat2401'],
  ['PMID: 23359310', 'pmid 23359310'],
  ['PMID 23359310; PMCID: PMC3962576', 'pmid 23359310', 'pmcid PMC3962576'],
  ['PubMed ID 0023359310', 'pmid 23359310'],
  ['https://pubmed.ncbi.nlm.nih.gov/23359310/', 'pmid 23359310'],
  ['https://www.ncbi.nlm.nih.gov/pubmed/23359310', 'pmid 23359310'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3962576/', 'pmcid PMC3962576'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3962576/', 'pmcid PMC3962576'],
  ['https://europepmc.org/article/MED/23359310', 'pmid 23359310'],
  ['PMID: 1234567890', 'pmid 1234567890 (malformed)'],
  ['NCT00568555', 'trialId NCT00568555'],
  ['registered as nct00568555.', 'trialId NCT00568555'],
  ['NCT0056855', 'trialId NCT0056855 (malformed)'],
  ['https://clinicaltrials.gov/study/NCT00568555', 'trialId NCT00568555'],
  ['ISRCTN12345678', 'trialId ISRCTN12345678'],
  ['EudraCT 2019-000702-30', 'trialId 2019-000702-30'],
  ['ACTRN12616000001234', 'trialId ACTRN12616000001234'],
  ['ChiCTR2000029544 and ChiCTR-TRC-10001234', 'trialId CHICTR2000029544', 'trialId CHICTR-TRC-10001234'],
  ['CTRI/2020/05/025201', 'trialId CTRI/2020/05/025201'],
  ['DRKS00012345, UMIN000012345, jRCTs031190123', 'trialId DRKS00012345', 'trialId UMIN000012345', 'trialId JRCTS031190123'],
  ['IRCT20180101038136N1', 'trialId IRCT20180101038136N1'],
  ['arXiv:1310.2590v2', 'arxiv 1310.2590v2'],
  ['https://arxiv.org/abs/1310.2590', 'arxiv 1310.2590'],
  ['ISBN 978-0-306-40615-7', 'isbn 9780306406157'],
  ['ISBN 0-306-40615-2', 'isbn 9780306406157'],
  ['ISBN 978-0-306-40615-8', 'isbn 9780306406158 (malformed)'],
  ['ISSN 0028-0836', 'issn 0028-0836'],
  ['ISSN 0028-0837', 'issn 0028-0837 (malformed)'],
  ['https://example.org/a_(b).', 'url https://example.org/a_(b)'],
  ['see www.example.org/page', 'url https://www.example.org/page'],
];

const NOTHING: readonly string[] = [
  'the ratio 10.5/20 and 10.1234',
  'version 10.1000.2 of it',
  'a number 23359310 alone',
  'call 555-0123-4567',
  'PMCs and NCTs are short forms',
  'dated 2019-10-12',
  'the price 10.2310 / unit',
  'write to someone@example.org',
  'ORCID 0000-0002-1825-0097',
  'GenBank XM_002113800.1',
];

describe('findIdentifiers', () => {
  for (const [text, ...expected] of CASES) it(text, () => assert.deepEqual(found(text), expected));
  describe('what is none', () => {
    for (const text of NOTHING) it(text, () => assert.deepEqual(found(text), []));
  });
});

const TAILS: readonly (readonly [text: string, doi: string])[] = [
  ['10.1002/art.37734.', '10.1002/art.37734'],
  ['10.1002/art.37734;', '10.1002/art.37734'],
  ['[10.1002/art.37734]', '10.1002/art.37734'],
  ['“10.1002/art.37734”', '10.1002/art.37734'],
  ['10.1002/art.37734…', '10.1002/art.37734'],
  ['10.1016/0003-4975(94)90169-4)', '10.1016/0003-4975(94)90169-4'],
  ['10.1000/182_5*', '10.1000/182_5'],
];

describe('findDois', () => {
  for (const [text, doi] of TAILS)
    it(text, () =>
      assert.deepEqual(
        findDois(text).map(({ id }) => id),
        [doi],
      ),
    );
  it('gives the place without what was cut off', () => {
    const [first] = findDois('see 10.1000/182).');
    assert.deepEqual(first?.range, { start: 4, end: 15 });
  });
  it('reads addresses of publishers', () => {
    assert.equal(doiOfAddress('https://journals.sagepub.com/doi/pdf/10.1177/1352458508095828'), '10.1177/1352458508095828');
    assert.equal(doiOfAddress('https://example.org/article/12'), null);
  });
});

describe('identifierOf', () => {
  const ADDRESSES: readonly (readonly [string, string | null])[] = [
    ['https://pubmed.ncbi.nlm.nih.gov/23359310/', 'pmid 23359310'],
    ['doi:10.1002/art.37734', 'doi 10.1002/art.37734'],
    ['https://example.org', 'url https://example.org'],
    ['#section', null],
    ['mailto:a@example.org', null],
    ['figures/one.png', null],
  ];
  for (const [address, expected] of ADDRESSES) {
    it(address, () => {
      const named = identifierOf(address);
      assert.equal(named && `${named.kind} ${named.id}`, expected);
    });
  }
});

describe('check digits', () => {
  it('tells right numbers from wrong ones', () => {
    assert.deepEqual(['0306406152', '080442957X', '0306406153'].map(isIsbn10), [true, true, false]);
    assert.deepEqual(['9780306406157', '9780306406158', '1234567890123'].map(isIsbn13), [true, false, false]);
    assert.deepEqual(['00280836', '2434561X', '00280837'].map(isIssn), [true, true, false]);
  });
  it('turns an ISBN-10 into an ISBN-13', () => assert.equal(isbn13Of('0306406152'), '9780306406157'));
});

describe('links', () => {
  const LINKS: readonly (readonly [markdown: string, ...mentions: string[]])[] = [
    ['[Younger et al. (2013)](https://doi.org/10.1002/art.37734)', 'Younger et al. (2013) = Younger+ 2013'],
    ['A trial ([Source](https://pubmed.ncbi.nlm.nih.gov/23359310/)).', 'Source = pmid 23359310'],
    ['<https://doi.org/10.1002/art.37734>', 'https://doi.org/10.1002/art.37734 = doi 10.1002/art.37734'],
    ['[a shop](https://example.org/shop)', 'a shop = url https://example.org/shop'],
    ['[above](#above) and [mail](mailto:a@example.org)'],
    ['[10.1002/art.37734](https://doi.org/10.1002/art.37734)', '10.1002/art.37734 = doi 10.1002/art.37734'],
    ['*Younger **et al.*** (2013)', 'Younger **et al.*** (2013) = Younger+ 2013'],
  ];
  for (const [markdown, ...expected] of LINKS) it(markdown, () => assert.deepEqual(inShort(mentionsIn(markdown)), expected));
});
