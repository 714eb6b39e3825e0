import type { Figure } from '../figures/figure.js';
import { roundingRange } from '../figures/numbers.js';
import type { Fact } from '../studies/study.js';
import { convertRange, isSameUnit } from './convertUnits.js';
import { factDecimals } from './factDecimals.js';

type Bounds = readonly [number, number];

/**
 * Whether a figure says the same number as a fact, at the precision that it is printed with: 28.8 is "29", "29 %", "nearly 30" and "about
 * 30"; 31 is not "30", but it is "about 30" and "over 30". Units are converted where that is exact or the contract gives a range (a month
 * is 4 to 4.5 weeks, a year 52 weeks; "mg" and "mg/d" are equal where one names no frequency). Whether role, arm, outcome and measure fit
 * is for the caller to know. Numbers in units that cannot be converted never agree; ask `isComparable` before saying that they disagree.
 */
export function agrees(figure: Figure, fact: Fact): boolean {
  if (figure.kind === 'pValue') return pValuesAgree(figure, fact);
  if (figure.kind === 'interval' || (figure.kind === 'age' && figure.printed.length === 2 && typeof fact.value !== 'number'))
    return boundsAgree(figure, fact);
  const unsigned = turnsSign(figure) ? withoutSign(figure) : figure;
  const said = proportionOf(figure, fact) ?? unsigned.value;
  return factRanges(unsigned, fact).some((range) => rangesAgree(unsigned, said, range, fact));
}

/** Whether the two can be held against each other at all: the same unit, or one that converts into the other. */
export function isComparable(figure: Figure, fact: Fact): boolean {
  if (figure.kind === 'fraction' || fact.kind === 'fraction') return true;
  return (
    fact.unit === null ||
    figure.unit === null ||
    isSameUnit(figure.unit, fact.unit) ||
    convertRange(rangeOf(fact), fact.unit, figure.unit) !== null
  );
}

/**
 * Whether an arm as the article names it can be the arm of a fact. Naltrexone in a study of low-dose naltrexone is the LDN arm, "the
 * treatment group" any arm but placebo and controls.
 */
export function isSameArm(said: string, arm: string): boolean {
  const a = said.toLowerCase();
  const b = arm.toLowerCase();
  if (a === b || b.startsWith(`${a} `) || a.startsWith(`${b} `)) return true;
  if (a === 'treatment') return !/^(?:placebo|control|healthy controls)$/.test(b);
  if (a === 'control') return /^(?:placebo|control|healthy controls)$/.test(b);
  const isNaltrexone = (name: string): boolean => name === 'ldn' || name === 'naltrexone' || name === 'low-dose naltrexone';
  return isNaltrexone(a) && isNaltrexone(b);
}

/**
 * Whether what the writer says roughly is true of the fact, though it is no round form of it: "over 25%" of 28.8%. Nobody is accused of
 * that, unless the number is far off: "over 10%".
 */
export function isRoughlyTrue(figure: Figure, fact: Fact): boolean {
  const [said = 0] = figure.printed;
  const [range] = factRanges(figure, fact);
  if (!range || figure.printed.length !== 1) return false;
  switch (figure.qualifier) {
    case 'over':
    case 'atLeast':
      return range[1] >= said && range[0] <= said * 1.5;
    case 'nearly':
      return range[0] <= said && range[1] >= said * 0.8;
    case 'under':
    case 'upTo':
      return figure.kind !== 'dose' && range[0] <= said;
    default:
      return false;
  }
}

/** The fact's value in the figure's unit, as the closed ranges that it may stand for; without its sign where wording turns signs. */
function factRanges(figure: Figure, fact: Fact): readonly Bounds[] {
  const range = rangeOf(fact);
  // Shares have no unit, and a writer may leave out the one of a difference.
  const isSame = figure.unit === null || figure.kind === 'fraction' || isSameUnit(figure.unit, fact.unit);
  const converted = isSame ? range : convertRange(range, fact.unit ?? '', figure.unit ?? '');
  const ranges: Bounds[] = converted ? [converted] : [];
  if (figure.kind === 'fraction' && fact.kind === 'percentage') ranges.push([range[0] / 100, range[1] / 100]);
  if (figure.kind === 'percentage' && fact.kind === 'fraction') ranges.push([range[0] * 100, range[1] * 100]);
  if (figure.kind === 'count' && fact.kind === 'fraction' && fact.numerator !== undefined) ranges.push([fact.numerator, fact.numerator]);
  return turnsSign(figure) ? ranges.map(positive) : ranges;
}

/** "A fall of 1.3 points" and "a change of −1.3 points" are one: of these the sizes are compared. */
const turnsSign = (figure: Figure): boolean => figure.kind === 'difference' || figure.kind === 'percentage' || figure.kind === 'effectSize';

const positive = ([low, high]: Bounds): Bounds => (high <= 0 ? [-high, -low] : [low, high]);

const withoutSign = (figure: Figure): Figure => ({ ...figure, value: positive(figure.value), printed: figure.printed.map(Math.abs) });

/** What the source's own wording allows: "up to 43 %" is everything up to 43. */
function rangeOf(fact: Fact): Bounds {
  if (typeof fact.value !== 'number') return fact.value;
  const { value } = fact;
  const operator = fact.operator ?? '=';
  if (fact.qualifier === 'over' || fact.qualifier === 'atLeast' || operator === '>' || operator === '>=' || operator === '≥')
    return [value, Number.POSITIVE_INFINITY];
  if (fact.qualifier === 'upTo' || fact.qualifier === 'under' || operator === '<' || operator === '<=' || operator === '≤')
    return [Math.min(0, value), value];
  if (fact.qualifier === 'about') return [value * 0.95, value * 1.05];
  if (fact.qualifier === 'nearly') return [value * 0.9, value];
  return [value, value];
}

