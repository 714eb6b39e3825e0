import { gated } from '../expressions/gated.js';
import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { Span } from '../text/span.js';
import type { NumberedMention } from './mention.js';
import { TakenStretches } from './takenStretches.js';

type FoundNumbered = Found<NumberedMention>;

const DASH = '[-‐‑–—−]';
/** `60`, `60a`, `60a,b`, `60a–c`. */
const LABEL = `(?:[1-9]\\d{0,2}(?:[a-z](?![a-z])(?:(?:,\\s?|${DASH})[a-z](?![a-z])){0,5})?)`;
const RANGE = `${LABEL}(?:\\s?(?:${DASH}|to)\\s?${LABEL})?`;
const SEPARATOR = '(?:\\s?[,;]\\s?(?:and\\s)?|\\s(?:and|&)\\s|\\s)';
const NUMBERS = `${RANGE}(?:${SEPARATOR}${RANGE}){0,40}`;
const LEAD = '(?:(?:[Ss]ee(?: also)?|e\\.\\s?g\\.|cf\\.|[Rr]efs?\\.?|[Rr]eviewed in|[Rr]eferences?|for reviews?,? see),?\\s)?';
const THEREIN = '(?:,? and (?:the )?references (?:cited )?therein)?';
const LOCATOR = '(?:,?\\s(?:pp?|[Cc]hap(?:ter)?|ch|[Ss]ec(?:tion)?|[Ff]ig(?:ure)?|[Tt]able)\\.?\\s?[\\dA-Za-z][\\d–-]{0,12})?';

const SQUARE = gated(new RegExp(`\\[\\s?${LEAD}(${NUMBERS})${LOCATOR}${THEREIN}\\s?\\]`, 'g'));
const ROUND = gated(new RegExp(`\\(\\s?${LEAD}(${NUMBERS})${THEREIN}\\s?\\)`, 'g'));
const SUPERSCRIPT_SIGNS = /[⁰¹²³⁴-⁹][⁰¹²³⁴-⁹⁻˒‚⋅·,–-]{0,60}/gu;
const CARETS = gated(new RegExp(`\\^\\[?(${NUMBERS})\\]?\\^`, 'g'));
const RAISED = new RegExp(`^\\s?[[(]?(${NUMBERS})[\\])]?,?$`);
const BARE = gated(new RegExp(`(?=[1-9])(?<=[\\p{L}\\p{N}%)"”’]\\s)(${LABEL}(?:,\\s?${LABEL}){0,9})(?=\\s?[.;]?$|\\.\\s)`, 'gu'));

const SIGN_VALUES = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, i) => [sign, String(i)]));

/** Units and symbols that a raised 2 or 3 makes a power of. */
const RAISED_TO_A_POWER =
  /(?:^|[\s(/·×.\d])(?:[cdmkµμn]?m|[cdmk]?l|km|ft|in|kg|g|m?s|h|min|sec|yd|mi|ha|[a-zA-ZχηωΧτσεκβαρλ])$|\d$|[)\]]$|[=×·*/^+−-]$/u;

/**
 * The numbers in a block that may be citations: `[12]`, `[3,5–7]`, `(12)`, raised and bare ones. The round and bare ones are candidates:
 * whether the article cites that way is settled with the whole document.
 */
export function findNumbered(content: BlockContent): readonly FoundNumbered[] {
  const { text } = content.prose;
  if (!/[\d⁰¹²³⁴-⁹]/u.test(text)) return [];
  const taken = new TakenStretches(text.length);
  return [...findRaised(content), ...findSquare(text), ...findRound(text), ...findBare(text)].filter((one) => taken.take(one.range));
}

/** The numbers that are written, ranges written out: `3,5–7` gives 3, 5, 6, 7. Empty where a range runs backwards or is over 100 long. */
export function expandNumbers(written: string): readonly number[] {
  const numbers: number[] = [];
  for (const [, from, , to] of written.matchAll(FROM_TO)) {
    const low = Number(from);
    const high = to === undefined ? low : Number(to);
    if (high < low || high - low > 100) return [];
    for (let number = low; number <= high; number++) numbers.push(number);
  }
  return numbers;
}

const FROM_TO = new RegExp(`([1-9]\\d{0,2})(?:[a-z](?![a-z]))?(\\s?(?:${DASH}|to)\\s?([1-9]\\d{0,2}))?`, 'g');

/** The labels as printed, letters with the number that they share: `60a,b` gives 60a and 60b, `2a–c` 2a, 2b and 2c. */
function labelsOf(written: string): readonly string[] {
  return [...written.matchAll(LABEL_PARTS)].flatMap(([, number = '', letters]) =>
    letters === undefined ? number : lettersOf(letters).map((letter) => number + letter),
  );
}

const LABEL_PARTS = gated(new RegExp(`([1-9]\\d{0,2})([a-z](?![a-z])(?:(?:,\\s?|${DASH})[a-z](?![a-z])){0,5})?`, 'g'));

function lettersOf(written: string): readonly string[] {
  const letters = written.match(/[a-z]/g) ?? [];
  const [first = '', last = ''] = letters;
  if (letters.length !== 2 || written.includes(',') || last < first) return letters;
  return Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, i) => String.fromCharCode(first.charCodeAt(0) + i));
}

function mention(range: Span, written: string, form: NumberedMention['form']): FoundNumbered[] {
  const numbers = expandNumbers(written);
  return numbers.length > 0 ? [{ kind: 'numbered', range, numbers, labels: labelsOf(written), form }] : [];
}

