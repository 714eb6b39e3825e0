import assert from 'node:assert/strict';
import { alarmsIn, reviewText } from '../../support/review.js';

const silent: readonly string[] = [
  'In 2013 there was no trial of LDN with more than 40 patients in fibromyalgia (Younger et al., 2013).',
  'At that time no controlled study had enrolled over 50 women (Younger et al., 2013).',
  'A monthly 380 mg injection exists for alcohol dependence but was not used in this trial (Younger et al., 2013).',
  'Patients ask when LDN will be approved for multiple sclerosis.',
];
const told: readonly (readonly [text: string, rule: string])[] = [
  ['LDN is no cure: a trial of 40 women saw less pain (Younger et al., 2013).', 'sample-size-mismatch'],
  ['The women took 380 mg of naltrexone; placebo was not counted (Younger et al., 2013).', 'dose-mismatch'],
  ['LDN is approved for multiple sclerosis.', 'contradicted-claim'],
];

describe('sizes, doses and approvals that the text says are not there', () => {
  for (const text of silent)
    it(`are not held against a study: ${text}`, () =>
      assert.deepEqual(
        alarmsIn(text).map(({ message }) => message),
        [],
      ));

  for (const [text, rule] of told)
    it(`leave ${rule} as it is: ${text}`, () => assert.ok(reviewText(text).findings.some((finding) => finding.rule === rule)));
});