/** A fraction's value as a share of one, where the fact counts heads: "11 of 25" beside 11/25. */
function proportionOf(figure: Figure, fact: Fact): Bounds | null {
  if (figure.kind !== 'fraction' || fact.kind !== 'fraction') return null;
  const [numerator, denominator] = figure.printed;
  if (numerator === undefined || denominator === undefined || fact.denominator == null || fact.numerator === undefined) return figure.value;
  // Two printed fractions are equal only where they reduce to the same.
  return numerator * fact.denominator === fact.numerator * denominator && typeof fact.value === 'number'
    ? [fact.value, fact.value]
    : [Number.NaN, Number.NaN];
}

function rangesAgree(figure: Figure, said: Bounds, [low, high]: Bounds, fact: Fact): boolean {
  const [printed = 0, second] = figure.printed;
  const first = figure.kind === 'fraction' ? (figure.value[0] + figure.value[1]) / 2 : printed;
  if (second !== undefined && figure.kind !== 'fraction')
    return isWithin(low, said) && isWithin(high, said) ? true : isWithin(said[0], [low, high]) && isWithin(said[1], [low, high]);
  switch (figure.qualifier) {
    case 'about':
      if (isAbout(first, low, high)) return true;
      break;
    case 'nearly':
      if (high >= first * 0.9 && low <= said[1]) return true;
      break;
    case 'over':
      if (high >= said[0] && low <= first * 1.1) return true;
      break;
    case 'atLeast':
      if (high >= said[0]) return true;
      break;
    case 'under':
    case 'upTo':
      // The highest dose that was given is a number of its own: "up to 16 mg" is not 6 mg.
      if (figure.kind === 'dose') break;
      if (low <= said[1]) return true;
      break;
    default:
      break;
  }
  const [bottom, top] = isExact(figure, first) ? [first, first] : said;
  if (overlap([bottom, top], [low, high])) return true;
  return factMayBeRounded(figure, fact) && overlap([first, first], roundedFact(fact, low, high));
}

/** Heads are whole; a dose printed with one digit is not a rounded one: "5 mg" is not 4.5 mg. */
const isExact = (figure: Figure, printed: number): boolean =>
  (figure.unit === 'participants' && figure.kind !== 'fraction') ||
  figure.unit === 'studies' ||
  figure.kind === 'count' ||
  (figure.kind === 'dose' && figure.decimals <= 0 && Math.abs(printed) < 10);

/** A writer may know more digits than the abstract prints: "72.4 %" does not contradict 72 %. */
const factMayBeRounded = (figure: Figure, fact: Fact): boolean =>
  figure.decimals > factDecimals(fact) &&
  /^(?:percentage|mean|median|difference|spread|ratio|effectSize|correlation|rate)$/.test(figure.kind);

const roundedFact = (fact: Fact, low: number, high: number): Bounds => [
  roundingRange(low, factDecimals(fact))[0],
  roundingRange(high, factDecimals(fact))[1],
];

/** Within 5 % of the value, or its rounding to the next ten or five. Small numbers have no such rounding: "about 5" is not 3. */
function isAbout(said: number, low: number, high: number): boolean {
  const slack = Math.abs(said) * 0.05;
  if (overlap([said - slack, said + slack], [low, high])) return true;
  if (low !== high) return false;
  const size = Math.abs(low);
  return (size >= 10 && said === Math.round(low / 5) * 5) || (size >= 15 && said === Math.round(low / 10) * 10);
}

/**
 * A p-value that is stated less exactly than the source's and holds it agrees: "p < .05" for P = 0.016. A stricter bound than the source's
 * ("p < .001" for P < 0.01) does not.
 */
function pValuesAgree(figure: Figure, fact: Fact): boolean {
  const range =
    typeof fact.value === 'number' && (fact.operator ?? '=') === '=' ? roundingRange(fact.value, factDecimals(fact)) : rangeOf(fact);
  const [low, high] = figure.value;
  const isBound = (sign: string | null | undefined): boolean => sign === '<' || sign === '<=' || sign === '≤';
  if (isBound(figure.operator) && isBound(fact.operator)) return high >= range[1] - 1e-9;
  if (isBound(figure.operator)) return high >= (typeof fact.value === 'number' ? fact.value : range[0]) - 1e-9;
  return overlap([low, high], range);
}

/** Both bounds at printed precision, in either direction. */
function boundsAgree(figure: Figure, fact: Fact): boolean {
  const [low, high] = figure.printed;
  if (low === undefined || high === undefined || typeof fact.value === 'number') return false;
  const converted =
    isSameUnit(figure.unit, fact.unit) || figure.unit === null ? fact.value : convertRange(fact.value, fact.unit ?? '', figure.unit);
  if (!converted) return false;
  const decimals = Math.min(Math.max(0, figure.decimals), factDecimals(fact));
  const same = (said: number, reported: number): boolean =>
    overlap(roundingRange(said, decimals), [reported, reported]) || overlap(roundingRange(reported, decimals), [said, said]);
  return (
    (same(low, converted[0]) && same(high, converted[1])) ||
    (figure.kind === 'interval' && same(low, -converted[1]) && same(high, -converted[0]))
  );
}

const SLACK = 1e-9;
const overlap = (a: Bounds, b: Bounds): boolean => a[0] <= b[1] + SLACK && b[0] <= a[1] + SLACK;
const isWithin = (value: number, [low, high]: Bounds): boolean => low - SLACK <= value && value <= high + SLACK;

export { lowerCased, printAs, saidIn, sayAs } from './printAs.js';
