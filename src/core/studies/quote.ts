import type { Span } from '../text/span.js';

/** The most words of anybody's text that are quoted. */
const LONGEST_QUOTE = 15;
/** At least so many words stand before what the quote is for, where the sentence has them. */
const LEAD = 5;

/** At most 15 words of the sentence around the range, with "…" where it goes on. White space is single. */
export function quoteAround(text: string, sentence: Span, range: Span): string {
  const words = [...text.slice(sentence.start, Math.max(sentence.end, range.end)).matchAll(WORD)];
  const at = Math.max(
    0,
    words.findLastIndex((word) => sentence.start + word.index <= range.start),
  );
  const after = words.length - at;
  const first = Math.max(0, Math.min(at - LEAD, words.length - LONGEST_QUOTE), at - Math.max(LEAD, LONGEST_QUOTE - after));
  const quoted = words.slice(first, first + LONGEST_QUOTE).map((word) => word[0]);
  return `${first > 0 ? '…' : ''}${quoted.join(' ')}${first + LONGEST_QUOTE < words.length ? '…' : ''}`;
}

const WORD = /\S{1,400}/g;
