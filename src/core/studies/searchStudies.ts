import { foldName, foldWords } from './fold.js';
import { rankStudies } from './rankStudies.js';
import type { Study } from './study.js';
import type { StudyIdentifier } from './studyKeys.js';
import type { WordIndex } from './wordIndex.js';

export interface Candidate {
  readonly study: Study;
  /** From 0 to 1: 1 where an exact key gave it, else how well the words agree. For order, not for decision. */
  readonly score: number;
}

/** What a search asks of an index. */
export interface Searched {
  byIdentifier(kind: StudyIdentifier, id: string): readonly Study[];
  byAuthorYear(family: string, year: number | null): readonly Study[];
  byKey(key: string): readonly Study[];
  readonly words: WordIndex;
  studyAt(number: number): Study;
}

/**
 * Studies that a query in anybody's words may mean, best first: those that an identifier, key or author and year in it names, then those
 * that share words of title, authors, journal, aliases, condition and key, ranked by likeness.
 */
export function searchStudies(query: string, limit: number, index: Searched): readonly Candidate[] {
  if (limit <= 0) return [];
  const exact = named(query, index);
  const ranked = likely(query, limit + exact.length, index).filter((candidate) => !exact.includes(candidate.study));
  return [...exact.map((study) => ({ study, score: 1 })), ...ranked].slice(0, limit);
}

function named(query: string, index: Searched): readonly Study[] {
  const found = new Set<Study>(index.byKey(query.trim().replace(/^@/, '')));
  for (const [kind, pattern] of IDENTIFIERS)
    for (const match of query.matchAll(pattern)) for (const study of index.byIdentifier(kind, match[1] ?? '')) found.add(study);
  const whole = authorAndYear(query);
  const authors = [...(whole ? [whole] : []), ...authorsWithYears(query)];
  const byAuthors = [...new Set(authors.flatMap(([family, year]) => index.byAuthorYear(family, year)))].filter(
    (study) => !found.has(study),
  );
  return [...found, ...(byAuthors.length > MOST_NAMESAKES ? byAuthors : nearestFirst(foldWords(query), byAuthors))];
}

/** Of several works by that author in that year, those first that the rest of the query speaks of. */
const nearestFirst = (words: readonly string[], studies: readonly Study[]): readonly Study[] =>
  studies.length < 2
    ? studies
    : rankStudies(
        words,
        studies.map((study) => ({ study, weight: 1 })),
      ).map(({ study }) => study);

/** A query that is nothing but a name of one to three words and a year, in any order and case. */
function authorAndYear(query: string): readonly [string, number] | null {
  const years = query.match(YEAR) ?? [];
  const name = foldName(query.replace(YEAR, ' ').replace(ET_AL, ' '));
  return years.length === 1 && name !== '' && name.split(' ').length <= 3 ? [name, Number(years[0])] : null;
}

/** Names in capitals with a year behind them; of two authors the first, for it is the first by whom works are known. */
function* authorsWithYears(query: string): Generator<readonly [string, number]> {
  for (const match of query.matchAll(AUTHOR_YEAR)) yield [match[1] ?? '', Number(match[2])];
}

function likely(query: string, limit: number, index: Searched): readonly Candidate[] {
  const words = foldWords(query);
  if (words.length === 0) return [];
  const pool = index.words.search(words, Math.max(CANDIDATES_TO_RANK, limit), { isTyped: true });
  const best = pool[0]?.weight ?? 1;
  const studies = pool.map(({ document, weight }) => ({ study: index.studyAt(document), weight: weight / best }));
  return rankStudies(words, studies).slice(0, limit);
}

/** Fuse.js takes about 2 ms for so many records and seconds for all of a large library. */
const CANDIDATES_TO_RANK = 30;
const MOST_NAMESAKES = 100;

const IDENTIFIERS: readonly (readonly [StudyIdentifier, RegExp])[] = [
  ['doi', /\b(10\.\d{4,9}\/[^\s"<>]{1,200}[^\s"<>.,;)\]])/gi],
  ['pmcid', /\b(PMC\d{5,9})\b/gi],
  ['pmid', /(?:^\s{0,4}|\bPMID:?\s{0,3})(\d{4,8})\s{0,4}(?=$|[^\d])/gi],
  ['trialId', /\b(NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}|20\d\d-\d{6}-\d\d|NL\d{3,5})\b/gi],
  ['arxiv', /\barxiv:?\s{0,3}(\d{4}\.\d{4,5})/gi],
];

const YEAR = /(?<![\d.-])(?:19|20)\d\d(?![\d.-])/g;
const ET_AL = /\bet al\b\.?/gi;
const NAME = /(\p{Lu}[\p{L}’'-]{1,40})/u.source;
const AUTHOR_YEAR = new RegExp(`${NAME}[^\\d]{0,60}?\\b((?:19|20)\\d\\d)\\b`, 'gu');
