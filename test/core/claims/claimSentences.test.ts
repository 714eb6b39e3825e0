import assert from 'node:assert/strict';
import { readClaims } from '../../../src/core/claims/readClaims.js';
import { type ClaimSentence, claimSentences, noClaims } from './claimSentences.js';
import { contentOf } from './content.js';

/** What the first claim of the row's kind says, as the row says it. */
function readAs(row: ClaimSentence): Partial<ClaimSentence> | null {
  const claims = readClaims(contentOf(row.text));
  const claim = claims.find((each) => each.kind === row.kind) ?? claims[0];
  if (!claim) return null;
  const { kind, direction, certainty, isNegated, significance, subject, outcome } = claim;
  return {
    kind,
    direction,
    certainty,
    isNegated,
    significance,
    ...(row.subject === undefined ? {} : { subject: (subject ?? '').toLowerCase() }),
    ...(row.outcome === undefined ? {} : { outcome: (outcome ?? '').toLowerCase() }),
  };
}

function wanted(row: ClaimSentence): Partial<ClaimSentence> {
  const { kind, direction, certainty, isNegated, significance } = row;
  return {
    kind,
    direction,
    certainty,
    isNegated,
    significance,
    ...(row.subject === undefined ? {} : { subject: row.subject.toLowerCase() }),
    ...(row.outcome === undefined ? {} : { outcome: row.outcome.toLowerCase() }),
  };
}

describe('claim sentences', () => {
  for (const row of claimSentences) it(`reads: ${row.text}`, () => assert.deepEqual(readAs(row), wanted(row)));
  for (const text of noClaims) it(`is silent: ${text}`, () => assert.deepEqual(readClaims(contentOf(text)), []));
});
