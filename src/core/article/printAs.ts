import type { Figure } from '../figures/figure.js';
import { numberToWords } from '../figures/numberWords.js';
import type { Fact } from '../studies/study.js';
import { isSameUnit } from './convertUnits.js';
import { factDecimals } from './factDecimals.js';

/**
 * The fact's value as the writer would have printed it in this figure's place: digits or words, the decimals that the source has, the
 * writer's unit where it is the same, separators and signs alike. "Thirty" becomes "thirty-one", "12-week" becomes "8-week".
 */
export function printAs(fact: Fact, figure: Figure): string {
  if (figure.kind === 'pValue') return printPValue(fact, figure);
  if (fact.kind === 'fraction' && figure.kind !== 'fraction') return capitalised(printPart(fact, figure), figure);
  if (figure.kind === 'fraction') return printShare(fact) + (fact.numerator === undefined ? behindShare(figure) : '');
  const [low, high] = bounds(fact);
  const first = printNumber(low, fact, figure);
  const amount = high === null ? first : `${first}${separator(figure)}${printNumber(high, fact, figure)}`;
  const prefix = figure.qualifier === null ? (PREFIX[fact.qualifier ?? ''] ?? '') : '';
  return capitalised(prefix + amount + unitBehind(fact, figure, high ?? low), figure);
}

/** A share in words or as "7 of 17" cannot be printed alike: it is given as the source has it. */
function printShare(fact: Fact): string {
  if (fact.numerator !== undefined && fact.denominator) return `${fact.numerator} of ${fact.denominator}`;
  const [low] = bounds(fact);
  return `${PREFIX[fact.qualifier ?? ''] ?? ''}${fact.unit === '%' ? low : Number((low * 100).toFixed(1))}%`;
}

/** A share is never printed as its quotient in another kind's place: of heads its count is what was meant, else it is given as it is. */
function printPart(fact: Fact, figure: Figure): string {
  const isHeads = figure.kind === 'count' || figure.kind === 'sampleSize';
  return isHeads && fact.numerator !== undefined ? printNumber(fact.numerator, fact, figure) : printShare(fact);
}

/** "12 of 18 patients" becomes "88% of patients", "12 of the 18" "88% of the". */
const behindShare = ({ text }: Figure): string => /\d\s(of(?:\sthe)?)\s\d/.exec(text)?.[1]?.replace(/^/, ' ') ?? '';

/**
 * The fact's value for a message: as the writer would print it, but a length of time in another unit as the source has it, since "lasted
 * twelve-week, not six-month" is no sentence.
 */
export function sayAs(fact: Fact, figure: Figure): string {
  if (figure.kind === 'fraction') return printShare(fact);
  if (figure.kind !== 'duration') return printAs(fact, figure);
  const [low, high] = bounds(fact);
  const name = NAMES[fact.unit ?? ''];
  if (!name || (isSameUnit(figure.unit, fact.unit) && !/[-‑]\p{L}/u.test(figure.text))) return printAs(fact, figure);
  const words = figure.decimals === -1 && isSameUnit(figure.unit, fact.unit) && high === null ? numberToWords(low) : null;
  return `${words ?? (high === null ? low : `${low} to ${high}`)} ${name}${(high ?? low) === 1 ? '' : 's'}`;
}

/** Words within a sentence: "forty" of "Forty patients"; "P = 0.4" stays. */
export const lowerCased = (text: string): string =>
  /^(?:\p{Lu}\p{Ll}|A )/u.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text;

/** The figure as it reads within a message: "six months" for "six-month", "a third" for "A third". */
export const saidIn = (figure: Figure): string =>
  lowerCased(
    figure.kind === 'duration'
      ? figure.text.replace(/[-‑](day|week|month|year|hour)$/i, (_, unit: string) => ` ${unit}${figure.printed[0] === 1 ? '' : 's'}`)
      : figure.text,
  );

/** The number or the two that the fact's wording gives: "over 30 %" is 30, not 30 to 100. */
function bounds(fact: Fact): readonly [number, number | null] {
  if (typeof fact.value === 'number') return [fact.value, null];
  const [low, high] = fact.value;
  if (fact.qualifier === 'over' || fact.qualifier === 'atLeast') return [low, null];
  if (fact.qualifier === 'upTo' || fact.qualifier === 'under') return [high, null];
  return [low, high];
}

