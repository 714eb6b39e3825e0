import { fromEnd } from '../expressions/ofPieces.js';
import { gated } from '../expressions/gated.js';
import type { Amount } from './amounts.js';
import { followedBy, matchAfter, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { qualifierAt } from './qualifiers.js';
import { clean } from './numbers.js';
import { amountAfter, type Scan } from './scan.js';
import { TIME_UNITS, unitIn } from './units.js';

/**
 * A length of time: "12 weeks", "12-week", "eight weeks", "6 months". Ages, points in time ("week 12", "20 years ago") and intervals
 * ("every 2 weeks") are none.
 */
export function readDuration(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const match = matchAfter(text, amount.range.end, TIME);
  if (!match) return null;
  const unit = unitIn(TIME_UNITS, match[1] ?? '');
  const end = amount.range.end + match[0].length;
  const { start } = amount.range;
  if (!unit || isAge(text, start, end) || (match[0] === 's' && amount.numbers.some((number) => number.value >= 1000))) return null;
  if (
    followedBy(text, end, /^ (?:ago|earlier|previously)\b/i) ||
    precededBy(text, start, /\b(?:every|each|once (?:every|in)|per|times in) $/i)
  )
    return null;
  if (precededBy(text, start, PAST_BEFORE) || precededBy(text, start, /[$€£]\s?$/)) return null;
  const qualifier = qualifierAt(text, start, end);
  // "over 12 weeks" and "under 12 weeks of treatment" tell when, not how exactly, unless a length is announced ("for over 12 weeks").
  const isWhen =
    qualifier === 'over' &&
    precededBy(text, start, /\bover $/i) &&
    !precededBy(text, start, /\b(?:for|of|lasting|lasted|took|spanning|is|was|just|well) over $/i);
  const whole = withSmallerUnits(scan, amount, end, unit);
  if (whole) return whole;
  return makeFigure('duration', { start, end }, amount, { unit, qualifier: isWhen ? null : qualifier });
}

/** "1 year 6 months" is one length of time, told in the first unit; null where no second unit follows. */
function withSmallerUnits(scan: Scan, amount: Amount, end: number, unit: string): FoundFigure | null {
  const days = DAYS[unit];
  const [first, second] = amount.numbers;
  if (!days || second) return null;
  let total = first.value;
  let at = end;
  for (let part = 0; part < 3; part++) {
    const next = amountAfter(scan, at);
    const [number, more] = next?.numbers ?? [];
    const gap = number ? scan.text.slice(at, number.range.start) : '';
    const match = number && !more && gap === ' ' ? matchAfter(scan.text, number.range.end, TIME) : null;
    const smaller = DAYS[unitIn(TIME_UNITS, match?.[1] ?? '') ?? ''];
    if (!number || !match || !smaller || smaller === days) break;
    total += (number.value * smaller) / days;
    at = number.range.end + match[0].length;
  }
  if (at === end) return null;
  const range = { start: amount.range.start, end: at };
  return makeFigure('duration', range, { range, numbers: [{ range, value: clean(total), decimals: 2 }] }, { unit });
}

/** Lengths of time whose number is an article: "for a month", "half an hour", "within a year". */
export function readSpelledDurations(scan: Scan): readonly FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const match of scan.text.matchAll(SPELLED)) {
    const [whole, lead = '', first = '', printed = '', half = ''] = match;
    const unit = unitIn(TIME_UNITS, printed);
    const range = { start: match.index + lead.length, end: match.index + whole.length };
    // "twice a day" and "once a week" tell how often; only a preposition or "half" makes it a length.
    if (!unit || (!lead && !/half/i.test(first))) continue;
    const value = (/half/i.test(first) ? 0.5 : 1) + (half ? 0.5 : 0);
    found.push(makeFigure('duration', range, { range, numbers: [{ range, value, decimals: -1 }] }, { unit, value: [value, value] }));
  }
  return found;
}

/** Whether a number of years, months or weeks is somebody's age. */
export function isAge(text: string, start: number, end: number): boolean {
  return followedBy(text, end, AGE_AFTER) || precededBy(text, start, AGE_BEFORE);
}

const SPELLED = gated(
  /(?<![\w-])((?:for|in|after|within|lasting|lasted|another|over|about|nearly|almost|up to) (?:about |almost |nearly |just )?)?((?:half an? |a half |an? )(?:full |business )?)(hour|day|week|month|year|decade)s?\b( and (?:a )?half)?(?!-)(?! (?:ago|later|earlier|before|off|old))/gi,
);
/** Units in days, near enough to add them up. */
const DAYS: Readonly<Record<string, number>> = { min: 1 / 1440, h: 1 / 24, d: 1, wk: 7, mo: 30.4375, a: 365.25 };
const AGE_AFTER = /^(?:[\s-]olds?\b| of age\b|[\s-]aged\b|, old\b)/i;
const AGE_BEFORE = fromEnd(
  /\b(?:aged?|ages|age range|(?:mean|median|average) age(?: \((?:SD|IQR|range)\))?|age of|aging|age groups?)(?:[\s:=,(]{1,3}|\s(?:was|is|were|of|at|from|between|ranged?|ranging|range|years|over|above|under|below|about|approximately|older than|younger than|at least|least|\d{1,3}|and|to|=|mean|SD|than|the|participants|patients|in)\b){1,5}\s?[(≥>≤<=]{0,2}\s?$/i,
);
const TIME = new RegExp(
  `^(?:\\s|-|‑|\\u00a0|\\u202f)?(${TIME_UNITS.map(([pattern]) => pattern).join('|')})(?:'|’)?(?![\\p{L}\\d/²³])(?!-?(?:olds?\\b|of-age))`,
  'iu',
);

const PAST_BEFORE = fromEnd(/\b(?:past|last|previous|preceding) (?:\p{L}{1,14} ){0,1}$/iu);
