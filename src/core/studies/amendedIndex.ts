import type { Study } from './study.js';
import type { StudyIdentifier } from './studyKeys.js';
import { lazyList } from './lazyList.js';
import { type Candidate, type IndexTables, StudyIndex } from './studyIndex.js';

/**
 * An index whose studies are seen through a function that changes a few of them: without the facts that the writer set aside, with the
 * status that a list of retractions gives. It shares the look-ups of the index below it, however large that is. The function must be cheap
 * and keep a study's id and keys.
 */
export class AmendedIndex extends StudyIndex {
  readonly #base: StudyIndex;
  readonly #amend: (study: Study) => Study;
  readonly #amended = new Map<string, Study | null>();
  #studies: readonly Study[] | null = null;

  constructor(base: StudyIndex, amend: (study: Study) => Study) {
    super(base.studies, { statusFacts: base.statusFacts, unfound: base.unfound, source: base.source });
    this.#base = base;
    // One object for a study, as long as anybody holds the one below it: what is kept by object is then met again.
    const known = new WeakMap<Study, Study>();
    this.#amend = (study) => {
      const made = known.get(study);
      if (made) return made;
      const amended = amend(study);
      known.set(study, amended);
      return amended;
    };
  }

  /** The same changes over other studies. */
  over(base: StudyIndex): AmendedIndex {
    return new AmendedIndex(base, this.#amend);
  }

  override get studies(): readonly Study[] {
    const { studies } = this.#base;
    this.#studies ??= lazyList(studies.length, (number) => {
      const study = studies[number];
      if (!study) throw new RangeError(`there is no study ${number} of ${studies.length}`);
      return this.#amend(study);
    });
    return this.#studies;
  }

  override tables(): IndexTables {
    const { records, ...rest } = this.#base.tables();
    return { ...rest, records: { length: records.length, at: (number) => this.#amend(records.at(number)) } };
  }

  override study(id: string): Study | null {
    const known = this.#amended.get(id);
    if (known !== undefined) return known;
    const study = this.#base.study(id);
    const amended = study && this.#amend(study);
    this.#amended.set(id, amended);
    return amended;
  }

  override byIdentifier(kind: StudyIdentifier, id: string): readonly Study[] {
    return this.#base.byIdentifier(kind, id).map(this.#amend);
  }

  override byAuthorYear(family: string, year: number | null): readonly Study[] {
    return this.#base.byAuthorYear(family, year).map(this.#amend);
  }

  override get bundled(): readonly Study[] {
    return this.#base.bundled.map(this.#amend);
  }

  override get withResults(): readonly Study[] {
    return this.#base.withResults.map(this.#amend);
  }

  override ofYear(year: number): readonly Study[] {
    return this.#base.ofYear(year).map(this.#amend);
  }

  override byKey(key: string): readonly Study[] {
    return this.#base.byKey(key).map(this.#amend);
  }

  override candidates(query: string, limit?: number): readonly Candidate[] {
    return this.#base.candidates(query, limit).map(({ study, score }) => ({ study: this.#amend(study), score }));
  }

  override sharingWords(title: string, limit?: number): readonly Study[] {
    return this.#base.sharingWords(title, limit).map(this.#amend);
  }

  override byFamilyStart(start: string, about: string, limit?: number): readonly Study[] {
    return this.#base.byFamilyStart(start, about, limit).map(this.#amend);
  }
}
