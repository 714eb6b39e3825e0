import type { Article } from '../../article/article.js';
import type { Mention } from '../../mentions/mention.js';
import type { TextEdit } from '../../text/textEdit.js';
import type { PlannedEntries } from '../addReference.js';
import { isRefused } from './listChange.js';
import { type CitedNumbers, type NewCitation, numberedAnew } from './numberedAnew.js';
import { isInOrderOfAppearance, type NumberedList, numberedList } from './numberedList.js';

/** The article's list where its numbers are those of the first appearances, as a new citation has to leave them; else null. */
export function listInOrder(article: Article): NumberedList | null {
  const numbered = numberedList(article);
  return typeof numbered === 'string' || !isInOrderOfAppearance(numbered) ? null : numbered;
}

/**
 * Where the planned works are cited: in a place of its own, beside the numbers of a mention (`into`), or in their place (`instead`).
 */
export type OrderedPlace = Omit<NewCitation, 'numbers'> | { readonly into: Mention } | { readonly instead: Mention };

/**
 * The edits that cite works so that the list stays numbered in the order of appearance: the citation gets the numbers of its place, and
 * all that follows moves on. Null where not everything can be renumbered for certain.
 */
export function citeInOrder(
  article: Article,
  numbered: NumberedList,
  planned: PlannedEntries,
  place: OrderedPlace,
): readonly TextEdit[] | null {
  const numbers = planned.works.map(({ label }) => Number(label));
  if (!numbers.every((number) => Number.isInteger(number) && number > 0)) return null;
  const cited = numbered.mentions.map((mention): CitedNumbers => {
    if ('into' in place && mention === place.into) return { ...mention, numbers: [...mention.numbers, ...numbers], isChanged: true };
    return 'instead' in place && mention === place.instead ? { ...mention, numbers, isChanged: true } : mention;
  });
  const inserted = 'write' in place ? { ...place, numbers } : null;
  const change = numberedAnew(article, numbered, cited, planned.added, inserted);
  return isRefused(change) ? null : change.edits;
}
