import assert from 'node:assert/strict';
import { readLibrary } from '../../../../src/core/studies/libraries/readLibrary.js';
import { mergeStudies } from '../../../../src/core/studies/mergeStudies.js';

interface Work {
  readonly title: string;
  readonly family?: string;
  readonly year?: number;
  readonly doi?: string;
  readonly pmid?: string;
}

const TITLE = 'Velorin for chronic tension headache: a randomised trial';
const base: Work = { title: TITLE, family: 'Hart', year: 2019 };

/** One work as each format has it. */
const FORMATS = {
  bib: ({ title, family = 'Hart', year = 2019, doi, pmid }: Work) =>
    `@article{k1, title = {{${title}}}, author = {${family}, Pia}, year = ${year}${doi ? `, doi = {${doi}}` : ''}${pmid ? `, pmid = {${pmid}}` : ''}}`,
  ris: ({ title, family = 'Hart', year = 2019, doi, pmid }: Work) =>
    `TY  - JOUR\nTI  - ${title}\nAU  - ${family}, P.\nPY  - ${year}\n${doi ? `DO  - https://doi.org/${doi}\n` : ''}${pmid ? `AN  - ${pmid}\nDB  - PubMed\n` : ''}ER  - \n`,
  nbib: ({ title, family = 'Hart', year = 2019, doi, pmid }: Work) =>
    `PMID- ${pmid ?? ''}\nDP  - ${year} Apr\nTI  - ${title}.\nFAU - ${family}, Pia J\n${doi ? `LID - ${doi} [doi]\n` : ''}`,
  json: ({ title, family = 'Hart', year = 2019, doi, pmid }: Work) =>
    JSON.stringify([
      {
        id: 'k2',
        type: 'article-journal',
        title,
        author: [{ family, given: 'P J' }],
        issued: { 'date-parts': [[year]] },
        DOI: doi?.toUpperCase(),
        PMID: pmid,
      },
    ]),
  xml: ({ title, family = 'Hart', year = 2019, doi }: Work) =>
    `<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>${family}, P.</author></authors></contributors><titles><title>${title}</title></titles><dates><year>${year}</year></dates>${doi ? `<electronic-resource-num>${doi}</electronic-resource-num>` : ''}</record></records></xml>`,
} as const;
type Format = keyof typeof FORMATS;

const cases: readonly (readonly [name: string, one: readonly [Format, Work], other: readonly [Format, Work], works: number])[] = [
  ['a DOI in capitals and as an address', ['json', { ...base, doi: '10.1234/vel.1' }], ['ris', { ...base, doi: '10.1234/vel.1' }], 1],
  ['a PMID', ['nbib', { ...base, pmid: '40000001' }], ['bib', { ...base, pmid: '40000001' }], 1],
  [
    'a DOI, the title cut off',
    ['bib', { ...base, doi: '10.1234/vel.1' }],
    ['xml', { ...base, title: 'Velorin for chronic tension headache', doi: '10.1234/vel.1' }],
    1,
  ],
  ['title, author and year, capitals apart', ['bib', base], ['nbib', { ...base, title: TITLE.toUpperCase(), pmid: '40000001' }], 1],
  ['title, author and year, one with a DOI', ['xml', base], ['json', { ...base, doi: '10.1234/vel.1' }], 1],
  ['a DOI and a PMID, title and author equal', ['bib', { ...base, doi: '10.1234/vel.1' }], ['nbib', { ...base, pmid: '40000001' }], 1],
  ['an author with a particle', ['bib', { ...base, family: 'van der Berg' }], ['ris', { ...base, family: 'van der Berg' }], 1],
  ['an author with an accent and without', ['json', { ...base, family: 'Müller' }], ['ris', { ...base, family: 'Muller' }], 1],
  [
    'a title with other punctuation',
    ['ris', { ...base, title: 'Velorin for chronic tension headache — a randomised trial' }],
    ['xml', base],
    1,
  ],
  [
    'a protocol and its results',
    ['ris', { ...base, title: `${TITLE}: study protocol`, year: 2017 }],
    ['nbib', { ...base, pmid: '40000001' }],
    2,
  ],
  [
    'a protocol and its results of one year',
    ['bib', { ...base, title: 'Velorin for chronic tension headache: protocol for a randomised trial' }],
    ['json', base],
    2,
  ],
  [
    'a correction and what it corrects',
    ['xml', { ...base, title: `Correction: ${TITLE}`, doi: '10.1234/vel.1c' }],
    ['ris', { ...base, doi: '10.1234/vel.1' }],
    2,
  ],
  ['a correction and what it corrects, without identifiers', ['bib', { ...base, title: `Erratum to: ${TITLE}` }], ['ris', base], 2],
  [
    'a correction that carries the DOI of what it corrects',
    ['bib', { ...base, title: `Correction to: ${TITLE}`, doi: '10.1234/vel.1' }],
    ['ris', { ...base, doi: '10.1234/vel.1' }],
    2,
  ],
  ['a notice of retraction and what it retracts', ['nbib', { ...base, title: `Retraction: ${TITLE}`, pmid: '40000009' }], ['ris', base], 2],
  [
    'part I and part II',
    ['bib', { ...base, title: 'Velorin in headache. Part I: efficacy in adults' }],
    ['json', { ...base, title: 'Velorin in headache. Part II: efficacy in adults' }],
    2,
  ],
  ['a preprint and the article', ['json', { ...base, doi: '10.1101/2019.01.01.1' }], ['ris', { ...base, doi: '10.1234/vel.1' }], 2],
  [
    'one title in two years',
    ['bib', { ...base, title: 'Annual report of the velorin registry', year: 2018 }],
    ['xml', { ...base, title: 'Annual report of the velorin registry' }],
    2,
  ],
  ['one title by two authors', ['ris', base], ['json', { ...base, family: 'Lund' }], 2],
  ['two PMIDs, all else equal', ['nbib', { ...base, pmid: '40000001' }], ['bib', { ...base, pmid: '40000002' }], 2],
  ['a short title that tells nothing', ['ris', { ...base, title: 'Reply' }], ['xml', { ...base, title: 'Reply' }], 2],
  ['a comment and what it comments on', ['xml', { ...base, title: `Comment on “${TITLE}”`, family: 'Lund' }], ['ris', base], 2],
  [
    'two works, one of which has the other’s DOI by mistake',
    ['bib', { ...base, title: 'Sleep and memory in teenage footballers', family: 'Brown', doi: '10.1234/vel.1' }],
    ['json', { ...base, doi: '10.1234/vel.1' }],
    2,
  ],
];

describe('mergeStudies over files of several formats', () => {
  for (const [name, [format, work], [otherFormat, otherWork], works] of cases)
    it(`${works === 1 ? 'takes for one' : 'keeps apart'}: ${name}`, () => {
      const one = readLibrary(FORMATS[format](work), `one.${format}`).studies;
      const other = readLibrary(FORMATS[otherFormat](otherWork), `other.${otherFormat}`).studies;
      assert.deepEqual([one.length, other.length], [1, 1]);
      assert.equal(mergeStudies([one, other]).length, works);
      assert.equal(mergeStudies([other, one]).length, works);
    });
});
