import type { Placed } from '../document/place.js';
import type { Span } from '../text/span.js';

/**
 * What happened to an outcome, as far as the words tell. `up` and `down` say nothing of good or bad, `better` and `worse` nothing of more
 * or less; "did not rise" leaves `same` and `down`.
 */
export type Change = 'up' | 'down' | 'better' | 'worse' | 'same';

/** An outcome as words name it. */
export interface OutcomePhrase {
  readonly printed: string;
  /** The vocabulary's term where the words name that and no more, else null. */
  readonly term: string | null;
  /** The words that carry meaning, without their endings. */
  readonly stems: readonly string[];
}

/** What a result is compared with: the time before, a group without the treatment, something else by name, or nothing that is said. */
export type Comparator =
  | { readonly kind: 'baseline' }
  | { readonly kind: 'placebo' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'named'; readonly stems: readonly string[]; readonly printed: string };

/** What a clause states of one outcome, in an article or in an abstract. Its place is the clause's. */
export interface StatedResult extends Placed {
  readonly outcome: OutcomePhrase;
  /** What the words leave possible. */
  readonly changes: readonly Change[];
  /** Significance as stated, by a word or a p-value; null where nothing is. */
  readonly isSignificant: boolean | null;
  /** Whether the word itself is there, and not only a p-value. */
  readonly saysSignificant: boolean;
  readonly p: string | null;
  readonly comparator: Comparator | null;
  /** Points in time that the clause names, as "12 week". */
  readonly times: readonly string[];
  /** Whether it is said of a part of the people only, or after the fact. */
  readonly isOfPart: boolean;
  /** Whether the clause gives the change or its p-value as a number: that is for the rules on figures. */
  readonly isInNumbers: boolean;
  /** Whether a careful word stands with it: "may", "a trend towards". */
  readonly isCareful: boolean;
  /** Words that carry meaning in the clause in front of the effect and the outcome: who or what acts. */
  readonly agent: readonly string[];
  /** What the people got of whom it is said, in stems, where the clause compares with nothing by name: "less common with sitagliptin". */
  readonly given: readonly string[];
  /** Whether it tells how one group fared in time, as far as the words say: "levels rose in the treated group". */
  readonly isOverTime: boolean;
  /** Words for a part of the people by sex or age: "men", "older". */
  readonly narrowing: readonly string[];
  /** Adjectives and other words that say in whom, without words for people. */
  readonly people: readonly string[];
  /** Where the word of effect stands, in offsets of the prose as `range`. */
  readonly effect: Span;
}
