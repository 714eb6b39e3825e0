import { greatestOf } from '../greatestOf.js';
import type { Article } from '../article/article.js';
import type { Study } from '../studies/study.js';
import type { TextEdit } from '../text/textEdit.js';
import { citableItem } from './citableItem.js';
import type { CitedWork } from './formatCitation.js';
import { formatReference } from './formatReference.js';
import { type ListEntry, listEntries, numberedLead, separatorOf } from './listEntries.js';
import { type ReferenceManner, referenceManner } from './referenceManner.js';
import { compareKeys, sortKey } from './sortKey.js';

/** What has to be written so that studies can be cited, and how each is then named. */
export interface PlannedEntries {
  readonly edits: readonly TextEdit[];
  /** In the order asked for. */
  readonly works: readonly CitedWork[];
  /** The words of the entries that come to a list, without bullet or number, in the order of their labels. */
  readonly added: readonly string[];
}

/** What an editor knows beyond the article about how studies are cited; every part may be missing. */
export interface OwnWays {
  /** The key of a study that the article's list does not hold, as its bibliography file has it or is to have it. */
  readonly keyOf?: (study: Study) => string | null;
  /** The entry of a study in a style of the writer's choice, on one line without number; null to follow the list. */
  readonly entryOf?: (study: Study) => string | null;
}

/** The edit that adds the entry of a study to the article's list, in its manner and order; empty where the list has it already. */
export function addReference(
  article: Article,
  study: Study,
  list: ListManner = listManner(article),
  own: OwnWays = {},
): readonly TextEdit[] {
  return planEntries(article, [study], list, own).edits;
}

/** What every entry that is added to a list depends on; whoever adds many may work it out once. */
export interface ListManner {
  readonly manner: ReferenceManner;
  readonly entries: readonly ListEntry[];
}

export const listManner = (article: Article): ListManner => ({ manner: referenceManner(article), entries: listEntries(article) });

/**
 * The entries that the list lacks for the studies, and the numbers, letters and keys by which all of them are cited.
 * In an alphabetical list an entry goes to its place, else to the end. A document that cites by footnotes gets footnotes. One that has
 * no list gets one under a heading only if nothing is cited yet: entries for some of its citations would make the others look forgotten.
 */
export function planEntries(article: Article, studies: readonly Study[], list?: ListManner, own: OwnWays = {}): PlannedEntries {
  const { kind } = article.style;
  if (kind === 'footnote') return planFootnotes(article, studies, own);
  const { manner, entries } = list ?? listManner(article);
  const writesList = kind !== 'citationKey' && (entries.length > 0 || article.citations.length === 0);
  const works: CitedWork[] = [];
  const added: { readonly words: string; readonly work: CitedWork }[] = [];
  let next =
    1 +
    greatestOf(
      article.references.map((one) => Number.parseInt(one.reference.label ?? '0', 10) || 0),
      article.references.length,
    );
  for (const study of studies) {
    const item = citableItem(study);
    const authorsCut = !study.authorsComplete;
    const listed = article.references.find((one) => one.study === study.id)?.reference;
    if (listed) {
      const label = listed.label ?? String(listed.position + 1);
      works.push({ item, authorsCut, label, suffix: listed.yearSuffix, key: listed.item.id ?? study.id });
      continue;
    }
    const suffix = kind === 'authorYear' ? freeSuffix(article, study) : null;
    const work: CitedWork = { item, authorsCut, label: String(next), suffix, key: own.keyOf?.(study) ?? keyOfLibrary(study) };
    next += 1;
    works.push(work);
    if (writesList) added.push({ words: own.entryOf?.(study) ?? entryText(study, manner, suffix), work });
  }
  return {
    edits: entries.length > 0 ? intoList(article, entries, added) : newList(article, added),
    works,
    added: added.map(({ words }) => words),
  };
}

/** The key that a library has for the study, where one has; ids of the bundled index are keys as well. */
const keyOfLibrary = (study: Study): string => (study.origin === 'bundled' ? study.keys?.[0] : undefined) ?? study.id;

/** The entry of a study as text, without bullet or number. */
export function entryText(study: Study, manner: ReferenceManner, suffix: string | null = null): string {
  return formatReference(citableItem(study), manner, { suffix, authorsComplete: study.authorsComplete });
}