function printNumber(value: number, fact: Fact, figure: Figure): string {
  const inFact = factDecimals(fact);
  const isPrecise = figure.kind === 'dose' || figure.kind === 'duration' || figure.kind === 'sampleSize' || figure.kind === 'count';
  const decimals = isPrecise
    ? Math.max(String(value).split('.')[1]?.length ?? 0, figure.decimals > 0 ? Math.min(figure.decimals, inFact) : 0)
    : inFact;
  const turned =
    figure.printed.every((number) => number >= 0) && figure.measure !== null && figure.kind !== 'interval' ? Math.abs(value) : value;
  const words = figure.decimals === -1 && Number.isInteger(turned) ? numberToWords(turned) : null;
  if (words) return words;
  const digits = Math.abs(turned).toFixed(decimals);
  const grouped = usesSeparators(figure, turned) ? digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',') : digits;
  const bare = /(?:^|[^\d])\.\d/.test(figure.text) ? grouped.replace(/^0\./, '.') : grouped;
  return turned < 0 ? `${/[−–]\d/.test(figure.text) ? '−' : '-'}${bare}` : bare;
}

const usesSeparators = (figure: Figure, value: number): boolean =>
  /\d,\d{3}/.test(figure.text) || (Math.abs(value) >= 10_000 && figure.printed.every((number) => Math.abs(number) < 1000));

/** What stands between the two numbers of a range. */
function separator(figure: Figure): string {
  const match = /\d\s?(?:%|mg|\p{L}{1,7})?(\s?[-–—]\s?|\sto\s|\sand\s|,\s)[-−–]?\.?\d/u.exec(figure.text);
  return match?.[1] ?? '–';
}

/** The unit as the writer has it, in singular or plural as the number needs; another unit of the same kind is written out. */
function unitBehind(fact: Fact, figure: Figure, value: number): string {
  const printed = UNIT.exec(figure.text)?.[0] ?? '';
  if (printed === '' || fact.unit === null || isSameUnit(figure.unit, fact.unit)) return withNumber(printed, value);
  const name = NAMES[fact.unit];
  if (!name) return ` ${fact.unit.replace(/^ug/, 'µg').replace(/\/d$/, /\/|\bper\b/.test(printed) ? '/day' : '')}`;
  if (printed.startsWith('-') || printed.startsWith('‑')) return `-${name}`;
  return ` ${name}${value === 1 ? '' : 's'}`;
}

/** "1 week" and "2 weeks"; a hyphen or a short form stays as it is. */
function withNumber(printed: string, value: number): string {
  if (!/^\s(?:day|week|month|year|hour|point)s?$/.test(printed)) return printed;
  return value === 1 ? printed.replace(/s$/, '') : printed.replace(/s?$/, 's');
}

function printPValue(fact: Fact, figure: Figure): string {
  const letter = /^[^\d.<>=≤≥]*/.exec(figure.text)?.[0].replace(/\s+$/, '') ?? 'p';
  const isBound = typeof fact.value !== 'number';
  const operator = fact.operator ?? (isBound ? '<' : '=');
  const value = typeof fact.value === 'number' ? fact.value : operator === '>' ? fact.value[0] : fact.value[1];
  const digits = value.toFixed(factDecimals(fact));
  const bare = /(?:^|[^\d])\.\d/.test(figure.text) ? digits.replace(/^0\./, '.') : digits;
  const space = /\s[<>=≤≥]|[<>=≤≥]\s/.test(figure.text) || !/[<>=≤≥]/.test(figure.text) ? ' ' : '';
  return `${letter.replace(/(?:\s(?:of|was|is|were|=|value))+$/, '')}${space}${operator}${space}${bare}`;
}

const capitalised = (printed: string, figure: Figure): string =>
  /^\p{Lu}\p{Ll}/u.test(figure.text) && /^\p{Ll}/u.test(printed) ? (printed[0] ?? '').toUpperCase() + printed.slice(1) : printed;

const PREFIX: Readonly<Record<string, string>> = {
  over: 'more than ',
  atLeast: 'at least ',
  upTo: 'up to ',
  under: 'less than ',
  about: 'about ',
  nearly: 'nearly ',
};
const NAMES: Readonly<Record<string, string>> = { h: 'hour', d: 'day', wk: 'week', mo: 'month', a: 'year' };
/** The unit at the end of a figure's text. */
const UNIT =
  /(?:\s?%|[\s-](?:percent|per cent)|[\s‑-]?(?:mg|mcg|µg|μg|ug|ng|kg|g|IU|milligrams?|micrograms?|grams?)(?:\s?\/\s?\w{1,4}| per \w{1,9}){0,2}|[\s‑-]?(?:days?|weeks?|wks?|months?|years?|yrs?|hours?|h|min|percentage points?|points?)(?:[\s-]old)?)$/i;
