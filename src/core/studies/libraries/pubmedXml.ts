import type { CslName } from '../../references/reference.js';
import type { Problem } from '../problem.js';
import { dateParts, itemOf, type LibraryEntry, wholePages } from './libraryEntry.js';

/** Works of PubMed's XML (https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html), one `PubmedArticle` at a time. */
export function readPubmedXml(
  text: string,
  path: string,
): { readonly entries: readonly LibraryEntry[]; readonly problems: readonly Problem[] } {
  const entries: LibraryEntry[] = [];
  const problems: Problem[] = [];
  let line = 1;
  let counted = 0;
  for (let start = nextArticle(text, 0); start >= 0; ) {
    const next = nextArticle(text, start + 1);
    const end = text.indexOf('</PubmedArticle>', start);
    const isClosed = end >= 0 && (next < 0 || end < next);
    for (; counted < start; counted++) if (text.charCodeAt(counted) === 10) line++;
    const article = isClosed ? text.slice(start, end) : '';
    const entry = isClosed ? entryOf(article, line) : null;
    if (entry && (entry.item.title || entry.item.PMID)) entries.push(entry);
    else {
      const message = isClosed
        ? 'is an article with neither title nor PMID; it was left out'
        : 'is an article that is not closed; it was left out';
      problems.push({ path, place: `line ${line}`, message, line });
    }
    start = next;
  }
  if (entries.length === 0 && problems.length === 0)
    problems.push({ path, place: 'the file', message: 'holds no PubmedArticle; export it from PubMed as XML or .nbib', line: null });
  return { entries, problems };
}

function nextArticle(text: string, from: number): number {
  for (let at = text.indexOf('<PubmedArticle', from); at >= 0; at = text.indexOf('<PubmedArticle', at + 1))
    if (!/\w/.test(text[at + 14] ?? '')) return at;
  return -1;
}

function entryOf(article: string, line: number): LibraryEntry {
  const citation = element(article, 'MedlineCitation') ?? article;
  const journal = element(citation, 'Journal') ?? '';
  const types = elements(citation, 'PublicationType').map(({ text }) => plain(text));
  const corrections = elements(citation, 'CommentsCorrections').map(
    ({ attributes }) => /RefType="([^"]{1,60})"/.exec(attributes)?.[1] ?? '',
  );
  const ids = elements(element(article, 'PubmedData')?.split('<ReferenceList>')[0] ?? '', 'ArticleId');
  const idOf = (type: string): string | undefined =>
    ids.filter(({ attributes }) => attributes.includes(`"${type}"`)).map(({ text }) => plain(text))[0];
  const date = element(journal, 'PubDate') ?? '';
  const issued = dateParts([...['Year', 'Month', 'Day', 'MedlineDate'].flatMap((part) => element(date, part) ?? [])].join(' '));
  const electronic = dateParts(element(element(citation, 'ArticleDate') ?? '', 'Year') ?? '')?.[0];
  const doi = elements(citation, 'ELocationID').find(({ attributes }) => attributes.includes('"doi"'))?.text;
  const authorList = elements(citation, 'AuthorList')[0];
  const text = (name: string, within = citation): string | undefined => {
    const found = element(within, name);
    return found === undefined ? undefined : plain(found);
  };
  return {
    item: itemOf({
      type: 'article-journal',
      title: text('ArticleTitle')
        ?.replace(/^\[(.{1,1000})\](\.?)$/, '$1$2')
        .replace(/(?<!\.)\.$/, ''),
      author: elements(authorList?.text ?? '', 'Author').flatMap(({ text: author }) => nameOf(author)),
      issued: issued ? { 'date-parts': [issued] } : undefined,
      'container-title': text('Title', journal),
      'container-title-short': text('ISOAbbreviation', journal) ?? text('MedlineTA'),
      volume: text('Volume', journal),
      issue: text('Issue', journal),
      page: text('MedlinePgn') === undefined ? undefined : wholePages(text('MedlinePgn') ?? ''),
      DOI: doi === undefined ? idOf('doi') : plain(doi),
      PMID: text('PMID') ?? idOf('pubmed'),
      PMCID: idOf('pmc'),
      ISSN: elements(journal, 'ISSN').map(({ text: issn }) => plain(issn)),
      abstract: abstractOf(element(citation, 'Abstract') ?? ''),
      keyword: elements(citation, 'Keyword')
        .map(({ text: keyword }) => plain(keyword))
        .join(', '),
      language: text('Language'),
    }),
    key: null,
    line,
    registrations: elements(element(citation, 'DataBankList') ?? '', 'AccessionNumber').map(({ text: number }) => plain(number)),
    publicationTypes: types,
    yearAliases: electronic !== undefined && electronic !== issued?.[0] ? [electronic] : [],
    isRetracted: corrections.includes('RetractionIn') || types.includes('Retracted Publication'),
    hasConcern: corrections.includes('ExpressionOfConcernIn'),
    authorsComplete: !/CompleteYN="N"/.test(authorList?.attributes ?? ''),
  };
}

function nameOf(author: string): readonly CslName[] {
  const part = (name: string): string | undefined => {
    const found = element(author, name);
    return found === undefined ? undefined : plain(found);
  };
  const family = part('LastName');
  if (family === undefined) {
    const literal = part('CollectiveName');
    return literal ? [{ literal }] : [];
  }
  const given = part('ForeName') ?? part('Initials');
  const suffix = part('Suffix');
  return [{ family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) }];
}

/** Sections of a structured abstract with their labels: `METHODS: …`. */
function abstractOf(abstract: string): string {
  return elements(abstract, 'AbstractText')
    .map(({ attributes, text }) => {
      const label = /\bLabel="([^"]{1,100})"/.exec(attributes)?.[1];
      return label ? `${plain(label)}: ${plain(text)}` : plain(text);
    })
    .join(' ');
}

interface Element {
  readonly attributes: string;
  readonly text: string;
}

const element = (xml: string, name: string): string | undefined => elements(xml, name, 1)[0]?.text;

/** Elements of this name that don't lie in one another, with what stands in them as source. */
function elements(xml: string, name: string, most = 10_000): readonly Element[] {
  const found: Element[] = [];
  for (let at = 0; found.length < most; ) {
    const start = xml.indexOf(`<${name}`, at);
    if (start < 0) break;
    const close = xml.indexOf('>', start);
    if (close < 0) break;
    at = close + 1;
    if (/[\w-]/.test(xml[start + name.length + 1] ?? '')) continue;
    const attributes = xml.slice(start + name.length + 1, close);
    if (attributes.endsWith('/')) continue;
    const end = xml.indexOf(`</${name}>`, close);
    if (end < 0) break;
    found.push({ attributes, text: xml.slice(close + 1, end) });
    at = end;
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text without tags, entities resolved, white space single. */
function plain(xml: string): string {
  return xml
    .replace(/<[^<>]{1,500}>/g, '')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi, (all, hex?: string, decimal?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/\s{1,1000}/g, ' ')
    .trim();
}
