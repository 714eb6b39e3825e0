import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { followedBy, matchAfter, precededBy } from './around.js';
import type { Measure } from './figure.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { outcomeIn } from './outcomesOf.js';
import { armAt, shareOf } from './percentageClause.js';
import { qualifierAt } from './qualifiers.js';
import { type Scan, sentenceOf } from './scan.js';

/** A difference or change in points or without a unit: "a 3.3-point improvement", "mean difference −0.34", "fell by 1.3 points". */
export function readDifference(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const { start } = amount.range;
  const points = matchAfter(text, amount.range.end, /^[\s-]points?\b/i);
  const end = amount.range.end + (points?.[0].length ?? 0);
  const isNamed = precededBy(text, start, NAMED);
  const isChange = points !== null && (followedBy(text, end, CHANGE_AFTER) || precededBy(text, start, CHANGE_BEFORE));
  if (!isNamed && !isChange) return null;
  if (!points && followedBy(text, end, /^\s?(?:%|percent|mg|patients|participants|weeks|months|years|days|of\b)/)) return null;
  const sentence = sentenceOf(scan, start);
  const range = { start, end };
  const near = shareOf(scan, range, sentence);
  return makeFigure('difference', range, amount, {
    unit: points ? 'points' : null,
    measure: measureOf(text, start, end),
    qualifier: qualifierAt(text, start, end),
    arm: armAt(scan, range, sentence),
    outcome: outcomeIn(scan, near.after, near.leadsOn) ?? outcomeIn(scan, near.before),
  });
}

function measureOf(text: string, start: number, end: number): Measure {
  const around = `${text.slice(Math.max(0, start - 60), start)} ${text.slice(end, end + 30)}`;
  if (/\b(?:reduc|decreas|declin|fell|drop|lower)\w{0,6}/i.test(around)) return 'reduction';
  if (/\b(?:increas|rose|gain|higher)\w{0,4}/i.test(around)) return 'increase';
  return 'change';
}

const NAMED = fromEnd(
  /\b(?:(?:mean|median|average|treatment|between-group|adjusted|group|weighted mean|risk|estimated|pooled|least-squares mean|LS mean|absolute) differences?|differences?|WMD|MD|LSMD|mean change|change from baseline)(?: \((?:MD|WMD|SE|95% CI)\))?(?: (?:in|between|from|for) [^.;,=:()\d]{2,60}?)?(?:[\s:=,]{1,3}|\s(?:was|of|is|were)\s){1,2}(?:only |about |approximately )?$/i,
);
const CHANGE_AFTER =
  /^(?: (?:mean|greater|larger|significant|further|median|average|clinically|meaningful)){0,2} (?:improvement|reduction|decrease|decline|drop|fall|increase|rise|change|difference|gain|greater|lower|higher)\b/i;
const CHANGE_BEFORE = fromEnd(
  /\b(?:reduc\w{1,5}|decreas\w{1,3}|declin\w{1,3}|fell|dropp?\w{0,3}|fall\w{0,3}|improv\w{1,6}|increas\w{1,3}|rose|rise|chang\w{1,3}|lower\w{0,3}|gain\w{0,3})(?: [\p{L}-]{1,20}){0,6}? (?:by|of)(?: (?:a|an|at least|about|approximately|more than|over|mean|median|average|of)){0,3} $/iu,
);
