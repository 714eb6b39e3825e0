import type { Article } from '../core/article/article.js';
import { type Placed, sentenceAt } from '../core/document/place.js';
import type { Span } from '../core/text/span.js';

/** A stretch of the file, with the line and column of its start, both counted from 1. */
export interface TextPlace extends Span {
  readonly line: number;
  readonly column: number;
}

export function textPlace({ document }: Article, { start, end }: Span): TextPlace {
  const { line, character } = document.lineIndex.position(start);
  return { start, end, line: line + 1, column: character + 1 };
}

/** The words of the sentence around something, cut on both sides to about `length` units where it is longer. */
export function wordsAround({ document }: Article, { block, range }: Placed, length = 150): string {
  const holder = document.blocks[block];
  if (!holder) return '';
  const { text } = holder.content.prose;
  const sentence = sentenceAt(holder, range.start);
  const end = Math.max(sentence.end, range.end);
  if (end - sentence.start <= length) return tidy(text.slice(sentence.start, end));
  const spare = Math.max(0, length - (range.end - range.start));
  const from = Math.max(sentence.start, Math.min(range.start - Math.floor(spare / 2), end - length));
  const to = Math.min(end, from + length);
  const first = from > sentence.start ? nextWord(text, from, range.start) : from;
  const last = to < end ? Math.max(range.end, text.lastIndexOf(' ', to)) : to;
  return `${first > sentence.start ? '… ' : ''}${tidy(text.slice(first, last))}${last < end ? ' …' : ''}`;
}

/** The start of the first whole word behind a place, at most `limit`. */
function nextWord(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 ? from : Math.min(space + 1, limit);
}

/** What stands for code, pictures and formulas says nothing to a reader. */
const tidy = (words: string): string =>
  words
    .replace(/\uFFFC/g, '')
    .replace(/\s{1,50}/g, ' ')
    .trim();
