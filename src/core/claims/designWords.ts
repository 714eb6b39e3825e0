import type { PhraseTree } from '../vocabulary/phraseTree.js';
import { treeOf } from '../vocabulary/phraseTree.js';
import type { DesignFacets } from './design.js';

/**
 * Words that tell how a study was done, in American spelling, with what they tell. Those with an empty row belong to the description
 * without telling a facet.
 */
const adjectives: readonly (readonly [DesignFacets, string])[] = [
  [{ randomised: true }, 'randomized|randomised'],
  [{ randomised: false }, 'nonrandomized|non-randomized'],
  [{ blinding: 'double-blind' }, 'double-blind|double-blinded|double-masked'],
  [{ blinding: 'single-blind' }, 'single-blind|single-blinded|single-masked'],
  [{ blinding: 'open-label' }, 'open-label|open-labeled|unblinded|unmasked'],
  [{ control: 'placebo' }, 'placebo-controlled'],
  [{ control: 'active' }, 'active-controlled|active-comparator'],
  [{ control: 'none' }, 'uncontrolled|single-arm|non-controlled'],
  [{ crossover: true }, 'crossover|cross-over|counterbalanced'],
  [{ crossover: false }, 'parallel-group|parallel-groups'],
  [{ multicentre: true }, 'multicenter|multi-center|multisite|multi-site'],
  [{ multicentre: false }, 'single-center|single-site|monocentric'],
  [{ kind: 'pilot' }, 'pilot|feasibility|proof-of-concept'],
  [{ phase: '1' }, 'phase I|phase 1'],
  [{ phase: '2' }, 'phase II|phase 2|phase IIa|phase 2a|phase IIb|phase 2b'],
  [{ phase: '3' }, 'phase III|phase 3'],
  [{ phase: '4' }, 'phase IV|phase 4'],
  [{ kind: 'systematic-review' }, 'systematic|systemic|Cochrane'],
  [{ kind: 'review' }, 'narrative|literature|scoping|extensive|comprehensive'],
  [{ kind: 'registry-study' }, 'registry-based|register-based|registry'],
  [{ kind: 'cohort' }, 'cohort|observational'],
  [{ kind: 'animal' }, 'animal|mouse|rat|rodent|murine'],
  [{ kind: 'in-vitro' }, 'in vitro|cell-culture'],
  [
    {},
    'controlled|triple-blind|exploratory|quasi-experimental|before-and-after|before-after|pre-post|interventional|prospective|retrospective|longitudinal|cross-sectional|preclinical|population-based|extension|follow-up',
  ],
];

/** Nouns for a study. A bare "study" tells nothing by itself; `plural` ones speak of one work only where its authors follow. */
const nouns: readonly (readonly [Noun, string])[] = [
  [{ facets: { kind: 'trial' }, tells: true, plural: false }, 'trial|clinical trial|control trial|controlled clinical trial'],
  [{ facets: { kind: 'trial' }, tells: true, plural: true }, 'trials|clinical trials'],
  [{ facets: { kind: 'trial', randomised: true }, tells: true, plural: false }, 'RCT'],
  [{ facets: { kind: 'trial', randomised: true }, tells: true, plural: true }, 'RCTs'],
  [{ facets: {}, tells: false, plural: false }, 'study|design|experiment|investigation'],
  [{ facets: {}, tells: false, plural: true }, 'studies|experiments'],
  [{ facets: { kind: 'review' }, tells: true, plural: false }, 'review|review article|literature review'],
  [{ facets: { kind: 'review' }, tells: true, plural: true }, 'reviews|review articles|literature reviews'],
  [
    { facets: { kind: 'systematic-review' }, tells: true, plural: false },
    'systematic review and meta-analysis|systematic review with meta-analysis',
  ],
  [{ facets: { kind: 'meta-analysis' }, tells: true, plural: false }, 'meta-analysis|pooled analysis'],
  [
    { facets: { kind: 'chart-review' }, tells: true, plural: false },
    'chart review|record review|records review|medical record review|retrospective review|retrospective chart review|review of records|review of charts',
  ],
  [{ facets: { kind: 'case-series' }, tells: true, plural: false }, 'case series|case report|case study'],
  [{ facets: { kind: 'case-series' }, tells: true, plural: true }, 'case reports|case studies'],
  [{ facets: { kind: 'cohort' }, tells: true, plural: false }, 'cohort study'],
  // A bare cohort is a group of people.
  [{ facets: { kind: 'cohort' }, tells: false, plural: false }, 'cohort'],
  [{ facets: { kind: 'protocol' }, tells: true, plural: false }, 'study protocol|trial protocol'],
];

/** Words that may stand within a description without belonging to it: "a double-blind, 12-week, randomized trial". */
export const fillers: ReadonlySet<string> = new Set(
  'small large larger recent new clinical short long term scale week weeks month months year day patient person arm group investigator initiated early late subsequent international national two three four'.split(
    ' ',
  ),
);

export interface Noun {
  readonly facets: DesignFacets;
  /** Whether it tells a design without an adjective. */
  readonly tells: boolean;
  readonly plural: boolean;
}

export const designAdjectives: PhraseTree<DesignFacets> = treeOf(adjectives);
export const designNouns: PhraseTree<Noun> = treeOf(nouns);
