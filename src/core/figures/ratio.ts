import { ofPieces } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { followedBy, matchBefore, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { type Scan, sentenceOf } from './scan.js';

/** An odds, risk, rate or hazard ratio: "OR 1.48", "hazard ratio for death, 0.78 (95% CI …)". Which ratio it is stands in `of`. */
export function readRatio(scan: Scan, amount: Amount): FoundFigure | null {
  // "HR 72 bpm" is a heart rate.
  if (followedBy(scan.text, amount.range.end, /^\s?(?:bpm|beats|\/ ?min)\b/i)) return null;
  const [number, second] = amount.numbers;
  if (second || number.decimals === -1 || number.value < 0 || number.value > 1000) return null;
  const { text } = scan;
  if (followedBy(text, number.range.end, /^\s?(?:%|patients|participants|mg|years|weeks|points)/)) return null;
  const match = matchBefore(text, number.range.start, NAME);
  const name = match?.[1] ?? listedUnder(scan, amount);
  if (!name) return null;
  // "hazard ratio for relapse 0.5" has the number at once, which a whole number of something may be too.
  if (match && number.decimals <= 0 && /\bfor(?: [\p{L}-]{2,20}){1,4} $/u.test(match[0])) return null;
  // "12 patients OR 13": a conjunction in capitals, not an odds ratio.
  if (match && number.decimals === 0 && /^(?:OR|PR) $/.test(match[0]) && !followedBy(text, number.range.end, /^,? ?[[(]/)) return null;
  return makeFigure('ratio', amount.range, amount, { of: KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null, unit: null });
}

/** A further estimate with its interval behind a ratio: "OR 1.5 (95% CI 1.1–2.0) and 2.1 (1.5–3.0)". */
function listedUnder(scan: Scan, amount: Amount): string | null {
  const { text } = scan;
  if (!followedBy(text, amount.range.end, INTERVAL_AFTER) || !ANY_NAME.mayMatchIn(text)) return null;
  const sentence = sentenceOf(scan, amount.range.start);
  const before = text.slice(Math.max(sentence.start, amount.range.start - 240), amount.range.start);
  const first = [...before.matchAll(ANY_NAME)].at(-1)?.[0];
  if (!first || /\b(?:mean|difference|β|beta|SMD|MD|r\s?=)/.test(before.slice(before.lastIndexOf(first)))) return null;
  return precededBy(text, amount.range.start, /[<>≤≥]\s?$|(?:^|\W)[pPnN]\s?=\s?$/) ? null : first;
}

const INTERVAL_AFTER = /^,?\s?[[(;,]\s?(?:9\d ?% ?(?:CI|confidence)|\d{1,3}\.\d{1,3}\s?(?:[-–—]|to)\s?\d{1,3}\.\d)/i;
const WORDS =
  '(?:(?:cause-specific |sub-?distribution )?(?:odds|risk|rate|hazards?|prevalence|incidence(?: rate)?|likelihood|relative) ratios?|relative risks?|relative hazards?|relative odds)';
const SHORT = '(?:a|c|adj|m|s)?(?:OR|RR|HR|IRR|PR|SHR|ROR|RRR|SIR|SMR)s?(?:adj|unadj)?';
const NAME = ofPieces(
  new RegExp(
    `(?<![\\p{L}])(${WORDS}|${SHORT})(?:[\\s-]?[[(](?:${SHORT}|95% CI|95% confidence interval|CI)[\\])])?(?:[\\s,;:=]{1,4}|\\s(?:of|was|were|is|are|for [^.;=]{2,60}?(?:,|=|:|was|of)|for(?: [\\p{L}-]{2,20}){1,4}(?= )|[([])\\s?|\\s?[([]){0,3}(?:about |approximately |only )?$`,
    'u',
  ),
);
const ANY_NAME = ofPieces(new RegExp(`(?<![\\p{L}])(?:${WORDS}|${SHORT})(?![\\p{L}])`, 'gu'));
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['odds ratio', /odds|OR\b|ORs\b|ROR/],
  ['hazard ratio', /hazard|HR/],
  ['rate ratio', /rate|IRR/],
  ['prevalence ratio', /prevalence|^PR/],
  ['risk ratio', /risk|RR/],
];
