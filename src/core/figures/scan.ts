import type { BlockContent } from '../document/document.js';
import type { Span } from '../text/span.js';
import { findTerms, type TermHit } from '../vocabulary/vocabulary.js';
import { type Amount, joinRanges } from './amounts.js';
import { type ArmMention, findArms } from './arms.js';
import { findNumbers } from './numbers.js';

/** A block's prose with all its amounts: what the readers of the single kinds look at. */
export interface Scan {
  readonly text: string;
  readonly content: BlockContent;
  readonly amounts: readonly Amount[];
  /** The arms that a sentence names; looked for when first asked for. */
  readonly armsIn: (sentence: Span) => readonly ArmMention[];
  /** The outcomes and drugs that a sentence names; looked for when first asked for. */
  readonly termsIn: (sentence: Span) => readonly TermHit[];
}

export function scanBlock(content: BlockContent): Scan {
  const { text } = content.prose;
  return {
    text,
    content,
    amounts: joinRanges(text, findNumbers(text, content.marks)),
    armsIn: oncePerSentence(({ start, end }) => findArms(text.slice(start, end), start)),
    termsIn: oncePerSentence(({ start, end }) =>
      findTerms(text.slice(start, end), ['outcome', 'drug']).map((hit) => ({
        ...hit,
        range: { start: hit.range.start + start, end: hit.range.end + start },
      })),
    ),
  };
}

/** The sentence of the block that holds the offset. */
export function sentenceOf(scan: Pick<Scan, 'text' | 'content'>, offset: number): Span {
  let found: Span = { start: 0, end: scan.text.length };
  for (const sentence of scan.content.sentences) {
    if (sentence.start > offset) break;
    found = sentence;
  }
  return found;
}

function oncePerSentence<T>(find: (sentence: Span) => readonly T[]): (sentence: Span) => readonly T[] {
  const kept = new Map<number, readonly T[]>();
  return (sentence) => {
    const known = kept.get(sentence.start);
    if (known) return known;
    const found = find(sentence);
    kept.set(sentence.start, found);
    return found;
  };
}
