import assert from 'node:assert/strict';
import { alarmsIn } from '../support/review.js';
import { inFrame } from './sentences/frame.js';
import { missed } from './sentences/missed.js';
import { wrongDesigns } from './sentences/wrongDesigns.js';
import { wrongDosesAndTimes } from './sentences/wrongDosesAndTimes.js';
import { wrongInStructure } from './sentences/wrongInStructure.js';
import type { WrongSentence } from './sentences/wrongSentence.js';
import { wrongShares } from './sentences/wrongShares.js';
import { wrongSizes } from './sentences/wrongSizes.js';
import { wrongStatistics } from './sentences/wrongStatistics.js';

const sentences = [...wrongSizes, ...wrongShares, ...wrongDosesAndTimes, ...wrongStatistics, ...wrongDesigns, ...wrongInStructure];

describe('sentences with one wrong figure', () => {
  it('are at least 200 on at least 40 studies, and nine in ten of them are caught', () => {
    assert.ok(sentences.length >= 200, `${sentences.length}`);
    const studies = new Set(sentences.map(([study]) => study));
    assert.ok(studies.size >= 40, `${studies.size}`);
    assert.ok(missed.length <= 0.1 * sentences.length, `${missed.length} of ${sentences.length}`);
  });

  it('are known where they are not caught', () => {
    for (const text of missed)
      assert.ok(
        sentences.some(([, sentence]) => sentence === text),
        text,
      );
  });

  for (const sentence of sentences) {
    const isMissed = missed.includes(sentence[1]);
    it(`${isMissed ? 'misses' : 'finds'} what is wrong in “${sentence[1]}”`, () => {
      const problem = problemOf(sentence);
      if (isMissed) assert.ok(problem !== null, 'is caught now: take it off the list of those missed');
      else assert.equal(problem, null);
    });
  }
});

/** Null where exactly the marked words are reported, by that rule, with the right value; else what was found instead. */
function problemOf([, marked, rule, right]: WrongSentence): string | null {
  const text = inFrame(marked.replace(/[⟦⟧]/g, ''));
  const start = inFrame(marked).indexOf('⟦');
  const end = inFrame(marked).indexOf('⟧') - 1;
  const alarms = alarmsIn(text);
  const [finding] = alarms;
  const isRight =
    alarms.length === 1 &&
    finding?.rule === rule &&
    finding.message.toLowerCase().includes(right.toLowerCase()) &&
    finding.span.start === start &&
    finding.span.end === end;
  if (isRight) return null;
  return (
    alarms.map((found) => `${found.rule} “${text.slice(found.span.start, found.span.end)}”: ${found.message}`).join('; ') || 'nothing found'
  );
}
