import { remembered } from '../text/remembered.js';

/** A word of a text: as printed, as it is compared, and where it stands. */
export interface Word {
  readonly printed: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of the text in order. Hyphens, dashes and slashes stand between words, so "low-dose" and "low dose" are the same two. */
export const wordsOf: (text: string) => readonly Word[] = remembered(readWords, 400);

function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) {
      const printed = text.slice(at, end);
      words.push({ printed, folded: isShortAndPlain(printed) ? printed : foldWord(printed), start: at, end });
    }
    at = Math.max(end, at + 1);
  }
  return words;
}

/** Where the word that starts here ends: letters and digits with apostrophes inside, or the "(+)" of an isomer's name. */
function wordEnd(text: string, start: number): number {
  if (text.charCodeAt(start) === openingBracket && text.startsWith('(+)', start)) return start + 3;
  let at = start;
  while (at < text.length && (isOfWord(text, at) || (at > start && isApostrophe(text, at) && isOfWord(text, at + 1)))) at++;
  return at;
}

/** Whether folding leaves the word as it is, which is quicker told than looked up: most words of a text are such. */
function isShortAndPlain(word: string): boolean {
  if (word.length >= shortestSpeltOtherwise) return false;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}

const openingBracket = 40;
const nonAsciiWord = /[\p{L}\p{N}\p{M}]/u;

function isOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || (unit > 47 && unit < 58);
  return unit >= 128 && nonAsciiWord.test(text.charAt(at));
}

function isApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 39 || unit === 0x2019;
}

const isPlain = /^[a-z0-9]{1,1000}$/;

const greek: Readonly<Record<string, string>> = { α: 'alpha', β: 'beta', ß: 'beta', γ: 'gamma', δ: 'delta', κ: 'kappa', μ: 'mu', µ: 'mu' };

/** The word without case, diacritics, apostrophes and the difference of British and American spelling; Greek letters by name. */
export const foldWord: (printed: string) => string = remembered(fold, 4000, 40);

function fold(printed: string): string {
  let word = printed.toLowerCase();
  if (!isPlain.test(word)) word = withoutMarks(word);
  return word.length >= shortestSpeltOtherwise && mayBeSpeltOtherwise.test(word) ? americanSpelling(word) : word;
}

function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’()]/g, '')
    .replace(/[αβßγδκμµ]/g, (letter) => greek[letter] ?? letter);
}

const shortestSpeltOtherwise = 6;
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/our(s|ed|ing|al)?$/, 'or$1'],
  [/tre(s?)$/, 'ter$1'],
  [/^paed/, 'ped'],
  [/haem/, 'hem'],
  [/aemi/, 'emi'],
  [/^an?aesth/, 'anesth'],
  [/^oe(?=d|s)/, 'e'],
  [/rrhoea/, 'rrhea'],
  [/ll(ed|ing|er)$/, 'l$1'],
];

/** Any of them: most words are spelt alike, and one look tells. */
const mayBeSpeltOtherwise = new RegExp(spellings.map(([british]) => british.source).join('|'));

function americanSpelling(word: string): string {
  let folded = word;
  for (const [british, american] of spellings) folded = folded.replace(british, american);
  return folded;
}

/** The singular of a folded noun by simple rule; the word itself where the rule sees no plural. */
export const singularOf: (word: string) => string = remembered(withoutPlural, 2000, 40);

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether what stands between two words lets them belong to one term: space, hyphen, dash, slash, or a bracket of the term's own. */
export function joinsWords(text: string, before: Word, after: Word): boolean {
  const gap = text.slice(before.end, after.start);
  if (gap === ' ' || gap === '-') return true;
  return gap.length <= 3 && (/^(?:\s{1,3}|\s?[-‐‑–/&]\s?|[)\]]-)$/.test(gap) || (gap === '. ' && before.folded === 'vs'));
}
