import type { Span } from './text/span.js';
import type { TextEdit } from './text/textEdit.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule reports: where, what, on whose word, and how to mend it. */
export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly message: string;
  readonly severity: Severity;
  readonly span: Span;
  /** Id of the study it speaks of, or null. */
  readonly study: string | null;
  readonly sources: readonly Source[];
  readonly fixes: readonly Fix[];
  /** Other places of the article that belong to it. */
  readonly related: readonly { readonly span: Span; readonly message: string; readonly path?: string }[];
}

/** On whose word a finding rests. */
export interface Source {
  /** `doi:10.1002/art.37734`, `pmid:…`, `study:younger-2013`, or a file of the writer's. */
  readonly id: string;
  /** In short what it says there: "31 women". */
  readonly says: string;
  /** At most 15 words of it, or null. */
  readonly quote: string | null;
  /** Where that was read: "abstract, Arthritis Rheum 2013". */
  readonly basis?: string;
}

export interface Fix {
  /** What the editor's menu says, in the imperative: "Change to 31". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The best of several. */
  readonly preferred?: boolean;
  /** May be applied unseen: repairs of form and of the list, never of figures or claims. */
  readonly safe?: boolean;
  /** Id of the study whose entry it adds to the list; an editor may write that in the style that is set. */
  readonly adds?: string;
}
