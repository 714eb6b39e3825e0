import assert from 'node:assert/strict';
import type { ClaimKind, Direction } from '../../../src/core/claims/claim.js';
import { readClaims } from '../../../src/core/claims/readClaims.js';
import { contentOf } from './content.js';

/** Sentences as articles have them; of each the claim of that kind. */
const told: readonly (readonly [string, ClaimKind, Direction | null, string, boolean])[] = [
  ['Twelve weeks of LDN brought no improvement in pain over placebo.', 'efficacy', 'no-difference', 'asserted', true],
  ['Pain scores were significantly lower with LDN than with placebo.', 'efficacy', 'improved', 'asserted', false],
  ['There was no significant difference in fatigue between LDN and placebo.', 'efficacy', 'no-difference', 'asserted', true],
  ['LDN was superior to placebo for pain in fibromyalgia.', 'efficacy', 'improved', 'asserted', false],
  ['LDN was not superior to placebo for pain in fibromyalgia.', 'efficacy', 'no-difference', 'asserted', true],
  ['The difference in pain between LDN and placebo was not significant.', 'efficacy', 'no-difference', 'asserted', true],
  ['Evidence that LDN improves quality of life in MS patients is lacking.', 'efficacy', 'improved', 'unknown', false],
  ['So far no trial has shown that LDN slows disease progression in multiple sclerosis.', 'efficacy', 'no-difference', 'unknown', true],
  ['LDN never reduced spasticity in this group.', 'efficacy', 'no-difference', 'asserted', true],
  ['Contrary to popular belief, LDN doesn’t cure Crohn’s disease.', 'efficacy', 'no-difference', 'asserted', true],
  ['Fibromyalgia pain responds to low-dose naltrexone.', 'efficacy', 'improved', 'asserted', false],
  ['LDN is highly effective against fibromyalgia pain.', 'efficacy', 'improved', 'asserted', false],
  ['LDN is a safe and effective treatment for fibromyalgia.', 'efficacy', 'improved', 'proven', false],
  ['LDN is ineffective in multiple sclerosis.', 'efficacy', 'no-difference', 'asserted', true],
  ['Naltrexone treats alcohol use disorder.', 'efficacy', 'improved', 'asserted', false],
  ['Taking LDN leads to a marked reduction in fatigue.', 'efficacy', 'improved', 'asserted', false],
  ['A reduction in pain was seen with LDN.', 'efficacy', 'improved', 'asserted', false],
  ['No reduction in pain was seen with LDN.', 'efficacy', 'no-difference', 'asserted', true],
  ['With LDN, quality of life rose by a fifth.', 'efficacy', 'improved', 'asserted', false],
  ['LDN lowers quality of life.', 'efficacy', 'worsened', 'asserted', false],
  ['LDN neither reduces pain nor improves sleep.', 'efficacy', 'no-difference', 'asserted', true],
  ['It is doubtful that LDN reduces pain in Crohn’s disease.', 'efficacy', 'improved', 'unknown', false],
  ['LDN seemingly reduces fatigue.', 'efficacy', 'improved', 'tentative', false],
  ['Early findings hint that LDN relieves pruritus in systemic sclerosis.', 'efficacy', 'improved', 'tentative', false],
  ['LDN is believed by many experts to reduce pain.', 'efficacy', 'improved', 'tentative', false],
  ['LDN would reduce pain only in theory.', 'efficacy', 'improved', 'tentative', false],
  ['Several trials have established that LDN reduces pain in fibromyalgia.', 'efficacy', 'improved', 'asserted', false],
  ['LDN definitively eliminates fibromyalgia pain.', 'efficacy', 'improved', 'proven', false],
  ['LDN worked no better than a dummy pill for fatigue.', 'efficacy', 'no-difference', 'asserted', true],
  ['Under LDN, remission was achieved in 25% of children with Crohn’s disease.', 'efficacy', 'improved', 'asserted', false],
  ['LDN can worsen sleep.', 'efficacy', 'worsened', 'tentative', false],
  ['Two trials show that 4.5 mg at bedtime reduced fibromyalgia pain more than placebo.', 'efficacy', 'improved', 'asserted', false],
  [
    'LDN did not produce a statistically significant difference in pain reduction over placebo.',
    'efficacy',
    'no-difference',
    'asserted',
    true,
  ],
  ['LDN did nothing for fatigue.', 'efficacy', 'no-difference', 'asserted', true],
  ['LDN is associated with fewer flares and less pain in lupus.', 'efficacy', 'improved', 'probable', false],
  ['LDN is FDA-approved for Crohn’s disease.', 'approval', null, 'asserted', false],
  ['The FDA has approved naltrexone for opioid use disorder.', 'approval', null, 'asserted', false],
  ['LDN lacks approval for any indication.', 'approval', null, 'asserted', true],
  ['LDN has never been approved for multiple sclerosis.', 'approval', null, 'asserted', true],
  ['LDN is completely safe.', 'safety', null, 'proven', false],
  ['LDN is side-effect free.', 'safety', null, 'proven', false],
  ['Serious adverse events were not seen with LDN.', 'safety', null, 'asserted', true],
  ['LDN caused vivid dreams in 37% of participants.', 'safety', null, 'asserted', false],
  ['Naltrexone activates opioid receptors.', 'mechanism', 'increased', 'asserted', false],
  ['Naltrexone does not activate opioid receptors.', 'mechanism', null, 'asserted', true],
  ['LDN suppresses microglial activation.', 'mechanism', 'decreased', 'asserted', false],
  ['LDN might raise endorphin levels.', 'mechanism', 'increased', 'tentative', false],
  ['Patients usually start LDN at 1.5 mg and go up to 4.5 mg.', 'dose', null, 'asserted', false],
  ['The standard dose of LDN is 50 mg.', 'dose', null, 'asserted', false],
  ['The guideline does not recommend LDN for fibromyalgia.', 'guideline', null, 'asserted', true],
  ['In the naltrexone arm, fatigue scores declined by 20%.', 'efficacy', 'improved', 'asserted', false],
  ['Naltrexone produced greater pain relief than placebo.', 'efficacy', 'improved', 'asserted', false],
  ['Neither LDN nor placebo changed quality of life.', 'efficacy', 'no-difference', 'asserted', true],
  ['LDN brings lasting relief from fibromyalgia pain.', 'efficacy', 'improved', 'asserted', false],
  ['LDN is widely regarded as effective for Crohn’s disease.', 'efficacy', 'improved', 'asserted', false],
  ['There is good evidence that LDN improves sleep in fibromyalgia.', 'efficacy', 'improved', 'probable', false],
  ['LDN had little effect on spasticity.', 'efficacy', 'no-difference', 'asserted', true],
  ['Women on LDN had less pain and better mood.', 'efficacy', 'improved', 'asserted', false],
  ['LDN showed no benefit over placebo in long COVID.', 'efficacy', 'no-difference', 'asserted', true],
  ['LDN potentially alleviates neuropathic pain.', 'efficacy', 'improved', 'tentative', false],
  ['LDN proved to be effective in treating fibromyalgia.', 'efficacy', 'improved', 'proven', false],
  ['Taken daily, low-dose naltrexone boosts energy and lifts mood.', 'efficacy', 'improved', 'asserted', false],
  ['LDN reverses multiple sclerosis.', 'efficacy', 'improved', 'asserted', false],
  ['LDN might not improve fatigue.', 'efficacy', 'no-difference', 'tentative', true],
  ['The trial did not find that LDN improved pain.', 'efficacy', 'no-difference', 'asserted', true],
  ['LDN was well tolerated.', 'safety', null, 'asserted', false],
  ['LDN is not toxic.', 'safety', null, 'asserted', true],
  ['LDN increases the production of endorphins.', 'mechanism', 'increased', 'asserted', false],
  ['LDN antagonises toll-like receptor 4 on microglia.', 'mechanism', 'decreased', 'asserted', false],
  ['LDN remains unapproved for fibromyalgia.', 'approval', null, 'asserted', true],
  ['LDN is licensed in no country for fibromyalgia.', 'approval', null, 'asserted', true],
  ['Doses of LDN range from 1.5 to 4.5 mg daily.', 'dose', null, 'asserted', false],
  ['LDN is recommended by national guidelines for fibromyalgia.', 'guideline', null, 'asserted', false],
];

