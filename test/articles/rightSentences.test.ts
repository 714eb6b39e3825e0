import assert from 'node:assert/strict';
import { alarmsIn } from '../support/review.js';
import { inFrame } from './sentences/frame.js';
import { rightBeyondRecord } from './sentences/rightBeyondRecord.js';
import { rightInStructure } from './sentences/rightInStructure.js';
import { rightOfOthers } from './sentences/rightOfOthers.js';
import { rightOfTrials } from './sentences/rightOfTrials.js';

const sentences = [...rightOfTrials, ...rightOfOthers, ...rightInStructure, ...rightBeyondRecord];

describe('sentences that are right', () => {
  it('are at least 200, each another', () => {
    assert.ok(new Set(sentences).size === sentences.length && sentences.length >= 200, `${sentences.length}`);
  });

  for (const sentence of sentences) {
    it(`finds nothing wrong in “${sentence}”`, () => {
      assert.deepEqual(
        alarmsIn(inFrame(sentence)).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }
});
