import assert from 'node:assert/strict';
import { indexWith, reviewText } from '../support/review.js';
import { rightLibraryFigures, wrongLibraryFigures } from './sentences/libraryFigures.js';
import { libraryStudies } from './sentences/libraryStudies.js';

const text = libraryStudies
  .map(
    ({ family, year, title, abstract }, at) =>
      `TY  - JOUR\nID  - study${at}\nAU  - ${family}, A.\nAU  - Lindqvist, B.\nAU  - Okoro, C.\nTI  - ${title}\nPY  - ${year}\nJO  - Journal of trials\nAB  - ${abstract}\nER  - \n`,
  )
  .join('\n');
const index = indexWith({ path: 'library.ris', text });
const loud = (sentence: string) =>
  reviewText(`# What the trials found\n\n${sentence}\n`, { index }).findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );

describe('figures of outcomes and arms that the vocabulary does not know', () => {
  for (const [marked, says] of wrongLibraryFigures)
    it(`are wrong in “${marked}”`, () => {
      const start = marked.indexOf('⟦');
      const end = marked.indexOf('⟧') - 1;
      const head = '# What the trials found\n\n'.length;
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
