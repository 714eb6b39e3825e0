import type { Block, Document } from '../document/document.js';
import { sourceSpan } from '../document/place.js';
import { Notes } from '../notes.js';
import type { Span } from '../text/span.js';
import { lineStartsOf } from './entryBlocks.js';
import { type SplitEntry, splitPart } from './splitEntries.js';

/** An entry as it stands in one block of the list, or in two where Markdown took a wrapped line for an item of its own. */
export interface ListEntry {
  readonly block: Block;
  /** What it was split off as, one and the same object wherever its block stands; null for one of two blocks. */
  readonly source: SplitEntry | null;
  readonly label: string | null;
  readonly runsOn: boolean;
  /** Without the label. */
  readonly text: string;
  /** In the file, from the label on. */
  readonly span: Span;
  /** Addresses behind linked words. */
  readonly links: readonly string[];
  /** Where a stretch of the text stands in the file. */
  readonly place: (span: Span) => Span;
}

/** The entries that a block holds; the number that Markdown keeps as a list marker is their label. */
export function entriesOfBlock(document: Document, block: Block, notes = new Notes()): readonly ListEntry[] {
  const { list } = block.content;
  const marker = list?.ordered ? list.marker.replace(/[^\p{L}\p{N}]/gu, '') : '';
  // The same content stands for the same source, and so for the same lines.
  return notes
    .newest(splitsOf, block.content, [], () => splitsOf(block, document.text))
    .map((entry) => entryIn(block, entry, marker === '' || entry.runsOn || entry.label !== null ? entry.label : marker));
}

/** How a block is split into entries. */
function splitsOf(block: Block, text: string): readonly SplitEntry[] {
  const { prose, list } = block.content;
  const lines = lineStartsOf(block, text);
  const parts = partsOf(prose.text, lines, list?.ordered ? list.marker : null);
  return parts.flatMap(({ start, end }) => splitPart(prose.text, lines, start, end));
}

/** `2a.` on a line of its own opens an entry, which Markdown takes for the next line of item 1 or 2. */
function partsOf(text: string, lineStarts: readonly number[], marker: string | null): readonly Span[] {
  const number = marker === null ? Number.NaN : Number.parseInt(marker, 10);
  const starts = lineStarts.filter((start) => {
    const label = start > 0 ? /^(\d{1,3})[a-z][.)]\s{1,4}["“]?\p{Lu}/u.exec(text.slice(start, start + 12))?.[1] : undefined;
    return label !== undefined && (Number(label) === number || Number(label) === number + 1);
  });
  return [0, ...starts].map((start, i, all) => ({ start, end: all[i + 1] ?? text.length }));
}

/** One entry of a block, by its place in the block's prose. */
export function entryIn(block: Block, entry: SplitEntry, label = entry.label): ListEntry {
  const { prose, list, marks } = block.content;
  const { start, end } = sourceSpan(block, entry.span);
  const isAtMarker = entry.span.start === 0 && list?.ordered && list.first;
  const links = marks.filter((mark) => mark.kind === 'link' && mark.start < entry.body.end && entry.body.start < mark.end);
  return {
    block,
    source: entry,
    label,
    runsOn: entry.runsOn,
    text: prose.text.slice(entry.body.start, entry.body.end),
    span: { start: isAtMarker ? block.start + list.markerOffset : start, end },
    links: links.flatMap((mark) => mark.value ?? []),
    place: (span) => sourceSpan(block, { start: span.start + entry.body.start, end: span.end + entry.body.start }),
  };
}

/**
 * Whether a list item is only the next line of the entry above: Markdown takes `1175. https://…` for an item, but its number does not
 * follow and the line above breaks off.
 */
export function continuesEntry(block: Block, above: ListEntry): boolean {
  const { list } = block.content;
  if (!list?.ordered || above.label === null || list.list !== above.block.content.list?.list) return false;
  const step = Number.parseInt(list.marker, 10) - Number.parseInt(above.label, 10);
  return step > 3 && /[^.\d\])]$|\d[-–]$/u.test(above.text.trimEnd());
}

/** The two as one entry; the marker of the second block is a part of its text again. */
export function joinEntries(above: ListEntry, block: Block): ListEntry {
  const { prose, list } = block.content;
  const marker = `${list?.marker ?? ''} `;
  const lead = `${above.text}${/[-–]$/u.test(above.text) ? '' : ' '}`;
  const from = lead.length;
  const markerStart = block.start + (list?.markerOffset ?? 0);
  const one = (offset: number, isEnd: boolean): number => {
    if (offset < from || (isEnd && offset === from))
      return above.place({ start: Math.max(0, offset - (isEnd ? 1 : 0)), end: offset + (isEnd ? 0 : 1) })[isEnd ? 'end' : 'start'];
    if (offset < from + marker.length) return markerStart + offset - from;
    const inside = offset - from - marker.length;
    return sourceSpan(block, { start: Math.max(0, inside - (isEnd ? 1 : 0)), end: inside + (isEnd ? 0 : 1) })[isEnd ? 'end' : 'start'];
  };
  return {
    ...above,
    source: null,
    text: `${lead}${marker}${prose.text}`.trimEnd(),
    span: { start: above.span.start, end: block.end },
    place: (span) => ({ start: one(span.start, false), end: one(span.end, true) }),
  };
}
