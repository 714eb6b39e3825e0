import { bibtexNames } from './bibtexNames.js';
import { plainText } from './latexText.js';

/** A field's value, without its braces or quotes and with its accents as letters. */
export type FieldValues = ReadonlyMap<string, string>;

/**
 * The CSL-JSON of an entry whose fields hold nothing that needs a LaTeX parser; null where one does. It follows citation-js's mapping of
 * BibLaTeX and gives the same; only much faster, which large libraries need.
 */
export function plainBibtex(type: string, values: FieldValues): Readonly<Record<string, unknown>> | null {
  if (!Object.hasOwn(TYPES, type)) return null;
  const plain = new Map<string, string>();
  for (const [name, value] of values) {
    if (UNUSUAL.has(name)) return null;
    if (!READ.has(name) || value === '') continue;
    const text = AS_WRITTEN.has(name) ? value : plainText(value);
    if (text === null || (LISTS.has(name) && /[{}]/.test(value))) return null;
    plain.set(name, text);
  }
  const field = (name: string): string | undefined => plain.get(name);
  const names = (name: string): readonly unknown[] | undefined | null => {
    const value = values.get(name);
    return value === undefined || value === '' ? undefined : bibtexNames(value);
  };
  const [author, editor] = [names('author'), names('editor')];
  if (author === null || editor === null) return null;
  const isPeriodical = type === 'article' || type === 'periodical';
  const howPublished = field('howpublished');
  const isAddress = howPublished?.startsWith('http') === true;
  const keyword = field('keywords');
  return {
    type: TYPES[type],
    genre: field('type') ?? GENRES[type] ?? field('entrysubtype'),
    title: titleOf(field('title'), field('subtitle')),
    author,
    editor,
    issued: field('date') === undefined ? yearAndMonth(field('year'), field('month'), field('day')) : rangeOf(field('date') ?? ''),
    'container-title':
      (type === 'article' ? titleOf(field('journaltitle'), field('journalsubtitle')) : undefined) ??
      titleOf(field('maintitle'), field('mainsubtitle')) ??
      titleOf(field('booktitle'), field('booksubtitle')) ??
      (values.has('journaltitle') ? undefined : field('journal')),
    'container-title-short': type === 'article' ? field('shortjournal') : undefined,
    'collection-title': field('series'),
    'event-title':
      field('eventtitle') && field('eventtitleaddon') ? `${field('eventtitle')} (${field('eventtitleaddon')})` : field('eventtitle'),
    volume: field('volume'),
    issue: isPeriodical || type === 'inproceedings' ? (field('number') ?? (isPeriodical ? field('issue') : undefined)) : undefined,
    number: NUMBERED.has(type) ? (field('number') ?? field('eid')) : field('eid'),
    page: field('pages'),
    publisher:
      listOf(field('publisher')) ??
      listOf(field('organization')) ??
      listOf(field('institution')) ??
      (howPublished !== undefined && !isAddress ? howPublished : undefined) ??
      listOf(field('school')),
    'publisher-place': listOf(field('location')) ?? listOf(field('address')),
    edition: field('edition'),
    DOI: field('doi'),
    PMID: pmidOf(field),
    PMCID: field('pmcid'),
    ISBN: field('isbn'),
    ISSN: field('issn'),
    URL: field('url') === undefined ? (isAddress ? howPublished : undefined) : addressOf(field('url')),
    abstract: field('abstract'),
    note: field('note') ?? field('addendum'),
    status: field('pubstate'),
    keyword: keyword === undefined ? undefined : separated(keyword),
    language: listOf(field('language')) ?? field('langid'),
  };
}

/** Fields that are read in a manner of their own by a parser. */
const UNUSUAL: ReadonlySet<string> = new Set(['crossref', 'bookpagination', 'isan', 'ismn', 'isrn', 'iswc', 'annotation+an']);

/** Fields in which LaTeX's signs mean themselves. */
export const AS_WRITTEN: ReadonlySet<string> = new Set(['doi', 'url', 'eprint']);

/** Fields in which braces keep a list together. */
const LISTS: ReadonlySet<string> = new Set([
  'keywords',
  'publisher',
  'organization',
  'institution',
  'school',
  'location',
  'address',
  'language',
]);

