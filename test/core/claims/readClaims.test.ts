import assert from 'node:assert/strict';
import type { Claim, ClaimKind, Direction } from '../../../src/core/claims/claim.js';
import { readClaims } from '../../../src/core/claims/readClaims.js';
import { contentOf } from './content.js';

type Others = Partial<Pick<Claim, 'subject' | 'condition' | 'outcome' | 'species' | 'population'>>;
/** The sentence, what its first claim is, how it goes, how sure it is, whether it is negated, and what else is told. */
type Case = readonly [string, ClaimKind, Direction | null, string, boolean, Others?];

const ldn = 'low-dose naltrexone';

const efficacy: readonly Case[] = [
  [
    'Low-dose naltrexone reduces pain in fibromyalgia.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { subject: ldn, condition: 'fibromyalgia', outcome: 'pain' },
  ],
  [
    'LDN improves quality of life in people with multiple sclerosis.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { subject: ldn, condition: 'multiple sclerosis', outcome: 'quality of life' },
  ],
  [
    'LDN has been shown to lower disease activity in Crohn’s disease.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { condition: "Crohn's disease", outcome: 'disease activity' },
  ],
  [
    'Naltrexone is effective for alcohol use disorder.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { subject: 'naltrexone', condition: 'alcohol use disorder' },
  ],
  ['LDN is an effective treatment for fibromyalgia.', 'efficacy', 'improved', 'asserted', false, { condition: 'fibromyalgia' }],
  ['LDN cures fibromyalgia.', 'efficacy', 'improved', 'proven', false, { condition: 'fibromyalgia' }],
  ['Trials have proven that LDN relieves fatigue.', 'efficacy', 'improved', 'proven', false, { outcome: 'fatigue' }],
  ['LDN may reduce pain in fibromyalgia.', 'efficacy', 'improved', 'tentative', false],
  ['LDN might help people with Crohn’s disease.', 'efficacy', 'improved', 'tentative', false, { condition: "Crohn's disease" }],
  ['LDN could ease fatigue in long COVID.', 'efficacy', 'improved', 'tentative', false, { condition: 'long COVID', outcome: 'fatigue' }],
  ['LDN appears to improve sleep.', 'efficacy', 'improved', 'tentative', false, { outcome: 'sleep' }],
  ['LDN is thought to relieve pain.', 'efficacy', 'improved', 'tentative', false],
  ['Pilot data suggest that LDN improves mood.', 'efficacy', 'improved', 'tentative', false],
  ['LDN probably reduces pain in fibromyalgia.', 'efficacy', 'improved', 'probable', false],
  ['LDN is associated with lower pain scores.', 'efficacy', 'improved', 'probable', false],
  ['LDN likely improves fatigue.', 'efficacy', 'improved', 'probable', false],
  [
    'LDN did not reduce pain in fibromyalgia.',
    'efficacy',
    'no-difference',
    'asserted',
    true,
    { condition: 'fibromyalgia', outcome: 'pain' },
  ],
  ['LDN does not improve fatigue.', 'efficacy', 'no-difference', 'asserted', true, { outcome: 'fatigue' }],
  ['LDN failed to improve spasticity in multiple sclerosis.', 'efficacy', 'no-difference', 'asserted', true],
  ['There is no evidence that LDN reduces pain in Crohn’s disease.', 'efficacy', 'no-difference', 'unknown', true],
  ['LDN reduced pain, but not significantly.', 'efficacy', 'no-difference', 'asserted', true],
  ['LDN is not effective for multiple sclerosis.', 'efficacy', 'no-difference', 'asserted', true, { condition: 'multiple sclerosis' }],
  ['LDN had no effect on fatigue.', 'efficacy', 'no-difference', 'asserted', true, { outcome: 'fatigue' }],
  ['Pain did not differ between LDN and placebo.', 'efficacy', 'no-difference', 'asserted', true, { subject: ldn, outcome: 'pain' }],
  ['LDN was no better than placebo for pain.', 'efficacy', 'no-difference', 'asserted', true],
  ['LDN cannot cure multiple sclerosis.', 'efficacy', 'no-difference', 'asserted', true],
  ['It is unclear whether LDN improves fatigue.', 'efficacy', 'improved', 'unknown', false],
  ['Whether LDN reduces pain in lupus remains to be seen.', 'efficacy', 'improved', 'unknown', false],
  ['LDN worsened spasticity in the trial.', 'efficacy', 'worsened', 'asserted', false, { outcome: 'spasticity' }],
  ['LDN increased fatigue.', 'efficacy', 'worsened', 'asserted', false],
  ['LDN increases the pressure pain threshold.', 'efficacy', 'improved', 'asserted', false, { outcome: 'pressure pain threshold' }],
  [
    'The trial found a significant reduction in pain with LDN.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { subject: ldn, outcome: 'pain' },
  ],
  [
    'The study found significant improvements in fatigue in the LDN group compared to placebo.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { subject: ldn, outcome: 'fatigue' },
  ],
  [
    'Fibromyalgia symptoms are reduced by low-dose naltrexone.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { subject: ldn, outcome: 'fibromyalgia symptoms' },
  ],
  ['LDN not only reduces pain but also improves sleep.', 'efficacy', 'improved', 'asserted', false],
  ['LDN significantly improved CDAI scores compared to placebo.', 'efficacy', 'improved', 'asserted', false, { outcome: 'CDAI' }],
  ['LDN helps alleviate pain.', 'efficacy', 'improved', 'asserted', false],
  [
    'Low dose naltrexone also has efficacy in Crohn’s disease.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { condition: "Crohn's disease" },
  ],
  [
    'LDN offers unique benefits in the management of fibromyalgia.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { condition: 'fibromyalgia' },
  ],
  [
    'In mice, naltrexone reduced tumour incidence.',
    'efficacy',
    'improved',
    'asserted',
    false,
    { species: 'mouse', outcome: 'tumour incidence' },
  ],
  ['LDN outperformed placebo for pain in women with fibromyalgia.', 'efficacy', 'improved', 'asserted', false, { population: 'women' }],
  ['LDN induces remission in children with Crohn’s disease.', 'efficacy', 'improved', 'asserted', false, { population: 'children' }],
  ['LDN has promise for fibromyalgia.', 'efficacy', 'improved', 'tentative', false],
  ['If taken at night, LDN reduces pain.', 'efficacy', 'improved', 'asserted', false],
  ['LDN has not been shown to reduce pain in lupus.', 'efficacy', 'no-difference', 'unknown', true],
  ['Although LDN is cheap, it does not relieve pain in arthritis.', 'efficacy', 'no-difference', 'asserted', true],
  ['LDN reduced pain without serious adverse events.', 'efficacy', 'improved', 'asserted', false],
  ['LDN reduces neither pain nor fatigue.', 'efficacy', 'no-difference', 'asserted', true],
  ["LDN didn't help patients with depression.", 'efficacy', 'no-difference', 'asserted', true],
];

