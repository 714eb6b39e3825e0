import assert from 'node:assert/strict';
import { indexOfWorks } from '../support/libraryOf.js';
import { alarmsIn } from '../support/review.js';
import { trialsHead } from './sentences/frame.js';
import { type TrialAbstract, trialAbstracts, type TrialSentence } from './sentences/trialAbstracts.js';

const index = indexOfWorks(trialAbstracts);

type Variant = 'printed' | 'rounded' | 'changed' | 'swapped';

/** Whether the number is called wrong, and the messages. */
function review({ family, year }: TrialAbstract, { words }: TrialSentence, number: string): { isCaught: boolean; messages: string[] } {
  const marked = words.replaceAll('@', `${family} et al. (${year})`);
  const at = trialsHead.length + marked.indexOf('⟦');
  const loud = alarmsIn(`${trialsHead}${marked.replace('⟦⟧', number)}\n`, { index });
  return { isCaught: loud.some(({ span }) => span.start <= at && at < span.end), messages: loud.map(({ message }) => message) };
}

const variantsOf = (variant: Variant) =>
  trialAbstracts.flatMap((trial) =>
    trial.sentences.flatMap((sentence) => {
      const number = sentence[variant];
      return number === null ? [] : [{ number, sentence, ...review(trial, sentence, number) }];
    }),
  );

describe('figures of trials of many subjects, held against their abstracts', () => {
  for (const variant of ['printed', 'rounded'] as const)
    it(`are left alone as ${variant}`, () => {
      for (const { number, sentence, messages } of variantsOf(variant)) assert.deepEqual(messages, [], `${number} in “${sentence.words}”`);
    });

  // What is not caught is not worded as the abstract words it, or the abstract leaves its groups unnamed.
  for (const [variant, least] of [
    ['changed', 0.8],
    ['swapped', 0.75],
  ] as const)
    it(`are mostly caught when ${variant}`, () => {
      const all = variantsOf(variant);
      const caught = all.filter(({ isCaught }) => isCaught).length;
      assert.ok(caught / all.length >= least, `${caught} of ${all.length}`);
    });
});
