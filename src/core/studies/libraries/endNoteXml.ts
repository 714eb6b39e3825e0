import type { Problem } from '../problem.js';
import {
  dateParts,
  doiIn,
  issnsIn,
  issuedOf,
  itemOf,
  type LibraryEntry,
  nameWithComma,
  pmcidIn,
  pmidIn,
  saysInPress,
  wholePages,
} from './libraryEntry.js';
import { element, elements, partsOf, plain } from './xml.js';

/** Works of EndNote's XML export, as EndNote, Zotero and Mendeley write it, one `record` at a time. */
export function readEndNoteXml(
  text: string,
  path: string,
): { readonly entries: readonly LibraryEntry[]; readonly problems: readonly Problem[] } {
  const entries: LibraryEntry[] = [];
  const problems: Problem[] = [];
  for (const { text: record, line } of partsOf(text, 'record')) {
    const entry = record === null ? null : entryOf(record, line);
    if (entry && (entry.item.title || entry.item.DOI)) entries.push(entry);
    else {
      const message = entry
        ? 'this record has neither title nor DOI; it was left out'
        : 'is a record that is not closed by </record>; it was left out';
      problems.push({ path, place: `line ${line}`, message, line });
    }
  }
  return { entries, problems };
}

function entryOf(record: string, line: number): LibraryEntry {
  const text = (name: string, within = record): string | undefined => {
    const found = element(within, name);
    return found === undefined ? undefined : plain(found);
  };
  const names = (group: string): readonly string[] =>
    elements(element(record, group) ?? '', 'author').map(({ text: author }) => plain(author));
  const reference = elements(record, 'ref-type', 1)[0];
  const type =
    TYPES.get(/name="([^"]{1,60})"/.exec(reference?.attributes ?? '')?.[1] ?? '') ??
    NUMBERS.get(plain(reference?.text ?? '')) ??
    'document';
  const titles = element(record, 'titles') ?? '';
  const periodical = element(record, 'periodical') ?? '';
  const isArticle = type.startsWith('article-');
  const second = text('secondary-title', titles);
  const dates = element(record, 'dates') ?? '';
  const printed = text('year', dates);
  const day = dateParts([printed, text('date', element(dates, 'pub-dates') ?? '')].filter(Boolean).join(' '));
  const authors = names('authors');
  const cited = authors.filter((name) => !/^et al\.?$/i.test(name));
  const number = text('isbn');
  const urls = elements(element(record, 'urls') ?? '', 'url').map(({ text: url }) => plain(url));
  const remote = `${text('remote-database-name') ?? ''} ${text('remote-database-provider') ?? ''}`;
  const accession = text('accession-num');
  return {
    item: itemOf({
      type,
      title: text('title', titles),
      author: cited.flatMap((name) => nameWithComma(name) ?? []),
      editor: [...(isArticle ? [] : names('secondary-authors'))].flatMap((name) => nameWithComma(name) ?? []),
      issued: day ? { 'date-parts': [day] } : issuedOf(printed),
      'container-title': isArticle ? (text('full-title', periodical) ?? second) : type === 'book' ? undefined : second,
      'container-title-short': isArticle ? text('abbr-1', periodical) : undefined,
      'collection-title': type === 'book' ? second : text('tertiary-title', titles),
      volume: text('volume'),
      issue: isArticle ? text('number') : undefined,
      number: type === 'report' ? (number ?? text('number')) : undefined,
      genre: type === 'thesis' || type === 'report' ? text('work-type') : undefined,
      page: text('pages') === undefined ? undefined : wholePages(text('pages') ?? ''),
      publisher: text('publisher'),
      'publisher-place': text('pub-location'),
      // EndNote keeps the date of a journal's electronic edition here.
      edition: isArticle ? undefined : text('edition'),
      DOI: doiIn(text('electronic-resource-num')),
      PMID:
        accession && /^\d{4,8}$/.test(accession) && /pubmed|medline|nlm/i.test(remote)
          ? accession
          : pmidIn(accession, text('notes'), ...urls),
      PMCID: pmcidIn(text('custom2'), ...urls),
      ISSN: isArticle ? issnsIn(number) : undefined,
      ISBN: isArticle || type === 'report' ? undefined : number,
      URL: urls[0],
      abstract: text('abstract'),
      note: [text('notes'), text('research-notes')].filter(Boolean).join(' ; '),
      status: saysInPress(printed) ? 'in press' : undefined,
      keyword: elements(element(record, 'keywords') ?? '', 'keyword')
        .map(({ text: keyword }) => plain(keyword))
        .join(', '),
      language: text('language'),
    }),
    key: null,
    line,
    publicationTypes: [text('work-type') ?? ''].filter(Boolean),
    authorsComplete: cited.length === authors.length,
  };
}

/** EndNote's names of reference types. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Journal Article': 'article-journal',
    'Electronic Article': 'article-journal',
    'Magazine Article': 'article-magazine',
    'Newspaper Article': 'article-newspaper',
    Book: 'book',
    'Edited Book': 'book',
    'Electronic Book': 'book',
    'Book Section': 'chapter',
    'Electronic Book Section': 'chapter',
    Thesis: 'thesis',
    'Web Page': 'webpage',
    Blog: 'post-weblog',
    Report: 'report',
    'Government Document': 'report',
    'Conference Proceedings': 'paper-conference',
    'Conference Paper': 'paper-conference',
    Dataset: 'dataset',
    'Unpublished Work': 'manuscript',
    Manuscript: 'manuscript',
    'Computer Program': 'software',
    Standard: 'standard',
    Patent: 'patent',
  }),
);

/** Its numbers of them, for files without the names. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    17: 'article-journal',
    43: 'article-journal',
    19: 'article-magazine',
    23: 'article-newspaper',
    6: 'book',
    28: 'book',
    44: 'book',
    5: 'chapter',
    60: 'chapter',
    32: 'thesis',
    12: 'webpage',
    27: 'report',
    46: 'report',
    10: 'paper-conference',
    47: 'paper-conference',
    59: 'dataset',
    34: 'manuscript',
    36: 'manuscript',
    9: 'software',
    58: 'standard',
    25: 'patent',
  }),
);
