import assert from 'node:assert/strict';
import { indexWith, reviewText } from '../support/review.js';
import { citedClaims, citedRecords } from './sentences/citedClaims.js';

const library = JSON.stringify(
  citedRecords.map(([id, title, abstract, keyword], at) => ({
    id,
    type: 'article-journal',
    title,
    abstract,
    keyword,
    author: [{ family: id.replace(/\d+/, '').replace(/^./, (letter) => letter.toUpperCase()), given: 'A' }],
    issued: { 'date-parts': [[Number(id.replace(/\D+/, ''))]] },
    DOI: `10.5555/claims.${at}`,
  })),
);
const index = indexWith({ path: 'refs.json', text: library });

/** Wrong ones that are not told: an outcome that the full text may have, or a sentence that is not read as a claim. */
const missed: readonly string[] = [
  'Semaglutide reduces the risk of dementia',
  'Vitamin D reduces symptoms of depression',
  'Cognitive behavioural therapy relieves tinnitus',
  'Gabapentin relieves restless legs in people on haemodialysis',
];

const findingsOf = (key: string, claim: string) =>
  reviewText(`# What the studies say\n\n${claim} [@${key}].\n`, { index }).findings.filter(({ rule }) =>
    ['unsupported-claim', 'contradicted-claim', 'result-mismatch', 'population-mismatch', 'design-mismatch'].includes(rule),
  );

describe('claims cited to records of a library', () => {
  it('are 40, half of them cited rightly', () => {
    assert.equal(citedClaims.length, 40);
    assert.equal(citedClaims.filter(([, , misfit]) => misfit === null).length, 20);
  });
  for (const [key, claim, misfit] of citedClaims) {
    const isLeft = misfit === null || missed.includes(claim);
    it(`${isLeft ? 'leaves' : `finds (${misfit})`} “${claim}” [@${key}]`, () => {
      const found = findingsOf(key, claim).map(({ rule, message }) => `${rule}: ${message}`);
      if (isLeft) assert.deepEqual(found, []);
      else assert.equal(found.length, 1, found.join('; '));
    });
  }
});
