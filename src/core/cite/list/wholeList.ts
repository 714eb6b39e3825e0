import type { Article } from '../../article/article.js';
import type { Span } from '../../text/span.js';
import { type ListEntry, listEntries } from '../listEntries.js';

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
  if (!first || !last || entries.length < 2) return 'There are not two entries to put in order.';
  const listed = article.references.filter(({ reference }) => reference.origin === 'list');
  if (listed.length !== entries.length) return 'Some entries share a line. Give each its own line first.';
  const gaps = entries.slice(1).map((entry, at) => text.slice(entries[at]?.lines.end, entry.lines.start));
  const at = gaps.findIndex((gap) => gap.trim() !== '');
  if (at >= 0) return `There is text between two entries (before “${shortened(entries[at + 1])}”). Move it out of the list first.`;
  return { entries, span: { start: first.lines.start, end: last.lines.end }, gaps };
}

const shortened = (entry: ListEntry | undefined): string => (entry?.reference.text ?? '').slice(0, 40).trim();

/** The list's text with its entries in another order; what stands before the words of an entry stays in its place in the list. */
export function reordered(article: Article, { entries, gaps }: WholeList, order: readonly ListEntry[]): string {
  const { text } = article.document;
  return order
    .map((entry, at) => {
      const words = text.slice(entry.lines.start + entry.lead.length, entry.lines.end);
      return `${entries[at]?.lead ?? ''}${words}${gaps[at] ?? ''}`;
    })
    .join('');
}
