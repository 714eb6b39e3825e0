import { ownCopy } from '../text/remembered.js';
import type { Span } from '../text/span.js';
import { type Definitions, definitionOf } from './definitions.js';
import type { TextFormat } from './document.js';
import { hashOf } from './hash.js';
import { lineEnd, linesOf } from './lines.js';
import { itemMarker } from './plainLines.js';

/** Sizes in UTF-16 units. A group is cut at the first good place behind the least size, at any place behind the greatest. */
const leastSize = 300;
const greatestSize = 1500;

/** A stretch of whole top-level blocks, or of items of a long list, with the link definitions that stand in it. */
export interface GroupSpan extends Span {
  readonly definitions: Definitions;
}

/** A text that was cut before. */
export interface Grouped {
  readonly text: string;
  readonly format: TextFormat;
  readonly groups: readonly GroupSpan[];
}

/** A group with the one of the earlier text that says the same, by its place there; null where none does. */
export interface FoundGroup {
  readonly group: GroupSpan;
  readonly before: number | null;
}

/**
 * Cuts a text into groups of whole top-level blocks, from an offset on. Where a group ends depends on its own text and the line behind it
 * alone, so that of a text that was cut before only the groups are sought that an edit touched.
 */
export function groupsOf(text: string, format: TextFormat, from: number, previous?: Grouped): readonly FoundGroup[] {
  const next = format === 'markdown' ? nextOfMarkdown : nextOfPlain;
  const known = previous?.format === format ? new KnownGroups(text, previous) : null;
  const groups: FoundGroup[] = [];
  for (let start = from; start < text.length; ) {
    const before = known?.at(start) ?? null;
    const same = before === null ? undefined : previous?.groups[before];
    const group: GroupSpan = same ? at(same, start) : next(text, start);
    groups.push({ group, before });
    start = group.end;
  }
  return groups;
}

/** The same object where it stands where it stood. */
const at = (group: GroupSpan, start: number): GroupSpan =>
  group.start === start ? group : { start, end: start + group.end - group.start, definitions: group.definitions };

/** Finds groups of an earlier text in one that an edit made of it: those in front of the edit, and those behind. Asked in order. */
class KnownGroups {
  readonly #text: string;
  readonly #previous: Grouped;
  readonly #shift: number;
  /** How far the two texts are the same, from the start and to the end of the earlier one. */
  readonly #sameTo: number;
  readonly #sameFrom: number;
  /** The first groups that may be asked for next, in front of the edit and behind it. */
  #front = 0;
  #behind = 0;

  constructor(text: string, previous: Grouped) {
    this.#text = text;
    this.#previous = previous;
    this.#shift = text.length - previous.text.length;
    this.#sameTo = sameAtStart(text, previous.text);
    this.#sameFrom = previous.text.length - sameAtEnd(text, previous.text);
  }

