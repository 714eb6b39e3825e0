import assert from 'node:assert/strict';
import { indexWith, isAlarm, reviewText } from '../support/review.js';
import { migraineArticle, migraineLibrary } from './migraine.js';

const index = indexWith({ path: 'migraine.json', text: migraineLibrary });
const text = migraineArticle.replace(/[⟦⟧]/g, '');
const planted = [...migraineArticle.matchAll(/⟦([^⟧]+)⟧/g)].map(([, words]) => words ?? '');
const { findings } = reviewText(text, { index });
const told = findings.filter(({ rule }) => ['result-mismatch', 'unsupported-claim', 'contradicted-claim'].includes(rule));

/** Nothing acts in it: the women may have slept better with time, as the sentence before says of their headaches. */
const missed = 'Sleep quality improved significantly in these women';

describe('a careful article on migraine with a library of its own', () => {
  for (const words of planted)
    it(`${words === missed ? 'misses' : 'finds'} what is wrong in “${words}”`, () => {
      const start = text.indexOf(words);
      assert.equal(
        told.some(({ span }) => span.start < start + words.length && start < span.end),
        words !== missed,
      );
    });

  it('has nothing else that is called wrong', () => {
    const others = findings.filter(
      (finding) =>
        isAlarm(finding) &&
        !planted.some((words) => finding.span.start < text.indexOf(words) + words.length && text.indexOf(words) < finding.span.end),
    );
    assert.deepEqual(
      others.map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });

  it('is told of at most four claims that cite nothing and of no overstatement', () => {
    const count = (id: string): number => findings.filter(({ rule }) => rule === id).length;
    assert.ok(count('uncited-claim') <= 4, `${count('uncited-claim')}`);
    assert.equal(count('overstated-claim'), 0);
  });
});
