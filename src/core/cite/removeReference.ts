import type { Article, ListedReference } from '../article/article.js';
import { firstFrom } from '../text/firstFrom.js';
import { groupBy } from '../text/groupBy.js';
import type { TextEdit } from '../text/textEdit.js';
import { listEntries } from './listEntries.js';

/**
 * The edit that takes an entry out of the list: its lines with bullet and break, or only its words where it shares a line with another.
 * Empty where that would break something: a number that is cited, or a Markdown list that would number its later entries anew.
 */
export function removeReference(article: Article, listed: ListedReference): readonly TextEdit[] {
  const { reference } = listed;
  if (reference.origin !== 'list' || reference.block === null) return [];
  const { text } = article.document;
  const inBlock = article.notes.of(entriesByBlock, article.references).get(reference.block) ?? [];
  if (inBlock.length > 1) return [withoutWords(text, reference.span.start, reference.span.end)];

  const entries = article.notes.of(listEntries, article);
  const at = firstFrom(entries, reference.span.start, (entry) => entry.reference.span.start);
  const entry = entries[at];
  if (entry?.reference !== reference) return [];
  const next = entries[at + 1];
  const before = entries[at - 1];
  if (isNumberedStyle(article) && (listed.citedBy.length > 0 || (next !== undefined && isRenumbered(article, entry.lead)))) return [];
  if (next && isBlank(text.slice(entry.lines.end, next.lines.start)))
    return [{ start: entry.lines.start, end: next.lines.start, newText: '' }];
  if (before && isBlank(text.slice(before.lines.end, entry.lines.start)))
    return [{ start: before.lines.end, end: entry.lines.end, newText: '' }];
  const lineBreak = /^\r?\n/.exec(text.slice(entry.lines.end, entry.lines.end + 2))?.[0] ?? '';
  return [{ start: entry.lines.start, end: entry.lines.end + lineBreak.length, newText: '' }];
}

/** The entries of the list by the block that they stand in. */
export const entriesByBlock = (references: readonly ListedReference[]): ReadonlyMap<number | null, readonly ListedReference[]> =>
  groupBy(references, ({ reference }) => reference.block);

const isBlank = (text: string): boolean => text.trim() === '';

const isNumberedStyle = ({ style }: Article): boolean =>
  style.kind === 'numbered' || style.kind === 'superscript' || style.kind === 'round';

/** Whether Markdown counts the items itself, so that those behind a removed one would move up. */
const isRenumbered = (article: Article, lead: string): boolean => article.document.format === 'markdown' && /^\s*\d{1,4}[.)]\s/.test(lead);

/** Takes words out of a line and leaves one space, or none at its ends. */
function withoutWords(text: string, from: number, to: number): TextEdit {
  let start = from;
  let end = to;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  const endsLine = end >= text.length || text[end] === '\n' || text[end] === '\r';
  if (endsLine) while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return { start, end: endsLine ? end : Math.max(to, end), newText: '' };
}
