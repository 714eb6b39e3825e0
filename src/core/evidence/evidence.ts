import type { Fact, Result, Study } from '../studies/study.js';
import { yearOf } from '../studies/studyName.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import { drugFormOf, drugOf, isRelatedOutcome, isSameCondition } from '../vocabulary/related.js';

/** What is asked of the evidence: a drug in a condition for an outcome, in the vocabulary's terms. Null asks for any. */
export interface EvidenceQuestion {
  readonly drug: string | null;
  readonly condition: string | null;
  readonly outcome: string | null;
}

/**
 * What a result says of its outcome: better, the same, worse, or something that is neither (a change without good or bad, or both at once).
 */
export type Bearing = 'better' | 'same' | 'worse' | 'unclear';

/** One result of one study that answers the question. */
export interface EvidenceItem {
  readonly study: Study;
  readonly result: Result;
  readonly bearing: Bearing;
  /** People in the study; null where not known. */
  readonly participants: number | null;
  /** Whether the result compares with a control group, and not with the time before. */
  readonly isControlled: boolean;
  /** Higher counts more: a whole number for the design, below the point a share for the size. */
  readonly weight: number;
}

/** Which studies answer a question, in which directions: shown, never decided. */
export interface EvidenceSum {
  readonly question: EvidenceQuestion;
  /** Stronger designs first, then larger studies, then later ones. */
  readonly items: readonly EvidenceItem[];
  /** Ids of the studies of each bearing; a study with two results may stand in two. */
  readonly directions: Readonly<Record<Bearing, readonly string[]>>;
  /** Whether controlled studies disagree on whether there is a benefit. */
  readonly isDisputed: boolean;
}

/**
 * The sum of the evidence: the results of the studies that answer the question, with what they say. Results that were not tested, that rest
 * on memory, or whose study has no results of its own (reviews without pooled numbers count last) are weighed by their design. The order
 * follows the common hierarchy of evidence (Oxford Centre for Evidence-Based Medicine, 2011): pooled and randomised before uncontrolled.
 */
export function sumOfEvidence(studies: readonly Study[], question: EvidenceQuestion): EvidenceSum {
  const items = studies
    .filter((study) => answersDrug(study, question.drug) && answersCondition(study, question.condition))
    .flatMap((study) => study.results.flatMap((result) => itemOf(study, result, question) ?? []))
    .sort((a, b) => b.weight - a.weight || (yearOf(b.study) ?? 0) - (yearOf(a.study) ?? 0) || a.study.id.localeCompare(b.study.id));
  const of = (bearing: Bearing): readonly string[] => [
    ...new Set(items.filter((item) => item.bearing === bearing).map(({ study }) => study.id)),
  ];
  const directions = { better: of('better'), same: of('same'), worse: of('worse'), unclear: of('unclear') };
  const controlled = new Set(items.filter((item) => item.isControlled).map(({ bearing }) => bearing));
  return { question, items, directions, isDisputed: controlled.has('better') && (controlled.has('same') || controlled.has('worse')) };
}

function itemOf(study: Study, result: Result, { outcome }: EvidenceQuestion): EvidenceItem | null {
  if (result.direction === 'not-tested' || result.basis === 'memory') return null;
  if (outcome !== null && !isRelatedOutcome(result.outcome, outcome)) return null;
  const participants = participantsOf(study);
  const isControlled = isControlledResult(study, result);
  const size = participants === null ? 0 : participants / (participants + 100);
  return { study, result, bearing: bearingOf(result), participants, isControlled, weight: designWeight(study, isControlled) + size };
}

/** What a result says, whatever its change is called: a direction that is neither good nor bad is `unclear`. */
function bearingOf({ direction, significant }: Result): Bearing {
  if (direction === 'no-difference') return 'same';
  if (direction !== 'improved' && direction !== 'worsened') return 'unclear';
  if (significant === false) return 'same';
  return direction === 'improved' ? 'better' : 'worse';
}

/** Whether the result compares with people who got something else. */
function isControlledResult({ design, kind }: Study, { comparator }: Result): boolean {
  if (comparator === null || withoutControl.test(comparator)) return false;
  return kind === 'meta-analysis' || kind === 'systematic-review' || (design !== null && !uncontrolled.test(design.control ?? 'none'));
}

const withoutControl = /^(?:baseline|before\b.{0,20}|not applicable|none)$/i;
const uncontrolled = /^(?:none(?: reported)?|before-after|not applicable)$/i;

function designWeight({ kind, design }: Study, isControlled: boolean): number {
  if (kind === 'animal' || kind === 'in-vitro') return 0;
  if (isControlled) return kind === 'meta-analysis' ? 6 : kind === 'systematic-review' ? 5 : design?.randomised === true ? 4 : 3;
  return kind === 'case-series' || kind === 'review' || kind === 'systematic-review' ? 1 : 2;
}

/** People in the study: the number analysed or in all, else the sum of its arms; null where neither is known. */
export function participantsOf({ facts, design }: Study): number | null {
  const sizes = facts.filter(isWholeSize).map(({ value }) => (typeof value === 'number' ? value : value[1]));
  if (sizes.length > 0) return Math.max(...sizes);
  const arms = (design?.arms ?? []).map(({ n }) => n);
  const known = arms.filter((n) => n !== null);
  if (known.length === 0 || known.length < arms.length) return null;
  return design?.crossover === true ? Math.max(...known) : known.reduce((sum, n) => sum + n, 0);
}

const isWholeSize = ({ kind, role, planned, unit }: Fact): boolean =>
  kind === 'sampleSize' && (role === 'total' || role === 'analysed') && planned !== true && (unit === null || unit === 'participants');

/**
 * Whether the study is about the drug: "naltrexone" asks for any dose of it, "low-dose naltrexone" not for a study that is known to have
 * given more. A drug that the vocabulary lacks is never a study's.
 */
export function answersDrug(study: Study, drug: string | null): boolean {
  if (drug === null) return true;
  const asked = drugOf(drug);
  const given = drugsOf(study);
  if (asked === null || !given.some((one) => drugOf(one) === asked)) return false;
  const isLow = drugFormOf(drug)?.isForm !== undefined && /low/i.test(drug);
  return !(isLow && study.intervention?.lowDose === false);
}

/** The drugs that a study gave: its record's, else those that its title names. */
export function drugsOf(study: Study): readonly string[] {
  const drug = study.intervention?.drug;
  if (drug) return drug.split(/ and /);
  const title = study.item.title ?? '';
  return [...new Set(findTerms(title, ['drug']).map(({ term }) => term))].filter((term) => term !== 'placebo');
}

export function answersCondition(study: Study, condition: string | null): boolean {
  return condition === null || conditionsOf(study).some((one) => isSameCondition(one, condition));
}

/** The conditions that a study is about: its record's, else those that its title names. */
export function conditionsOf(study: Study): readonly string[] {
  const { population, item } = study;
  if (population) return [population.condition, ...(population.alsoConditions ?? [])];
  return [...new Set(findTerms(item.title ?? '', ['condition']).map(({ term }) => term))];
}
