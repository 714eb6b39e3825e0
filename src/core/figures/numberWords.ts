import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';

/** A whole number in words, as found in a text. */
export interface NumberInWords {
  readonly range: Span;
  readonly value: number;
}

/** All whole numbers in words: "thirty-one", "Two hundred and eighteen", "three thousand". Ordinals and articles alone are left out. */
export function findNumberWords(text: string): readonly NumberInWords[] {
  const found: NumberInWords[] = [];
  let from = 0;
  // The short expression is many times faster than the long one and finds nearly nothing in most texts.
  for (const start of text.matchAll(ANY_NUMBER_WORD)) {
    if (start.index < from) continue;
    const at =
      /\ba[- ]$/i.test(text.slice(Math.max(0, start.index - 3), start.index)) && /^(?:hundred|thousand|million)/i.test(start[0])
        ? start.index - 2
        : start.index;
    NUMBER_WORDS.lastIndex = at;
    const match = NUMBER_WORDS.exec(text);
    if (!match) continue;
    const range = { start: at, end: at + match[0].length };
    from = range.end;
    // "one-tenth", "two-thirds" and "threefold" are read elsewhere; "five-year" stands on its own.
    if (
      /^[-‑ ](?:half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\b/i.test(text.slice(range.end, range.end + 12))
    )
      continue;
    found.push({ range, value: wordsToNumber(match[0]) });
  }
  return found;
}

/** The value of a number in words; 0 for words that are none. */
export function wordsToNumber(words: string): number {
  let total = 0;
  let current = 0;
  for (const word of words.toLowerCase().split(/[^a-z]+/)) {
    const scale = SCALES[word];
    if (scale === 100) current = Math.max(current, 1) * 100;
    else if (scale !== undefined) {
      total += Math.max(current, 1) * scale;
      current = 0;
    } else current += SMALL[word] ?? TENS[word] ?? 0;
  }
  return total + current;
}

/** A whole number below a million in words, as a writer would print it: 31 gives "thirty-one". Null where digits are the only sane form. */
export function numberToWords(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 999) return null;
  if (value === 0) return 'zero';
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const parts = hundreds > 0 ? [`${SMALL_NAMES[hundreds]} hundred`] : [];
  if (rest > 0) parts.push(belowHundred(rest));
  return parts.join(' and ');
}

function belowHundred(value: number): string {
  if (value < 20) return SMALL_NAMES[value] ?? '';
  const ten = TEN_NAMES[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${SMALL_NAMES[value % 10]}`;
}

const SMALL_NAMES: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TEN_NAMES: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(SMALL_NAMES.map((name, value) => [name, value]));
const TENS: Readonly<Record<string, number>> = Object.fromEntries(TEN_NAMES.map((name, place) => [name, (place + 2) * 10]));
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };

const SMALL_WORD = `(?:${[...SMALL_NAMES].sort((a, b) => b.length - a.length).join('|')})`;
const DIGIT_WORD = `(?:${SMALL_NAMES.slice(1, 10).join('|')})`;
const BELOW_HUNDRED = `(?:(?:${TEN_NAMES.join('|')})(?:[-‑ ]${DIGIT_WORD}\\b)?|${SMALL_WORD})`;
const BELOW_THOUSAND = `(?:(?:${BELOW_HUNDRED}|a)[- ]hundred(?: (?:and |& )?${BELOW_HUNDRED})?|${BELOW_HUNDRED})`;
const NUMBER_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:${BELOW_THOUSAND}|a)[- ](?:thousand|million)(?:,? (?:and |& )?${BELOW_THOUSAND})?|${BELOW_THOUSAND})(?![\\p{L}\\p{N}])`,
  'iuy',
);
const ANY_NUMBER_WORD = gated(new RegExp(`\\b(?:${[...SMALL_NAMES, ...TEN_NAMES, 'hundred', 'thousand', 'million'].join('|')})`, 'gi'));