const others: readonly Case[] = [
  ['LDN is safe.', 'safety', null, 'asserted', false, { subject: ldn }],
  ['LDN is generally well tolerated.', 'safety', null, 'probable', false],
  ['LDN has no side effects.', 'safety', null, 'proven', true],
  ['Low-dose naltrexone may cause vivid dreams.', 'safety', null, 'tentative', false],
  ['LDN is not safe in pregnancy.', 'safety', null, 'asserted', true],
  ['Naltrexone causes nausea and other side effects.', 'safety', null, 'asserted', false],
  ['LDN blocks toll-like receptor 4.', 'mechanism', 'decreased', 'asserted', false, { outcome: 'TLR4 signalling' }],
  ['LDN promotes the release of endorphins.', 'mechanism', 'increased', 'asserted', false, { outcome: 'beta-endorphin' }],
  ['LDN is believed to modulate microglial activation.', 'mechanism', null, 'tentative', false],
  ['Naltrexone works by activating opioid receptors.', 'mechanism', 'increased', 'asserted', false, { subject: 'naltrexone' }],
  ['LDN acts as a glial modulator.', 'mechanism', null, 'asserted', false],
  ['LDN reduces pro-inflammatory cytokines.', 'mechanism', 'improved', 'asserted', false, { outcome: 'pro-inflammatory cytokines' }],
  ['LDN does not bind to opioid receptors.', 'mechanism', null, 'asserted', true],
  ['The usual dose of LDN is 4.5 mg daily.', 'dose', null, 'asserted', false],
  ['Low-dose naltrexone is typically prescribed at 1.5 to 4.5 mg per day.', 'dose', null, 'asserted', false],
  ['LDN is taken at a dose of 3 mg at bedtime.', 'dose', null, 'asserted', false],
  ['Naltrexone is approved by the FDA for alcohol dependence.', 'approval', null, 'asserted', false, { condition: 'alcohol use disorder' }],
  ['LDN is not FDA approved for fibromyalgia.', 'approval', null, 'asserted', true, { condition: 'fibromyalgia' }],
  ['There are no FDA-approved uses for LDN.', 'approval', null, 'asserted', true],
  ['LDN is prescribed off-label.', 'approval', null, 'asserted', true],
  ['Guidelines recommend LDN for fibromyalgia.', 'guideline', null, 'asserted', false, { condition: 'fibromyalgia' }],
  ['No guideline recommends LDN for lupus.', 'guideline', null, 'asserted', true],
  ['Fibromyalgia affects 2% of adults.', 'prevalence', null, 'asserted', false, { condition: 'fibromyalgia', subject: null }],
  ['The prevalence of multiple sclerosis is about 36 per 100,000 people.', 'prevalence', null, 'asserted', false],
];

