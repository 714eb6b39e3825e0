import type { Span } from '../text/span.js';
import { linesOf } from './lines.js';

/**
 * Cuts a text that is one plain list, such as a long list of references, into stretches of whole items that can be parsed one by one. Null
 * for a short list, and for whatever else stands in the text: each line must begin an item with the same mark at the margin, or go on right
 * behind one by its indentation. Whatever an item opens, the next mark at the margin closes.
 */
export function listParts(text: string): readonly Span[] | null {
  if (text.length < leastSize || text.includes(']:')) return null;
  const parts: Span[] = [];
  let mark: string | null = null;
  /** Where the words of the last item begin. */
  let column = 0;
  let start = 0;
  let wasBlank = true;
  for (const line of linesOf(text, 0)) {
    const words = text.slice(line.start, line.end);
    const isBehindBlank = wasBlank;
    wasBlank = words.trim() === '';
    if (wasBlank) continue;
    const [before, found] = itemAtMargin.exec(words) ?? [];
    if (before === undefined || found === undefined) {
      if (mark === null && heading.test(words)) continue;
      if (isBehindBlank || !words.startsWith(' '.repeat(column))) return null;
      continue;
    }
    if (thematicBreak.test(words) || (mark !== null && found.slice(-1) !== mark)) return null;
    mark = found.slice(-1);
    column = before.length;
    if (line.start - start < partSize) continue;
    parts.push({ start, end: line.start });
    start = line.start;
  }
  return [...parts, { start, end: text.length }];
}

/** It stands in one group with the list below it, and in its first part. */
const heading = /^#{1,6} [^\r\n]{1,200}$/;

/** In UTF-16 units. A part is parsed in a few milliseconds. */
const partSize = 3000;
const leastSize = 2 * partSize;

const itemAtMargin = /^([-*+]|\d{1,9}[.)]) {1,4}(?=\S)/;
const thematicBreak = /^(?:(?:\*[ \t]{0,20}){3,100}|(?:-[ \t]{0,20}){3,100})$/;
