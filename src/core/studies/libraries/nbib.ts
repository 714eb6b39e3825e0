import type { CslName } from '../../references/reference.js';
import type { Problem } from '../problem.js';
import { dateParts, itemOf, type LibraryEntry, nameWithComma, wholePages } from './libraryEntry.js';
import { readTagged, type TaggedRecord } from './tagged.js';

/** Works of a PubMed export in MEDLINE format (https://www.nlm.nih.gov/bsd/mms/medlineelements.html). */
export function readNbib(text: string, path: string): { readonly entries: readonly LibraryEntry[]; readonly problems: readonly Problem[] } {
  const { records, problems } = readTagged(text, path, {
    tag: /^([A-Z]{2,4}) {0,2}- ?(.*)$/,
    startsRecord: (tag) => tag === 'PMID',
    endsRecord: () => false,
  });
  const entries: LibraryEntry[] = [];
  const more: Problem[] = [];
  for (const record of records) {
    const entry = entryOf(record);
    if (entry.item.title || entry.item.PMID) entries.push(entry);
    else
      more.push({
        path,
        place: `line ${record.line}`,
        message: 'this record has neither title (TI) nor PMID; it was left out',
        line: record.line,
      });
  }
  return { entries, problems: [...problems, ...more] };
}

function entryOf(record: TaggedRecord): LibraryEntry {
  const first = (tag: string): string | undefined => record.fields.get(tag)?.[0];
  const all = (tag: string): readonly string[] => record.fields.get(tag) ?? [];
  const publicationTypes = all('PT');
  const isBook = first('BTI') !== undefined || publicationTypes.includes('Book');
  const issued = dateParts(first('DP') ?? '');
  const electronic = dateParts((first('DEP') ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))?.[0];
  const doi = [...all('LID'), ...all('AID')].find((id) => /\[doi\]/i.test(id))?.replace(/\s{0,3}\[doi\]\s{0,3}$/i, '');
  const authors = namesOf(record);
  const title = first('TI') ?? first('BTI');
  return {
    item: itemOf({
      type: isBook
        ? first('TI') === undefined
          ? 'book'
          : 'chapter'
        : publicationTypes.includes('Preprint')
          ? 'article'
          : 'article-journal',
      title: title?.replace(/^\[(.{1,1000})\](\.?)$/, '$1$2').replace(/(?<!\.)\.$/, ''),
      author: authors.names,
      editor: all('FED').flatMap((name) => nameWithComma(name) ?? []),
      issued: issued ? { 'date-parts': [issued] } : undefined,
      'container-title': isBook && first('TI') !== undefined ? first('BTI') : first('JT'),
      'container-title-short': first('TA'),
      volume: first('VI'),
      issue: first('IP'),
      page: first('PG') === undefined ? undefined : wholePages(first('PG') ?? ''),
      publisher: first('PB'),
      'publisher-place': first('PL') && isBook ? first('PL') : undefined,
      DOI: doi,
      PMID: first('PMID')?.trim(),
      PMCID: first('PMC')?.trim(),
      ISSN: [...new Set(all('IS').flatMap((issn) => /\d{4}-\d{3}[\dXx]/.exec(issn)?.[0] ?? []))],
      abstract: first('AB'),
      keyword: all('OT').join(', '),
      language: first('LA'),
    }),
    key: null,
    line: record.line,
    registrations: all('SI').flatMap(
      (source) =>
        /^(?:ClinicalTrials\.gov|ISRCTN|ANZCTR|EudraCT|DRKS|NTR|UMIN-CTR|JPRN|ChiCTR|IRCT|CTRI|PACTR|ReBec)\/(\S{4,40})$/i.exec(
          source,
        )?.[1] ?? [],
    ),
    publicationTypes,
    yearAliases: electronic !== undefined && electronic !== issued?.[0] ? [electronic] : [],
    isRetracted: all('RIN').length > 0 || publicationTypes.includes('Retracted Publication'),
    hasConcern: all('ECI').length > 0,
    updatedIn: all('UIN').flatMap(pubmedNumber),
    updateOf: all('UOF').flatMap(pubmedNumber),
    ...(first('EIN') ? { erratum: first('EIN') ?? '' } : {}),
    authorsComplete: authors.isComplete,
  };
}

/** `Cochrane Database Syst Rev. 2018;4:CD010410. PMID: 29607497`: the number of the other version. */
const pubmedNumber = (text: string): readonly string[] => /\bPMID:\s?(\d{1,9})\b/.exec(text)?.slice(1) ?? [];

/** Full names where the record has them, else initials; institutions in their place among the authors. */
function namesOf(record: TaggedRecord): { readonly names: readonly CslName[]; readonly isComplete: boolean } {
  const hasFull = record.fields.has('FAU');
  const names: CslName[] = [];
  let isComplete = true;
  for (const { tag, value } of record.lines) {
    if (/^et al\.?$/i.test(value)) isComplete = false;
    else if (tag === 'FAU') names.push(nameWithComma(value) ?? { literal: value });
    else if (tag === 'AU' && !hasFull) names.push(withInitials(value));
    else if (tag === 'CN') names.push({ literal: value });
  }
  return { names, isComplete };
}

/** `van der Berg JW Jr`: the initials stand last, in capitals. */
function withInitials(text: string): CslName {
  const match = /^(.{1,80}?) (\p{Lu}{1,5})(?: (Jr|Sr|2nd|3rd|II|III))?$/u.exec(text);
  if (!match?.[1]) return { family: text };
  return { family: match[1], given: match[2] ?? '', ...(match[3] ? { suffix: match[3] } : {}) };
}
