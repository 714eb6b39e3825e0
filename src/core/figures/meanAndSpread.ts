import { fromEnd, ofPieces } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { followedBy, matchAfter, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { outcomeIn } from './outcomesOf.js';
import { armAt, shareOf } from './percentageClause.js';
import { qualifierAt } from './qualifiers.js';
import { peoplePhraseAfter } from './peoplePhrase.js';
import { type Scan, sentenceOf } from './scan.js';

/** A mean, median or spread: "mean 24.5", "34.2 ± 3.3", "M = 3.2 (SD = 1.1)", "median 5 (IQR 3–8)". */
export function readMeanOrSpread(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const { start, end } = amount.range;
  if (
    followedBy(text, end, /^\s?%|^[\s-]?(?:years?|yrs?|months?|weeks?|wks?|days?|hours?|h|min|minutes?)\b/) ||
    precededBy(text, start, countedThing) ||
    peoplePhraseAfter(text, end)
  )
    return null;
  if (precededBy(text, start, SPREAD_BEFORE)) return makeFigure('spread', amount.range, amount, { unit: unitAfter(text, end) });
  const isMean =
    precededBy(text, start, MEAN_BEFORE) ||
    followedBy(text, end, /^\s?(?:±|\+\/-|\(\s?±)/) ||
    followedBy(text, end, /^\s?\((?:SD|SE|SEM|s\.d\.)\b/);
  const isMedian = precededBy(text, start, MEDIAN_BEFORE) || followedBy(text, end, /^\s?[[(](?:IQR|interquartile)\b/i);
  if (!isMean && !isMedian) return null;
  const sentence = sentenceOf(scan, start);
  const near = shareOf(scan, amount.range, sentence);
  const unit = unitAfter(text, end);
  return makeFigure(isMedian ? 'median' : 'mean', amount.range, amount, {
    unit,
    measure: 'level',
    arm: armAt(scan, amount.range, sentence),
    outcome: outcomeIn(scan, near.before) ?? outcomeIn(scan, near.after, near.leadsOn),
    qualifier: qualifierAt(text, start, end),
    timepoint: scan.timepointOf(sentence),
  });
}

const unitAfter = (text: string, end: number): string | null =>
  matchAfter(text, end, /^(?:\s?±\s?[\d.]{1,8})?[\s-]points?\b/) ? 'points' : null;

const SPREAD_BEFORE = ofPieces(
  /(?:±\s?|\+\/-\s?|\b(?:SDs?|SEs?|SEMs?|s\.d\.|s\.e\.m?\.|standard (?:deviation|error)s?(?: \((?:SD|SE)\))?|IQRs?|interquartile range(?: \(IQR\))?)(?:[\s:=,]{1,3}|\s(?:of|was|is)\s){0,2}[([]?\s?)$/i,
);
const MEAN_BEFORE = ofPieces(
  /(?:(?<!\bby )\b(?:means?|average|averaged|averaging|averages)\b(?:\s?\([^()]{1,20}\))?(?: (?!median|of \d)\p{L}[\p{L}\d’'-]{0,23}){0,5}?(?:[\s:=,]{1,3}|\s(?:was|were|of|is|at|score|scores)\s){1,2}|(?:^|[\s(,;])M\s?=\s?)$/iu,
);
const MEDIAN_BEFORE = ofPieces(
  /\bmedian\b(?:\s?\([^()]{1,20}\))?(?: \p{L}[\p{L}\d’'-]{0,23}){0,5}?(?:[\s:=,]{1,3}|\s(?:was|were|of|is|at)\s){1,2}$/iu,
);

const countedThing = fromEnd(/\b(?:weeks?|days?|months?|years?|visit|grade|stage|phase|type) $/i);
