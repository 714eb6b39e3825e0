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
  /** The arms that the text names; found when first asked for. */
  readonly arms: () => readonly ArmMention[];
  /** The outcomes, drugs and conditions that the text names; found when first asked for. */
  readonly terms: () => readonly TermHit[];
}

export function scanBlock(content: BlockContent): Scan {
  const { text } = content.prose;
  return {
    text,
    content,
    amounts: joinRanges(text, findNumbers(text, content.marks)),
    arms: once(() => findArms(text)),
    terms: once(() => findTerms(text, ['outcome', 'drug', 'condition'])),
  };
}

/** The sentence of the block that holds the offset. */
export function sentenceOf(scan: Scan, offset: number): Span {
  let found: Span = { start: 0, end: scan.text.length };
  for (const sentence of scan.content.sentences) {
    if (sentence.start > offset) break;
    found = sentence;
  }
  return found;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
