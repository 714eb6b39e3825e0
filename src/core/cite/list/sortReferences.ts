import type { Article } from '../../article/article.js';
import { compareKeys, sortKey } from '../sortKey.js';
import type { ListChange } from './listChange.js';
import { reordered, wholeList } from './wholeList.js';

/**
 * Puts an unnumbered list into the order of first author, year and title. A numbered list has the order of its citations:
 * `renumberReferences` is for that.
 */
export function sortReferences(article: Article): ListChange {
  if (article.referenceList?.numbered) return { refusal: 'The list is numbered: its order is that of the citations. Renumber it instead.' };
  const list = wholeList(article);
  if (typeof list === 'string') return { refusal: list };
  const keyed = list.entries.map((entry) => {
    const { item, yearSuffix } = entry.reference;
    return { entry, key: `${sortKey(item)}${yearSuffix ?? ''} ${item.title?.toLowerCase() ?? ''}` };
  });
  const order = keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ entry }) => entry);
  if (order.every((entry, at) => entry === list.entries[at])) return { edits: [] };
  return { edits: [reordered(article, list, order)] };
}
