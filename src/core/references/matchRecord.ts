import type { Study } from '../studies/study.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import { foldName } from '../studies/fold.js';
import { familyForms, yearOf, yearsOf } from '../studies/studyKeys.js';
import { compareRecord } from './compareRecord.js';
import { isSameJournal } from './journals.js';
import type { CslItem, Reference, ReferenceField } from './reference.js';
import { isTitlePrefix, titleLikeness, titleWords } from './titles.js';

/** How an entry of the article's list compares with the record of the study that it names. */
export interface RecordMatch {
  readonly study: Study;
  /** What told that it is this record: `doi`, `pmid`, `title`, `authors and year`, … */
  readonly by: readonly string[];
  /** Fields that are not the record's, with what the record says; only checked fields of the record are held against the entry. */
  readonly differences: readonly FieldDifference[];
}

export interface FieldDifference {
  readonly field: ReferenceField;
  /** As the entry has it. */
  readonly printed: string;
  /** As the record has it. */
  readonly expected: string;
}

/** Titles from this likeness on are taken for the same one, if author, year or journal agree too. */
const sameTitle = 0.9;
/** Below this, the title of a record that an identifier names is another work's. */
const otherTitle = 0.5;
const candidateLimit = 8;

/**
 * The study of the index that an entry names, with the fields in which the two differ; null where it names none for certain. An entry
 * names a record by its title together with first author, year or journal, or by its DOI, PMID or PMCID. A title that only begins as a
 * record's does names it only for the same first author.
 */
export function matchRecord(
  reference: Reference,
  index: Pick<StudyIndex, 'byIdentifier' | 'byAuthorYear' | 'sharingWords'>,
): RecordMatch | null {
  const { item } = reference;
  const words = titleWords(item.title ?? '');
  const named = new Map<Study, string>();
  for (const [kind, id] of [
    ['doi', item.DOI],
    ['pmid', item.PMID],
    ['pmcid', item.PMCID],
  ] as const)
    if (id) for (const study of index.byIdentifier(kind, id)) if (!named.has(study)) named.set(study, kind);

  const best = bestByTitle(reference, words, [...named.keys()], index);
  if (best) return withDifferences(reference, best.study, [...(named.has(best.study) ? [named.get(best.study) ?? ''] : []), ...best.by]);
  const [first] = named;
  if (!first || new Set(named.keys()).size > 1) return null;
  return withDifferences(reference, first[0], [first[1]]);
}

function withDifferences(reference: Reference, study: Study, by: readonly string[]): RecordMatch {
  return { study, by, differences: compareRecord(reference, study) };
}

interface TitleMatch {
  readonly study: Study;
  readonly by: readonly string[];
  readonly score: number;
}

function bestByTitle(
  reference: Reference,
  words: readonly string[],
  named: readonly Study[],
  index: Pick<StudyIndex, 'byAuthorYear' | 'sharingWords'>,
): TitleMatch | null {
  if (words.length < 3 && reference.text.length < 40) return null;
  const lead = reference.item.author?.[0];
  const family = lead?.family ?? lead?.literal ?? '';
  const rank = (studies: readonly Study[]): readonly TitleMatch[] =>
    studies.flatMap((study) => titleMatch(reference.item, words, whole, study) ?? []).sort((a, b) => b.score - a.score);
  const whole = ` ${titleWords(reference.text).join(' ')} `;
  let found = rank([...new Set([...named, ...(family === '' ? [] : index.byAuthorYear(family, null))])]);
  if (found.length === 0) found = rank(index.sharingWords(reference.item.title ?? reference.text.slice(0, 300), candidateLimit));
  const [best, second] = found;
  if (!best || (second && second.score === best.score)) return null;
  return best;
}

/** How surely the title and what stands beside it name a study, or null where they don't. */
function titleMatch(item: CslItem, words: readonly string[], whole: string, study: Study): TitleMatch | null {
  const recorded = titleWords(study.item.title ?? study.unverified.title ?? '');
  if (recorded.length < 3) return null;
  // A title that stands in the entry word by word is its title, however the entry was cut.
  const isHeld = recorded.length >= 6 && whole.includes(` ${recorded.join(' ')} `);
  const likeness = titleLikeness(words, recorded);
  const isPrefix = isTitlePrefix(words, recorded);
  if (likeness < sameTitle && !isPrefix && !isHeld) return null;
  const sameAuthor = hasLeadAuthor(item, study);
  const sameYear = yearsOf(study).includes(yearOf(item) ?? 0);
  const sameJournal = hasJournal(item, study);
  const byTitle = likeness >= sameTitle && (sameAuthor || sameYear || sameJournal);
  const byStart = (isPrefix || isHeld) && sameAuthor;
  if (!byTitle && !byStart) return null;
  const by = ['title', ...(sameAuthor ? ['first author'] : []), ...(sameYear ? ['year'] : []), ...(sameJournal ? ['journal'] : [])];
  const score = Math.max(likeness, isPrefix || isHeld ? 0.9 : 0) * 4 + (sameAuthor ? 2 : 0) + (sameYear ? 1 : 0) + (sameJournal ? 0.5 : 0);
  return { study, by, score };
}

function hasLeadAuthor(item: CslItem, study: Study): boolean {
  const printed = item.author?.[0];
  const recorded = study.item.author?.[0] ?? study.unverified.author?.[0];
  if (!printed || !recorded) return false;
  const forms = new Set([...familyForms(recorded), ...study.authorVariants.flat().map(foldName)]);
  return familyForms(printed).some((form) => forms.has(form));
}

/** Whether the entry's journal is one that the study may be said to have appeared in; false where either has none. */
function hasJournal(item: CslItem, study: Study): boolean {
  const printed = item['container-title'];
  if (!printed) return false;
  return journalNames(study).some((name) => isSameJournal(printed, name));
}

export function journalNames(study: Study): readonly string[] {
  const { item, unverified } = study;
  const names = [item['container-title'], item['container-title-short'], unverified['container-title'], ...study.journalAliases];
  return names.filter((name): name is string => name !== undefined && name !== '');
}

export { otherTitle };
