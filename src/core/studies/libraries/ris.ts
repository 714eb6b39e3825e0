import type { Problem } from '../problem.js';
import { dateParts, itemOf, type LibraryEntry, nameWithComma, wholePages } from './libraryEntry.js';
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
  for (const record of records) {
    const report = (message: string): void => void more.push({ path, place: `line ${record.line}`, message, line: record.line });
    const entry = entryOf(record);
    if (!record.fields.has('TY')) report('is a record without its type (TY); it was left out');
    else if (!entry.item.title && !entry.item.DOI) report('is a record with neither title (TI) nor DOI (DO); it was left out');
    else entries.push(entry);
  }
  return { entries, problems: [...problems, ...more] };
}

function entryOf(record: TaggedRecord): LibraryEntry {
  const all = (...tags: readonly string[]): readonly string[] => tags.flatMap((tag) => record.fields.get(tag) ?? []);
  const first = (...tags: readonly string[]): string | undefined => all(...tags)[0];
  const type = TYPES[first('TY') ?? ''] ?? 'document';
  const isPart = type === 'chapter' || type === 'paper-conference';
  const issued = dateParts(first('PY') ?? '') ?? dateParts(first('Y1', 'DA') ?? '');
  const whole = dateParts(first('DA') ?? '');
  const authors = all('AU', 'A1').filter((name) => !/^et al\.?$/i.test(name));
  const [start, end] = [first('SP'), first('EP')];
  const container = all('T2', 'JF', 'JO', 'BT');
  return {
    item: itemOf({
      type,
      title: first('TI', 'T1', ...(type === 'book' ? ['BT'] : [])),
      author: authors.flatMap((name) => nameWithComma(name) ?? []),
      editor: all('ED', ...(isPart ? ['A2'] : [])).flatMap((name) => nameWithComma(name) ?? []),
      issued: issued ? { 'date-parts': [whole && whole[0] === issued[0] && whole.length > issued.length ? whole : issued] } : undefined,
      'container-title': type === 'book' ? undefined : container[0],
      'container-title-short': first('J2', 'JA'),
      volume: first('VL'),
      issue: first('IS'),
      page:
        start === undefined ? undefined : wholePages(end === undefined || start.includes('-') || end === start ? start : `${start}-${end}`),
      publisher: first('PB'),
      'publisher-place': first('CY', 'PP'),
      edition: first('ET'),
      DOI: doiOf(first('DO') ?? all('UR', 'L3', 'M3').find((value) => /\b10\.\d{4,9}\//.test(value))),
      PMID: pmidOf(record),
      PMCID: all('C2', 'U2', 'UR').flatMap((value) => /PMC\d{5,9}/.exec(value)?.[0] ?? [])[0],
      ISSN: type.startsWith('article') ? all('SN').flatMap((value) => /\d{4}-?\d{3}[\dXx]/.exec(value)?.[0] ?? []) : undefined,
      ISBN: type.startsWith('article') ? undefined : first('SN'),
      URL: first('UR'),
      abstract: first('AB', 'N2'),
      keyword: all('KW').join(', '),
      note: all('N1').join(' ; '),
      language: first('LA'),
    }),
    key: first('ID') && !/^\d{1,3}$/.test(first('ID') ?? '') ? (first('ID') ?? null) : null,
    line: record.line,
    publicationTypes: all('M3'),
    authorsComplete: authors.length === all('AU', 'A1').length,
  };
}

const doiOf = (value: string | undefined): string | undefined => /10\.\d{4,9}\/\S{1,200}/.exec(value ?? '')?.[0];

/** The accession number is a PMID where the database is PubMed or MEDLINE, or where it says so. */
function pmidOf({ fields }: TaggedRecord): string | undefined {
  const accession = fields.get('AN')?.[0];
  const isPubMed = [...(fields.get('DB') ?? []), ...(fields.get('DP') ?? [])].some((name) => /pubmed|medline|nlm/i.test(name));
  if (accession && /^\d{4,8}$/.test(accession) && isPubMed) return accession;
  for (const values of [fields.get('AN'), fields.get('C1'), fields.get('N1'), fields.get('UR')])
    for (const value of values ?? []) {
      const found = /(?:\bPMID:?\s{0,3}|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{4,8})\b/i.exec(value)?.[1];
      if (found) return found;
    }
  return undefined;
}

const TYPES: Readonly<Record<string, string>> = {
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
};
