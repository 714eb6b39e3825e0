import type { Article } from '../../article/article.js';
import type { Span } from '../../text/span.js';
import type { TextEdit } from '../../text/textEdit.js';
import { type ListEntry, listEntries, numberedLead, separatorOf } from '../listEntries.js';

/** A list whose entries can change places: each stands on lines of its own, and nothing but white space stands between them. */
export interface WholeList {
  readonly entries: readonly ListEntry[];
  readonly span: Span;
  /** What stands between entry `at` and the next. */
  readonly gaps: readonly string[];
}

/** The article's list as a whole, or the reason in words why its entries can't change places. */
export function wholeList(article: Article): WholeList | string {
  const { text } = article.document;
  const entries = listEntries(article);
  const first = entries[0];
  const last = entries[entries.length - 1];
  if (!first || !last) return 'There are no entries to put in order.';
  const listed = article.references.filter(({ reference }) => reference.origin === 'list');
  if (listed.length !== entries.length) return 'Some entries share a line. Give each its own line first.';
  const gaps = entries.slice(1).map((entry, at) => text.slice(entries[at]?.lines.end, entry.lines.start));
  const at = gaps.findIndex((gap) => gap.trim() !== '');
  if (at >= 0) return `There is text between two entries (before “${shortened(entries[at + 1])}”). Move it out of the list first.`;
  return { entries, span: { start: first.lines.start, end: last.lines.end }, gaps };
}

const shortened = (entry: ListEntry | undefined): string => (entry?.reference.text ?? '').slice(0, 40).trim();

/** An entry of the list, or the words of one that comes to it. */
export type EntryWords = ListEntry | string;

/**
 * The edit that puts entries in another order, from position `from` of the list on; what stands before the words of an entry stays in its
 * place in the list, and goes on counting where the list grows.
 */
export function reordered(article: Article, list: WholeList, order: readonly EntryWords[], from = 0): TextEdit {
  const { entries, gaps, span } = list;
  const { text } = article.document;
  const separator = entries.length < order.length ? separatorOf(article, entries) : '';
  const last = entries[entries.length - 1];
  const pieces = order.map((entry, at) => {
    const lead = entries[at]?.lead ?? numberedLead(last?.lead ?? '', String(at + 1));
    const words = typeof entry === 'string' ? entry : text.slice(entry.lines.start + entry.lead.length, entry.lines.end);
    return `${at === 0 ? '' : (gaps[at - 1] ?? separator)}${lead}${words}`;
  });
  const start = entries[from - 1]?.lines.end ?? (from > 0 ? span.end : span.start);
  return { start, end: span.end, newText: pieces.slice(from).join('') };
}
