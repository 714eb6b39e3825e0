import { foldName, foldWords } from './fold.js';
import { type KeyColumns, keyColumns, numbersOf } from './keyColumns.js';
import { lazyList } from './lazyList.js';
import * as keys from './lookUpKeys.js';
import { addFacts } from './mergeStudies.js';
import type { PackedIndex } from './packedIndex.js';
import { readAbstractFacts } from './readAbstractFacts.js';
import { readAbstractResults } from './readAbstractResults.js';
import { RecentlyMade } from './recentlyMade.js';
import { type Candidate, searchStudies } from './searchStudies.js';
import { Notes } from '../notes.js';
import type { StatusFact, UnfoundReference } from './statusFact.js';
import type { Study } from './study.js';
import { leadFamilies, normaliseIdentifier, type StudyIdentifier } from './studyKeys.js';
import { listedRecords, packedRecords, type StudyRecords } from './studyRecords.js';
import { type WordColumns, wordColumns } from './wordColumns.js';
import { WordIndex } from './wordIndex.js';

export type { Candidate } from './searchStudies.js';

/** What an index knows beside its studies. */
export interface IndexExtras {
  readonly statusFacts?: readonly StatusFact[];
  readonly unfound?: readonly UnfoundReference[];
  /** What it was made of, in a form by which whoever made it can tell it from others: a hash of files. */
  readonly source?: string | null;
}

/** What an index consists of, for whoever packs it. */
export interface IndexTables {
  readonly records: StudyRecords;
  readonly keys: KeyColumns;
  readonly words: WordColumns;
  /** Numbers of the studies that came with Vouch. */
  readonly bundled: readonly number[];
  /** Numbers of the studies whose records hold results. */
  readonly withResults: readonly number[];
}

/**
 * Studies, and the ways to find them. A value: adding studies makes another index. The look-up tables are built when they are first asked
 * for, so that an index which nobody asks costs nothing, or come with a packed index. Every look-up but `study` gives a list, for a key may
 * be two works'.
 */
export class StudyIndex {
  readonly statusFacts: readonly StatusFact[];
  readonly unfound: readonly UnfoundReference[];
  /** What it was made of, or null: two indexes with the same source hold the same. */
  readonly source: string | null;
  /** What is worked out of the index and its studies, each once for all articles. */
  readonly notes = new Notes();
  readonly #records: StudyRecords;
  readonly #complete: RecentlyMade<Study>;
  #studies: readonly Study[] | null;
  #bundled: readonly number[] | null;
  #withResults: readonly number[] | null;
  #keys: KeyColumns | null;
  #wordColumns: WordColumns | null;
  #words: WordIndex | null = null;
  readonly #found = new Found<readonly Study[]>();
  readonly #searched = new Found<readonly Candidate[]>();

  /** `packed` are the studies and tables of a packed index, which go before `studies`. */
  constructor(studies: readonly Study[], extras: IndexExtras = {}, packed: IndexTables | null = null) {
    const records = packed?.records ?? listedRecords(studies);
    this.#records = records;
    this.#studies = packed ? null : studies;
    this.#bundled = packed?.bundled ?? null;
    this.#withResults = packed?.withResults ?? null;
    this.#keys = packed?.keys ?? null;
    this.#wordColumns = packed?.words ?? null;
    this.#complete = new RecentlyMade((number) => withAbstractFacts(records.at(number)), 1000);
    this.statusFacts = extras.statusFacts ?? [];
    this.unfound = extras.unfound ?? [];
    this.source = extras.source ?? null;
  }

  static of(studies: readonly Study[], extras: IndexExtras = {}): StudyIndex {
    return new StudyIndex(studies, extras);
  }

  /** The index that was packed: its studies are made from their bytes when they are asked for. */
  static ofPacked({ columns, keys, words, bundled, withResults, extras, source }: PackedIndex): StudyIndex {
    return new StudyIndex([], { ...extras, source }, { records: packedRecords(columns), keys, words, bundled, withResults });
  }

  /** How many studies there are. */
  get size(): number {
    return this.#records.length;
  }

  /** All studies. Going through them makes every study of a packed index: not for a large one where an editor waits. */
  get studies(): readonly Study[] {
    this.#studies ??= lazyList(this.#records.length, (number) => this.#records.at(number));
    return this.#studies;
  }

  /** The studies that came with Vouch, without those of libraries. */
  get bundled(): readonly Study[] {
    return this.#bundledNumbers().map((number) => this.#records.at(number));
  }

  /** The studies whose records hold results: what the sum of the evidence is made of. Abstracts are not read for it. */
  get withResults(): readonly Study[] {
    return this.#resultNumbers().map((number) => this.#records.at(number));
  }

