import { foldWords } from '../studies/fold.js';

const skipped: ReadonlySet<string> = new Set(
  'the of and for in on a an to und der die des de la le et du j journal online print basel london england new york (print)'.split(' '),
);

/**
 * Whether two names may be the same journal or book: equal but for small words, one an abbreviation of the other (`Clin Rheumatol`), the
 * initials of it (`BMJ`, `NEJM`), or one with more words behind. Meant to be generous: it is asked before anyone is told of a difference.
 */
export function isSameJournal(a: string, b: string): boolean {
  const left = words(a);
  const right = words(b);
  if (left.length === 0 || right.length === 0) return true;
  if (left.join('') === right.join('')) return true;
  return abbreviates(left, right) || abbreviates(right, left) || isInitials(a, right) || isInitials(b, left);
}

/** Whether a journal's name stands somewhere among the words of an entry, in full or abbreviated word by word. */
export function mentionsJournal(entry: readonly string[], name: string): boolean {
  const wanted = words(name);
  const kept = entry.filter((word) => !skipped.has(word));
  return kept.some((_, at) =>
    wanted.every((word, i) => kept[at + i] === word || ((kept[at + i]?.length ?? 0) > 1 && isShortFor(kept[at + i] ?? '', word))),
  );
}

function words(name: string): readonly string[] {
  const folded = foldWords(name.replace(/\([^()]*\)/gu, ' '));
  const kept = folded.filter((word) => !skipped.has(word));
  return kept.length > 0 ? kept : folded;
}

/** Whether each word of the short name abbreviates one of the long name, in order, the first one the first. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  if (!isShortFor(short[0] ?? '', long[0] ?? '')) return false;
  let at = 0;
  for (const word of short) {
    while (at < long.length && !isShortFor(word, long[at] ?? '')) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

/** `rheumatol` for `rheumatology`, `natl` for `national`, `mult` for `multiple`. */
function isShortFor(short: string, long: string): boolean {
  if (long.startsWith(short)) return true;
  if (short[0] !== long[0] || short.length >= long.length || short.length < 2) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function isInitials(short: string, long: readonly string[]): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  if (letters.length < 3 || letters.length > 8 || /\s/u.test(short.trim())) return false;
  const initials = long.map((word) => word[0] ?? '').join('');
  return initials.length > 1 && (letters.includes(initials) || initials.includes(letters));
}
