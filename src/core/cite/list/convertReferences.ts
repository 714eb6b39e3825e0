import type { Article } from '../../article/article.js';
import type { CslItem } from '../../references/reference.js';
import { citableItem } from '../citableItem.js';
import { listEntries } from '../listEntries.js';
import type { StyleProcessor } from '../styleProcessor.js';
import { wordsOf } from './completeReferences.js';
import type { ListChange } from './listChange.js';

/**
 * Writes every entry of the list in a citation style, from the record of its study, or else from what was read of the entry itself. An
 * entry that was not read well enough for that (no title, no author) keeps its words: a style must not lose what the writer has.
 * Bullets, numbers and order stay, and so do the citations in the text.
 */
export function convertReferences(article: Article, style: StyleProcessor): ListChange & { readonly kept?: number } {
  const entries = listEntries(article);
  if (entries.length === 0) return { refusal: 'The article has no list of references.' };
  const items = new Map<number, CslItem>();
  for (const { reference } of entries) {
    const item = itemOf(article, reference.position);
    if (item) items.set(reference.position, { ...item, id: String(reference.position) });
  }
  const format = article.document.format === 'markdown' ? 'markdown' : 'text';
  const texts = new Map(style.bibliography([...items.values()], format).map(({ id, text }) => [id, text]));
  const edits = entries.flatMap((entry) => {
    const newText = texts.get(String(entry.reference.position));
    const words = wordsOf(entry);
    return newText && newText !== article.document.text.slice(words.start, words.end) ? [{ ...words, newText }] : [];
  });
  return { edits, kept: entries.length - items.size };
}

function itemOf(article: Article, position: number): CslItem | null {
  const listed = article.references[position];
  if (!listed || listed.reference.runsOn) return null;
  const study = listed.study ? article.studies.get(listed.study) : undefined;
  // An entry that differs from its record is the writer's to settle: the style shows what the entry says.
  if (study && listed.match?.differences.length === 0) return { ...citableItem(study) };
  const { item, authorsCut } = listed.reference;
  return item.title && item.author && item.issued && !authorsCut ? item : null;
}
