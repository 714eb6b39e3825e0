import type { FigureKind } from '../figures/figure.js';

/** Who decided, when and why. */
export interface Signed {
  /** Why, in the writer's words; may be empty where the editor could not ask. */
  readonly reason: string;
  readonly author: string;
  /** `2026-03-09`. */
  readonly date: string;
}

/** What a writer decided about a finding, a fact or a mention, as it stands in the file of decisions. */
export type Decision = CheckedFinding | WrongFact | NamedMention;

/**
 * "I checked this, it is as intended": hides one finding. It holds for the same rule saying the same of the same words of a sentence, in
 * whatever file that stands, as long as the sentence says the same.
 */
export interface CheckedFinding extends Signed {
  readonly id: string;
  readonly decision: 'as-intended';
  readonly rule: string;
  /** Which of the rule's messages it was: who accepts a concern has not accepted a retraction. */
  readonly problem?: string;
  readonly study: string | null;
  /** The reported words. */
  readonly text: string;
  /** The sentence that they stand in, without markup; of a table, the row. */
  readonly sentence: string;
  /** Where it stood, from the folder that holds `.vouch`. For people, and to tell whether the decision is out of date. */
  readonly file?: string;
}

/** "The index is wrong here": a fact of a record, or one read from a library's abstract, is no longer used. */
export interface WrongFact extends Signed {
  readonly id: string;
  readonly decision: 'fact-is-wrong';
  readonly study: string;
  /** `doi:…` or `pmid:…`, so that it holds for the same work in another library; null where the study has none. */
  readonly identifier: string | null;
  readonly fact: FactAnchor;
}

/** A fact by what it says; its id may change from one library to the next. */
export interface FactAnchor {
  readonly kind: FigureKind;
  readonly role: string | null;
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
  readonly arm: string | null;
  readonly outcome: string | null;
}

/** "This mention is that study", or none that Vouch knows. */
export interface NamedMention extends Signed {
  readonly id: string;
  readonly decision: 'mention-is';
  /** The mention as written. */
  readonly text: string;
  readonly sentence: string;
  /** Id of the study, or null for none of the known ones. */
  readonly study: string | null;
  readonly identifier: string | null;
  readonly file?: string;
}
