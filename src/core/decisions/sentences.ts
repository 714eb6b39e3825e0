import type { Block, Document } from '../document/document.js';
import { sourceSpan } from '../document/place.js';
import { foldWords } from '../studies/fold.js';

/**
 * The sentence at an offset of the file, without markup and with single spaces; of a table the whole row, since a cell alone says too
 * little. Null where no block stands there.
 */
export function sentenceAround(document: Document, offset: number): string | null {
  const block = document.blocks.find(({ start, end }) => start <= offset && offset <= end);
  return block
    ? (sentencesOf(document, block).find(({ end }) => offset < end)?.text ?? sentencesOf(document, block).at(-1)?.text ?? null)
    : null;
}

/** The sentences of a block as they anchor a decision; `end` is an offset of the file. */
export function sentencesOf(document: Document, block: Block): readonly { readonly text: string; readonly end: number }[] {
  const { table, prose, sentences } = block.content;
  if (table) {
    const row = document.blocks.filter(({ content }) => content.table?.table === table.table && content.table.row === table.row);
    return [{ text: row.map(({ content }) => inOneLine(content.prose.text)).join(' | '), end: block.end + 1 }];
  }
  return sentences.map((sentence) => ({
    text: inOneLine(prose.text.slice(sentence.start, sentence.end)),
    end: sourceSpan(block, sentence).end,
  }));
}

const inOneLine = (text: string): string => text.replace(/\s{1,200}/g, ' ').trim();

/**
 * Whether two versions of a sentence say the same: the same numbers and the same negations, and nearly the same words. Case, punctuation
 * and markup don't count. A sentence of few words must stay as it is.
 */
export function saysTheSame(before: string, now: string): boolean {
  if (before === now) return true;
  // Most sentences are told apart without looking at their words.
  if (2 * Math.min(before.length, now.length) < Math.max(before.length, now.length)) return false;
  const [first, second] = [foldWords(before), foldWords(now)];
  if (telling(first) !== telling(second)) return false;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return 2 * shared >= ENOUGH * (first.length + second.length);
}

/** Four words in five; one word in ten may be exchanged without touching what a decision was about. */
const ENOUGH = 0.8;

/** Words any change of which changes what a sentence says of a study, in order. */
const telling = (words: readonly string[]): string => words.filter((word) => /^\d/.test(word) || NEGATIONS.has(word)).join(' ');

const NEGATIONS: ReadonlySet<string> = new Set([
  'no',
  'not',
  'never',
  'neither',
  'nor',
  'none',
  'without',
  'cannot',
  'didnt',
  'doesnt',
  'isnt',
  'wasnt',
  'werent',
]);
