import { foldName, foldWords } from './fold.js';
import { addFacts } from './mergeStudies.js';
import { rankStudies } from './rankStudies.js';
import { readAbstractFacts } from './readAbstractFacts.js';
import type { StatusFact, UnfoundReference } from './statusFact.js';
import type { Study } from './study.js';
import { identifiersOf, leadFamilies, normaliseIdentifier, type StudyIdentifier, yearsOf } from './studyKeys.js';
import { WordIndex } from './wordIndex.js';

/** What an index knows beside its studies. */
export interface IndexExtras {
  readonly statusFacts?: readonly StatusFact[];
  readonly unfound?: readonly UnfoundReference[];
}

export interface Candidate {
  readonly study: Study;
  /** From 0 to 1: 1 where an exact key gave it, else how well the words agree. For order, not for decision. */
  readonly score: number;
}

/**
 * Studies, and the ways to find them. A value: adding studies makes another index. The look-up maps are built when they are first asked for,
 * so that an index which nobody asks costs nothing. Every look-up but `study` gives a list, for a key may be two works'.
 */
export class StudyIndex {
  readonly studies: readonly Study[];
  readonly statusFacts: readonly StatusFact[];
  readonly unfound: readonly UnfoundReference[];
  readonly #complete = new Map<string, Study>();
  #withResults: readonly Study[] | null = null;
  #byId: ReadonlyMap<string, Study> | null = null;
  #byIdentifier: ReadonlyMap<string, readonly Study[]> | null = null;
  #byFamily: ReadonlyMap<string, readonly Study[]> | null = null;
  #byFamilyYear: ReadonlyMap<string, readonly Study[]> | null = null;
  #byKey: ReadonlyMap<string, readonly Study[]> | null = null;
  #words: WordIndex | null = null;

  constructor(studies: readonly Study[], extras: IndexExtras = {}) {
    this.studies = studies;
    this.statusFacts = extras.statusFacts ?? [];
    this.unfound = extras.unfound ?? [];
  }

  static of(studies: readonly Study[], extras: IndexExtras = {}): StudyIndex {
    return new StudyIndex(studies, extras);
  }

  /** The studies whose records hold results: what the sum of the evidence is made of. Abstracts are not read for it. */
  get withResults(): readonly Study[] {
    this.#withResults ??= this.studies.filter(({ results }) => results.length > 0);
    return this.#withResults;
  }

  /**
   * The study with this id, or null, with the facts of its abstract. These are read when the study is first asked for by its id, because
   * reading them for all studies of a large library would take minutes; lists give the records as they came.
   */
  study(id: string): Study | null {
    const known = this.#complete.get(id);
    if (known) return known;
    this.#byId ??= new Map(this.studies.map((study) => [study.id, study]));
    const study = this.#byId.get(id);
    if (!study) return null;
    const complete = withAbstractFacts(study);
    this.#complete.set(id, complete);
    return complete;
  }

  /** Studies with this identifier, in any spelling; two for a registry number of a protocol and its results. */
  byIdentifier(kind: StudyIdentifier, id: string): readonly Study[] {
    this.#byIdentifier ??= group(this.studies, (study) => identifiersOf(study).map((one) => `${one.kind}:${one.id}`));
    return this.#byIdentifier.get(`${kind}:${normaliseIdentifier(kind, id)}`) ?? [];
  }

