import type { Basis, Design, StudyKind } from '../study.js';

/**
 * What kind of work a record is, by PubMed's publication types or else by the words with which its title names it; null where neither
 * tells. Titles are read only for words that name the work itself.
 */
export function kindOf(
  title: string,
  publicationTypes: readonly string[],
): { readonly kind: StudyKind; readonly alsoKind: readonly string[]; readonly basis: Basis } | null {
  for (const [pattern, kind] of TITLE_KINDS) if (pattern.test(title)) return { kind, alsoKind: ALSO[kind] ?? [], basis: 'title' };
  for (const [type, kind] of TYPE_KINDS)
    if (publicationTypes.some((one) => one.toLowerCase() === type)) return { kind, alsoKind: ALSO[kind] ?? [], basis: 'secondary source' };
  return null;
}

/** What title and publication types say of a trial's design; null where they say nothing or the work is no trial. */
export function designOfTitle(title: string, publicationTypes: readonly string[]): Design | null {
  const kind = kindOf(title, publicationTypes)?.kind;
  if (kind === undefined || !TRIALS.has(kind)) return null;
  const isRandomised =
    publicationTypes.some((type) => /^randomized controlled trial$/i.test(type)) ||
    (/\brandomi[sz]ed\b/i.test(title) && !/\bnon-?randomi[sz]ed\b/i.test(title));
  const blinding = /\bdouble[- ](?:blind|masked)/i.test(title)
    ? 'double-blind'
    : /\bsingle[- ](?:blind|masked)/i.test(title)
      ? 'single-blind'
      : /\bopen[- ]label\b/i.test(title)
        ? 'open-label'
        : null;
  return {
    randomised: isRandomised ? true : null,
    blinding,
    control: /\b(?:placebo|sham)[- ]control/i.test(title) ? 'placebo' : null,
    crossover: /\bcross-?over\b/i.test(title) ? true : null,
    multicentre: /\bmulti-?cent(?:er|re)\b/i.test(title) ? true : null,
    arms: [],
    basis: 'title',
  };
}

const TRIALS: ReadonlySet<StudyKind> = new Set(['trial', 'crossover-trial', 'pilot']);

/** In this order: a protocol of a review is a protocol, a review with meta-analysis is a meta-analysis. */
const TITLE_KINDS: readonly (readonly [RegExp, StudyKind])[] = [
  [
    /\b(?:study |trial |review )?protocol (?:for|of)\b|[:.] (?:(?:a |the )?(?:study|trial|review) )?protocol\b|\bstudy protocol\b/i,
    'protocol',
  ],
  [/\bmeta-?analys[ei]s\b/i, 'meta-analysis'],
  [/\bsystematic (?:literature )?review\b/i, 'systematic-review'],
  [
    /\b(?:narrative|scoping|literature|umbrella|mini-?|critical|clinical) ?review\b|[:.] an? (?:\w{1,20} )?review\b(?! of (?:\d|patients|cases|charts))/i,
    'review',
  ],
  [/\bcase (?:series|reports?)\b/i, 'case-series'],
  [/\bcross-?over\b.{0,60}\btrial\b/i, 'crossover-trial'],
  [/\brandomi[sz]ed\b.{0,80}\b(?:trial|study)\b/i, 'trial'],
  [/\bpilot (?:trial|study)\b/i, 'pilot'],
  [/\bcohort study\b/i, 'cohort'],
];

/** https://www.nlm.nih.gov/mesh/pubtypes.html, the most telling first. */
const TYPE_KINDS: readonly (readonly [string, StudyKind])[] = [
  ['clinical trial protocol', 'protocol'],
  ['meta-analysis', 'meta-analysis'],
  ['systematic review', 'systematic-review'],
  ['practice guideline', 'guideline'],
  ['guideline', 'guideline'],
  ['randomized controlled trial', 'trial'],
  ['controlled clinical trial', 'trial'],
  ['clinical trial', 'trial'],
  ['case reports', 'case-series'],
  ['review', 'review'],
  ['news', 'news'],
];

/** What a writer may call a work of this kind too. */
const ALSO: Readonly<Partial<Record<StudyKind, readonly string[]>>> = {
  'meta-analysis': ['systematic-review', 'review'],
  'systematic-review': ['review', 'meta-analysis'],
  review: ['systematic-review'],
  trial: ['crossover-trial', 'pilot'],
  'crossover-trial': ['trial', 'pilot'],
  pilot: ['trial', 'crossover-trial', 'cohort', 'case-series'],
  'case-series': ['chart-review'],
  cohort: ['registry-study', 'chart-review'],
};
