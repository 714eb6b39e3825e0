import { ofPieces } from '../expressions/ofPieces.js';
import type { BlockContent } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import { firstFrom } from '../text/firstFrom.js';
import type { Span } from '../text/span.js';
import { findTerms, type TermHit } from '../vocabulary/vocabulary.js';
import { type Amount, joinRanges } from './amounts.js';
import { type ArmMention, findArms } from './arms.js';
import { findNumbers } from './numbers.js';
import { A_PERSON } from './people.js';
import { timepointIn } from './timepoint.js';

/** A block's prose with all its amounts: what the readers of the single kinds look at. */
export interface Scan {
  readonly text: string;
  readonly content: BlockContent;
  readonly amounts: readonly Amount[];
  /** The numbers of a sentence that have a percent sign; looked for when first asked for. */
  readonly percentagesIn: (sentence: Span) => readonly Span[];
  /** The arms that a sentence names; looked for when first asked for. */
  readonly armsIn: (sentence: Span) => readonly ArmMention[];
  /** The outcomes and drugs that a sentence names; looked for when first asked for. */
  readonly termsIn: (sentence: Span) => readonly TermHit[];
  /** The point in time that the sentence names for its figures. */
  readonly timepointOf: (sentence: Span) => string | null;
  /** Whether the sentence, or what stands shortly before it, has a word for people. */
  readonly mentionsPeople: (sentence: Span) => boolean;
}

export function scanBlock(content: BlockContent): Scan {
  const { text } = content.prose;
  const amounts = joinRanges(text, findNumbers(text, content.marks));
  return {
    text,
    content,
    amounts,
    percentagesIn: oncePerSentence((sentence) =>
      amountsIn({ amounts }, sentence).flatMap(({ range }) => (PERCENT.test(text.slice(range.end, range.end + 16)) ? [range] : [])),
    ),
    armsIn: oncePerSentence(({ start, end }) => findArms(text.slice(start, end), start)),
    termsIn: oncePerSentence(({ start, end }) =>
      findTerms(text.slice(start, end), ['outcome', 'drug']).map((hit) => ({
        ...hit,
        range: { start: hit.range.start + start, end: hit.range.end + start },
      })),
    ),
    timepointOf: oncePerSentence(({ start, end }) => timepointIn(text.slice(start, end))),
    mentionsPeople: oncePerSentence(
      ({ start, end }) => ANY_PEOPLE.mayMatchIn(text) && ANY_PEOPLE.test(text.slice(Math.max(0, start - 200), end)),
    ),
  };
}

/**
 * The sentence of the block that holds the offset. Of a "sentence" longer than any that people write only a stretch is given, so that the
 * work for each number stays bounded.
 */
export function sentenceOf(scan: Pick<Scan, 'content'>, offset: number): Span {
  const { start, end } = sentenceAt(scan, offset);
  if (end - start <= LONGEST_SENTENCE) return { start, end };
  const from = start + Math.max(0, Math.floor((offset - start) / LONGEST_SENTENCE)) * LONGEST_SENTENCE;
  return { start: from, end: Math.min(end, from + LONGEST_SENTENCE) };
}

/** The amounts that lie wholly in the stretch, in order. */
export function amountsIn(scan: Pick<Scan, 'amounts'>, { start, end }: Span): readonly Amount[] {
  const { amounts } = scan;
  const found: Amount[] = [];
  for (let at = firstFrom(amounts, start, ({ range }) => range.start); at < amounts.length; at++) {
    const amount = amounts[at];
    if (!amount || amount.range.end > end) break;
    found.push(amount);
  }
  return found;
}

/** The first amount that starts at or behind the offset, if it starts within a few words. */
export const amountAfter = (scan: Pick<Scan, 'amounts'>, offset: number): Amount | undefined =>
  amountsIn(scan, { start: offset, end: offset + 80 })[0];

const ANY_PEOPLE = ofPieces(new RegExp(`\\b${A_PERSON}\\b`, 'i'));
const LONGEST_SENTENCE = 1500;
/** A percent sign or word; the level of a confidence interval is none. */
const PERCENT = /^\s?(?:%(?! ?(?:CI|confidence))|percent|per cent)/i;

function oncePerSentence<T>(find: (sentence: Span) => T): (sentence: Span) => T {
  const kept = new Map<number, T>();
  return (sentence) => {
    const known = kept.get(sentence.start);
    if (known !== undefined) return known;
    const found = find(sentence);
    kept.set(sentence.start, found);
    return found;
  };
}
