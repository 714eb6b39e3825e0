import type { Article } from '../article/article.js';
import type { Reference } from '../references/reference.js';
import type { Span } from '../text/span.js';

/** An entry that stands in the list by itself, with the lines it takes. */
export interface ListEntry {
  readonly reference: Reference;
  /** From the start of its first line to the end of its last one, without the line break. */
  readonly lines: Span;
  /** What stands before its words: indent, bullet and number: `  • `, `12. `, `[12] `. */
  readonly lead: string;
}

/** The entries of the list in order of position, each on lines of its own; what runs on in another's line is left out. */
export function listEntries(article: Article): readonly ListEntry[] {
  const { text, lineIndex } = article.document;
  const found: ListEntry[] = [];
  const listed = article.references
    .map((one) => one.reference)
    .filter((reference) => reference.origin === 'list' && reference.block !== null)
    .sort((a, b) => a.span.start - b.span.start);
  for (const reference of listed) {
    const start = lineIndex.lineStart(lineIndex.position(reference.span.start).line);
    const before = found[found.length - 1];
    if (before && start < before.lines.end) continue;
    found.push({
      reference,
      lines: { start, end: lineEnd(text, reference.span.end) },
      lead: leadOf(text.slice(start, reference.span.end)),
    });
  }
  return found;
}

/** Where the line ends, before its break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

const INDENT = '[ \\t>]{0,24}';
const BULLET = '(?:[-*+•◦▪·‣–]|\\\\-)[ \\t]{1,8}';
const NUMBER = '(?:[\\[(]\\d{1,4}[a-z]?[\\])]\\.?|\\d{1,4}[a-z]?[.):]|\\d{1,4}(?=[ \\t]))[ \\t]{0,8}';
const LEAD = new RegExp(`^${INDENT}(?:${BULLET})?(?:${NUMBER})?`);

const leadOf = (line: string): string => LEAD.exec(line)?.[0] ?? '';

/** The lead with another number; unchanged where it has none. */
export const numberedLead = (lead: string, label: string): string => lead.replace(/\d{1,4}[a-z]?(?=[^\d]{0,12}$)/, label);

/** What stands between two entries of the list: a line break, or an empty line. */
export function separatorOf(article: Article, entries: readonly ListEntry[]): string {
  const { text } = article.document;
  for (let at = entries.length - 1; at > 0; at--) {
    const between = text.slice(entries[at - 1]?.lines.end, entries[at]?.lines.start);
    if (/^[\r\n \t]{1,12}$/.test(between) && /[\r\n]/.test(between)) return between;
  }
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  // Markdown would join two lines that begin with a bracket; those of a list it keeps apart.
  const keepsApart = article.document.format === 'markdown' ? /^\s*(?:[-*+]|\d{1,4}[.)])\s/ : /\S/;
  return keepsApart.test(entries[0]?.lead ?? '') ? lineBreak : lineBreak + lineBreak;
}
