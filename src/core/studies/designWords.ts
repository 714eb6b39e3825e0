import type { DesignFacets } from '../claims/design.js';
import type { Study } from './study.js';

/** How a person calls a kind of work, with its article. */
const kindNames: Readonly<Record<string, string>> = {
  trial: 'a trial',
  'crossover-trial': 'a crossover trial',
  pilot: 'a pilot study',
  'case-series': 'a case series',
  'chart-review': 'a review of patients’ charts',
  'registry-study': 'a registry study',
  cohort: 'a cohort study',
  review: 'a review',
  'systematic-review': 'a systematic review',
  'scoping-review': 'a scoping review',
  'meta-analysis': 'a meta-analysis',
  protocol: 'a protocol of a trial',
  guideline: 'a guideline',
  animal: 'a study in animals',
  'in-vitro': 'a study in the laboratory',
  'book-chapter': 'a book chapter',
  news: 'a news report',
};

export const kindName = (kind: string | null): string => (kind && kindNames[kind]) || 'a study';

/** Kinds that nobody would take for one another. A pilot may be a trial or a cohort, so it stands in both. */
const families: Readonly<Record<string, readonly string[]>> = {
  trial: ['trial', 'crossover-trial', 'pilot', 'dose-finding'],
  observational: ['case-series', 'chart-review', 'registry-study', 'cohort', 'pilot'],
  review: ['review', 'systematic-review', 'scoping-review', 'meta-analysis', 'guideline', 'book-chapter'],
  protocol: ['protocol'],
  laboratory: ['animal', 'in-vitro'],
};

const familiesOf = (kinds: readonly string[]): ReadonlySet<string> =>
  new Set(Object.keys(families).filter((family) => kinds.some((kind) => families[family]?.includes(kind))));

/**
 * What of a stated design the study's checked record contradicts, in words for a message: `open-label, not double-blind`. Empty where
 * nothing does, or where the record does not know.
 */
export function designContradictions(facets: DesignFacets, study: Study): readonly string[] {
  const kind = kindContradiction(facets, study);
  if (kind) return [kind];
  const { design } = study;
  if (!design || design.basis === 'memory' || design.blinding === 'not applicable') return [];
  const contradictions: string[] = [];
  if (facets.randomised === true && design.randomised === false) contradictions.push('was not randomised');
  if (facets.randomised === false && design.randomised === true) contradictions.push('was randomised');
  if (facets.blinding && design.blinding && facets.blinding !== design.blinding)
    contradictions.push(`was ${design.blinding}, not ${facets.blinding}`);
  if (facets.control === 'placebo' && design.control !== null && uncontrolled.includes(design.control))
    contradictions.push('had no placebo group');
  if (facets.control === 'none' && design.control === 'placebo') contradictions.push('had a placebo group');
  if (facets.multicentre === true && design.multicentre === false) contradictions.push('was done at one centre');
  return contradictions;
}

const uncontrolled: readonly string[] = ['none', 'no treatment', 'before-after'];

function kindContradiction(facets: DesignFacets, study: Study): string | null {
  if (!study.kind || study.kind === 'other' || study.kindBasis === 'memory') return null;
  const isStatedTrial = facets.randomised === true || facets.control === 'placebo' || facets.blinding === 'double-blind';
  const stated = familiesOf(
    isStatedTrial && facets.kind !== 'protocol' && !isReview(facets.kind) ? ['trial'] : facets.kind ? [facets.kind] : [],
  );
  // A retrospective review of charts is called a review too, and a protocol by the trial that it plans.
  if (facets.kind === 'review' && study.kind === 'chart-review' && !isStatedTrial) return null;
  const actual = familiesOf([study.kind, ...study.alsoKind, ...(study.kind === 'protocol' ? ['trial'] : [])]);
  if (stated.size === 0 || actual.size === 0 || [...stated].some((family) => actual.has(family))) return null;
  return `is ${kindName(study.kind)}`;
}

const isReview = (kind: string | undefined): boolean => kind !== undefined && familiesOf([kind]).has('review');
