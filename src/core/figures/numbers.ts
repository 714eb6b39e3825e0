import { anyOf } from '../expressions/anyOf.js';
import { gated } from '../expressions/gated.js';
import type { Mark } from '../document/document.js';
import { byPosition, type Span, union } from '../text/span.js';
import { findNumberWords } from './numberWords.js';
import { readingOfSpaced } from './spacedThousands.js';

/** One number as printed, in digits or words. */
export interface PrintedNumber {
  readonly range: Span;
  readonly value: number;
  /** Digits behind the decimal point, or -1 for a number in words. */
  readonly decimals: number;
}

/**
 * All numbers of a text that can be figures, in order of position. Left out is what only looks like one: the digits of names (IL-6,
 * COVID-19), addresses and identifiers, citations in square brackets or superscript, ordinals, dates in digits.
 */
export function findNumbers(text: string, marks: readonly Mark[] = []): readonly PrintedNumber[] {
  const found: PrintedNumber[] = [];
  for (const match of text.matchAll(DIGITS)) {
    for (const [start, digits] of partsOf(text, match, marks)) {
      const number = printedNumber(text, start, digits);
      if (number) found.push(number);
    }
  }
  for (const { range, value } of findNumberWords(text)) found.push({ range, value, decimals: -1 });
  found.sort((a, b) => a.range.start - b.range.start);
  const closed = closedSpans(text, marks);
  let next = 0;
  return found.filter(({ range }) => {
    while ((closed[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next++;
    const span = closed[next];
    return !span || span.start >= range.end;
  });
}

/**
 * The closed range of values that a printed number stands for when it was rounded to what is printed: 46 gives [45.5, 46.5], 4.50 gives
 * [4.495, 4.505]. A number in words is rounded to the whole.
 */
export function roundingRange(value: number, decimals: number): readonly [number, number] {
  const half = 0.5 * 10 ** -Math.max(0, decimals);
  return [clean(value - half), clean(value + half)];
}

/** Takes off what floating point adds: 4.449999999 becomes 4.45. */
export const clean = (value: number): number => (isExact(value) ? value : Number(value.toPrecision(12)));

/** Whole numbers and halves of few digits are what they are; most are such. Zero is left, since it may have a sign. */
const isExact = (value: number): boolean => value !== 0 && Math.abs(value) < 1e10 && Number.isInteger(value * 2);

/** The numbers that a run of digits is, with their places: one, but for digits between plain spaces that are or may be no thousands. */
function partsOf(text: string, match: RegExpMatchArray, marks: readonly Mark[]): readonly (readonly [start: number, digits: string])[] {
  const [printed] = match;
  const start = match.index ?? 0;
  const end = start + printed.length;
  if (!printed.includes(' ')) return [[start, printed]];
  const isMarked = marks.some((mark) => mark.start < end && start < mark.end && (mark.start > start || mark.end < end));
  const reading = isMarked ? 'several' : readingOfSpaced(text, start, end);
  if (reading !== 'several') return reading === 'one' ? [[start, printed]] : [];
  return [...printed.matchAll(/[^ ]{1,20}/g)].map((part) => [start + part.index, part[0]] as const);
}

function printedNumber(text: string, from: number, written: string): PrintedNumber | null {
  let start = from;
  let end = start + written.length;
  if (/^000/.test(written) || !canStartNumber(text, start) || isOrdinal(text, end) || isCode(text, end)) return null;
  const isPlain = /^\d{1,15}$/.test(written);
  let digits = isPlain ? written : written.replace(/(?<=\d)[ ,\u00a0\u2009\u202f](?=\d{3})/g, '');
  if (!isPlain && /^\d{1,3},\d{1,2}$/.test(digits)) {
    // A decimal comma needs a unit behind it; otherwise it is a list, and its first number alone would be wrong too.
    if (!COMMA_UNIT.test(text.slice(end, end + 12))) return null;
    digits = digits.replace(',', '.');
  }
  if (!isPlain) digits = digits.replace('·', '.');
  let value = Number(digits);
  const decimals = isPlain ? 0 : (digits.split('.')[1]?.length ?? 0);
  const power = POWER.exec(text.slice(end, end + 16));
  const exponent = power ? Number((power[1] ?? power[2] ?? '0').replace(/[−–]/, '-')) : 0;
  if (power) {
    value *= 10 ** exponent;
    end += power[0].length;
  } else {
    const scale = SCALE.exec(text.slice(end, end + 12));
    if (scale) {
      value *= scale[1]?.toLowerCase() === 'million' ? 1e6 : scale[1]?.toLowerCase() === 'billion' ? 1e9 : 1e3;
      end += scale[0].length;
    }
  }
  if (isSign(text, start - 1)) {
    start--;
    if (text[start] !== '+') value = -value;
  }
  return { range: { start, end }, value: clean(value), decimals: Math.max(0, decimals - exponent) };
}

function canStartNumber(text: string, start: number): boolean {
  const before = text[start - 1] ?? ' ';
  const further = text[start - 2] ?? ' ';
  if (/[\p{L}\p{N}_#@\\'’]/u.test(before)) return false;
  if (/[-‑]/.test(before) && /[\p{L}\d]/u.test(further) && !/\bCI-$/.test(text.slice(Math.max(0, start - 4), start)))
    return /\d/.test(further) && !/\d[-‑]\d{1,4}[-‑]$/.test(text.slice(Math.max(0, start - 7), start));
  if (/[.,:]/.test(before) && /[\p{L}\p{N})\]”"%]/u.test(further)) return false;
  if (before === '/' && /\p{L}/u.test(further) && !SEXES.test(text.slice(Math.max(0, start - 12), start))) return false;
  return true;
}

/** "5M/6F", "5 males/6 females": two numbers, not one with a label. */
const SEXES = /(?:\d[MmFf]|\b(?:fe)?males?|\b(?:wo)?m[ae]n|\bgirls?|\bboys?)\/$/i;
/** A minus or plus that belongs to the number: it follows a space, bracket or relation, never another word or number. */
function isSign(text: string, at: number): boolean {
  if (/[-−]/.test(text[at] ?? '') && /[–—]/.test(text[at - 1] ?? '')) return true;
  if (/\bCI-$/.test(text.slice(Math.max(0, at - 3), at + 1))) return true;
  return (
    at >= 0 &&
    /[-−–+]/.test(text[at] ?? '') &&
    /[\s(=<>≤≥∼~≈[,;:±/]/.test(text[at - 1] ?? ' ') &&
    !/\d\s?$/.test(text.slice(Math.max(0, at - 2), at))
  );
}

const isOrdinal = (text: string, end: number): boolean => /^(?:st|nd|rd|th)\b/i.test(text.slice(end, end + 3));

/** Digits that go on with letters as codes do: "3D", "16S", "5HT3"; units and "x" may follow a number directly. */
const isCode = (text: string, end: number): boolean =>
  /^(?:[A-Z](?![a-z])(?!\s?\/)|\p{Lu}{2}\d|\p{L}{1,12}\d)/u.test(text.slice(end, end + 14)) && !UNIT_LETTER.test(text.slice(end, end + 4));

function closedSpans(text: string, marks: readonly Mark[]): readonly Span[] {
  const closed: Span[] = [];
  for (const mark of marks)
    if (mark.kind === 'superscript' || mark.kind === 'footnoteReference') closed.push({ start: mark.start, end: mark.end });
  for (const match of text.matchAll(CLOSED)) closed.push({ start: match.index, end: match.index + match[0].length });
  return merged(closed);
}

/** The same stretches without overlaps, in order. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort(byPosition)) {
    const last = result.at(-1);
    if (last && span.start < last.end) result[result.length - 1] = union(last, span);
    else result.push(span);
  }
  return result;
}

const DIGITS =
  /[1-9]\d{0,2}(?: \d{3}){1,3}(?![\d,])(?:[.·]\d{1,10})?|\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.·]\d{1,10})?|\d{1,3},\d{1,2}(?![\d,])|\d{1,15}(?:[.·]\d{1,10})?|\.\d{1,10}/g;
const POWER = /^\s?[×x]\s?10\s?\^?\s?([-−–]?\d{1,2})(?!\d)|^e([-−–+]?\d{1,2})(?![\d\p{L}])/u;
const SCALE = /^\s(million|billion|thousand)\b/i;
const COMMA_UNIT = /^\s?(?:%|±|mg\b|µg\b|kg\b|years?\b|weeks?\b|months?\b|days?\b|points?\b)/;
const UNIT_LETTER = /^(?:[LMKVJWCFNh]\b|Hz|mg|kg|IU\b)/;

/** What is numbered in a text, and in what is told there. */
const LABELS: readonly string[] =
  'Figs? Figures? Tables? Ref Refs Eqs? Equations? Sections? Chapters? Chap Appendix Box Stud(?:y|ies) Experiments? Phases? Steps? Types? Grades? Stages? Groups? Aims? Lot Version Vol No Page pp Schedule Category Class Level Visits? Cohort Trial Case Patient Part Question Item Supplementary Line Lines Model Models Hypothesis'.split(
    ' ',
  );
/** Addresses, identifiers, citations in square brackets, places of the text itself, dates in digits, and software versions. */
const CLOSED = gated(
  new RegExp(
    [
      'https?:\\/\\/[^\\s<>]{1,400}',
      'www\\.[^\\s<>]{1,300}',
      '\\b10\\.\\d{4,9}\\/[^\\s<>]{1,200}',
      '\\b(?:PMID|PMCID|ISBN|ISSN|doi|arXiv|UID)[:\\s]{0,3}[\\dX-]{4,20}',
      '\\[\\s?\\d[\\d,;\\s–-]{0,60}\\]',
      `\\b${anyOf(LABELS)}\\.?\\s\\d{1,3}(?:\\.\\d{1,2})?[A-Za-z]?(?![\\d%])(?:(?:\\s?[-–,]\\s?|\\s(?:and|to|or|&)\\s)\\d{1,3}[A-Za-z]?(?![\\w%.]))?(?!\\s?(?:%|mg|patients|participants|women|men|subjects))`,
      '\\b\\d{1,2}[\\/.]\\d{1,2}[\\/.]\\d{2,4}\\b',
      '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    ].join('|'),
    'gi',
  ),
);
