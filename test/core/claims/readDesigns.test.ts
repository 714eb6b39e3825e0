import assert from 'node:assert/strict';
import type { DesignFacets } from '../../../src/core/claims/design.js';
import { readDesigns } from '../../../src/core/claims/readDesigns.js';
import { contentOf } from './content.js';

/** Text with the design between ⟦ and ⟧, and what it states. */
type Case = readonly [string, DesignFacets];

const stated: readonly Case[] = [
  [
    'Adams et al. (2010) ran a ⟦randomized, double-blind, placebo-controlled trial⟧ in 41 adults.',
    { randomised: true, blinding: 'double-blind', control: 'placebo', kind: 'trial' },
  ],
  [
    'A ⟦multi-center, double-blind, placebo-controlled trial⟧ by Brown (2011) enrolled 200.',
    { multicentre: true, blinding: 'double-blind', control: 'placebo', kind: 'trial' },
  ],
  ['It began with an ⟦open-label pilot study⟧ of ten people.', { blinding: 'open-label', kind: 'pilot' }],
  ['Clark et al. published a ⟦systematic review and meta-analysis⟧ in 2020.', { kind: 'systematic-review' }],
  ['Data came from a ⟦retrospective chart review⟧ (Dunn, 2015).', { kind: 'chart-review' }],
  ['⟦Extensive reviews⟧ by Evans et al. (2018 and 2021) cover the field.', { kind: 'review' }],
  ['Fox (2003) described a ⟦case series⟧ of six patients.', { kind: 'case-series' }],
  ['Green (2008) did a ⟦study in mice⟧.', { kind: 'animal' }],
  ['In an ⟦RCT⟧ of 60 women, pain fell.', { randomised: true, kind: 'trial' }],
  ['A ⟦single-blind crossover study⟧ followed (Hill, 2009).', { blinding: 'single-blind', crossover: true }],
  ['A ⟦single-blinded, cross-over pilot trial⟧ found the same.', { blinding: 'single-blind', crossover: true, kind: 'pilot' }],
  ['A ⟦pilot trial⟧ conducted by Ives et al. (2010) evaluated sleep.', { kind: 'pilot' }],
  ['A ⟦multicenter trial⟧ by Jones et al. (2014) included 180 patients.', { multicentre: true, kind: 'trial' }],
  ['A ⟦double-blind, placebo-controlled study⟧ by King et al. (2011) is often cited.', { blinding: 'double-blind', control: 'placebo' }],
  ['A ⟦randomized, controlled trial⟧ by Long et al. (2014) included 90 patients.', { randomised: true, kind: 'trial' }],
  ['Another ⟦randomised control trial⟧ from 2013 had children only.', { randomised: true, kind: 'trial' }],
  [
    'A ⟦randomised, double-masked, placebo controlled clinical trial⟧ is reported by Moss (2017).',
    { randomised: true, blinding: 'double-blind', control: 'placebo', kind: 'trial' },
  ],
  ['The ⟦systematic literature review⟧ of Nash (2019) found six.', { kind: 'systematic-review' }],
  ['A ⟦Cochrane review⟧ (Owen, 2018) found two trials.', { kind: 'systematic-review' }],
  ['One ⟦meta-analysis⟧ pooled four data sets [7].', { kind: 'meta-analysis' }],
  ['Price (2012) published a ⟦narrative review⟧ of the drug.', { kind: 'review' }],
  ['A ⟦scoping review⟧ from Oslo listed 30 papers (Quist, 2021).', { kind: 'review' }],
  ['A small ⟦phase II trial⟧ was reported by Rossi (2008).', { phase: '2', kind: 'trial' }],
  [
    'A ⟦phase 3, randomized, placebo-controlled trial⟧ followed in 2016 [4].',
    { phase: '3', randomised: true, control: 'placebo', kind: 'trial' },
  ],
  ['A ⟦single-center, open label trial⟧ gave the drug to 20 adults.', { multicentre: false, blinding: 'open-label', kind: 'trial' }],
  [
    'Stone et al. used a ⟦randomized, double-blind, crossover design⟧ with 31 women.',
    { randomised: true, blinding: 'double-blind', crossover: true },
  ],
  ['A ⟦nonrandomized, uncontrolled study⟧ of 17 patients is all there is (Tran, 2007).', { randomised: false, control: 'none' }],
  ['A ⟦single-arm trial⟧ of 12 weeks was done by Ueda (2013).', { control: 'none', kind: 'trial' }],
  ['A ⟦prospective cohort study⟧ followed 900 nurses (Vogel, 2001).', { kind: 'cohort' }],
  ['A ⟦retrospective cohort⟧ of 215 charts was read by Weiss (2015).', { kind: 'cohort' }],
  ['A ⟦registry-based study⟧ from Norway counted prescriptions (Xu, 2017).', { kind: 'registry-study' }],
  ['A ⟦quasi-experimental before-and-after study⟧ used the prescription database [12].', {}],
  ['Young (2022) wrote up an ⟦interventional pre-post study⟧ of 38 people.', {}],
  ['An ⟦in vitro study⟧ by Zhang (2016) used human T cells.', { kind: 'in-vitro' }],
  ['An ⟦animal study⟧ (Abbott, 1983) is cited for this.', { kind: 'animal' }],
  ['A ⟦mouse study⟧ by Black and White (1983) measured latency.', { kind: 'animal' }],
  ['Cole described a ⟦case report⟧ in 2020.', { kind: 'case-series' }],
  ['The ⟦study protocol⟧ was published by Dahl (2021).', { kind: 'protocol' }],
  [
    'A ⟦randomized, active-controlled trial⟧ compared it with amitriptyline (Eng, 2021).',
    { randomised: true, control: 'active', kind: 'trial' },
  ],
  [
    'Ford et al. (2021) conducted a ⟦randomized, double-blind and placebo-controlled, parallel-group trial⟧.',
    { randomised: true, blinding: 'double-blind', control: 'placebo', crossover: false, kind: 'trial' },
  ],
  [
    'A ⟦double-blind, 12-week, randomized trial⟧ by Gray (2013) is the best known.',
    { blinding: 'double-blind', randomised: true, kind: 'trial' },
  ],
  ['In a ⟦trial⟧ by Hart et al. (2009), ten women took part.', { kind: 'trial' }],
  ['A ⟦review⟧ by Irwin (2014) sums this up.', { kind: 'review' }],
  ['A ⟦clinical trial⟧ of 40 patients was run by Jung (2011).', { kind: 'trial' }],
  ['Their ⟦pilot study⟧ (Kay, 2009) had ten participants.', { kind: 'pilot' }],
  ['The ⟦open-label extension study⟧ ran for a year (Lam, 2016).', { blinding: 'open-label' }],
  ['Two patients left the ⟦double blind trial⟧ of Marsh (2018).', { blinding: 'double-blind', kind: 'trial' }],
  ['A ⟦feasibility study⟧ was published in 2019 (Noor, 2019).', { kind: 'pilot' }],
  ['Orr (2004) reports a ⟦proof-of-concept trial⟧.', { kind: 'pilot' }],
  ['The trial of Page (2010) was ⟦randomized and double-blind⟧.', { randomised: true, blinding: 'double-blind' }],
  ['In one ⟦observational study⟧, 40% stopped (Reid, 2012).', { kind: 'cohort' }],
];