  /**
   * The study with this id, or null, with the facts of its abstract. These are read when the study is first asked for by its id, because
   * reading them for all studies of a large library would take minutes; lists give the records as they came.
   */
  study(id: string): Study | null {
    const number = numbersOf(this.#keyColumns(), keys.idKey(id)).findLast((one) => this.#records.at(one).id === id);
    return number === undefined ? null : this.#complete.get(number);
  }

  /** Studies with this identifier, in any spelling; two for a registry number of a protocol and its results. */
  byIdentifier(kind: StudyIdentifier, id: string): readonly Study[] {
    return this.#byKey(keys.identifierKey(kind, normaliseIdentifier(kind, id)));
  }

  /**
   * Studies whose first author has this family name, in any spelling, and that appeared in this year, print or electronic, verified or
   * not. With year null, those of any year; a study whose year nobody knows is among those only.
   */
  byAuthorYear(family: string, year: number | null): readonly Study[] {
    const folded = foldName(family);
    return this.#byKey(year === null ? keys.familyKey(folded) : keys.familyYearKey(folded, year));
  }

  /** Studies that appeared in this year, print or electronic, verified or not. */
  ofYear(year: number): readonly Study[] {
    return this.#byKey(keys.yearKey(year));
  }

  /** Studies with this citation key: of a library, or the id. Keys are told apart by case, as pandoc does. */
  byKey(key: string): readonly Study[] {
    return this.#byKey(keys.citationKey(key));
  }

  /**
   * Studies that a query in anybody's words may mean, best first: those that an identifier, key or author and year in it names, then those
   * that share words of title, authors, aliases and condition, ranked by likeness. The last word may be unfinished, and words may have a
   * slip. Fit for a picker at typing speed.
   */
  candidates(query: string, limit = 20): readonly Candidate[] {
    const search = (): readonly Candidate[] => {
      const words = this.#wordIndex();
      return searchStudies(query, limit, {
        byIdentifier: (kind, id) => this.byIdentifier(kind, id),
        byAuthorYear: (family, year) => this.byAuthorYear(family, year),
        byKey: (key) => this.byKey(key),
        studyAt: (number) => this.#records.at(number),
        words,
      });
    };
    return this.#searched.get(`${limit}|${query}`, search);
  }

  /**
   * Studies that share words with a title, the most telling first, by the inverted index alone: a tenth of the time that `candidates`
   * takes, for a caller that compares the titles itself.
   */
  sharingWords(title: string, limit = 20): readonly Study[] {
    const found = this.#wordIndex().search(foldWords(title), limit, { isTyped: false });
    return found.map(({ document }) => this.#records.at(document));
  }

  /**
   * Studies whose first author's family name begins so, in any spelling; of more than `limit` those that share most with the words `about`.
   * Fit for typing speed: only the studies that are given are made.
   */
  byFamilyStart(start: string, about: string, limit = 20): readonly Study[] {
    const folded = foldName(start);
    if (folded === '') return [];
    // Keys of a library begin like their authors, and no name has a digit.
    const families = this.#wordIndex()
      .wordsFrom(folded)
      .filter((word) => !/\d/.test(word));
    const columns = this.#keyColumns();
    const numbers = new Set(families.flatMap((family) => numbersOf(columns, keys.familyKey(family))));
    return this.#wordIndex()
      .nearest(foldWords(about), [...numbers], limit)
      .map((number) => this.#records.at(number))
      .filter((study) => leadFamilies(study).some((family) => family.startsWith(folded)));
  }

  /** The tables of the index, built where they were not yet. */
  tables(): IndexTables {
    return {
      records: this.#records,
      keys: this.#keyColumns(),
      words: this.#wordTable(),
      bundled: this.#bundledNumbers(),
      withResults: this.#resultNumbers(),
    };
  }

  #byKey(key: string): readonly Study[] {
    return this.#found.get(key, () =>
      numbersOf(this.#keyColumns(), key)
        .map((number) => this.#records.at(number))
        .filter((study) => holdsKey(study, key)),
    );
  }

  #keyColumns(): KeyColumns {
    this.#keys ??= keyColumns(this.#records.length, (number) => keys.lookUpKeysOf(this.#records.at(number)));
    return this.#keys;
  }

  #wordIndex(): WordIndex {
    this.#words ??= new WordIndex(this.#wordTable());
    return this.#words;
  }

  #wordTable(): WordColumns {
    this.#wordColumns ??= this.#buildWords();
    return this.#wordColumns;
  }

  #buildWords(): WordColumns {
    const records = this.#records;
    return wordColumns(
      (function* () {
        for (let number = 0; number < records.length; number++) yield keys.searchWordsOf(records.at(number));
      })(),
    );
  }

  #bundledNumbers(): readonly number[] {
    this.#bundled ??= this.#numbersWhere(({ origin }) => origin === 'bundled');
    return this.#bundled;
  }

  #resultNumbers(): readonly number[] {
    this.#withResults ??= this.#numbersWhere(({ results }) => results.length > 0);
    return this.#withResults;
  }

  #numbersWhere(isMeant: (study: Study) => boolean): readonly number[] {
    return Array.from({ length: this.size }, (_, number) => number).filter((number) => isMeant(this.#records.at(number)));
  }
}

function holdsKey(study: Study, key: string): boolean {
  for (const own of keys.lookUpKeysOf(study)) if (own === key) return true;
  return false;
}

/** The study with the facts that its abstract tells, where it has one, beside those that it has already. */
function withAbstractFacts(study: Study): Study {
  const { abstract } = study.item;
  if (!abstract) return study;
  const where = study.origin === 'bundled' ? 'the abstract' : `the abstract in ${study.origin.library}`;
  const results = study.results.length > 0 ? study.results : readAbstractResults(abstract, where, study.item.title);
  return { ...study, facts: addFacts(study.facts, readAbstractFacts(abstract, where, study.item.title)), results };
}

/** Remembers what was lately found, up to so many elements in all. */
class Found<T extends readonly unknown[]> {
  #lists = new Map<string, T>();
  #elements = 0;

  get(key: string, find: () => T): T {
    const known = this.#lists.get(key);
    if (known) return known;
    const list = find();
    this.#elements += list.length + 1;
    if (this.#elements > MOST_REMEMBERED) {
      this.#lists = new Map();
      this.#elements = list.length + 1;
    }
    this.#lists.set(key, list);
    return list;
  }
}

const MOST_REMEMBERED = 5000;
