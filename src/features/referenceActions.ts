import type { Article } from '../core/article/article.js';
import type { OwnWays } from '../core/cite/addReference.js';
import { addDois, completeReferences } from '../core/cite/list/completeReferences.js';
import { isRefused, type ListChange } from '../core/cite/list/listChange.js';
import { removeDuplicates } from '../core/cite/list/removeDuplicates.js';
import { renumberReferences } from '../core/cite/list/renumberReferences.js';
import { sortReferences } from '../core/cite/list/sortReferences.js';
import type { TextEdit } from '../core/text/textEdit.js';

/** Something that can be done to a reference list as a whole. */
export interface ReferenceAction {
  readonly id: 'sort' | 'renumber' | 'complete' | 'addDois' | 'removeDuplicates';
  readonly title: string;
  /** What it says of itself where there is nothing to do. */
  readonly nothing: string;
  readonly change: (article: Article, own: OwnWays) => ListChange;
}

export const referenceActions: readonly ReferenceAction[] = [
  {
    id: 'sort',
    title: 'Sort the references by author and year',
    nothing: 'They are in that order.',
    change: sortReferences,
  },
  {
    id: 'renumber',
    title: 'Number citations and references in the order of the text',
    nothing: 'They are in that order.',
    change: renumberReferences,
  },
  {
    id: 'complete',
    title: 'Complete references from their records',
    nothing: 'No entry lacks something that its record has.',
    change: completeReferences,
  },
  {
    id: 'addDois',
    title: 'Add missing DOIs',
    nothing: 'No DOI is known that an entry lacks.',
    change: addDois,
  },
  {
    id: 'removeDuplicates',
    title: 'Remove repeated references',
    nothing: 'No entry repeats another.',
    change: removeDuplicates,
  },
];

/** What an action would do to the article, with its number of changes; the reason in words where it does nothing. */
export function offerOf(
  article: Article,
  action: ReferenceAction,
  own: OwnWays = {},
): { readonly edits: readonly TextEdit[]; readonly reason: string | null } {
  if (!article.references.some(({ reference }) => reference.origin === 'list'))
    return { edits: [], reason: 'The article has no list of references.' };
  const change = action.change(article, own);
  if (isRefused(change)) return { edits: [], reason: change.refusal };
  return { edits: change.edits, reason: change.edits.length === 0 ? action.nothing : null };
}
