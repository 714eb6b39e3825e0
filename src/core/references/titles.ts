import { editDistance } from '../studies/editDistance.js';
import { foldWords } from '../studies/fold.js';
import { remembered } from '../text/remembered.js';

/** Words that may be there or not without making another title. */
const smallWords: ReadonlySet<string> = new Set(
  'a an the of in on for and or to with by from as at its der die das des und in im von le la les de du des et el los y'.split(' '),
);

/** The words of a title in one spelling: folded, British forms as American ones, plural possessives as they stand. */
export const titleWords: (title: string) => readonly string[] = remembered((title) => foldWords(title).map(inOneSpelling), 400, 400);

/** `randomised`, `tumour`, `paediatric` and `centre` become `randomized`, `tumor`, `pediatric` and `center`. */
const inOneSpelling = remembered(oneSpelling, 4000, 40);

function oneSpelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/ae|oe/gu, 'e')
    .replace(/is(?=e$|ed$|es$|er$|ers$|ing$|ation$|ations$)/u, 'iz')
    .replace(/ys(?=e$|ed$|ing$)/u, 'yz')
    .replace(/our(?=$|s$|al$|ed$|ing$|ite$|able$)/u, 'or')
    .replace(/tre(?=$|s$)/u, 'ter')
    .replace(/mme(?=$|s$)/u, 'm')
    .replace(/ll(?=ed$|ing$|ment$)/u, 'l');
}

/**
 * How alike two titles are, from 0 to 1: the share of words that they have in common (Dice coefficient over words, small words weighing
 * a quarter).
 */
export function titleLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += weight(word);
  }
  const total = sum(a) + sum(b);
  return total === 0 ? 0 : (2 * shared) / total;
}

const weight = (word: string): number => (smallWords.has(word) ? 0.25 : 1);
const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weight(word), 0);

/** Whether the shorter of two titles, of six words at least, is how the longer one begins. */
export function isTitlePrefix(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 6 && short.every((word, i) => long[i] === word);
}

/**
 * Whether two titles differ in words that carry meaning. Spelling, case, punctuation, small words, one slip of a letter or two in a long
 * word, words run together or parted, and a subtitle left out are no difference.
 */
export function titlesDiffer(printed: readonly string[], recorded: readonly string[]): boolean {
  if (printed.length === 0 || recorded.length === 0) return false;
  if (printed.join('') === recorded.join('')) return false;
  if (isTitlePrefix(printed, recorded) || isTitlePrefix(recorded, printed)) return false;
  const left = [...recorded];
  const only: string[] = [];
  for (const word of printed) {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    else only.push(word);
  }
  const unlike = only.filter((word) => !takeNear(word, left)).filter((word) => !smallWords.has(word));
  const missing = left.filter((word) => !smallWords.has(word));
  if (unlike.length === 0 && missing.length === 0) return false;
  const isJoined = unlike.join('') === missing.join('');
  return !isJoined;
}

/** Takes from the list a word that a slip would make of this one. */
function takeNear(word: string, list: string[]): boolean {
  const at = list.findIndex((other) => isSlip(word, other));
  if (at < 0) return false;
  list.splice(at, 1);
  return true;
}

function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || /\d/u.test(a + b)) return false;
  return editDistance(a, b, 2) <= (Math.min(a.length, b.length) < 7 ? 1 : 2);
}
