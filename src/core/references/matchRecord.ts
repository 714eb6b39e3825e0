import type { Study } from '../studies/study.js';
import type { ReferenceField } from './reference.js';

/** How an entry of the article's list compares with the record of the study that it names. */
export interface RecordMatch {
  readonly study: Study;
  /** What told that it is this record: `doi`, `pmid`, `title`, `authors and year`, … */
  readonly by: readonly string[];
  /** Fields that are not the record's, with what the record says; only checked fields of the record are held against the entry. */
  readonly differences: readonly FieldDifference[];
}

export interface FieldDifference {
  readonly field: ReferenceField;
  /** As the entry has it. */
  readonly printed: string;
  /** As the record has it. */
  readonly expected: string;
}
