import { plainContent } from './blockContent.js';
import type { ListPlace, ParsedGroup } from './document.js';
import { hashOf } from './hash.js';
import { aboveLimits, aloneLimits, headingDepth, isHeadingLike } from './plainHeadings.js';
import { type ItemMarker, type PlainLine, type Stretch, stretchesOf } from './plainLines.js';
import { ProseBuilder } from './prose.js';

/** Reads plain text: paragraphs, list items by their signs, headings by their shape. Offsets count from the text's start. */
export function parsePlain(text: string): Pick<ParsedGroup, 'blocks' | 'comments'> {
  const { stretches, comments } = stretchesOf(text);
  const units = stretches.flatMap((stretch) => unitsOf(text, stretch));
  const lists = new ListCounter(text);
  const depths = headingDepths(text, units);
  const blocks = units.map((unit, index) => {
    const depth = depths[index] ?? 0;
    const { start, end } = unit;
    const list = depth > 0 ? lists.leave() : lists.placeOf(unit);
    const place = {
      kind: depth > 0 ? ('heading' as const) : ('paragraph' as const),
      depth,
      list,
      table: null,
      inQuote: false,
      footnote: null,
    };
    return { start, end, content: plainContent(place, proseOf(text, unit)) };
  });
  return { blocks, comments };
}

/** Reads any text as paragraphs that blank lines divide: what is too large or too nested for the Markdown parser. */
export function parseAsParagraphs(text: string): Pick<ParsedGroup, 'blocks' | 'comments'> {
  const { stretches, comments } = stretchesOf(text);
  const blocks = stretches.map((lines) => {
    const unit = unitFrom(lines, null, false, true);
    const place = { kind: 'paragraph' as const, depth: 0, list: null, table: null, inQuote: false, footnote: null };
    return { start: unit.start, end: unit.end, content: plainContent(place, proseOf(text, unit)) };
  });
  return { blocks, comments };
}

/** Lines that make one block. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly PlainLine[];
  readonly item: ItemMarker | null;
  /** Whether every line of its stretch is a paragraph of its own. */
  readonly isLineText: boolean;
  /** Whether a blank line stands before it. */
  readonly isFirst: boolean;
}

function unitFrom(lines: readonly PlainLine[], item: ItemMarker | null, isLineText: boolean, isFirst: boolean): Unit {
  const start = (lines[0]?.start ?? 0) + (item?.length ?? 0);
  return { start, end: lines.at(-1)?.end ?? start, lines, item, isLineText, isFirst };
}

function unitsOf(text: string, stretch: Stretch): Unit[] {
  const isLineText = hasParagraphLines(text, stretch);
  const units: Unit[] = [];
  let open: PlainLine[] = [];
  let item: ItemMarker | null = null;
  const close = (): void => {
    if (open.length > 0) units.push(unitFrom(open, item, isLineText, units.length === 0));
    open = [];
    item = null;
  };
  stretch.forEach((line, index) => {
    const before = stretch[index - 1];
    const begins = line.item !== null && (isLineText || !before || mayFollow(text, before, line.item, item));
    if (isLineText || begins) close();
    if (begins) item = line.item;
    open.push(line);
    // In wrapped text, a short first line may head the rest.
    if (index === 0 && !isLineText && !begins && isHeadOf(text, stretch)) close();
  });
  close();
  return units;
}

/**
 * Whether each line is a paragraph, as in text copied from a web page, and not a part of one that was wrapped: lines longer than text is
 * wrapped at, or most of them ending as sentences do, without many that plainly go on in the next.
 */
function hasParagraphLines(text: string, stretch: Stretch): boolean {
  if (stretch.length === 1) return true;
  let goingOn = 0;
  let ending = 0;
  let longUnits = 0;
  let units = 0;
  stretch.forEach((line, index) => {
    const words = text.slice(line.start, line.end);
    const next = stretch[index + 1];
    const ends = sentenceEnd.test(words);
    if (ends) ending++;
    else if (next && !next.item && /^[\p{Ll}(]/u.test(text.slice(next.start, next.start + 2))) goingOn++;
    units += words.length;
    if (words.length > 120) longUnits += words.length;
  });
  if (goingOn * 3 > stretch.length) return false;
  return longUnits * 2 >= units || ending * 3 >= stretch.length * 2;
}

const sentenceEnd = /[.!?:]["'”’)\]]{0,2}(?:\s?\[[\d,;\s–-]{1,20}\]){0,5}$/;

/** Whether a sign at the start of a wrapped line begins an item: "the mean age was / 45. The" does not. */
function mayFollow(text: string, before: PlainLine, marker: ItemMarker, open: ItemMarker | null): boolean {
  if (open && open.form === marker.form) return marker.number === null || open.number === null || marker.number === open.number + 1;
  return /[.:;?!)\]]$/.test(text.slice(before.end - 1, before.end)) && (marker.number === null || marker.number === 1);
}

