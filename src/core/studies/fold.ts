import { gated } from '../expressions/gated.js';
import { remembered } from '../text/remembered.js';

/**
 * A name in the form in which two spellings of it are equal: lower case, without diacritics, hyphens, apostrophes and full stops, ligatures
 * and barred letters written out. `Småbrekke` and `Smabrekke`, `O’Kelly` and `OKelly`, `Bruun-Plesner` and `BruunPlesner` are equal;
 * `van der Berg` keeps its spaces.
 */
export const foldName: (name: string) => string = remembered(
  (name) => plainLetters(name).replace(JOINERS, '').replace(NOT_WORDS, ' ').trim(),
  4000,
  60,
);

/**
 * A title, or any words, in the form in which two spellings are equal: as `foldName`, but hyphens part words (`low-dose` is `low dose`),
 * Greek letters have their names (`TNF-α` is `tnf alpha`), `&` is `and`, and mark-up is left out.
 */
export function foldText(text: string): string {
  const bare = text.includes('<') ? text.replace(MARKUP, '') : text;
  if (isPlainAscii(bare)) return plainWords(bare.toLowerCase());
  return plainLetters(bare)
    .replace(GREEK, (letter) => ` ${GREEK_NAMES[letter] ?? letter} `)
    .replace(/&/g, ' and ')
    .replace(APOSTROPHES, '')
    .replace(NOT_WORDS, ' ')
    .trim();
}

/** The words of `foldText`, in order; empty for a text without letters and digits. */
export const foldWords: (text: string) => readonly string[] = remembered((text) => {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}, 400);

/** The words of a text of plain letters in lower case, parted by one space each: what the expressions below give, in one pass. */
function plainWords(text: string): string {
  // Asking a string that is being put together for its end would write it out each time.
  const pieces: string[] = [];
  let isOpen = false;
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && isLetterOrDigit(text.charCodeAt(end))) end++;
    if (end > at) pieces.push(text.slice(at, end));
    isOpen ||= end > at;
    const unit = text.charCodeAt(end);
    if (unit === 38) {
      pieces.push(isOpen ? ' and ' : 'and ');
      isOpen = false;
    } else if (end < text.length && unit !== 39 && unit !== 96 && isOpen) {
      // An apostrophe parts no words.
      pieces.push(' ');
      isOpen = false;
    }
    at = end + 1;
  }
  return pieces.join('').trimEnd();
}

const isLetterOrDigit = (unit: number): boolean => (unit > 96 && unit < 123) || (unit > 47 && unit < 58);

const APOSTROPHES = /['’‘`´ʼʹ]/g;
const JOINERS = /['’‘`´ʼʹ.\-‐‑‒–—\u00AD]/g;
const NOT_WORDS = /[^\p{L}\p{N}]{1,}/gu;
const COMBINING = /\p{M}/gu;
const MARKUP = gated(/<\/?(?:i|b|em|strong|sub|sup|scp|u|span)\b[^<>]{0,80}>/gi);
const SPECIAL = /[øåßæœłđðþıĸħŧŋ]/g;
const GREEK = /[α-ω]/g;

/** Letters that have no decomposition into a plain letter and a mark (Unicode Standard, chapter 7.1). */
const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  å: 'a',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ĸ: 'k',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};

const GREEK_NAMES: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  ς: 'sigma',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

function plainLetters(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(COMBINING, '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => SPECIAL_LETTERS[letter] ?? letter);
}

/** Most names and titles are; they need none of the costly steps. */
function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
