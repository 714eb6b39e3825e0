import assert from 'node:assert/strict';
import { findTerms, introducedAbbreviations, type TermKind } from '../../../src/core/vocabulary/vocabulary.js';

/** The text, the kinds asked for, and what is found: `words=id`. */
type Case = readonly [string, readonly TermKind[], readonly string[]];

const things: readonly TermKind[] = ['condition', 'outcome', 'drug'];

const cases: readonly Case[] = [
  ['Low-dose naltrexone was tried.', things, ['Low-dose naltrexone=low-dose-naltrexone']],
  ['low dose naltrexone', things, ['low dose naltrexone=low-dose-naltrexone']],
  ['low–dose naltrexone', things, ['low–dose naltrexone=low-dose-naltrexone']],
  ['Low doses of naltrexone', things, ['Low doses of naltrexone=low-dose-naltrexone']],
  ['LDN works', things, ['LDN=low-dose-naltrexone']],
  ['ldn works', things, []],
  ['very low dose naltrexone', things, ['very low dose naltrexone=very-low-dose-naltrexone']],
  ['ultra-low-dose naltrexone', things, ['ultra-low-dose naltrexone=ultra-low-dose-naltrexone']],
  ['(+)-naltrexone has no opioid effect', things, ['(+)-naltrexone=plus-naltrexone']],
  ['methylnaltrexone is another drug', things, ['methylnaltrexone=methylnaltrexone']],
  ['6-β-naltrexol and 6β-naltrexol', things, ['6-β-naltrexol=6-beta-naltrexol', '6β-naltrexol=6-beta-naltrexol']],
  ['Morphine and heroin', things, ['Morphine=opioids', 'heroin=opioids']],
  ['an opioid antagonist', things, ['opioid antagonist=opioid-antagonists']],
  ['opioid receptors in the brain', things, []],
  [
    'the opioid growth factor receptor (OGFr)',
    things,
    ['opioid growth factor receptor=opioid-growth-factor-receptor', 'OGFr=opioid-growth-factor-receptor'],
  ],
  ['naltrexone/bupropion for weight', things, ['naltrexone/bupropion=bupropion-naltrexone']],
  ['fibromyalgia', things, ['fibromyalgia=fibromyalgia']],
  ['Fibromyalgia Syndrome', things, ['Fibromyalgia Syndrome=fibromyalgia']],
  ['Crohn’s disease', things, ['Crohn’s disease=crohns-disease']],
  ["Crohn's disease", things, ["Crohn's disease=crohns-disease"]],
  ['Crohns disease', things, ['Crohns disease=crohns-disease']],
  ['CROHN’S DISEASE', things, ['CROHN’S DISEASE=crohns-disease']],
  ['inflammatory bowel diseases', things, ['inflammatory bowel diseases=inflammatory-bowel-disease']],
  ['irritable bowel syndrome', things, ['irritable bowel syndrome=irritable-bowel-syndrome']],
  ['tumours and tumors', ['condition'], ['tumours=cancer', 'tumors=cancer']],
  ['centralized pain and centralised pain', ['condition'], ['centralized pain=centralised-pain', 'centralised pain=centralised-pain']],
  ['long-COVID', ['condition'], ['long-COVID=long-covid']],
  ['ME/CFS', ['condition'], ['ME/CFS=myalgic-encephalomyelitis-chronic-fatigue-syndrome']],
  ['tell me more', ['condition'], []],
  ['Hashimoto thyroiditis', ['condition'], ['Hashimoto thyroiditis=hashimotos-thyroiditis']],
  ['painful diabetic peripheral neuropathy', ['condition'], ['painful diabetic peripheral neuropathy=painful-diabetic-neuropathy']],
  ['chronic pain', things, ['chronic pain=chronic-pain', 'pain=pain']],
  ['opioid-induced hyperalgesia', ['condition'], ['opioid-induced hyperalgesia=opioid-induced-hyperalgesia']],
  ['the neuroblastoma cells', ['condition'], ['neuroblastoma=neuroblastoma']],
  ['HIV/AIDS', ['condition'], ['HIV/AIDS=hiv-infection-and-aids']],
  ['a hearing aid', ['condition'], []],
  // Abbreviations that mean other things too.
  ['MS patients', ['condition'], ['MS=multiple-sclerosis']],
  ['patients with MS', ['condition'], ['MS=multiple-sclerosis']],
  ['its use in MS', ['condition'], ['MS=multiple-sclerosis']],
  ['open it in MS Word', ['condition'], []],
  ['an MS in biology', ['condition'], []],
  ['multiple sclerosis is called MS', ['condition'], ['multiple sclerosis=multiple-sclerosis', 'MS=multiple-sclerosis']],
  ['women with FM', ['condition'], ['FM=fibromyalgia']],
  ['an FM radio', ['condition'], []],
  ['patients with UC', ['condition'], ['UC=ulcerative-colitis']],
  ['UC Davis', ['condition'], []],
  ['the CD cover', ['condition'], []],
  ['RR = 1.2', ['condition'], []],
  ['SP and PP', ['condition'], []],
  ['NO way', ['outcome'], []],
  ['patients with RRMS', ['condition'], ['RRMS=multiple-sclerosis:relapsing-remitting']],
  [
    'primary progressive multiple sclerosis',
    ['condition'],
    ['primary progressive=multiple-sclerosis:primary progressive', 'multiple sclerosis=multiple-sclerosis'],
  ],
  ['primary progressive aphasia', ['condition'], []],
  ['relapsing-remitting MS', ['condition'], ['relapsing-remitting MS=multiple-sclerosis:relapsing-remitting']],
  // Outcomes.
  ['quality of life', things, ['quality of life=quality-of-life']],
  ['health-related quality of life (HRQoL)', things, ['health-related quality of life=quality-of-life', 'HRQoL=quality-of-life']],
  ['pain intensity fell', things, ['pain intensity=pain']],
  ['the pressure pain threshold', things, ['pressure pain threshold=pressure-pain-threshold']],
  ['TNF-α, TNF-alpha and TNFα', things, ['TNF-α=tnf-alpha', 'TNF-alpha=tnf-alpha', 'TNFα=tnf-alpha']],
  ['IL-1β and interleukin-6', things, ['IL-1β=pro-inflammatory-cytokines', 'interleukin-6=pro-inflammatory-cytokines']],
  ['NF-κB activation', things, ['NF-κB activation=nf-kappab-signalling']],
  ['TLR4 signaling and TLR4 signalling', things, ['TLR4 signaling=tlr4-signalling', 'TLR4 signalling=tlr4-signalling']],
  ['Crohn’s disease activity index', ['outcome'], ['Crohn’s disease activity index=cdai']],
  ['paediatric Crohn’s disease activity index', ['outcome'], ['paediatric Crohn’s disease activity index=pcdai']],
  ['CDAI scores', things, ['CDAI=cdai']],
  ['adverse event', things, ['adverse event=adverse-events']],
  ['side-effects and side effects', things, ['side-effects=adverse-events', 'side effects=adverse-events']],
  ['serious adverse events', things, ['serious adverse events=serious-adverse-events']],
  ['a karate chop', things, []],
  ['Montgomery-Asberg Depression Rating Scale', ['outcome'], ['Montgomery-Asberg Depression Rating Scale=depression-severity']],
  ['a visual analogue scale', ['outcome'], []],
  ['insomnia', things, ['insomnia=sleep']],
  ['depression', things, ['depression=major-depressive-disorder', 'depression=depression']],
  ['conversion to MS', ['outcome'], ['conversion to MS=conversion-to-multiple-sclerosis']],
  ['fibromyalgia symptoms', things, ['fibromyalgia symptoms=fibromyalgia-symptoms', 'fibromyalgia=fibromyalgia']],
  ['pain. Sensitivity was low', things, ['pain=pain']],
  // Designs, verbs, certainty, vague words.
  ['randomized and randomised', ['design'], ['randomized=randomised', 'randomised=randomised']],
  ['double-blind, placebo-controlled', ['design'], ['double-blind=double-blind', 'placebo-controlled=placebo-controlled']],
  ['cross-over design', ['design'], ['cross-over=crossover']],
  ['pain was reduced', ['direction'], ['reduced=reduce']],
  ['it did not improve', ['direction'], ['did not improve=not improve']],
  ['no significant difference', ['direction'], ['no significant difference=not differ']],
  ['it may work', ['certainty'], ['may=tentative']],
  ['more research is needed', ['certainty'], ['more research is needed=unknown']],
  ['it has been shown to help', ['certainty'], ['has been shown to=asserted']],
  ['Studies have shown that', ['vague'], ['Studies have shown=studies have shown']],
  ['Research suggests', ['vague'], ['Research suggests=research suggests']],
];

