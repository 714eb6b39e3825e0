import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { followedBy, matchAfter, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import type { Scan } from './scan.js';

/** A standardised effect ("d = 0.19", "SMD −0.40", "NNT of 5"), a correlation ("r = .45") or a rate ("12 per 1,000 person-years"). */
export function readEffect(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const { start, end } = amount.range;
  const rate = matchAfter(text, end, RATE);
  if (rate) return makeFigure('rate', { start, end: end + rate[0].length }, amount, { unit: rate[0].trim().toLowerCase() });
  if (followedBy(text, end, /^\s?(?:%|mg|patients|participants|weeks|months|years)/)) return null;
  if (precededBy(text, start, EFFECT)) return makeFigure('effectSize', amount.range, amount);
  if (amount.numbers.every((number) => Math.abs(number.value) <= 1) && precededBy(text, start, CORRELATION))
    return makeFigure('correlation', amount.range, amount);
  return null;
}

const RATE =
  /^ (?:(?:cases|events|deaths|episodes|times|relapses|infections|doses) )?per (?:(?:\d{1,3}(?:[, ]\d{3}){0,3} )?(?:person|patient|women|live|inhabitants|population|people|births|persons|patients)[- ]?(?:years?|days?|months?|births)?|hundred|thousand|week|month|year|day|hour)\b/i;
const EFFECT = fromEnd(
  /(?:\bCohen['’]s\s(?:d|f)|\bHedges['’]?s?\sg|\b(?:effect size|SMD|NNT|NNH|number needed to treat|standardi[sz]ed mean difference|Glass['’]s)(?: \([A-Z]{2,4}\))?|(?:^|[\s(,;])[dg]|[ηω]p?²p?|partial eta squared)(?:[\s:=,]{1,3}|\s(?:of|was|is|were)\s){1,2}$/i,
);
const CORRELATION = fromEnd(
  /(?:(?:^|[\s(,;[])(?:r|rs|ρ|rho|τ|R|r²|R²|r2|R2)\s?=\s?|\bcorrelation(?: coefficient)?(?:[\s:=,]{1,3}|\s(?:of|was)\s))$/,
);