const silent: readonly string[] = [
  'A daily dose of 2,000 mg of another drug improved pain in fibromyalgia compared with placebo.',
  'LDN was compared with placebo in 60 women.',
  'LDN and placebo were given for 12 weeks.',
  'The effects of LDN on pain were measured with a scale.',
  'Researchers have studied LDN in fibromyalgia for its effect on pain.',
  'A trial of LDN to reduce pain in fibromyalgia is under way.',
  'LDN is used to treat pain.',
  'Interest in LDN as a treatment for fibromyalgia has increased.',
  'The number of LDN users increased in Norway in 2013.',
  'What LDN does for pain is the subject of the next chapter.',
  'How LDN reduces pain is not known.',
  'People say LDN helps their fatigue.',
  'My doctor told me that LDN improves sleep.',
  'I hope that LDN relieves my pain.',
  'LDN Research Trust',
  'You should not expect LDN to cure multiple sclerosis.',
  'Pain and fatigue are the main symptoms of fibromyalgia.',
  'We enrolled patients whose pain had improved on LDN.',
  'Researchers wanted to know whether LDN reduces pain.',
  'The primary outcome was improvement in pain on LDN.',
  'Opioid withdrawal was described where naltrexone was started too early.',
  'The role of LDN in reducing pain has been debated for years.',
  'Here is what we know about LDN and pain relief.',
  'A patient’s pain may have many causes, and LDN is one of many drugs.',
  'LDN for fibromyalgia pain relief: a guide',
  'Ask whether LDN is right for you.',
  'Many patients with fibromyalgia have tried LDN.',
  'LDN costs less than drugs that reduce pain.',
  'Researchers are testing whether LDN improves long COVID fatigue.',
  'Studies of LDN in fibromyalgia have measured pain, sleep and mood.',
  'Her pain improved on LDN.',
  'Pain improved and LDN was stopped.',
  'The hope is that LDN relieves fatigue.',
  'Unlike opioids, which reduce pain, LDN blocks the receptor.',
];

