import type { CslName } from '../../references/reference.js';
import type { Problem } from '../problem.js';
import { dateParts, itemOf, type LibraryEntry, wholePages } from './libraryEntry.js';
import { type Element, element, elements, partsOf, plain } from './xml.js';

/** Works of PubMed's XML (https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html), one `PubmedArticle` at a time. */
export function readPubmedXml(
  text: string,
  path: string,
): { readonly entries: readonly LibraryEntry[]; readonly problems: readonly Problem[] } {
  const entries: LibraryEntry[] = [];
  const problems: Problem[] = [];
  const parts = [
    ...partsOf(text, 'PubmedArticle').map((part) => ({ ...part, read: articleOf })),
    ...partsOf(text, 'PubmedBookArticle').map((part) => ({ ...part, read: bookOf })),
  ];
  for (const { text: article, line, read } of parts) {
    const entry = article === null ? null : read(article, line);
    if (entry && (entry.item.title || entry.item.PMID)) entries.push(entry);
    else {
      const message = entry
        ? 'is an article with neither title nor PMID; it was left out'
        : 'is an article that is not closed by </PubmedArticle>; it was left out';
      problems.push({ path, place: `line ${line}`, message, line });
    }
  }
  return { entries, problems };
}

function articleOf(article: string, line: number): LibraryEntry {
  const citation = element(article, 'MedlineCitation') ?? article;
  const journal = element(citation, 'Journal') ?? '';
  const types = elements(citation, 'PublicationType').map(({ text }) => plain(text));
  const linked = elements(citation, 'CommentsCorrections').map(({ attributes, text }) => ({
    type: /RefType="([^"]{1,60})"/.exec(attributes)?.[1] ?? '',
    pmid: element(text, 'PMID'),
  }));
  const corrections = linked.map(({ type }) => type);
  const numbersOf = (type: string): readonly string[] => linked.flatMap((one) => (one.type === type && one.pmid ? plain(one.pmid) : []));
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
      type: types.includes('Preprint') ? 'article' : 'article-journal',
      title: text('ArticleTitle')
        ?.replace(/^\[(.{1,1000})\](\.?)$/, '$1$2')
        .replace(/(?<!\.)\.$/, ''),
      author: namesOf(authorList),
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
    ...(corrections.includes('ErratumIn') ? { erratum: 'A correction was published.' } : {}),
    updatedIn: numbersOf('UpdateIn'),
    updateOf: numbersOf('UpdateOf'),
    authorsComplete: !/CompleteYN="N"/.test(authorList?.attributes ?? ''),
  };
}

/** A chapter or book of PubMed's shelf (`PubmedBookArticle`). */
function bookOf(record: string, line: number): LibraryEntry {
  const book = element(record, 'Book') ?? '';
  const rest = record.replace(book, () => '');
  const text = (name: string, within: string): string | undefined => {
    const found = element(within, name);
    return found === undefined ? undefined : plain(found);
  };
  const lists = (within: string, type: string): Element | undefined =>
    elements(within, 'AuthorList').find(({ attributes }) => attributes.includes(`"${type}"`));
  const date = element(book, 'PubDate') ?? '';
  const issued = dateParts(['Year', 'Month', 'Day'].flatMap((part) => element(date, part) ?? []).join(' '));
  const chapter = text('ArticleTitle', rest);
  const authors = lists(rest, 'authors') ?? lists(book, 'authors');
  return {
    item: itemOf({
      type: chapter === undefined ? 'book' : 'chapter',
      title: (chapter ?? text('BookTitle', book))?.replace(/(?<!\.)\.$/, ''),
      author: namesOf(authors),
      editor: namesOf(lists(book, 'editors')),
      issued: issued ? { 'date-parts': [issued] } : undefined,
      'container-title': chapter === undefined ? undefined : text('BookTitle', book),
      publisher: text('PublisherName', book),
      'publisher-place': text('PublisherLocation', book),
      PMID: text('PMID', rest),
      ISBN: text('Isbn', book),
      abstract: abstractOf(element(rest, 'Abstract') ?? ''),
      language: text('Language', rest),
    }),
    key: null,
    line,
    publicationTypes: elements(rest, 'PublicationType').map(({ text: type }) => plain(type)),
    authorsComplete: !/CompleteYN="N"/.test(authors?.attributes ?? ''),
  };
}

const namesOf = (list: Element | undefined): readonly CslName[] =>
  elements(list?.text ?? '', 'Author').flatMap(({ text: author }) => nameOf(author));

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
