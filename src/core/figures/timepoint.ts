import { gated } from '../expressions/gated.js';
import { TIME_UNITS, unitIn } from './units.js';

/**
 * The point in time that a sentence names for its figures ("at week 12", "after 12 weeks", "at baseline"), as facts write it: `12 wk`. Null
 * where it names none or two.
 */
export function timepointIn(sentence: string): string | null {
  const points = new Set<string>();
  for (const match of sentence.matchAll(POINT)) {
    const [, unitFirst, numberLast, numberFirst, unitLast] = match;
    const unit = unitIn(TIME_UNITS, unitFirst ?? unitLast ?? '');
    points.add(unit ? `${numberLast ?? numberFirst} ${unit}` : 'baseline');
  }
  const [only] = points;
  return points.size === 1 ? (only ?? null) : null;
}

const POINT = gated(
  /\b(?:at|by|after|through) (?:the end of )?(?:(week|month|day|year) (\d{1,3})|(\d{1,3})[ -](weeks?|months?|days?|years?|hours?)|baseline)\b/gi,
);
