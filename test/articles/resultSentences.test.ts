import assert from 'node:assert/strict';
import { alarmsIn, isAlarm, reviewText } from '../support/review.js';
import { inFrame } from './sentences/frame.js';
import { rightResults } from './sentences/rightResults.js';
import { wrongResults } from './sentences/wrongResults.js';

const missed: readonly string[] = ['Adding LDN improved walking times in multiple sclerosis (Ludwig et al., 2016).'];

describe('sentences on results', () => {
  for (const sentence of rightResults) {
    it(`finds nothing wrong in “${sentence}”`, () => {
      const { findings, article } = reviewText(inFrame(sentence));
      assert.deepEqual(
        findings.filter(isAlarm).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
      assert.ok(article.citations.some(({ resolution }) => resolution.status !== 'none'));
    });
  }

  for (const [study, sentence] of wrongResults) {
    const isMissed = missed.includes(sentence);
    it(`${isMissed ? 'misses' : 'finds'} what is wrong in “${sentence}”`, () => {
      const alarms = alarmsIn(inFrame(sentence));
      assert.deepEqual(
        alarms.map((finding) => `${finding.rule} ${finding.study}`),
        isMissed ? [] : [`result-mismatch ${study}`],
      );
      assert.ok(alarms.every(({ sources }) => sources.every(({ basis }) => /^(?:record|abstract)/.test(basis ?? ''))));
    });
  }
});
