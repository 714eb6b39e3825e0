/** What a mention points at. Never an exception: what cannot be told is `none`, what could be two is `several`. */
export interface Resolution {
  readonly status: 'one' | 'several' | 'none';
  /** Ids of studies of the index: one, or the candidates. May be empty where only the article's own list knows the work. */
  readonly studies: readonly string[];
  /** Positions in `article.references`. */
  readonly references: readonly number[];
  /** Why, in sentences that a person can read. */
  readonly reasons: readonly string[];
  /** What nearly fits; never taken for the mention, only offered. */
  readonly near: readonly NearMiss[];
}

export interface NearMiss {
  readonly study: string | null;
  readonly reference: number | null;
  /** What differs: "the year is 2014, not 2013". */
  readonly difference: string;
  /** Words of the mention and what would stand there if the work were meant; empty where no change of words makes it so. */
  readonly mend: readonly Mend[];
  /**
   * For a study of the index: its name and source where the difference may be told to the writer, because the record was checked, the rest
   * of the mention fits and the paragraph speaks of the study's subject; for a citation key that of a library, and the file; else null.
   */
  readonly known: { readonly name: string; readonly source: string } | null;
}

export interface Mend {
  readonly from: string;
  readonly to: string;
}
