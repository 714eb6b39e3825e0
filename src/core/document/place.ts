import type { Notes } from '../notes.js';
import { firstFrom } from '../text/firstFrom.js';
import { ownCopy } from '../text/remembered.js';
import { type Span, textAt } from '../text/span.js';
import type { Block, BlockContent, Document, Prose } from './document.js';
import { runAt } from './runAt.js';

/** Something that was found in the words of a block. */
export interface Placed {
  /** Where it stands in the file. */
  readonly span: Span;
  /** Position of its block in `document.blocks`. */
  readonly block: number;
  /** Where it stands in the block's prose: one and the same object wherever the block stands, by which notes on it are kept. */
  readonly range: Span;
  /** As written in the file. */
  readonly text: string;
}

/** The same before it is known where the block stands: what finders return and what is kept from edit to edit. */
export type Found<T extends Placed> = T extends Placed ? Omit<T, 'span' | 'block' | 'text'> : never;

/** The things found, each with a range of its own. */
export function withOwnRanges<T extends { readonly range: Span }>(found: readonly T[]): readonly T[] {
  const ranges = new Set(found.map(({ range }) => range));
  return ranges.size === found.length ? found : found.map((one) => ({ ...one, range: { ...one.range } }));
}

/** Where a unit of the prose stands in the source, counted from the start of the block. An end maps behind its last unit. */
function sourceOffset(prose: Prose, offset: number, isEnd = false): number {
  const { runs } = prose;
  const wanted = isEnd ? Math.max(0, offset - 1) : offset;
  const at = runAt(prose, wanted);
  const run = runs[at];
  if (!run) return 0;
  // A unit that has no counterpart (an entity, a picture) maps to the start of its source, its end to the start of what follows.
  const inRun = wanted - run.prose;
  if (inRun < run.length) return run.source + inRun + (isEnd ? 1 : 0);
  const next = runs[at + 1];
  return isEnd && next ? next.source : run.source + run.length;
}

/** The stretch of the file that a stretch of a block's prose came from. */
export function sourceSpan(block: Block, range: Span): Span {
  const { prose } = block.content;
  const start = block.start + sourceOffset(prose, range.start);
  const end = range.end > range.start ? block.start + sourceOffset(prose, range.end, true) : start;
  return { start, end: Math.max(start, end) };
}

/**
 * The thing found, at its place in the file. It may be kept when its version of the text has long gone, and holds none of it. What is new
 * stands before what is copied: behind it, V8 takes some thirty times as long, two microseconds a thing.
 */
export function place<T extends Placed>(document: Document, block: Block, found: Found<T>): T {
  const span = sourceSpan(block, found.range);
  return { span, block: block.index, text: ownCopy(textAt(document.text, span)), ...found } as unknown as T;
}

/** Each of what was found in a block at its place in the file; what stands there already is taken as it is. */
export function placeAll<T extends Placed>(
  document: Document,
  block: Block | undefined,
  found: readonly Found<T>[],
  notes: Notes,
): readonly T[] {
  if (!block || found.length === 0) return nothing;
  const kept = notes.of(notPlaced, found);
  const { newest } = kept;
  const shift = block.start - (newest?.start ?? 0);
  // The same content stands for the same source, so that the words need not be looked up again.
  const isSame = newest?.content === block.content;
  if (isSame && shift === 0 && newest.index === block.index) return newest.placed as readonly T[];
  const placed = isSame ? movedAll(newest.placed as readonly T[], shift, block.index) : found.map((one) => place<T>(document, block, one));
  kept.newest = { index: block.index, start: block.start, content: block.content, placed };
  return placed;
}

interface PlacedThings {
  readonly index: number;
  readonly start: number;
  readonly content: BlockContent;
  readonly placed: readonly Placed[];
}

const nothing: readonly never[] = [];

const notPlaced = (_: readonly unknown[]): { newest: PlacedThings | null } => ({ newest: null });

const movedAll = <T extends Placed>(placed: readonly T[], shift: number, block: number): readonly T[] =>
  placed.map((one) => ({ ...one, span: { start: one.span.start + shift, end: one.span.end + shift }, block }));

/** The sentence that holds the offset of the prose; the nearest before it where it stands between two. */
export function sentenceAt({ content }: { readonly content: Pick<BlockContent, 'sentences' | 'prose'> }, offset: number): Span {
  const { sentences, prose } = content;
  return sentences[firstFrom(sentences, offset + 1, startOf) - 1] ?? { start: 0, end: prose.text.length };
}

const startOf = ({ start }: Span): number => start;
