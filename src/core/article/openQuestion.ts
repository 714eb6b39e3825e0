import type { Figure } from '../figures/figure.js';
import type { Fact } from '../studies/study.js';
import { agrees } from './compareValue.js';
import { factDecimals } from './factDecimals.js';
import { CONTROL_WORDS } from '../studies/armNames.js';
import { NARROWING } from '../studies/contentWords.js';
import type { Span } from '../text/span.js';
import { type ArmReading, measuredWords, type NumberPlace } from './numberPlace.js';

/** Numbers of one sort can answer the same question; those of two cannot. */
export type Sort = 'share' | 'change of share' | 'people' | 'amount' | 'change of amount' | 'ratio';

/** What a figure of the article is said of, in words. */
export interface OpenQuestion {
  readonly figure: Figure;
  readonly sort: Sort;
  readonly place: NumberPlace;
  readonly arm: ReadonlySet<string>;
  /** Stems that say what is measured. */
  readonly measured: ReadonlySet<string>;
  /** The same as printed, for a message. */
  readonly outcome: string | null;
  /** Points in time and parts of the people that narrow the question: each must be met. */
  readonly narrowing: readonly string[];
}

/** The sort of a figure or fact; null for what is never compared by words: spreads, intervals, p-values, years, bare numbers. */
export function sortOf(counted: Figure | Fact): Sort | null {
  if ('isBare' in counted && counted.isBare) return null;
  switch (counted.kind) {
    case 'percentage':
    case 'fraction':
      return counted.measure === undefined || counted.measure === null || counted.measure === 'share' || counted.measure === 'level'
        ? 'share'
        : 'change of share';
    case 'sampleSize':
    case 'count':
      return counted.unit === 'participants' ? 'people' : null;
    case 'mean':
    case 'median':
    case 'duration':
    case 'age':
    case 'dose':
    case 'other':
      return counted.unit === 'money' || counted.unit === 'clock' || counted.unit === 'times' ? null : 'amount';
    case 'difference':
      return 'change of amount';
    case 'ratio':
      return 'ratio';
    default:
      return null;
  }
}

/** Whether both say the same number; "38 of 109" is 34.9 %, as an abstract rounds it. */
export function agreesInWords(figure: Figure, fact: Fact): boolean {
  const isUnitOpen = figure.unit === null || fact.unit === null;
  const isAmount = sortOf(figure) === 'amount';
  const like =
    isUnitOpen || isAmount
      ? { ...figure, ...(isAmount ? { kind: 'mean' as const } : {}), ...(isUnitOpen ? { unit: fact.unit } : {}) }
      : figure;
  if (agrees(like, fact) || agrees(figure, fact)) return true;
  const [part = 0, whole = 0] = figure.printed;
  if (figure.kind !== 'fraction' || fact.kind !== 'percentage' || typeof fact.value !== 'number' || whole === 0) return false;
  return Math.abs((100 * part) / whole - fact.value) <= 0.51 * 10 ** -factDecimals(fact);
}

/** Whether the fact's number can answer the question at all: the same sort, and not so far off that another unit must be meant. */
export function isSortComparable({ sort, figure }: OpenQuestion, fact: Fact): boolean {
  if (sortOf(fact) !== sort || (fact.qualifier ?? null) !== null || (fact.operator ?? '=') !== '=') return false;
  // "A level of 5.7 to 6.4%" gives bounds, which no single number has to meet.
  if (typeof fact.value !== 'number' && (figure.printed.length < 2 || figure.kind === 'fraction')) return false;
  if (!isMeasured(fact)) return false;
  if (sort !== 'amount' && sort !== 'change of amount') return true;
  const [said = 0] = figure.printed;
  const value = Math.abs(typeof fact.value === 'number' ? fact.value : fact.value[0]);
  return value === 0 || said === 0 || (Math.abs(said) / value < 6 && Math.abs(said) / value > 1 / 6);
}

/**
 * Whether a length of time, age or mass of an abstract is what was measured, and neither a point in time, nor a spread, nor what was given.
 */
function isMeasured({ kind, place }: Fact): boolean {
  if (!place) return false;
  const { text } = place.passage;
  return isMeasuredAt(
    kind,
    text.slice(Math.max(0, place.range.start - 60), place.range.start),
    text.slice(place.range.end, place.range.end + 30),
  );
}

