import type { MentionContext } from './resolveMention.js';
import { type ListedEntry, type Work, workOfEntry } from './resolveWorks.js';
import { StudyNotes } from './studyNotes.js';
import type { Study } from './study.js';
import type { StudyIndex } from './studyIndex.js';
import type { WordSet } from './wordCounts.js';
import { groupBy, groupByAll } from '../text/groupBy.js';
import { isNearYear } from './resolveNear.js';

/** What resolution asks of an index. */
export type StudyLookup = Pick<StudyIndex, 'studies' | 'study' | 'byIdentifier' | 'byAuthorYear' | 'ofYear' | 'byKey' | 'candidates'>;

/** The list and the index as one mention sees them. */
export interface Listed {
  readonly entries: readonly ListedEntry[];
  readonly works: readonly Work[];
  /** Those of a year, or those without any. */
  listedOfYear(this: void, year: number | null): readonly Work[];
  /** Works of the list of the year or of one that may be a slip for it, in the list's order; all of them where the year is null. */
  listedNearYear(this: void, year: number | null): readonly Work[];
  readonly sentence: string;
  readonly paragraph: string;
  /** The studies that were mentioned before. */
  earlierStudies(this: void): readonly Study[];
  entry(position: number | null): ListedEntry | null;
  study(id: string): Study | null;
  byLabel(label: string): readonly ListedEntry[];
  byFootnote(label: string): readonly ListedEntry[];
  byKey(key: string): readonly ListedEntry[];
  /** The entries that have a citation key. */
  keyedEntries(this: void): readonly ListedEntry[];
  studiesBy(family: string, year: number | null): readonly Study[];
  studiesByKey(key: string): readonly Study[];
  /** Of an index that is too large to go through, none. */
  studiesOfYear(this: void, year: number): readonly Study[];
  studiesByIdentifier: StudyLookup['byIdentifier'];
  candidates: StudyLookup['candidates'];
  workOf(this: void, study: Study): Work;
  titleWordsOf(this: void, study: Study): ReadonlySet<string>;
  /** Works of the index of this year or a neighbouring one that are on the article's subject. */
  worksOfYear(year: number | null): readonly Work[];
  /** All studies of the index that are on the article's subject; none of an index that is too large to go through. */
  studiesOnSubject(): readonly Study[];
  isOnSubject(this: void, study: Study): boolean;
}

/** A library up to this size was put together for the article, and what it holds is on its subject. A whole Zotero collection is not. */
const CHOSEN_LIBRARY = 1000;

/** Above this many studies the index is not searched for misspelt names. */
const MOST_SEARCHED = 20_000;

/**
 * The article's list and the index, with what is worked out of them. With `previous`, that of an earlier state of the same article, what is
 * still true is taken over; `isAsBefore` says that all of it is, so that resolutions made with it hold.
 */
export class ListAndIndex {
  readonly entries: readonly ListedEntry[];
  readonly works: readonly Work[];
  readonly isAsBefore: boolean;
  readonly #index: StudyLookup;
  /** Asked only where a mention is not in the list: folding all words takes longer than all else. */
  readonly #wordsOf: () => WordSet | null;
  #words: WordSet | null | undefined;
  readonly #isCounted: boolean;
  readonly #byLabel: ReadonlyMap<string, readonly ListedEntry[]>;
  readonly #byPosition: ReadonlyMap<number, ListedEntry>;
  readonly #keyed: readonly ListedEntry[];
  readonly #byKey: ReadonlyMap<string | null, readonly ListedEntry[]>;
  readonly #byFootnote: ReadonlyMap<string | null, readonly ListedEntry[]>;
  readonly #nearYear = new Map<number, readonly Work[]>();
  readonly #ofStudies: StudyNotes;
  readonly #worksByYear: Map<number, readonly Work[]>;
  readonly #onSubject: Map<Study, boolean>;
  #studiesOnSubject: readonly Study[] | null = null;
  #listedByYear: ReadonlyMap<number | null, readonly Work[]> | null = null;