const silent: readonly string[] = [
  'Larger randomised trials are needed.',
  'While further large-scale, randomized controlled trials are necessary, hope remains.',
  'Several studies have investigated the role of the drug.',
  'Clinical trials for this disease were initiated in 2021.',
  'There have been no randomised trials.',
  'No randomized, double-blind trial has been done.',
  'A randomised trial is needed to settle this.',
  'The effect should be tested in a randomized, placebo-controlled trial.',
  'Without a placebo-controlled trial, nobody can say.',
  'Is there a double-blind trial of this?',
  'Adams wrote “A randomized, double-blind trial of naltrexone” in 2010.',
  'Future studies need a double-blind design.',
  'We review the evidence that it acts on glia.',
  'This review covers four conditions.',
  'In this article we present a systematic review of the field.',
  'The study found less pain.',
  'Two small clinical trials show less pain.',
  'Proper clinical trials are wanted.',
  'It has not been studied in a randomized controlled trial.',
  'The paper is under review at a journal.',
  'Brown, A. (2008). A pilot trial of naltrexone in sclerosis. Journal of Pain, 14(8), 1076-1084.',
  'Until a large randomized trial reports, doctors must guess.',
  'The authors call for a multicenter, placebo-controlled trial.',
  'Randomized controlled trials sit near the top of the hierarchy of evidence.',
  'A randomised trial would answer the question.',
  'Pilot studies for systemic sclerosis have had promising results.',
  'It was a trial of patience for everyone.',
  'She was on trial for fraud.',
  'A comprehensive analysis of the data set is in the supplement.',
  'Trial registration took a month.',
  'The study protocol was approved by the ethics committee.',
  'A second cohort of 40 women was added.',
];

describe('readDesigns', () => {
  for (const [marked, facets] of stated) {
    it(`reads ${marked}`, () => {
      const text = marked.replace(/[⟦⟧]/g, '');
      const found = readDesigns(contentOf(text)).map((design) => ({
        words: text.slice(design.range.start, design.range.end),
        facets: design.facets,
      }));
      assert.deepEqual(found, [{ words: /⟦(.*)⟧/.exec(marked)?.[1], facets }]);
    });
  }
  for (const text of silent) {
    it(`is silent: ${text}`, () => {
      assert.deepEqual(readDesigns(contentOf(text)), []);
    });
  }
  it('is silent in headings', () => {
    assert.deepEqual(readDesigns(contentOf('A randomized trial', { kind: 'heading', depth: 2 })), []);
  });
  it('reads each of two designs of a sentence', () => {
    const found = readDesigns(contentOf('Lee (2009) ran a single-blind pilot trial and Moe (2013) a randomized, double-blind trial.'));
    assert.deepEqual(
      found.map((design) => design.facets),
      [
        { blinding: 'single-blind', kind: 'pilot' },
        { randomised: true, blinding: 'double-blind', kind: 'trial' },
      ],
    );
  });
});
