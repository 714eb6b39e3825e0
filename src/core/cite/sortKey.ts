import type { CslItem } from '../references/reference.js';
import { foldName } from '../studies/fold.js';
import { shortName, yearOfItem } from '../studies/studyName.js';

/** First author and year in a form that sorts. */
export function sortKey(item: Pick<CslItem, 'author' | 'title' | 'issued'>): string {
  const first = item.author?.[0];
  return `${foldName(first ? shortName(first) : (item.title ?? ''))} ${yearOfItem(item) ?? ''}`;
}

/** By code units, since a locale's collation would differ from machine to machine; the keys are folded. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
