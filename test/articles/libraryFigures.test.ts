import assert from 'node:assert/strict';
import { indexOfWorks } from '../support/libraryOf.js';
import { alarmsIn } from '../support/review.js';
import { trialsHead } from './sentences/frame.js';
import { rightLibraryFigures, wrongLibraryFigures } from './sentences/libraryFigures.js';
import { libraryStudies } from './sentences/libraryStudies.js';

const index = indexOfWorks(libraryStudies);
const loud = (sentence: string) => alarmsIn(`${trialsHead}${sentence}\n`, { index });

describe('figures of outcomes and arms that the vocabulary does not know', () => {
  for (const [marked, says] of wrongLibraryFigures)
    it(`are wrong in “${marked}”`, () => {
      const start = marked.indexOf('⟦');
      const end = marked.indexOf('⟧') - 1;
      const head = trialsHead.length;
      const found = loud(marked.replace(/[⟦⟧]/g, '')).filter(({ span }) => span.start < head + end && head + start < span.end);
      assert.equal(found.length, 1, `found ${found.map(({ message }) => message).join(' ') || 'nothing'}`);
      assert.ok(
        found.some(({ sources, message }) =>
          `${message} ${sources.map((source) => `${source.says} ${source.basis}`).join(' ')}`.includes(says),
        ),
        `${found[0]?.message}`,
      );
    });

  for (const sentence of rightLibraryFigures)
    it(`are left alone in “${sentence}”`, () =>
      assert.deepEqual(
        loud(sentence).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      ));
});
