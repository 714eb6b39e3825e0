import { textOf } from './authorNames.js';
import type { Token } from './tokens.js';

export interface Year {
  readonly year: number | null;
  readonly yearText: string;
  readonly suffix: string | null;
  /** Whether it is a span of years: `1961–68`. */
  readonly isSpan?: boolean;
  /** The tokens that it takes. */
  readonly first: number;
  readonly last: number;
}

/** Tokens that a year, or what is printed for one, can begin with. */
export function mayBeginYear(token: Token): boolean {
  if (token.kind === 'number') return token.text.length === 4;
  return token.kind === 'word' && token.text.length <= 11 && YEAR_WORDS.has(token.text.toLowerCase());
}

const YEAR_WORDS: ReadonlySet<string> = new Set(['in', 'forthcoming', 'submitted', 'unpublished', 'nd', 'n']);

/** A year, "in press" or "n.d." that begins with the token. */
export function readYear(tokens: readonly Token[], at: number): Year | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return readNumericYear(tokens, at, token);
  if (token.kind !== 'word') return null;
  const word = token.text.toLowerCase();
  const next = textOf(tokens, at + 1).toLowerCase();
  if (word === 'in' && /^(?:press|preparation|prep|review)$/.test(next))
    return unprinted(`${token.text} ${textOf(tokens, at + 1)}`, at, at + 1);
  if (/^(?:forthcoming|submitted|unpublished)$/.test(word)) return unprinted(token.text, at, at);
  if (word === 'nd' && /^[[(,]$/.test(textOf(tokens, at - 1))) return unprinted(token.text, at, at);
  if (word === 'n' && next === '.' && /^d$/i.test(textOf(tokens, at + 2))) {
    const last = textOf(tokens, at + 3) === '.' ? at + 3 : at + 2;
    return unprinted(last === at + 3 ? 'n.d.' : 'n.d', at, last);
  }
  return null;
}

const unprinted = (yearText: string, first: number, last: number): Year => ({ year: null, yearText, suffix: null, first, last });

function readNumericYear(tokens: readonly Token[], at: number, token: Token): Year | null {
  if (!/^(?:1[5-9]|20)\d\d$/.test(token.text)) return null;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const isGluedBefore = before?.end === token.start && /^[-–—.:$€£#=<>+×~≈≥≤\d/]$|^\p{L}/u.test(before.text);
  if (isGluedBefore) return null;
  const isGlued = after?.start === token.end;
  if (isGlued && after.kind === 'word') {
    return /^[a-z]$/.test(after.text)
      ? { year: Number(token.text), yearText: token.text, suffix: after.text, first: at, last: at + 1 }
      : null;
  }
  const beyond = tokens[at + 2];
  if (isGlued && /^[-–—.,:/%‰°]$/.test(after.text) && beyond?.kind === 'number' && beyond.start === after.end) {
    if (/^[-–—]$/.test(after.text) && /^(?:\d\d|(?:19|20)\d\d)$/.test(beyond.text)) {
      return {
        year: Number(token.text),
        yearText: token.text + after.text + beyond.text,
        suffix: null,
        first: at,
        last: at + 2,
        isSpan: true,
      };
    }
    const isYear = /^(?:1[5-9]|20)\d\d$/.test(beyond.text);
    // "1900/1953": a work and the edition that was used, which the list has.
    if (after.text === '/' && isYear) {
      return { year: Number(beyond.text), yearText: `${token.text}/${beyond.text}`, suffix: null, first: at, last: at + 2 };
    }
    // "2007,2008" is two years and "2007:12" a year and a page; "2,013" and "2013.5" are none.
    if (after.text !== ':' && (after.text !== ',' || !isYear)) return null;
  }
  if (isGlued && /^[%‰°]$/.test(after.text)) return null;
  return { year: Number(token.text), yearText: token.text, suffix: null, first: at, last: at };
}

/** The `b` of "2014a, b": the same year with another letter. */
export function readSuffix(tokens: readonly Token[], at: number, last: Year): Year | null {
  return /^[a-z]$/.test(textOf(tokens, at)) && last.year !== null ? { ...last, suffix: textOf(tokens, at), first: at, last: at } : null;
}