const show = (text: string, kinds?: readonly TermKind[], introduced?: ReadonlySet<string>): readonly string[] =>
  findTerms(text, kinds, introduced).map((hit) => `${text.slice(hit.range.start, hit.range.end)}=${hit.id}`);

describe('findTerms', () => {
  for (const [text, kinds, expected] of cases) it(`finds in: ${text}`, () => assert.deepEqual(show(text, kinds), expected));

  it('takes an abbreviation that the document introduced', () => {
    assert.deepEqual(show('RR was not studied.', ['condition'], new Set(['RR', 'MS'])), ['RR=multiple-sclerosis:relapsing-remitting']);
    assert.deepEqual(show('MS is common.', ['condition'], new Set(['MS'])), ['MS=multiple-sclerosis']);
  });
  it('tells that a term is part of a longer one', () => {
    const parts = findTerms('chronic pain and pain', ['outcome']).map((hit) => hit.partOf);
    assert.deepEqual(parts, ['condition', null]);
  });
  it('gives the places in the text', () => {
    const [hit] = findTerms('In Crohn’s disease.', ['condition']);
    assert.deepEqual(hit?.range, { start: 3, end: 18 });
  });
  it('returns nothing for nothing', () => assert.deepEqual(findTerms(''), []));
});

describe('introducedAbbreviations', () => {
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ['Low-dose naltrexone (LDN) in multiple sclerosis (MS).', ['LDN', 'MS']],
    ['MS (multiple sclerosis) is common.', ['MS']],
    ['Relapsing-remitting multiple sclerosis (RRMS) is common.', ['RRMS']],
    ['Ulcerative colitis is common. UC students agree.', []],
    ['A master of science (MS) is a degree.', []],
    ['Multiple sclerosis was treated at the clinic (UC).', []],
  ];
  for (const [text, expected] of texts) it(`reads ${text}`, () => assert.deepEqual([...introducedAbbreviations(text)], expected));
});
