/**
 * A fact about the drug or the state of the evidence, apart from any one study: an approval, a half-life, how well a claim is supported.
 */
export interface StatusFact {
  readonly id: string;
  readonly topic: string;
  readonly subject: string;
  readonly property: string;
  readonly statement: string;
  readonly value?: unknown;
  readonly unit?: string;
  readonly condition?: string;
  readonly years?: readonly number[];
  readonly accept?: readonly unknown[];
  readonly jurisdiction?: string;
  readonly species?: string;
  readonly participants?: number;
  readonly until?: string;
  /** How far the index supports the statement: established, probable, hypothesised, contradicted … */
  readonly certainty: string;
  readonly basis: string;
  readonly source: string;
  /** Ids of studies that it rests on. */
  readonly studies: readonly string[];
  /** Whether it may be held against a writer. */
  readonly accuse: boolean;
  readonly note?: string;
}

/** A printed reference for which no record was found where we looked; that says nothing about whether the work exists. */
export interface UnfoundReference {
  readonly id: string;
  readonly printed: string;
  readonly file: string;
  readonly year: number | null;
  readonly status: string;
  readonly searched: string;
  readonly nearest: readonly { readonly study: string; readonly shares: string }[];
  readonly note: string;
}
