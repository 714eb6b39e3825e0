import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import { wordsOf } from '../vocabulary/words.js';
import { healthOutcomeOf } from './healthOutcomes.js';

/** An outcome that the clause leaves out of what it says: "improved pain, but not fatigue". */
export interface Exception {
  /** Where what the clause says of the others ends. */
  readonly start: number;
  readonly range: Span;
  /** The vocabulary's term, else the words. */
  readonly outcome: string;
}

/** The exception at the clause's end, or null; "but not in men" and "but not significantly" leave no outcome out. */
export function exceptionIn(clause: string): Exception | null {
  const match = clause.includes('not ') ? excepted.exec(clause) : null;
  const words = match?.[1];
  if (!match || words === undefined) return null;
  const start = match.index + match[0].length - words.length;
  const term = findTerms(words, ['outcome'])[0]?.term ?? (healthOutcomeOf(wordsOf(words))?.isSure ? words : null);
  return term === null ? null : { start: match.index, range: { start, end: start + words.length }, outcome: term };
}

const excepted = gated(
  /,? (?:but|although|though|and) not (?:of |on )?(?:the |their |its |any )?((?!in\b|for\b|with\b|by\b|to\b|at\b|more\b|better\b)[\p{L}-]{3,25}(?: [\p{L}\d-]{2,25}){0,4})$/iu,
);
