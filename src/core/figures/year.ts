import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { followedBy, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import type { Scan } from './scan.js';

/**
 * A year as a point in time: "in 2007", "May 2022", "between 2005 and 2012". The year of a citation belongs to its mention and is left out.
 */
export function readYear(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const printed = text.slice(amount.range.start, amount.range.end);
  const [first] = amount.numbers;
  if (/^(?:1[89]|20)\d0$/.test(printed) && followedBy(text, amount.range.end, /^['’]?s\b/)) {
    const range = { start: amount.range.start, end: text.indexOf('s', amount.range.end) + 1 };
    return makeFigure('year', range, amount, { value: [first.value, first.value + 9] });
  }
  if (!/^(?:1[89]|20)\d{2}(?:\s?(?:[-–]|to|and)\s?(?:1[89]|20)?\d{2})?$/.test(printed)) return null;
  if (
    !precededBy(text, amount.range.start, BEFORE) ||
    followedBy(text, amount.range.end, /^(?:s\b|\s?%|\s?(?:patients|participants|mg|women|men|subjects|people)\b|\))/)
  )
    return null;
  return makeFigure('year', amount.range, amount, { exact: true });
}

const BEFORE = fromEnd(
  /\b(?:in|since|by|during|from|until|till|before|after|between|early|late|mid|through|year|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?: \d{1,2},)? $/i,
);