function intoList(
  article: Article,
  entries: readonly ListEntry[],
  added: readonly { readonly words: string; readonly work: CitedWork }[],
): readonly TextEdit[] {
  const last = entries[entries.length - 1];
  if (!last) return [];
  const separator = separatorOf(article, entries);
  const isAlphabetical = article.referenceList?.order === 'alphabetical' && !article.referenceList.numbered;
  const byPlace = new Map<number, string>();
  for (const { words, work } of isAlphabetical
    ? [...added].sort((a, b) => compareKeys(sortKey(a.work.item), sortKey(b.work.item)))
    : added) {
    const after = isAlphabetical ? entries.find((entry) => compareKeys(sortKey(entry.reference.item), sortKey(work.item)) > 0) : undefined;
    const line = `${numberedLead((after ?? last).lead, nextLabel(last, work))}${words}`;
    const at = after ? after.lines.start : last.lines.end;
    byPlace.set(at, (byPlace.get(at) ?? '') + (after ? line + separator : separator + line));
  }
  return [...byPlace].map(([at, newText]) => ({ start: at, end: at, newText }));
}

/** Markdown numbers a list whose items all say `1.` by itself: such a list goes on so. */
const nextLabel = (last: ListEntry, work: CitedWork): string =>
  /^\s*1\.\s/.test(last.lead) && last.reference.position > 0 ? '1' : (work.label ?? '');

function newList(article: Article, added: readonly { readonly words: string; readonly work: CitedWork }[]): readonly TextEdit[] {
  if (added.length === 0) return [];
  const { text, format } = article.document;
  const end = text.trimEnd().length;
  const heading = format === 'markdown' ? '## References' : 'References';
  const isNumbered = article.style.kind !== 'authorYear';
  const lines = added.map(({ words, work }) => (isNumbered ? `${work.label}. ${words}` : words));
  const newText = `${end > 0 ? '\n\n' : ''}${heading}\n\n${lines.join(isNumbered ? '\n' : '\n\n')}`;
  return [{ start: end, end, newText: text.includes('\r\n') ? newText.replaceAll('\n', '\r\n') : newText }];
}

function planFootnotes(article: Article, studies: readonly Study[], own: OwnWays): PlannedEntries {
  const { blocks, text } = article.document;
  const notes = blocks.filter((block) => block.content.footnote !== null);
  const labels = article.citations.flatMap(({ mention }) => (mention.kind === 'footnote' ? [mention.label] : []));
  let next =
    1 +
    greatestOf(
      [...labels, ...notes.map((note) => note.content.footnote ?? '')].map((label) => Number.parseInt(label, 10) || 0),
      0,
    );
  const manner = referenceManner(article);
  const works: CitedWork[] = [];
  const lines: string[] = [];
  for (const study of studies) {
    // The same work again gets its own note, unless its note can be pointed at: Markdown allows that.
    const listed = article.references.find((one) => one.study === study.id && one.reference.origin === 'footnote')?.reference;
    const label = listed?.label ?? String(next++);
    works.push({ item: citableItem(study), label, suffix: null, key: study.id });
    if (!listed?.label) lines.push(`[^${label}]: ${own.entryOf?.(study) ?? entryText(study, manner)}`);
  }
  if (lines.length === 0) return { edits: [], works, added: [] };
  const last = notes[notes.length - 1];
  const at = last ? last.end : text.trimEnd().length;
  const separator = last && notes.length > 1 && !/\n\s*\n/.test(text.slice(notes[notes.length - 2]?.end, last.start)) ? '\n' : '\n\n';
  return { edits: [{ start: at, end: at, newText: lines.map((line) => separator + line).join('') }], works, added: [] };
}

/** The letter that tells the work from others of the list with the same first author and year; null where there are none. */
function freeSuffix(article: Article, study: Study): string | null {
  const item = citableItem(study);
  const key = sortKey(item);
  const alike = article.references.filter((one) => sortKey(one.reference.item) === key);
  if (alike.length === 0) return null;
  const taken = new Set(alike.map((one) => one.reference.yearSuffix ?? 'a'));
  return [...'abcdefghijklmnop'].find((letter) => !taken.has(letter)) ?? null;
}
