import type { Span } from '../text/span.js';
import type { TermHit } from '../vocabulary/vocabulary.js';
import type { Claim } from './claim.js';

/** A clause to be read, with the terms in it. */
export interface Clause {
  readonly text: string;
  readonly sentence: string;
  /** Terms in offsets of the clause. */
  readonly hits: readonly TermHit[];
  /** The drug that "it" means here, or null. */
  readonly spokenOf: string | null;
  /** The subject in the text's own words of the clause before it in the sentence, or null. */
  readonly saidOf: string | null;
}

/** What a clause tells of its subject. */
export interface Told extends Pick<Claim, 'kind' | 'direction' | 'isNegated'> {
  readonly outcome?: string | null;
  readonly outcomes?: readonly string[];
  readonly change?: Claim['change'];
  /** Where the words of the effect and its outcome stand, in offsets of the clause. */
  readonly effectRange?: Span;
  readonly outcomeRange?: Span;
}
