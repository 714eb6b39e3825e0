import type { Span } from '../text/span.js';
import { type Definitions, definitionOf } from './definitions.js';
import { hashOf } from './hash.js';
import { linesOf } from './lines.js';
import { itemMarker } from './plainLines.js';

/** Sizes in UTF-16 units. A group is cut at the first good place behind the least size, at any place behind the greatest. */
const leastSize = 300;
const greatestSize = 4000;

export interface Grouping {
  readonly groups: readonly Span[];
  readonly definitions: Definitions;
}

/**
 * Cuts Markdown into groups of whole top-level blocks, from an offset on. Where it cuts depends on what stands there and little else, so that
 * behind an edit the groups are soon the same again.
 */
export function groupMarkdown(text: string, from: number): Grouping {
  const cutter = new Cutter(from);
  const definitions = new Map<string, string>();
  let fence: { readonly mark: string; readonly length: number } | null = null;
  let html: RegExp | null = null;
  /** Within an HTML block that only a blank line ends: what looks like a fence there is none. */
  let isHtml = false;
  let wasBlank = true;
  /** Column at which the text of the last list item begins; -1 outside of lists. */
  let itemColumn = -1;
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
      if (itemColumn < 0) cutter.offer(start, line);
    }
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
      const definition = line.includes(']:') ? definitionOf(line) : null;
      if (definition && !definitions.has(definition.label)) definitions.set(definition.label, definition.markdown);
    }
    wasBlank = false;
  }
  return { groups: cutter.finish(text.length), definitions };
}

/** Cuts plain text into groups of paragraphs: never within a list, nor between a heading and what it heads. */
export function groupPlain(text: string, from: number): Grouping {
  const cutter = new Cutter(from);
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
      if (!mayBeHeading && !itemMarker(line.trim()) && !/^\s/.test(line)) cutter.offer(start, line);
      paragraphLines = 0;
    }
    paragraphLines++;
    lastLength = end - start;
    blanks = 0;
  }
  return { groups: cutter.finish(text.length), definitions: new Map() };
}

const fencePattern = /^ {0,3}(`{3,1000}|~{3,1000})/;
const listItem = /^\s{0,200}(?:[-*+]|\d{1,9}[.)])(?:[ \t]{1,4}(?=\S)|[ \t]{0,200}$)/;

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

class Cutter {
  readonly #groups: Span[] = [];
  #start: number;

  constructor(start: number) {
    this.#start = start;
  }

  /** Says that a block begins here and a group may. */
  offer(at: number, line: string): void {
    const size = at - this.#start;
    if (size < leastSize) return;
    if (size < greatestSize && !line.startsWith('#') && hashOf(line.slice(0, 80)) % 4 !== 0) return;
    this.#groups.push({ start: this.#start, end: at });
    this.#start = at;
  }

  finish(end: number): Span[] {
    if (end > this.#start) this.#groups.push({ start: this.#start, end });
    return this.#groups;
  }
}
