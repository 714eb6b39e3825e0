import assert from 'node:assert/strict';
import { judgeClaim } from '../../../src/core/evidence/judgeClaim.js';
import type { Study } from '../../../src/core/studies/study.js';
import { bundledIndex } from '../../support/review.js';
import { libraryStudy } from './libraryStudy.js';

/** True sentences that name an effect which the study did not find, and wrong ones that stay told beside them. */
const sentences: readonly (readonly [study: string, isContradicted: boolean, sentence: string])[] = [
  // What is open, or was only hoped for.
  ['walking', false, 'Effects of walking on balance have yet to be demonstrated.'],
  ['walking', false, 'Improvements in balance are still to be proven.'],
  ['walking', false, 'It remains unproven that walking improves balance.'],
  ['walking', true, 'Walking has now been proven: it improves balance.'],
  ['bested-2023', false, 'That naltrexone relieves pain was the hypothesis of the trial.'],
  ['rassi-mariani-2024', false, 'The evidence is insufficient to say that the drug improves pain.'],
  ['rassi-mariani-2024', false, 'There are too few data to claim that naltrexone improves quality of life.'],
  ['rassi-mariani-2024', true, 'The evidence shows that the drug improves quality of life.'],
  // What others say, and the study does not bear out.
  ['younger-2013', false, 'Users often report better sleep and less fatigue, which the trial of Younger et al. did not confirm.'],
  ['younger-2013', false, 'Many expect better sleep, but the trial failed to reproduce this.'],
  ['younger-2013', false, 'Better sleep was not among the benefits.'],
  ['younger-2013', true, 'Better sleep was among the benefits, and it did not cost mood.'],
  ['rassi-mariani-2024', false, 'Quality of life improved in several uncontrolled studies.'],
  // Of the other group, of each group, and with no placebo group at all.
  ['soap', false, 'Itching was less common with plain soap.'],
  ['soap', false, 'Itching was less common during plain soap.'],
  ['soap', true, 'Itching was less common with the coal-tar soap.'],
  ['srinivasan-2021', false, 'Adverse events increased in the amitriptyline arm.'],
  ['srinivasan-2021', true, 'Adverse events increased in the naltrexone arm.'],
  ['bruun-2024', false, 'Pain improved on naltrexone and placebo alike.'],
  ['bruun-2024', false, 'Pain also improved on placebo.'],
  ['bruun-2024', true, 'Pain improved more on naltrexone than on placebo.'],
  ['gironi-2008', false, 'The drop in spasticity, in the absence of a placebo group, is hard to interpret.'],
  ['gironi-2008', true, 'Spasticity fell further than on placebo.'],
];

const abstracts: Readonly<Record<string, readonly [title: string, abstract: string]>> = {
  walking: [
    'Daily walking for balance in retired sailors: a randomised trial',
    'We randomised 80 retired sailors to daily walking or reading. Walking had no significant effect on balance (p = 0.61). Mood improved more with walking (p = 0.02).',
  ],
  soap: [
    'Coal-tar soap versus plain soap for dandruff: a randomised trial',
    'We randomised 120 adults to coal-tar soap or plain soap. Dandruff decreased more with coal-tar soap than with plain soap (p = 0.01). Itching was more common with coal-tar soap than with plain soap (p = 0.03).',
  ],
};

function studyOf(id: string): Study {
  const [title, abstract] = abstracts[id] ?? [];
  const study = title !== undefined && abstract !== undefined ? libraryStudy(id, title, abstract) : bundledIndex.study(id);
  assert.ok(study, id);
  return study;
}

describe('judgeClaim, on outcomes that are open, others’ or of another group', () => {
  for (const [id, isContradicted, sentence] of sentences) {
    it(`${isContradicted ? 'contradicts' : 'lets stand'} “${sentence}” (${id})`, () => {
      assert.equal(judgeClaim({ text: sentence }, studyOf(id)).verdict === 'contradicts', isContradicted);
    });
  }
});