const silent: readonly string[] = [
  'Did you know low dose naltrexone can improve chronic pain?',
  'Does LDN reduce pain?',
  'This article explores whether LDN reduces pain.',
  'We will look at how LDN improves sleep.',
  'Fibromyalgia is a chronic pain disorder.',
  'Multiple sclerosis (MS) is an autoimmune disease characterized by demyelination.',
  'Talk to your doctor before you take LDN for pain.',
  'Always consult a healthcare professional before considering LDN.',
  'More research is needed.',
  'One patient said: “LDN cured my pain.”',
  'In 1984 Bihari noticed that naltrexone reduced pain.',
  'Some patients report that LDN improves their sleep.',
  'Younger, J., & Mackey, S. (2009). Fibromyalgia symptoms are reduced by low-dose naltrexone: A pilot study. Pain Medicine, 10(4), 663-672.',
  'The company sells LDN in Norway.',
  'If LDN reduces pain in lupus, doctors will prescribe it.',
  'The trial studied LDN in fibromyalgia.',
  'A study evaluated the effect of LDN on quality of life in MS patients.',
  'Low-dose naltrexone and fibromyalgia',
  'Silencing E2 in cancer cells did not affect the FOX1 protein.',
  'LDN for pain: what you should know',
  'Patients should discuss LDN with their doctor.',
  'Tell your doctor if LDN reduces your sleep.',
  'The aim was to test whether LDN improves pain.',
  'Anecdotally, LDN improves sleep.',
  'Larger trials are needed to show whether LDN reduces pain.',
];

describe('readClaims', () => {
  for (const [text, kind, direction, certainty, isNegated, more = {}] of [...efficacy, ...others]) {
    it(`reads: ${text}`, () => {
      const [claim] = readClaims(contentOf(text));
      assert.ok(claim, 'finds no claim');
      const wanted = { kind, direction, certainty, isNegated, ...more };
      const keys = Object.keys(wanted) as (keyof typeof wanted)[];
      assert.deepEqual(Object.fromEntries(keys.map((key) => [key, claim[key]])), wanted);
    });
  }
  for (const text of silent) {
    it(`is silent: ${text}`, () => {
      assert.deepEqual(readClaims(contentOf(text)), []);
    });
  }
  it('is silent in headings, block quotations and table cells', () => {
    const text = 'LDN reduces pain in fibromyalgia.';
    assert.deepEqual(readClaims(contentOf(text, { kind: 'heading', depth: 2 })), []);
    assert.deepEqual(readClaims(contentOf(text, { inQuote: true })), []);
  });
  it('gives the clause that asserts, not the whole sentence', () => {
    const text = 'The drug is cheap; LDN reduces pain in fibromyalgia, but it does not improve sleep.';
    const found = readClaims(contentOf(text)).map((claim) => [text.slice(claim.range.start, claim.range.end), claim.direction]);
    assert.deepEqual(found, [
      ['LDN reduces pain in fibromyalgia', 'improved'],
      ['it does not improve sleep', 'no-difference'],
    ]);
  });
  it('reads a subject outside the vocabulary in its own words', () => {
    const [claim] = readClaims(contentOf('Exercise reduces pain in fibromyalgia.'));
    assert.deepEqual([claim?.terms, claim?.subject, claim?.condition, claim?.outcome], ['words', 'Exercise', 'fibromyalgia', 'pain']);
  });
  it('carries the drug on to a sentence that speaks of "it"', () => {
    const found = readClaims(contentOf('LDN is cheap. It relieves pain.'));
    assert.deepEqual(
      found.map((claim) => [claim.subject, claim.outcome]),
      [[ldn, 'pain']],
    );
  });
  it('does not carry it over a sentence about something else', () => {
    assert.deepEqual(readClaims(contentOf('LDN is cheap. Exercise is healthy. It relieves pain.')), []);
  });
});