const ofDoses: readonly (readonly [string, readonly ClaimKind[]])[] = [
  ['LDN is used at about a tenth of the usual dose that naltrexone is licensed for.', []],
  ['LDN is a tenth of the licensed dose.', []],
  ['The usual dose of naltrexone licensed for alcohol dependence is 50 mg daily.', ['dose']],
  ['LDN is given at 4.5 mg, far below the dose naltrexone is approved for.', ['dose']],
  ['A dose of 50 mg of naltrexone is approved for alcohol dependence.', ['approval']],
  ['Naltrexone is licensed at doses of 50 mg for alcohol dependence.', ['approval']],
  ['LDN is one-tenth of the usual dose, which is licensed for alcohol use disorder.', ['approval']],
];

describe('readClaims on sentences of articles', () => {
  for (const [text, kind, direction, certainty, isNegated] of told) {
    it(`reads: ${text}`, () => {
      const claims = readClaims(contentOf(text));
      const claim = claims.find((each) => each.kind === kind) ?? claims[0];
      assert.ok(claim, 'finds no claim');
      const { kind: k, direction: d, certainty: c, isNegated: n } = claim;
      assert.deepEqual([k, d, c, n], [kind, direction, certainty, isNegated]);
    });
  }
  for (const text of silent)
    it(`asserts no effect: ${text}`, () =>
      assert.deepEqual(
        readClaims(contentOf(text)).filter((claim) => claim.kind === 'efficacy' && claim.certainty !== 'unknown'),
        [],
      ));

  for (const [text, kinds] of ofDoses)
    it(`takes a word on a dose for no approval: ${text}`, () =>
      assert.deepEqual(
        readClaims(contentOf(text)).map(({ kind }) => kind),
        kinds,
      ));
});
