import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { followedBy, matchAfter, precededBy } from './around.js';
import { isAge } from './duration.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { qualifierAt } from './qualifiers.js';
import type { Scan } from './scan.js';
import { TIME_UNITS, unitIn } from './units.js';

/** An age: "31-year-old", "aged 18-65 years", "mean age 50.6", "6 weeks of age". */
export function readAge(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const { start } = amount.range;
  const match = matchAfter(text, amount.range.end, AGE_UNIT);
  const end = amount.range.end + (match?.[0].length ?? 0);
  const unit = match ? unitIn(TIME_UNITS, match[1] ?? '') : 'a';
  const isCompared = match !== null && precededBy(text, start, /\b(?:older|younger) than $/i);
  if (match ? !match[2] && !isCompared && !isAge(text, start, end) : !isBareAge(text, amount)) return null;
  if (amount.numbers.some((number) => number.value > 150 && unit === 'a' && !match?.[2])) return null;
  const isMean = precededBy(text, start, /\b(?:mean|average|median)(?: \([^()]{1,12}\))? age[^.;]{0,30}$/i);
  return makeFigure('age', { start, end }, amount, {
    unit: unit ?? 'a',
    qualifier: qualifierAt(text, start, end),
    measure: isMean ? 'level' : null,
  });
}

const isBareAge = (text: string, amount: Amount): boolean =>
  amount.numbers.every((number) => number.decimals >= 0) &&
  precededBy(text, amount.range.start, AGE_BEFORE) &&
  !followedBy(text, amount.range.end, /^\s?(?:%|percent|patients|participants|mg|points?|\p{L}{0,3}\/)/iu) &&
  amount.numbers.every((number) => number.value > 0 && number.value < 120);

const AGE_UNIT = new RegExp(
  `^(?:\\s|-|‑|\\u00a0)?(${TIME_UNITS.slice(3)
    .map(([pattern]) => pattern)
    .join('|')})((?:[\\s-]olds?|[\\s-]of[\\s-]age|\\/o|o)?)(?![\\p{L}\\d])`,
  'iu',
);

const AGE_BEFORE = fromEnd(
  /\b(?:(?:mean|median|average) age|age range|aged|age)(?: \([^()]{1,12}\))?(?:[\s:=,]{1,3}|\s(?:was|is|were|of|from|between|ranged?|ranging|over|under|above|below|at least|older than|younger than)\b){1,4}\s?$/i,
);
