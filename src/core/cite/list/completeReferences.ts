import type { Article, ListedReference } from '../../article/article.js';
import type { CslItem } from '../../references/reference.js';
import type { Study } from '../../studies/study.js';
import type { TextEdit } from '../../text/textEdit.js';
import { entryText, type OwnWays } from '../addReference.js';
import { citableItem } from '../citableItem.js';
import { type ListEntry, listEntries } from '../listEntries.js';
import { referenceManner } from '../referenceManner.js';
import type { ListChange } from './listChange.js';

/**
 * Writes every entry anew that lacks something which the checked record of its study has (authors cut short, volume, pages, DOI), in the
 * manner of the list or the writer's style. An entry that says something else than its record is left to the writer: one of the two is
 * wrong.
 */
export function completeReferences(article: Article, own: OwnWays = {}): ListChange {
  const manner = referenceManner(article);
  return eachKnown(article, (listed, entry, study) => {
    if (listed.match === null || listed.match.differences.length > 0) return [];
    if (!lacksSomething(listed.reference.item, listed.reference.authorsCut, citableItem(study), manner.authors)) return [];
    const { yearSuffix } = listed.reference;
    // A style knows nothing of the letter that tells two works of one year apart.
    const styled = yearSuffix === null ? own.entryOf?.(study) : null;
    return [{ ...wordsOf(entry), newText: styled ?? entryText(study, manner, yearSuffix) }];
  });
}

/** Writes the DOI behind every entry that has none and whose study has one in its checked record. */
export function addDois(article: Article): ListChange {
  const prefix = referenceManner(article).doi ?? 'https://doi.org/';
  return eachKnown(article, ({ reference }, entry, study) => {
    const { DOI } = study.item;
    if (!DOI || reference.item.DOI || /\bdoi\b/i.test(reference.text)) return [];
    const { end } = entry.lines;
    const words = article.document.text.slice(entry.lines.start, end).trimEnd();
    const at = entry.lines.start + words.length;
    return [{ start: at, end: at, newText: `${/[.!?]$/.test(words) ? '' : '.'} ${prefix}${DOI}` }];
  });
}

function eachKnown(article: Article, edit: (listed: ListedReference, entry: ListEntry, study: Study) => readonly TextEdit[]): ListChange {
  const byReference = new Map(article.references.map((listed) => [listed.reference, listed]));
  const edits = listEntries(article).flatMap((entry) => {
    const listed = byReference.get(entry.reference);
    const study = listed?.study ? article.studies.get(listed.study) : undefined;
    return listed && study && !listed.reference.runsOn ? edit(listed, entry, study) : [];
  });
  return { edits };
}

/** The entry without its bullet and number. */
export const wordsOf = ({ lines, lead }: ListEntry): { readonly start: number; readonly end: number } => ({
  start: lines.start + lead.length,
  end: lines.end,
});

function lacksSomething(printed: CslItem, authorsCut: boolean, record: CslItem, listedAuthors: number | null): boolean {
  if (record.volume !== undefined && printed.volume === undefined) return true;
  if (record.page !== undefined && printed.page === undefined) return true;
  if (record['container-title'] !== undefined && printed['container-title'] === undefined) return true;
  if (record.issued !== undefined && printed.issued === undefined) return true;
  const shown = Math.min(record.author?.length ?? 0, listedAuthors ?? Number.POSITIVE_INFINITY);
  return authorsCut ? (printed.author?.length ?? 0) < shown : printed.author === undefined && record.author !== undefined;
}