/** The same for any number, by the words before and behind it. */
export function isMeasuredAt(kind: string, before: string, after: string): boolean {
  if (SPREAD.test(before) || THRESHOLD.test(before)) return false;
  if (/^(?:mean|median|duration|age|dose|other)$/.test(kind) && (CHANGE_BEFORE.test(before) || CHANGE_AFTER.test(after))) return false;
  if (kind !== 'duration' && kind !== 'age' && kind !== 'dose') return true;
  return (MEASURED_BEFORE.test(before) && !LIMIT.test(before)) || /^\s?(?:±|\(|\[|vs\b|versus\b|compared\b)/.test(after);
}

/** What the figure's clause says that is measured: without the other numbers' words, groups, and what narrows the question. */
export function measuredIn(
  place: NumberPlace,
  arm: ArmReading,
  others: readonly Span[],
): Pick<OpenQuestion, 'measured' | 'outcome' | 'narrowing'> {
  const { sentence } = place;
  let { text } = place;
  for (const { start, end } of others) {
    const from = Math.max(start, sentence.start);
    const to = Math.min(end, sentence.end);
    if (from < to) text = text.slice(0, from) + '∙'.repeat(to - from) + text.slice(to);
  }
  text = text.replace(OWN_SHORT_FORM, (short) => '∙'.repeat(short.length));
  // Where the group stands behind the number, the words before it are no group's, even if the abstract uses some of them for one.
  const { span } = arm;
  const before: NumberPlace = { ...place, text, arms: { words: CONTROL_WORDS, aliases: place.arms.aliases } };
  const words =
    span !== null && arm.words.size > 0
      ? [
          ...measuredWords(before, { start: sentence.start, end: Math.min(place.range.start, span.start) }),
          ...measuredWords(before, { start: Math.min(place.range.end, span.start), end: span.start }),
          ...measuredWords({ ...place, text }, { start: span.end, end: sentence.end }),
        ]
      : measuredWords({ ...place, text }, sentence);
  const narrowing = narrowingIn(place.text.slice(sentence.start, sentence.end), place.text.slice(place.range.start, place.range.end));
  const first = words[0];
  const last = words.at(-1);
  const measured = new Set(words.map(({ stem }) => stem));
  const outcome =
    first && last && last.end - first.start < 60 && !text.slice(first.start, last.end).includes('∙')
      ? text.slice(first.start, last.end)
      : (first?.printed ?? null);
  return { measured, outcome, narrowing };
}

/** Points in time, and words for a part of the people or of the study, as they are compared: "6 month", "baseline". */
export function narrowingIn(sentence: string, figure = ''): readonly string[] {
  const times = [...sentence.matchAll(TIME)].flatMap(([whole, number, unit, unitFirst, numberLast]) =>
    figure !== '' && figure.includes(whole) ? [] : [`${number ?? numberLast} ${(unit ?? unitFirst ?? '').slice(0, 2).toLowerCase()}`],
  );
  const words = [...sentence.toLowerCase().matchAll(/[a-z]{3,12}/g)].flatMap(([word]) => (NARROWING.test(word) ? [word] : []));
  return [...times, ...words];
}

const TIME =
  /\b(\d{1,3}|one|two|three|four|five|six|eight|nine|ten|twelve)[ -]?(hours?|h|days?|weeks?|wks?|months?|years?)\b(?! (?:groups?|arms?)\b)|\b(week|day|month|year|hour) (\d{1,3})\b/gi;
/** "adverse events (AEs)". */
const OWN_SHORT_FORM = /\([A-Z][A-Za-z-]{1,8}\)/g;
/** "≥1 coexisting condition": what was asked for, or a bound, and no measured number. */
const THRESHOLD = /[<>≤≥]\s?$/;
const SPREAD = /(?:±|\+\/-|\bSDs?|\bSEM?|\bdeviation of) ?[=:]?\s?$/;
const MEASURED_BEFORE =
  /\b(?:was|were|is|averaged|averaging|average of|mean of|median of|lasted|lasts|versus|vs\.?|to|by|and|with|compared with|compared to|against|than|took|needed|required)(?: (?:about|nearly|only|a mean|a median|an average|on average|of)){0,3} $|[=:([] ?$/i;
const LIMIT =
  /\b(?:given|received?|receiving|doses?|dosage|titrated|aged|(?:less|more|fewer|longer|shorter) than|up to|followed|treated|from|between)\b[^.;,]{0,25}$|\d ?(?:to|and) $/i;
/** A difference between groups or from before is not what either of them measured. */
const CHANGE_BEFORE =
  /\b(?:by|difference|reduction|decrease|increase|change|gain|decline|drop|fall|rise)(?: (?:of|was|is|in [\w -]{2,30} of))?(?: (?:about|nearly|only|a mean|a median|an average|on average|of)){0,3} $/i;
const CHANGE_AFTER =
  /^(?:\s?[\p{L}/%²]{1,8}){0,2} (?:less|more|lower|higher|shorter|longer|fewer|greater|smaller|better|worse|earlier|later|sooner|reduction|increase|decrease|improvement|difference|gain)\b/iu;
/** What is said of those who were spared, or of all but them. */
export const NEGATED = /\b(?:no|not|without|never|none|neither|nor|free (?:of|from)|failed to|unlike|except|other than)\b/i;
