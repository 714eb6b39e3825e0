import assert from 'node:assert/strict';
import { readClaimsOf } from '../../../src/core/claims/readClaims.js';
import { sentencesOf } from '../../../src/core/document/sentences.js';

/** What each claim of an abstract's prose says: subject, outcome, direction, significance. */
function results(text: string): readonly string[] {
  return readClaimsOf({ text, sentences: sentencesOf(text, []) }, 'study').map(
    ({ subject, outcome, direction, significance, scope }) => `${subject} > ${outcome}: ${direction}, ${significance}, ${scope}`,
  );
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['We found that metformin reduced HbA1c compared with placebo.', ['metformin > HbA1c: improved, null, result']],
  ['This trial showed that yoga did not improve sleep quality.', ['yoga > sleep quality: no-difference, null, result']],
  ['There was no significant difference in mortality between groups.', ['null > mortality: no-difference, not-significant, result']],
  ['HbA1c decreased significantly in the metformin group.', ['metformin > HbA1c: improved, significant, result']],
  ['Serum ferritin was higher in the iron group (p = 0.003).', ['iron > Serum ferritin: increased, significant, result']],
  ['In conclusion, vitamin D did not prevent fractures.', ['vitamin D > fractures: no-difference, null, result']],
  ['We aimed to determine whether metformin reduces mortality.', []],
  ['Patients were randomised to metformin or placebo.', []],
  ['The primary outcome was the change in HbA1c.', []],
  ['Larger trials are needed to show whether yoga improves sleep.', []],
];

describe('readClaimsOf an abstract', () => {
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(results(text), expected));
  it('reads a sentence alike in an article and in an abstract', () => {
    const text = 'Aerobic exercise significantly reduced depressive symptoms compared with usual care.';
    const prose = { text, sentences: sentencesOf(text, []) };
    assert.deepEqual(readClaimsOf(prose, 'study'), readClaimsOf(prose, 'article'));
  });
});