function isHeadOf(text: string, stretch: Stretch): boolean {
  const [first, second] = stretch;
  if (!first || !second || second.item) return false;
  const words = text.slice(first.start, first.end);
  const longest = Math.max(...stretch.slice(1, 20).map((line) => line.end - line.start));
  return (
    longest >= 50 &&
    words.length < longest * 0.6 &&
    /^\p{Lu}/u.test(text.charAt(second.start)) &&
    isHeadingLike(words, { units: 60, words: 8 })
  );
}

/** The rank of every unit that is a heading, else 0. Seen from the end: a heading may head a heading. */
function headingDepths(text: string, units: readonly Unit[]): number[] {
  const depths = new Array<number>(units.length).fill(0);
  for (let index = units.length - 2; index >= 0; index--) {
    const unit = units[index];
    const next = units[index + 1];
    if (!unit || !next || unit.lines.length !== 1) continue;
    const words = text.slice(unit.start, unit.end);
    const length = words.length;
    const isNextLonger = next.end - next.start > length;
    if (unit.item) {
      const isNumbered = unit.item.form === '1.' && unit.lines[0]?.indentation === 0;
      if (isNumbered && unit.isFirst && next.isFirst && !next.item && next.end - next.start > 120 && isHeadingLike(words, aloneLimits))
        depths[index] = 2;
      continue;
    }
    const limits = next.isFirst ? aloneLimits : aboveLimits;
    if (isHeadingLike(words, limits) && (isNextLonger || next.item !== null || (depths[index + 1] ?? 0) > 0))
      depths[index] = headingDepth(words, unit.isLineText && !(unit.isFirst && next.isFirst));
  }
  return depths;
}

function proseOf(text: string, unit: Unit): ReturnType<ProseBuilder['finish']> {
  const builder = new ProseBuilder(text, unit.start);
  unit.lines.forEach((line, index) => {
    const before = unit.lines[index - 1];
    if (before) builder.put(' ', before.end, line.start);
    builder.copy(index === 0 ? unit.start : line.start, line.end);
  });
  return builder.finish();
}

interface OpenList {
  readonly list: number;
  readonly indentation: number;
  readonly form: string;
  item: number;
  marker: string;
  markerStart: number;
  textColumn: number;
  ordered: boolean;
}

/** Knows which items are siblings: neighbours with the same kind of sign at the same indentation. */
class ListCounter {
  readonly #text: string;
  readonly #names = new Set<number>();
  #open: OpenList[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Ends all lists. */
  leave(): null {
    this.#open = [];
    return null;
  }

  placeOf(unit: Unit): ListPlace | null {
    const [line] = unit.lines;
    if (!line) return null;
    if (!unit.item) {
      const last = this.#open.at(-1);
      // A paragraph indented like the words of the item above it goes on with that item.
      if (!last || !unit.isFirst || line.indentation < Math.max(2, last.textColumn)) return this.leave();
      return this.#place(last, unit, false);
    }
    const { indentation } = line;
    while ((this.#open.at(-1)?.indentation ?? -1) > indentation + 1) this.#open.pop();
    const top = this.#open.at(-1);
    const isDeeper = top !== undefined && indentation > top.indentation + 1;
    const open = { marker: unit.item.marker, markerStart: line.start, textColumn: indentation + unit.item.length };
    if (top && !isDeeper && top.form === unit.item.form) {
      Object.assign(top, open, { item: top.item + 1 });
      return this.#place(top, unit, true);
    }
    if (top && !isDeeper) this.#open.pop();
    const list = this.#nameOf(line);
    const added = { list, indentation, form: unit.item.form, item: 0, ordered: unit.item.number !== null, ...open };
    this.#open.push(added);
    return this.#place(added, unit, true);
  }

  #place(open: OpenList, unit: Unit, first: boolean): ListPlace {
    const { list, item, ordered, marker, markerStart } = open;
    return { list, item, depth: this.#open.length, ordered, marker, markerOffset: markerStart - unit.start, first };
  }

  #nameOf(line: PlainLine): number {
    let name = hashOf(this.#text.slice(line.start, Math.min(line.end, line.start + 200)));
    while (this.#names.has(name)) name++;
    this.#names.add(name);
    return name;
  }
}
