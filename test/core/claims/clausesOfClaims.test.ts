import assert from 'node:assert/strict';
import { readClaims } from '../../../src/core/claims/readClaims.js';
import { contentOf } from './content.js';

/** The sentence and its claims: outcome, direction, and a minus where it is negated. */
const cases: readonly (readonly [string, ...string[]])[] = [
  ['LDN did not cause weight gain and improved sleep.', 'weight gain null -', 'sleep improved'],
  ['LDN improved pain, but not fatigue.', 'pain improved', 'fatigue no-difference -'],
  ['LDN improved pain in women, but not in men.', 'pain improved'],
  ['LDN reduced pain but had no effect on mood.', 'pain improved', 'mood no-difference -'],
  ['Metformin lowered HbA1c but did not reduce mortality.', 'HbA1c improved', 'mortality no-difference -'],
  ['Exercise improved mood and did not worsen pain.', 'mood improved', 'pain no-difference -'],
  ['Although LDN did not improve sleep, it reduced pain.', 'sleep no-difference -', 'pain improved'],
  ['While placebo did not help, LDN reduced pain.', 'pain improved'],
  ['LDN improved neither pain nor fatigue, but it did improve sleep.', 'pain no-difference -', 'sleep improved'],
  ['Yoga reduced anxiety, but not depression.', 'anxiety improved', 'depression no-difference -'],
  ['Aspirin did not reduce mortality but increased bleeding.', 'mortality no-difference -', 'bleeding null'],
  ['LDN, which does not cause sedation, reduced pain.', 'pain improved'],
  ['LDN reduced pain without increasing fatigue.', 'pain improved'],
  ['No serious adverse events occurred and LDN reduced pain.', 'pain improved'],
  ['LDN reduced pain; it did not reduce fatigue.', 'pain improved', 'fatigue no-difference -'],
  ['LDN has not reduced pain and improved sleep.', 'pain no-difference -'],
  ['Statins reduced LDL cholesterol and blood pressure.', 'LDL cholesterol improved'],
];

describe('claims of several clauses', () => {
  for (const [text, ...expected] of cases)
    it(text, () => {
      const found = readClaims(contentOf(text)).map(
        ({ outcome, direction, isNegated }) => `${outcome} ${direction}${isNegated ? ' -' : ''}`,
      );
      assert.deepEqual(found, expected);
    });
  it('names all outcomes of a list', () => {
    const [claim] = readClaims(contentOf('LDN improved pain, sleep quality and mood in fibromyalgia.'));
    assert.deepEqual(claim?.outcomes, ['pain', 'sleep', 'mood']);
  });
  it('tells where subject, effect, outcome and hedges stand', () => {
    const text = 'It is cheap; metformin may lower blood glucose.';
    const [claim] = readClaims(contentOf(text));
    const words = (span: { start: number; end: number } | null | undefined): string => (span ? text.slice(span.start, span.end) : '');
    assert.deepEqual(
      [words(claim?.parts.subject), words(claim?.parts.effect), words(claim?.parts.outcome), claim?.parts.hedges.map(words)],
      ['metformin', 'lower', 'blood glucose', ['may']],
    );
  });
});