  constructor(entries: readonly ListedEntry[], index: StudyLookup, wordsOf: () => WordSet | null, highest = 0, previous?: ListAndIndex) {
    this.entries = entries;
    this.#index = index;
    this.#wordsOf = wordsOf;
    const inText = entries.filter((entry) => entry.reference.origin === 'list');
    // Numbers that were lost in pasting: as many entries as the highest number that is cited, in order.
    this.#isCounted = highest > 0 && inText.length === highest && inText.every((entry) => entry.reference.label === null);
    const known = previous?.isOf(index) ? previous : null;
    const hasSameList = known !== null && known.#isCounted === this.#isCounted && areSameEntries(known.entries, entries);
    this.#ofStudies = known === null ? new StudyNotes() : known.#ofStudies;
    this.works = hasSameList
      ? known.works
      : entries.map((entry, at) => {
          const before = known?.entries[at];
          const work = before && isSameEntry(before, entry) ? known?.works[at] : undefined;
          return work ?? workOfEntry(entry, entry.study === null ? null : index.study(entry.study));
        });
    this.#byLabel = labelled(inText, this.#isCounted);
    this.#keyed = entries.filter(({ reference }) => isKeyed(reference.origin));
    this.#byKey = groupByAll(this.#keyed, ({ reference }) => [reference.item.id ?? null, reference.label]);
    this.#byFootnote = groupBy(
      entries.filter(({ reference }) => reference.origin === 'footnote'),
      ({ reference }) => reference.label,
    );
    this.#byPosition = new Map(entries.map((entry) => [entry.reference.position, entry]));
    const isSubjectSame = known !== null && this.#hasSubjectOf(known);
    this.#onSubject = new Map(isSubjectSame ? known.#onSubject : []);
    this.#worksByYear = new Map(isSubjectSame ? known.#worksByYear : []);
    this.#studiesOnSubject = isSubjectSame ? known.#studiesOnSubject : null;
    this.isAsBefore = hasSameList && isSubjectSame;
  }

  isOf(index: StudyLookup): boolean {
    return this.#index === index;
  }

  at(context: MentionContext): Listed {
    const index = this.#index;
    return {
      entries: this.entries,
      works: this.works,
      listedOfYear: (year) => this.#listedOfYear(year),
      listedNearYear: (year) => this.#listedNearYear(year),
      sentence: context.sentence ?? '',
      paragraph: context.paragraph ?? context.sentence ?? '',
      earlierStudies: () => (context.earlier ?? []).flatMap((id) => index.study(id) ?? []),
      entry: (position) => (position === null ? null : (this.#byPosition.get(position) ?? null)),
      study: (id) => index.study(id),
      byLabel: (label) => this.#byLabel.get(label) ?? [],
      byFootnote: (label) => this.#byFootnote.get(label) ?? [],
      byKey: (key) => this.#byKey.get(key) ?? [],
      keyedEntries: () => this.#keyed,
      studiesBy: (family, year) => index.byAuthorYear(family, year),
      studiesByKey: (key) => index.byKey(key),
      studiesOfYear: (year) => (index.studies.length > MOST_SEARCHED ? [] : index.ofYear(year)),
      studiesByIdentifier: (kind, id) => index.byIdentifier(kind, id),
      candidates: (query, limit) => index.candidates(query, limit),
      workOf: (study) => this.#ofStudies.workOf(study),
      titleWordsOf: (study) => this.#ofStudies.titleWordsOf(study),
      worksOfYear: (year) => (year === null ? [] : [year, year - 1, year + 1].flatMap((one) => this.#worksOf(one))),
      studiesOnSubject: () => this.#allOnSubject(),
      isOnSubject: (study) => this.#isOnSubject(study),
    };
  }

  #listedOfYear(year: number | null): readonly Work[] {
    this.#listedByYear ??= groupByAll(this.works, ({ years }) => (years.length === 0 ? [null] : years));
    return this.#listedByYear.get(year) ?? [];
  }

  #listedNearYear(year: number | null): readonly Work[] {
    if (year === null) return this.works;
    const known = this.#nearYear.get(year);
    if (known) return known;
    const near = this.works.filter(({ years }) => years.some((other) => other === year || isNearYear(other, year)));
    this.#nearYear.set(year, near);
    return near;
  }

  #allOnSubject(): readonly Study[] {
    const { studies } = this.#index;
    this.#studiesOnSubject ??= studies.length > MOST_SEARCHED ? [] : studies.filter((study) => this.#isOnSubject(study));
    return this.#studiesOnSubject;
  }

  /** Works of the year that are on the article's subject. */
  #worksOf(year: number): readonly Work[] {
    if (this.#index.studies.length > MOST_SEARCHED) return [];
    const known = this.#worksByYear.get(year);
    if (known) return known;
    const works = this.#index
      .ofYear(year)
      .filter((study) => this.#isOnSubject(study))
      .map((study) => this.#ofStudies.workOf(study));
    this.#worksByYear.set(year, works);
    return works;
  }

  /**
   * Whether the article speaks of what the study is about. A surname and a year alone are shared by too many works: "Smith et al. (2011)"
   * in an article on another drug is another Smith.
   */
  #isOnSubject(study: Study): boolean {
    const words = this.#allWords();
    if (words === null || (study.origin !== 'bundled' && this.#index.studies.length <= CHOSEN_LIBRARY)) return true;
    const known = this.#onSubject.get(study);
    if (known !== undefined) return known;
    const result = this.#ofStudies.isOnSubject(study, words);
    this.#onSubject.set(study, result);
    return result;
  }

  #allWords(): WordSet | null {
    if (this.#words === undefined) this.#words = this.#wordsOf();
    return this.#words;
  }

  /** Whether every study that the earlier article was asked for is on this one's subject as it was on that one's. */
  #hasSubjectOf(earlier: ListAndIndex): boolean {
    if (earlier.#words === undefined) return true;
    const words = this.#allWords();
    if (words === null || earlier.#words === null) return words === earlier.#words;
    for (const [study, was] of earlier.#onSubject) if (this.#ofStudies.isOnSubject(study, words) !== was) return false;
    return true;
  }
}

function labelled(entries: readonly ListedEntry[], isCounted: boolean): ReadonlyMap<string, readonly ListedEntry[]> {
  const byLabel = new Map<string, ListedEntry[]>();
  entries.forEach((entry, i) => {
    const label = isCounted ? String(i + 1) : entry.reference.label;
    const alike = label === null ? undefined : byLabel.get(label);
    if (alike) alike.push(entry);
    else if (label !== null) byLabel.set(label, [entry]);
  });
  return byLabel;
}

/** Whether two lists say the same, wherever they stand in the file. */
const areSameEntries = (some: readonly ListedEntry[], others: readonly ListedEntry[]): boolean =>
  some.length === others.length && some.every((one, at) => isSameEntry(one, others[at]));

function isSameEntry({ reference: one, study }: ListedEntry, entry: ListedEntry | undefined): boolean {
  const other = entry?.reference;
  return (
    study === entry?.study &&
    other !== undefined &&
    (one === other ||
      (one.text === other.text &&
        one.label === other.label &&
        one.origin === other.origin &&
        one.position === other.position &&
        one.yearSuffix === other.yearSuffix &&
        one.authorsCut === other.authorsCut &&
        (one.item === other.item || JSON.stringify(one.item) === JSON.stringify(other.item))))
  );
}

const isKeyed = (origin: string): boolean => origin === 'frontMatter' || origin === 'bibliography';
