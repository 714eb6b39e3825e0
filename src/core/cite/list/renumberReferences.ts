import type { Article } from '../../article/article.js';
import type { ListChange } from './listChange.js';
import { numberedAnew } from './numberedAnew.js';
import { numberedList } from './numberedList.js';

/**
 * Numbers the citations anew in the order of their first appearance, and puts the entries into that order; entries that nothing cites
 * come last, in the order that they had. Refused where a number points at no entry, or a mention is written in a way that can't be
 * rewritten for certain: then nothing is touched.
 */
export function renumberReferences(article: Article): ListChange {
  const numbered = numberedList(article);
  return typeof numbered === 'string' ? { refusal: numbered } : numberedAnew(article, numbered, numbered.mentions, []);
}