/** Fields that are read as text. */
export const READ: ReadonlySet<string> = new Set([
  ...LISTS,
  ...AS_WRITTEN,
  ...[
    'type',
    'entrysubtype',
    'title',
    'subtitle',
    'date',
    'year',
    'month',
    'day',
    'journaltitle',
    'journalsubtitle',
    'maintitle',
    'mainsubtitle',
  ],
  ...[
    'booktitle',
    'booksubtitle',
    'journal',
    'shortjournal',
    'series',
    'eventtitle',
    'eventtitleaddon',
    'volume',
    'number',
    'issue',
    'eid',
    'pages',
  ],
  ...[
    'howpublished',
    'edition',
    'pmid',
    'pmcid',
    'eprinttype',
    'archiveprefix',
    'isbn',
    'issn',
    'abstract',
    'note',
    'addendum',
    'pubstate',
    'langid',
  ],
]);

const NUMBERED: ReadonlySet<string> = new Set(['patent', 'report', 'techreport', 'legislation']);

const titleOf = (title: string | undefined, subtitle: string | undefined): string | undefined =>
  title !== undefined && subtitle ? `${title}: ${subtitle}` : title;

function listOf(text: string | undefined): string | readonly string[] | undefined {
  const parts = text?.split(' and ');
  return parts === undefined || parts.length > 1 ? parts : parts[0];
}

function separated(text: string): string {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts.join(',');
}

function pmidOf(field: (name: string) => string | undefined): string | undefined {
  const [eprint, kind, prefix, pmid] = [field('eprint'), field('eprinttype'), field('archiveprefix'), field('pmid')];
  if (eprint !== undefined && kind === 'pubmed') return eprint;
  if (pmid !== undefined && kind !== 'pmid' && prefix !== 'pmid') return pmid;
  return eprint !== undefined && kind === undefined && prefix === 'pubmed' ? eprint : undefined;
}

/** An address with the letters escaped that none may have, unless it has escapes already. */
function addressOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURI(text) === text ? encodeURI(text) : text;
  } catch {
    return encodeURI(text);
  }
}

/** BibLaTeX's date: `2019-04-05`, `2005/2006`. */
function rangeOf(text: string): unknown {
  const rows = text.split('/').map((part) => (part && part !== '..' ? dateOf(part) : []));
  return Number.isNaN(rows[0]?.[0] ?? Number.NaN) ? { literal: text } : { 'date-parts': rows };
}

function dateOf(text: string): readonly number[] {
  const [year = '', month, day] = (text.split('T')[0] ?? '')
    .replace(/[?~%]$/, '')
    .split('-')
    .map(Number);
  if (!month || month > 20) return [Number(year)];
  return day ? [Number(year), month, day] : [Number(year), month];
}

function yearAndMonth(year: string | undefined, month: string | undefined, day: string | undefined): unknown {
  if (year === undefined) return undefined;
  if (Number.isNaN(Number(year))) return { literal: year };
  if (day !== undefined && month !== undefined && !Number.isNaN(Number(day)) && !Number.isNaN(Number(month)))
    return { 'date-parts': [[Number(year), Number(month), Number(day)]] };
  return { 'date-parts': [[Number(year), ...monthAndDay(month)]] };
}

function monthAndDay(text: string | undefined): readonly number[] {
  if (text === undefined) return [];
  if (Number(text)) return [Number.parseInt(text, 10)];
  const words = text
    .trim()
    .toLowerCase()
    .split(/\s{1,200}/);
  const at = words.slice(0, 2).findIndex((word) => MONTHS.has(word));
  const month = MONTHS.get(words[at] ?? '');
  if (month === undefined) return [];
  const day = Number.parseInt(words[1 - at] ?? '', 10);
  return day ? [month, day] : [month];
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'].flatMap(
    (name, at) => [
      [name, at + 1],
      [name.slice(0, 3), at + 1],
    ],
  ),
);

/** https://ctan.org/pkg/biblatex, the types of entries. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  inbook: 'chapter',
  bookinbook: 'book',
  booklet: 'book',
  collection: 'book',
  mvcollection: 'book',
  incollection: 'chapter',
  dataset: 'dataset',
  manual: 'report',
  misc: 'document',
  online: 'webpage',
  patent: 'patent',
  periodical: 'periodical',
  proceedings: 'book',
  mvproceedings: 'book',
  inproceedings: 'paper-conference',
  reference: 'book',
  mvreference: 'book',
  inreference: 'entry',
  report: 'report',
  software: 'software',
  thesis: 'thesis',
  unpublished: 'manuscript',
  standard: 'standard',
  conference: 'paper-conference',
  electronic: 'webpage',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  techreport: 'report',
  www: 'webpage',
};

const GENRES: Readonly<Record<string, string>> = { mastersthesis: 'mathesis', phdthesis: 'phdthesis', techreport: 'techreport' };
