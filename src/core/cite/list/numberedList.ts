import type { Article } from '../../article/article.js';
import type { NumberedMention } from '../../mentions/mention.js';
import { type WholeList, wholeList } from './wholeList.js';

/** A list numbered from 1 on whose entries can change places, and the citations that point into it. */
export interface NumberedList {
  readonly list: WholeList;
  /** In the order of the text; each number of theirs has its entry. */
  readonly mentions: readonly NumberedMention[];
}

/** The article's numbered list, or the reason in words why it can't be numbered anew safely. */
export function numberedList(article: Article): NumberedList | string {
  if (!article.referenceList?.numbered) return 'The list has no numbers. Sort it instead.';
  const list = wholeList(article);
  if (typeof list === 'string') return list;
  const labels = list.entries.map(({ reference }) => reference.label);
  const strange = labels.find((label, at) => label !== String(at + 1));
  if (strange !== undefined)
    return `The numbers of the list do not run from 1 to ${labels.length} (“${strange ?? 'none'}”). Number it so first.`;
  const mentions = article.citations.flatMap(({ mention }) => (mention.kind === 'numbered' ? [mention] : []));
  for (const { numbers, text } of mentions) {
    const lost = numbers.find((number) => number < 1 || number > labels.length);
    if (lost !== undefined) return `${text} points at entry ${lost}, which the list does not have.`;
  }
  return { list, mentions };
}

/** Whether the numbers rise from one first appearance to the next; what nothing cites stands at the end. */
export function isInOrderOfAppearance({ mentions }: Pick<NumberedList, 'mentions'>): boolean {
  let highest = 0;
  for (const { numbers } of mentions)
    for (const number of numbers) {
      if (number > highest + 1) return false;
      highest = Math.max(highest, number);
    }
  return true;
}
