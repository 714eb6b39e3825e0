import { fromEnd } from '../expressions/ofPieces.js';
import type { Qualifier } from './figure.js';
import { followedBy, precededBy } from './around.js';

/**
 * What stands before (or behind) a number and makes it less exact: "about 30" is `about`, "30 or more" is `atLeast`.
 * `start` and `end` bound the number with its unit.
 */
export function qualifierAt(text: string, start: number, end: number): Qualifier | null {
  if (followedBy(text, end, /^\+(?!\d)/)) return 'over';
  if (followedBy(text, end, /^ or (?:more|greater|higher|above|over|older)\b/)) return 'atLeast';
  if (followedBy(text, end, /^ or (?:less|fewer|lower|below|under|younger)\b/)) return 'upTo';
  for (const [qualifier, pattern] of BEFORE) if (precededBy(text, start, pattern)) return qualifier;
  return null;
}

/** How many units before a number its qualifier takes, white space included: 5 for "over 30"; 0 where none stands before it. */
export function qualifierLength(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 40), start);
  for (const [, pattern] of BEFORE) {
    const match = pattern.exec(before);
    if (match) return match[0].length;
  }
  return 0;
}

/** Longer phrases stand first: "just over" before "over", "no more than" before "more than". */
const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'nearly',
    fromEnd(
      /(?:\b(?:nearly|almost|close to|just under|slightly (?:less|fewer) than|just (?:below|shy of)|approaching|not quite)) (?:a |an )?$/i,
    ),
  ],
  [
    'upTo',
    fromEnd(
      /(?:\b(?:up to|as (?:many|much|high|long|large) as|at most|a maximum of|maximum of|no (?:more|longer|higher|greater) than|not (?:more|exceeding|exceed)(?: than)?|to a maximum of) |≤\s?)(?:a |an )?$/i,
    ),
  ],
  ['atLeast', fromEnd(/(?:\b(?:at least|a minimum of|minimum of|no (?:fewer|less) than|not less than) |≥\s?|>=\s?)(?:a |an )?$/i)],
  [
    'over',
    fromEnd(
      /(?:\b(?:over|more than|greater than|above|exceeding|exceeded|longer than|higher than|in excess of|upwards of|beyond|larger than|older than) |>\s?)(?:a |an )?$/i,
    ),
  ],
  ['under', fromEnd(/(?:\b(?:under|less than|fewer than|below|lower than|shorter than|smaller than|younger than) |<\s?)(?:a |an )?$/i)],
  [
    'about',
    fromEnd(
      /(?:\b(?:about|approximately|approx\.?|around|roughly|some|circa|ca\.?|an estimated|on the order of|an average of|in the region of) |[~≈∼]\s?)(?:a |an )?$/i,
    ),
  ],
];
