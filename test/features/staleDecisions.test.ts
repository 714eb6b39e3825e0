import assert from 'node:assert/strict';
import type { CheckedFinding } from '../../src/core/decisions/decision.js';
import { staleDecisionsOf } from '../../src/features/staleDecisions.js';
import { bundledIndex, reviewText } from '../support/review.js';

const decision = (id: string, sentence: string, more: Partial<CheckedFinding> = {}): CheckedFinding => ({
  id,
  decision: 'as-intended',
  rule: 'sample-size-mismatch',
  study: 'younger-2013',
  text: '30',
  sentence,
  file: 'a.md',
  reason: 'One withdrew.',
  author: 'A. Lund',
  date: '2026-03-09',
  ...more,
});
const staleOf = (...decisions: readonly CheckedFinding[]) =>
  staleDecisionsOf(reviewText('Nothing of that is here any more.').article, decisions, 'a.md', bundledIndex);

describe('decisions that hold no longer', () => {
  it('are told apart by their sentences where they have the same words', () => {
    const [first, second] = staleOf(
      decision('d1', 'Younger et al. (2013) treated 30 women.'),
      decision('d2', 'In all, 30 women took part.'),
    );
    assert.match(first?.message ?? '', /It was on “Younger et al\. \(2013\) treated 30 women\.”$/);
    assert.match(second?.message ?? '', /It was on “In all, 30 women took part\.”$/);
    assert.equal(first?.title, 'Remove the decision on “30” in “Younger et al. (2013) treated 30 women.”');
    assert.notEqual(first?.title, second?.title);
  });

  it('say no more than they must where their words differ', () => {
    const all = staleOf(
      decision('d1', 'Younger treated 30 women.'),
      decision('d2', 'In all, 30 women took part.', { reason: 'Counted again.' }),
    );
    assert.deepEqual(
      all.map(({ title }) => title),
      ['Remove the decision on “30”', 'Remove the decision on “30”'],
    );
    assert.ok(all.every(({ message }) => !message.includes('It was on')));
  });
});