  at(start: number): number | null {
    const { groups } = this.#previous;
    while ((groups[this.#front]?.start ?? Number.POSITIVE_INFINITY) < start) this.#front++;
    while ((groups[this.#behind]?.start ?? Number.POSITIVE_INFINITY) < start - this.#shift) this.#behind++;
    if (groups[this.#front]?.start === start && this.#isAt(start, this.#front)) return this.#front;
    return groups[this.#behind]?.start === start - this.#shift && this.#isAt(start, this.#behind) ? this.#behind : null;
  }

  #isAt(start: number, index: number): boolean {
    const { text, groups } = this.#previous;
    const group = groups[index];
    if (!group) return false;
    if (start === group.start && group.end + longestLead <= this.#sameTo) return true;
    if (start === group.start + this.#shift && group.start >= this.#sameFrom) return true;
    // No more of the line behind is looked at.
    const end = lineEnd(text, group.end, group.end + longestLead);
    const to = start + end - group.start;
    const isAlike = end < group.end + longestLead ? isLineEnd(text, end, this.#text, to) : to <= this.#text.length;
    return isAlike && this.#text.startsWith(text.slice(group.start, end), start);
  }
}

/** At least so many units stand alike at the start of both texts; all that do, but for some of the last few hundred. */
function sameAtStart(text: string, other: string): number {
  let same = 0;
  const most = Math.min(text.length, other.length) - step;
  while (same <= most && text.slice(same, same + step) === other.slice(same, same + step)) same += step;
  return same;
}

function sameAtEnd(text: string, other: string): number {
  const shift = text.length - other.length;
  let from = other.length - step;
  while (from >= 0 && from + shift >= 0 && text.slice(from + shift, from + shift + step) === other.slice(from, from + step)) from -= step;
  return other.length - step - from;
}

/** Stretches of so many units are compared at once, which takes a fiftieth of the time that one unit after the other does. */
const step = 512;

/** Whether the one text ends or breaks its line at its place as the other does. */
const isLineEnd = (text: string, at: number, other: string, there: number): boolean =>
  at === text.length ? there === other.length : other.charCodeAt(there) === text.charCodeAt(at);

/**
 * So much of a line tells whether a group may begin with it: a sign of a list with the white space behind it, and the words that are
 * hashed.
 */
const longestLead = 256;

/** The group of Markdown that begins at an offset where one may. */
function nextOfMarkdown(text: string, from: number): GroupSpan {
  const definitions = new Map<string, string>();
  let fence: { readonly mark: string; readonly length: number } | null = null;
  let html: RegExp | null = null;
  /** Within an HTML block that only a blank line ends: what looks like a fence there is none. */
  let isHtml = false;
  let wasBlank = true;
  /** Column at which the text of the last list item begins; -1 outside of lists. */
  let itemColumn = -1;
  /** The sign of the last item at the margin, if it surely is one and nothing but its own lines has followed; else null. */
  let sign: string | null = null;
  for (const { start, end } of linesOf(text, from)) {
    const line = text.slice(start, end);
    const indentation = line.length - line.trimStart().length;
    if (indentation === line.length) {
      wasBlank = true;
      isHtml = false;
      continue;
    }
    if (html) {
      if (html.test(line)) html = null;
      wasBlank = false;
      continue;
    }
    const opening = !isHtml && indentation <= 3 && (itemColumn < 0 || indentation < itemColumn) ? fencePattern.exec(line) : null;
    if (fence) {
      const run = opening?.[1] ?? '';
      if (run.startsWith(fence.mark) && run.length >= fence.length && line.trim() === run) fence = null;
      wasBlank = false;
      continue;
    }
    const item = isHtml ? null : listItem.exec(line);
    if (wasBlank && indentation === 0) {
      if (!item) itemColumn = -1;
      if (itemColumn < 0 && isCut(from, start, line)) return { start: from, end: start, definitions };
    }
    if (item && indentation === 0 && item[0].length < line.length) {
      const marker = itemSign.exec(line)?.[0] ?? '';
      const own = marker.slice(-1);
      if (itemColumn >= 0 && own === sign && start - from >= greatestSize) return { start: from, end: start, definitions };
      // Within a paragraph only a bullet or the number 1 begins a list.
      sign = (itemColumn >= 0 && own === sign) || wasBlank || marker.length === 1 || Number.parseInt(marker, 10) === 1 ? own : null;
    } else if (indentation < itemColumn) sign = null;
    if (opening) {
      const run = opening[1] ?? '';
      if (run.startsWith('~') || !line.slice(indentation + run.length).includes('`')) fence = { mark: run.charAt(0), length: run.length };
      itemColumn = -1;
    } else if (item && (itemColumn >= 0 || indentation <= 3))
      itemColumn = item[0].length === line.length ? item[0].trimEnd().length + 1 : item[0].length;
    else if (indentation <= 3) {
      html = isHtml ? null : htmlEnd(line);
      isHtml ||= html === null && (htmlTag.test(line) || (wasBlank && htmlLine.test(line)));
      if (isHtml && indentation < itemColumn) itemColumn = -1;
      const definition = line.includes(']:') ? definitionOf(ownCopy(line)) : null;
      if (definition && !definitions.has(definition.label)) definitions.set(definition.label, definition.markdown);
    }
    wasBlank = false;
  }
  return { start: from, end: text.length, definitions };
}

/** The group of paragraphs of plain text that begins at an offset: it ends within no list, nor between a heading and what it heads. */
function nextOfPlain(text: string, from: number): GroupSpan {
  let blanks = 1;
  let paragraphLines = 0;
  let lastLength = 0;
  for (const { start, end } of linesOf(text, from)) {
    const line = text.slice(start, end);
    if (line.trim() === '') {
      blanks++;
      continue;
    }
    const mayBeHeading = paragraphLines === 1 && lastLength <= 120;
    if (blanks > 0) {
      if (!mayBeHeading && !itemMarker(line.trim()) && !/^\s/.test(line) && isCut(from, start, line))
        return { start: from, end: start, definitions: new Map() };
      paragraphLines = 0;
    }
    paragraphLines++;
    lastLength = end - start;
    blanks = 0;
  }
  return { start: from, end: text.length, definitions: new Map() };
}

const fencePattern = /^ {0,3}(`{3,1000}|~{3,1000})/;
const listItem = /^\s{0,200}(?:[-*+]|\d{1,9}[.)])(?:[ \t]{1,4}(?=\S)|[ \t]{0,200}$)/;

const itemSign = /^(?:[-*+]|\d{1,9}[.)])/;

/** What ends an HTML block that blank lines do not end, where the line begins one and does not end it itself. */
function htmlEnd(line: string): RegExp | null {
  for (const { begin, finish } of htmlBlocks) if (begin.test(line)) return finish.test(line) ? null : finish;
  return null;
}

const htmlBlocks = [
  { begin: /^ {0,3}<!--/, finish: /-->/ },
  { begin: /^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, finish: /<\/(?:script|pre|style|textarea)>/i },
  { begin: /^ {0,3}<\?/, finish: /\?>/ },
  { begin: /^ {0,3}<![A-Z]/i, finish: />/ },
  { begin: /^ {0,3}<!\[CDATA\[/, finish: /\]\]>/ },
];

/** Begins an HTML block up to the next blank line, within a paragraph too: CommonMark's sixth kind. */
const htmlTag =
  /^ {0,3}<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i;
/** Any whole tag alone on a line begins one too, but not within a paragraph: the seventh kind. */
const htmlLine = /^ {0,3}<\/?[a-z][a-z\d-]{0,40}(?:\s[^<>]{0,400})?\/?>\s{0,100}$/i;

/** Whether a group ends where a block begins with such a line. */
function isCut(from: number, at: number, line: string): boolean {
  const size = at - from;
  if (size < leastSize) return false;
  return size >= greatestSize || line.startsWith('#') || hashOf(line.slice(0, 80)) % 2 === 0;
}
