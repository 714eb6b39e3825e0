import type { CslDate } from '../../references/reference.js';
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
import { readTagged, type TaggedRecord } from './tagged.js';

/** Works of a RIS file, as EndNote, Zotero, Mendeley and publishers write it (https://en.wikipedia.org/wiki/RIS_(file_format)). */
export function readRis(text: string, path: string): { readonly entries: readonly LibraryEntry[]; readonly problems: readonly Problem[] } {
  const { records, problems } = readTagged(text, path, {
    tag: /^([A-Z][A-Z0-9]) {0,2}-(?: (.*)|)$/,
    startsRecord: (tag) => tag === 'TY',
    endsRecord: (tag) => tag === 'ER',
  });
  const entries: LibraryEntry[] = [];
  const more: Problem[] = [];
  const cutOff = cutOffRecord(records);
  for (const record of records) {
    const report = (message: string): void => void more.push({ path, place: `line ${record.line}`, message, line: record.line });
    const entry = entryOf(record);
    if (record === cutOff) report('this record has no end (ER), unlike those before, as if the file were cut off; it was left out');
    else if (!record.fields.has('TY')) report('this record has no type (TY); it was left out');
    else if (!entry.item.title && !entry.item.DOI) report('this record has neither title (TI) nor DOI (DO); it was left out');
    else entries.push(entry);
  }
  return { entries, problems: [...problems, ...more] };
}

/** Of a file that was cut off the last record, whose title or abstract may lack its end; null where other records have no end either. */
function cutOffRecord(records: readonly TaggedRecord[]): TaggedRecord | null {
  const last = records[records.length - 1];
  const isAlone = records.length > 1 && records.every(({ isClosed }, at) => isClosed === at < records.length - 1);
  return last && isAlone ? last : null;
}

function entryOf(record: TaggedRecord): LibraryEntry {
  const all = (...tags: readonly string[]): readonly string[] => tags.flatMap((tag) => record.fields.get(tag) ?? []);
  const first = (...tags: readonly string[]): string | undefined => {
    for (const tag of tags) {
      const value = record.fields.get(tag)?.[0];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const type = TYPES.get(first('TY') ?? '') ?? 'document';
  const isArticle = type.startsWith('article');
  const isPart = type === 'chapter' || type === 'paper-conference';
  const authors = all('AU', 'A1').filter((name) => !/^et al\.?$/i.test(name));
  const container = all('T2', 'JF', 'JO', 'BT');
  const number = type === 'report' ? first('SN', 'M1') : undefined;
  return {
    item: itemOf({
      type,
      title: first('TI', 'T1', ...(type === 'book' ? ['BT'] : [])),
      author: authors.flatMap((name) => nameWithComma(name) ?? []),
      editor: all('ED', ...(isPart ? ['A2'] : [])).flatMap((name) => nameWithComma(name) ?? []),
      issued: issuedOfRecord(first),
      'container-title': type === 'book' ? undefined : container[0],
      'container-title-short': first('J2', 'JA'),
      'collection-title': first('T3') ?? (type === 'book' ? first('T2') : undefined),
      'event-title': isPart ? first('C3') : undefined,
      volume: first('VL'),
      issue: first('IS'),
      number,
      genre: isArticle ? undefined : first('M3'),
      page: type === 'book' ? undefined : pagesOf(first('SP'), first('EP')),
      publisher: first('PB'),
      'publisher-place': first('CY', 'PP'),
      // EndNote keeps the date of a journal's electronic edition here.
      edition: isArticle ? undefined : first('ET'),
      DOI: doiIn(first('DO') ?? all('UR', 'L3', 'M3').find((value) => /\b10\.\d{4,9}\//.test(value))),
      PMID: pmidOf(record),
      PMCID: pmcidIn(...all('C2', 'U2', 'UR')),
      ISSN: isArticle ? issnsIn(...all('SN')) : undefined,
      ISBN: isArticle || number !== undefined ? undefined : first('SN'),
      URL: first('UR'),
      abstract: first('AB', 'N2'),
      keyword: all('KW').join(', '),
      note: [...all('N1'), ...all('M1').filter((value) => isArticle && /[a-z]{3}/i.test(value))].join(' ; '),
      status: saysInPress(first('PY')) ? 'in press' : undefined,
      language: first('LA'),
    }),
    key: first('ID') && !/^\d{1,3}$/.test(first('ID') ?? '') ? (first('ID') ?? null) : null,
    line: record.line,
    publicationTypes: all('M3'),
    authorsComplete: authors.length === all('AU', 'A1').length,
  };
}

/** The year of PY with the month and day that DA gives, also where that is `Feb 3` without its year. */
function issuedOfRecord(first: (...tags: readonly string[]) => string | undefined): CslDate | undefined {
  const year = dateParts(first('PY') ?? '') ?? dateParts(first('Y1') ?? '');
  const day = first('DA');
  const whole = dateParts(day ?? '') ?? (year && day ? dateParts(`${year[0]} ${day}`) : null);
  if (year && whole && whole[0] === year[0] && whole.length > year.length) return { 'date-parts': [whole] };
  const parts = year ?? whole;
  return parts ? { 'date-parts': [parts] } : issuedOf(first('PY'));
}

function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined) return undefined;
  return wholePages(end === undefined || start.includes('-') || end === start ? start : `${start}-${end}`);
}

/** The accession number is a PMID where the database is PubMed or MEDLINE, or where it says so. */
function pmidOf({ fields }: TaggedRecord): string | undefined {
  const accession = fields.get('AN')?.[0];
  const isPubMed = [...(fields.get('DB') ?? []), ...(fields.get('DP') ?? [])].some((name) => /pubmed|medline|nlm/i.test(name));
  if (accession && /^\d{4,8}$/.test(accession) && isPubMed) return accession;
  return pmidIn(...['AN', 'C1', 'N1', 'UR'].flatMap((tag) => fields.get(tag) ?? []));
}

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    JOUR: 'article-journal',
    JFULL: 'article-journal',
    EJOUR: 'article-journal',
    INPR: 'article-journal',
    ABST: 'article-journal',
    MGZN: 'article-magazine',
    NEWS: 'article-newspaper',
    BOOK: 'book',
    EBOOK: 'book',
    EDBOOK: 'book',
    CHAP: 'chapter',
    ECHAP: 'chapter',
    CONF: 'paper-conference',
    CPAPER: 'paper-conference',
    THES: 'thesis',
    RPRT: 'report',
    GOVDOC: 'report',
    ELEC: 'webpage',
    WEB: 'webpage',
    BLOG: 'post-weblog',
    DATA: 'dataset',
    COMP: 'software',
    UNPB: 'manuscript',
    STAND: 'standard',
    PAT: 'patent',
    GEN: 'document',
  }),
);