function findSquare(text: string): FoundNumbered[] {
  const found: FoundNumbered[] = [];
  for (const match of text.matchAll(SQUARE)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (isInsideName(text, range)) continue;
    if (text[range.end] === '(' && /^\((?:https?:|#|\/|\.)/.test(text.slice(range.end, range.end + 8))) continue;
    found.push(...mention(range, match[1] ?? '', 'square'));
  }
  return joinRanges(text, found);
}

/** `calix[4]arene`, `pyrazolo[4,3-h][2,5]oxadiazine`, `x[1]y`: brackets that are glued to what stands on both sides. */
function isInsideName(text: string, range: Span): boolean {
  if (/_[\p{L}\p{N}]{1,20}$/u.test(text.slice(Math.max(0, range.start - 22), range.start))) return true;
  return /[^\s.,;:]$/.test(text.slice(range.start - 1, range.start)) && /^-?\p{L}/u.test(text.slice(range.end, range.end + 2));
}

/** `[3]–[5]` is one mention of three works. */
function joinRanges(text: string, found: readonly FoundNumbered[]): FoundNumbered[] {
  const joined: FoundNumbered[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    if (
      last &&
      last.numbers.length === 1 &&
      one.numbers.length === 1 &&
      /^\s?[-‐‑–—−]\s?$/.test(text.slice(last.range.end, one.range.start))
    ) {
      const range = { start: last.range.start, end: one.range.end };
      const [whole] = mention(range, `${last.labels[0]}-${one.labels[0]}`, 'square');
      if (whole) {
        joined[joined.length - 1] = whole;
        continue;
      }
    }
    joined.push(one);
  }
  return joined;
}

const NOT_BEFORE_ROUND =
  /(?:\b(?:eqs?|equations?|formulas?|figs?|figures?|tables?|schemes?|compounds?|steps?|phases?|types?|grades?|stages?|cases?|items?|sections?|appendix|n|of|vol(?:ume)?|no)\.?|[=<>≤≥±×/^+*])\s?$/i;

function findRound(text: string): FoundNumbered[] {
  const found: FoundNumbered[] = [];
  for (const match of text.matchAll(ROUND)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, range.start - 20), range.start);
    // "10(4)" is an issue of a journal, "f(2)" a function, "naltrexone (4) tablets" cannot be told.
    if (/[\p{L}\d]$/u.test(before) || NOT_BEFORE_ROUND.test(before) || range.start === 0) continue;
    found.push(...mention(range, match[1] ?? '', 'round'));
  }
  return found;
}

function findRaised(content: BlockContent): FoundNumbered[] {
  const { text } = content.prose;
  const found: FoundNumbered[] = [];
  const add = (range: Span, written: string): void => {
    if (!isPower(text.slice(Math.max(0, range.start - 8), range.start), written, text.slice(range.end, range.end + 2)))
      found.push(...mention(range, written, 'superscript'));
  };
  for (const mark of content.marks) {
    if (mark.kind !== 'superscript') continue;
    const written = RAISED.exec(text.slice(mark.start, mark.end))?.[1];
    if (written !== undefined) add(mark, written);
  }
  for (const match of text.matchAll(CARETS)) add({ start: match.index, end: match.index + match[0].length }, match[1] ?? '');
  for (const match of text.matchAll(SUPERSCRIPT_SIGNS)) {
    const signs = match[0].replace(/[^⁰¹²³⁴-⁹]{1,60}$/u, '');
    const written = [...signs].map((sign) => SIGN_VALUES.get(sign) ?? (sign === '⁻' ? '-' : /[–-]/.test(sign) ? sign : ',')).join('');
    add({ start: match.index, end: match.index + signs.length }, written);
  }
  return found;
}

/** Whether the raised number is an exponent, an isotope or an ordinal's neighbour, not a citation. */
function isPower(before: string, written: string, after: string): boolean {
  if (/(?:1[5-9]|20)\d\d$|%$/.test(before)) return false;
  // "p21²²": a name that ends in a digit, with a citation of two digits behind it.
  if (/\p{L}\d{1,3}$/u.test(before) && /^\d\d/.test(written)) return false;
  if (/\d$/.test(before)) return !/,|[-–]/.test(written) || /^\d/.test(after);
  if (/^\p{L}/u.test(after) && !/[.,;:)]$/.test(before)) return true;
  return /^[2-6]$/.test(written) && RAISED_TO_A_POWER.test(before);
}

const COUNTED_NOUN =
  /\b(?:types?|grades?|phases?|stages?|levels?|weeks?|days?|months?|years?|hours?|visits?|studies|study|receptors?|receptor|steps?|tables?|figures?|figs?|box|cases?|groups?|arms?|items?|parts?|chapters?|sections?|doses?|cycles?|version|points?|scores?|to|than|of|and|or|at|by|from|with|was|were|is|are|mg|about|over|under|approximately|nearly|factor|interleukin|covid|class|category|question|questions|aim|number|no|age|aged)\s$/i;

function findBare(text: string): FoundNumbered[] {
  const found: FoundNumbered[] = [];
  for (const match of text.matchAll(BARE)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, range.start - 24), range.start);
    const isYear = /(?:1[5-9]|20)\d\d\s$/.test(before);
    if (COUNTED_NOUN.test(before) || (/\d\s$/.test(before) && !isYear)) continue;
    found.push(...mention(range, match[0], 'bare'));
  }
  return found;
}
