import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import type { PrintedNumber } from './numbers.js';
import { precededBy } from './around.js';

/** A number, or a range of two ("1.5-4.5", "50 to 100", "between 18 and 65"), before it is known what it measures. */
export interface Amount {
  readonly range: Span;
  readonly numbers: readonly [PrintedNumber] | readonly [PrintedNumber, PrintedNumber];
}

/** Joins numbers that are the two ends of one range. The unit may stand at both ("20% to 30%", "44 mg–50 mg"), then it must be the same. */
export function joinRanges(text: string, numbers: readonly PrintedNumber[]): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const low = numbers[index];
    if (!low) continue;
    const high = numbers[index + 1];
    if (high && isRange(text, low, high)) {
      amounts.push({ range: { start: low.range.start, end: high.range.end }, numbers: [low, high] });
      index++;
    } else amounts.push({ range: low.range, numbers: [low] });
  }
  return amounts;
}

function isRange(text: string, low: PrintedNumber, high: PrintedNumber): boolean {
  // "From -18 to -34": below zero the nearer end may come first.
  const isRising = low.value < high.value || (high.value < low.value && low.value <= 0);
  if (high.range.start - low.range.end > 16 || !isRising) return false;
  const gap = JOINT.exec(text.slice(low.range.end, high.range.start));
  if (!gap) return false;
  const unit = (gap[1] ?? '').trim().toLowerCase();
  if (
    unit &&
    !text
      .slice(high.range.end, high.range.end + unit.length + 2)
      .trimStart()
      .toLowerCase()
      .startsWith(unit)
  )
    return false;
  const joint = (gap[2] ?? '').trim();
  if (joint === 'and') return precededBy(text, low.range.start, /\bbetween (?:about |approximately )?$/i);
  // "fell from 23.7 to 17.8" tells a change, not a range.
  if (joint === 'to' && precededBy(text, low.range.start, CHANGE_FROM)) return false;
  // "2013-14" is a year; "in 2 to 3 of 10" is left alone.
  return !(joint !== 'to' && low.value >= 1900 && high.value < 100);
}

const JOINT =
  /^\s?(%|percent|per cent|mg|mcg|µg|μg|ug|g|kg|ml|mL|°\s?[CF]|°|‰|years?|yrs?|months?|weeks?|days?|hours?|h|min)?(\s?[-–—‑−]\s?|-?\s(?:to|and)\s(?:about\s)?)$/;
const CHANGE_FROM = gated(
  /\b(?:de|in)creas\w{1,4}|\b(?:fell|falls|dropped|drops|declin\w{1,3}|improv\w{1,3}|rose|rising|chang\w{1,3}|reduc\w{1,4}|went|lowered|raised|dropping|reduction|titrat\w{1,5})\b[^.;]{0,60}\bfrom (?:a |an )?(?:mean |median |average |baseline )?(?:of )?(?:about )?$/i,
);
