import type { Article } from '../article/article.js';
import type { Reference } from '../references/reference.js';
import type { TextEdit } from '../text/textEdit.js';
import { listEntries, separatorOf } from './listEntries.js';

/** The edit that lets an entry which runs on from another begin on its own; none in a numbered list, whose later numbers would change. */
export function entryBreak(article: Article, reference: Reference): readonly TextEdit[] {
  if (!article.referenceList || article.referenceList.numbered) return [];
  const { text } = article.document;
  let start = reference.span.start;
  while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start--;
  const entries = listEntries(article);
  return [{ start, end: reference.span.start, newText: separatorOf(article, entries) + (entries[0]?.lead ?? '') }];
}
