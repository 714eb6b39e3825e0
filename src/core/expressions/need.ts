/** Pieces of letters, folded, of which a text must hold one. */
export type Need = readonly string[];

/** A piece is cut to so many letters: they tell as much, and the search stays small. */
export const LONGEST_PIECE = 7;
/** So many strings are united over alternatives. */
export const MOST_ALTERNATIVES = 600;
/** Needs that nearly each sentence meets are not worth their search. */
const TOO_LIKELY = 0.5;

/** The strings as a need: each cut, none that holds another; null where one is empty, they are too many, or nearly every text has one. */
export function needOf(strings: readonly string[]): Need | null {
  if (strings.includes('') || strings.length > MOST_ALTERNATIVES) return null;
  const cut = [...new Set(strings.map((piece) => piece.slice(0, LONGEST_PIECE)))].sort((a, b) => a.length - b.length);
  const kept: string[] = [];
  for (const piece of cut) if (!kept.some((shorter) => piece.includes(shorter))) kept.push(piece);
  return likelihood(kept) < TOO_LIKELY ? kept.sort() : null;
}

/** About how likely it is that a sentence holds a piece; a rank, no probability. */
export const likelihood = (need: Need): number =>
  need.reduce((sum, piece) => sum + SENTENCE * [...piece].reduce((p, unit) => p * rate(unit), 1), 0);

const SENTENCE = 60;
const rate = (unit: string): number => (COMMON.includes(unit) ? 0.16 : /[a-z,.]/.test(unit) ? 0.06 : unit === '0' ? 0.008 : 0.005);
const COMMON = ' etaoinsr';
