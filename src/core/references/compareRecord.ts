import { foldText } from '../studies/fold.js';
import type { Study } from '../studies/study.js';
import { yearOf } from '../studies/studyKeys.js';
import { authorsDiffer, printNames } from './compareAuthors.js';
import { isSameJournal, mentionsJournal } from './journals.js';
import type { FieldDifference } from './matchRecord.js';
import { isArticleNumber, pagesDiffer } from './pages.js';
import type { Reference, ReferenceField } from './reference.js';
import { titlesDiffer, titleWords } from './titles.js';

/**
 * The fields of an entry that are not the record's. Only checked fields count (`study.item`); journal, year and name variants that the
 * record allows are no difference, and where the record's value stands anywhere in the entry the field was misread here: silence.
 */
export function compareRecord(reference: Reference, study: Study): readonly FieldDifference[] {
  const { item } = reference;
  const record = study.item;
  const found: FieldDifference[] = [];
  const report = (field: ReferenceField, printed: string, expected: string): void => {
    found.push({ field, printed, expected });
  };
  const entry = foldText(reference.text);
  const plain = foldText(withoutAddresses(reference.text));
  const words = plain
    .replace(foldText(record.title ?? ''), ' ')
    .split(' ')
    .filter(Boolean);
  const standsElsewhere = (number: string): boolean => words.filter((word) => plainNumber(word) === plainNumber(number)).length > 0;

  if (item.author && record.author && study.authorsComplete && authorsDiffer(reference, study))
    report('author', printNames(item.author, reference.authorsCut), printNames(record.author, false));

  const year = yearOf(item);
  const recordYear = yearOf(record);
  if (
    year !== null &&
    recordYear !== null &&
    year !== recordYear &&
    !study.yearAliases.includes(year) &&
    !mentionsYear(reference, recordYear)
  )
    report('year', String(year), String(recordYear));

  if (item.title && record.title && titlesDiffer(titleWords(item.title), titleWords(record.title)) && !holdsTitle(reference, record.title))
    report('title', item.title, record.title);

  const journal = item['container-title'];
  const recordJournal = record['container-title'];
  if (journal && recordJournal) {
    const names = [recordJournal, record['container-title-short'] ?? recordJournal, ...study.journalAliases];
    if (!names.some((name) => isSameJournal(journal, name) || mentionsJournal(words, name)))
      report('container-title', journal, recordJournal);
  }

  if (item.volume && record.volume && plainNumber(item.volume) !== plainNumber(record.volume) && !standsElsewhere(record.volume))
    report('volume', item.volume, record.volume);
  if (item.issue && record.issue && issuesDiffer(item.issue, record.issue) && !standsElsewhere(record.issue))
    report('issue', item.issue, record.issue);
  const pages = record.page ?? record['page-first'];
  if (item.page && pages && pagesDiffer(item.page, pages) && !(isArticleNumber(pages) && entry.includes(foldText(pages))))
    report('page', item.page, pages);

  for (const field of ['DOI', 'PMID', 'PMCID'] as const) {
    const printed = item[field];
    const expected = record[field];
    if (
      printed &&
      expected &&
      printed.toLowerCase() !== expected.toLowerCase() &&
      !reference.text.toLowerCase().includes(expected.toLowerCase())
    )
      report(field, printed, expected);
  }
  return found;
}

/** Whether the entry holds the record's title, or all of it before the subtitle as its own: it was cut wrongly here, or rightly there. */
function holdsTitle(reference: Reference, title: string): boolean {
  const recorded = titleWords(title).join(' ');
  const main = titleWords(title.split(/[:.?!—–]\s/u)[0] ?? '').join(' ');
  return titleWords(reference.text).join(' ').includes(recorded) || titleWords(reference.item.title ?? '').join(' ') === main;
}

/** Whether the record's year is printed too, as the year of the electronic version or in another place than the title and addresses. */
function mentionsYear(reference: Reference, year: number): boolean {
  const { item } = reference;
  let text = reference.text;
  if (item.title) text = text.replace(item.title, ' ');
  text = withoutAddresses(text);
  text = text.replace(/(?:retrieved|accessed|archived|abgerufen|consulté)\b.{0,80}$/isu, ' ');
  return [...text.matchAll(standingNumber)].some(([digits]) => digits === String(year));
}

const standingNumber = /(?<![\d–-])\d{1,4}(?![\d–-])/gu;

/** Without DOIs and links, which hold years and journals' initials of their own. */
const withoutAddresses = (text: string): string => text.replace(/\b10\.\d{4,9}\/\S{1,200}|\bhttps?:\/\/\S{1,400}/gu, ' ');

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** A volume as plain digits: without `Vol.` and leading zeros, Roman numerals counted. */
function plainNumber(volume: string): string {
  const bare = volume
    .toLowerCase()
    .replace(/^(?:vol(?:ume)?|bd|band|t)\.?\s{0,3}/u, '')
    .replace(/^0+(?=\d)/u, '')
    .trim();
  if (!/^[ivxlc]{1,8}$/u.test(bare)) return bare.replace(/\s/gu, '');
  const values = [...bare].map((letter) => romans[letter] ?? 0);
  return String(values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0));
}

/** Issues differ where both are numbers and neither holds the other's: `11 Suppl` and `11S`, `1-2` and `1` do not. */
function issuesDiffer(printed: string, recorded: string): boolean {
  const numbers = (issue: string): readonly string[] => issue.match(/\d{1,5}/gu) ?? [];
  const a = numbers(printed).map(Number);
  const b = numbers(recorded).map(Number);
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((number) => b.includes(number));
}