  /**
   * Studies whose first author has this family name, in any spelling, and that appeared in this year, print or electronic, verified or
   * not. With year null, those of any year; a study whose year nobody knows is among those only.
   */
  byAuthorYear(family: string, year: number | null): readonly Study[] {
    const folded = foldName(family);
    if (year === null) {
      this.#byFamily ??= group(this.studies, leadFamilies);
      return this.#byFamily.get(folded) ?? [];
    }
    this.#byFamilyYear ??= group(this.studies, (study) =>
      leadFamilies(study).flatMap((name) => yearsOf(study).map((one) => `${name}|${one}`)),
    );
    return this.#byFamilyYear.get(`${folded}|${year}`) ?? [];
  }

  /** Studies with this citation key: of a library, or the id. Keys are told apart by case, as pandoc does. */
  byKey(key: string): readonly Study[] {
    this.#byKey ??= group(this.studies, (study) => [study.id, ...(study.keys ?? [])]);
    return this.#byKey.get(key) ?? [];
  }

  /**
   * Studies that a query in anybody's words may mean, best first: those that an identifier, key or author and year in it names, then those
   * that share words of title, authors, aliases and condition, ranked by likeness. Fit for a picker at typing speed.
   */
  candidates(query: string, limit = 20): readonly Candidate[] {
    if (limit <= 0) return [];
    const exact = this.#exact(query);
    const ranked = this.#likely(query, limit + exact.length).filter((candidate) => !exact.includes(candidate.study));
    return [...exact.map((study) => ({ study, score: 1 })), ...ranked].slice(0, limit);
  }

  /**
   * Studies that share words with a title, the most telling first, by the inverted index alone: a tenth of the time that `candidates`
   * takes, for a caller that compares the titles itself.
   */
  sharingWords(title: string, limit = 20): readonly Study[] {
    this.#words ??= this.#indexWords();
    return this.#words.search(foldWords(title), limit).flatMap(({ document }) => this.studies[document] ?? []);
  }

  #exact(query: string): readonly Study[] {
    const found = new Set<Study>(this.byKey(query.trim().replace(/^@/, '')));
    for (const [kind, pattern] of IDENTIFIERS)
      for (const match of query.matchAll(pattern)) for (const study of this.byIdentifier(kind, match[1] ?? '')) found.add(study);
    for (const match of query.matchAll(AUTHOR_YEAR))
      for (const study of this.byAuthorYear(match[1] ?? '', Number(match[2]))) found.add(study);
    return [...found];
  }

  #likely(query: string, limit: number): readonly Candidate[] {
    const words = foldWords(query);
    if (words.length === 0) return [];
    this.#words ??= this.#indexWords();
    const index = this.#words;
    const asked = words.flatMap((word) => [...index.near(word), word]);
    const pool = index.search(asked, Math.max(CANDIDATES_TO_RANK, limit));
    const best = pool[0]?.weight ?? 1;
    const studies = pool.flatMap(({ document, weight }) => {
      const study = this.studies[document];
      return study ? [{ study, weight: weight / best }] : [];
    });
    return rankStudies(words.join(' '), studies).slice(0, limit);
  }

  #indexWords(): WordIndex {
    const index = new WordIndex();
    for (const study of this.studies) index.add(wordsOf(study));
    return index;
  }
}

/** The study with the facts that its abstract tells, where it has one, beside those that it has already. */
function withAbstractFacts(study: Study): Study {
  const { abstract } = study.item;
  if (!abstract) return study;
  const where = study.origin === 'bundled' ? 'the abstract' : `the abstract in ${study.origin.library}`;
  return { ...study, facts: addFacts(study.facts, readAbstractFacts(abstract, where, study.item.title)) };
}

/** Fuse.js takes about 2 ms for so many records and seconds for all of a large library. */
const CANDIDATES_TO_RANK = 30;

const IDENTIFIERS: readonly (readonly [StudyIdentifier, RegExp])[] = [
  ['doi', /\b(10\.\d{4,9}\/[^\s"<>]{1,200}[^\s"<>.,;)\]])/gi],
  ['pmcid', /\b(PMC\d{5,9})\b/gi],
  ['pmid', /(?:^\s{0,4}|\bPMID:?\s{0,3})(\d{4,8})\s{0,4}(?=$|[^\d])/gi],
  ['trialId', /\b(NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}|20\d\d-\d{6}-\d\d|NL\d{3,5})\b/gi],
  ['arxiv', /\barxiv:?\s{0,3}(\d{4}\.\d{4,5})/gi],
];

const NAME = /(\p{Lu}[\p{L}’'-]{1,40})/u.source;
const AUTHOR_YEAR = new RegExp(`${NAME}[^\\d]{0,60}?\\b((?:19|20)\\d\\d)\\b`, 'gu');

function* wordsOf(study: Study): Generator<string> {
  for (const item of [study.item, study.unverified]) {
    if (item.title) yield* foldWords(item.title);
    for (const author of item.author ?? []) yield* foldWords(author.family ?? author.literal ?? '');
    if (item['container-title']) yield* foldWords(item['container-title']);
  }
  for (const alias of study.aliases) yield* foldWords(alias);
  if (study.population) yield* foldWords(study.population.condition);
  for (const family of leadFamilies(study)) yield family;
  for (const year of yearsOf(study)) yield String(year);
}

function group(studies: readonly Study[], keysOf: (study: Study) => readonly string[]): ReadonlyMap<string, readonly Study[]> {
  const groups = new Map<string, Study[]>();
  for (const study of studies) {
    for (const key of keysOf(study)) {
      const found = groups.get(key);
      if (found === undefined) groups.set(key, [study]);
      else if (!found.includes(study)) found.push(study);
    }
  }
  return groups;
}
