import { hashText } from '../text/hashText.js';
import table from './knownNeeds.json' with { type: 'json' };
import type { Need } from './need.js';
import { neededLetters } from './neededLetters.js';

/**
 * What `neededLetters` gives, looked up for the expressions that Vouch itself has: reading a hundred thousand letters of expressions would
 * take a tenth of the time until a first review is there. The table is made anew by its test.
 */
export function needsOf(expression: RegExp): readonly Need[] {
  const known = KNOWN.get(keyOf(expression));
  return known ? known.map((at) => table.needs[at] ?? []) : neededLetters(expression);
}

const KNOWN: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(table.expressions));

/** Names an expression in the table: another one has almost surely another name. */
export const keyOf = ({ source, flags }: Pick<RegExp, 'source' | 'flags'>): string =>
  `${hashText(`${flags}/${source}`).toString(36)}-${source.length.toString(36)}`;
