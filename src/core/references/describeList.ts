import type { Document } from '../document/document.js';
import { foldName } from '../studies/fold.js';
import type { Span } from '../text/span.js';
import type { Reference, ReferenceList } from './reference.js';

/** How a list is written: what stands before an entry and between two, whether it is numbered and in which order it runs. */
export function describeList(
  document: Document,
  heading: number | null,
  blocks: Span,
  references: readonly Reference[],
): ReferenceList | null {
  const first = references[0];
  const last = references[references.length - 1];
  if (!first || !last) return null;
  const { text } = document;
  const own = references.filter((reference) => !reference.runsOn);
  const numbered = own.filter((reference) => reference.label !== null && /^\d/u.test(reference.label)).length * 2 > own.length;
  const second = own[1];
  const markerStart = startOfMarker(text, first.span.start);
  const marker = text.slice(markerStart, bodyStart(text, first));
  const between = second && own[0] ? text.slice(own[0].span.end, startOfMarker(text, second.span.start)) : '\n\n';
  return {
    span: { start: markerStart, end: last.span.end },
    blocks,
    heading,
    numbered,
    marker,
    separator: /\n/u.test(between) && between.trim() === '' ? between : '\n',
    order: numbered ? 'appearance' : isSorted(own) ? 'alphabetical' : 'none',
  };
}

/** The start of the line, where only a bullet and white space stand between it and the entry. */
function startOfMarker(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return /^[\s>]{0,12}[-*+•·–‣◦]?[\s>]{0,8}$/u.test(text.slice(line, start)) ? line : start;
}

/** Where the words of a labelled entry begin. */
function bodyStart(text: string, reference: Reference): number {
  if (reference.label === null) return reference.span.start;
  const lead = /^[[(]?[\p{L}\p{N}]{1,24}[\])]?[.:)]?\s{0,6}/u.exec(text.slice(reference.span.start, reference.span.start + 40));
  return reference.span.start + (lead ? lead[0].length : 0);
}

function isSorted(references: readonly Reference[]): boolean {
  if (references.length < 3) return false;
  const keys = references.map(({ item }) => foldName(item.author?.[0]?.family ?? item.author?.[0]?.literal ?? item.title ?? ''));
  const inOrder = keys.slice(1).filter((key, i) => key >= (keys[i] ?? '')).length;
  return inOrder >= (keys.length - 1) * 0.9;
}
