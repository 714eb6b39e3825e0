import type { CslName } from '../../references/reference.js';

/**
 * The names of an author or editor field without commands, by BibTeX's rules: `Berg, Anna`, `Anna van der Berg`, `King, Jr., Martin` or an
 * institution in braces. Null where a name is written in another way (braces within a name, BibLaTeX's `family=…`). The same as what
 * citation-js gives.
 */
export function bibtexNames(value: string): readonly CslName[] | null {
  const names: CslName[] = [];
  for (const part of value
    .replace(/\s{1,200}/g, ' ')
    .trim()
    .split(/ and /i)) {
    const text = part.replace(/~/g, ' ').trim();
    const whole = /^\{([^{}]{1,300})\}$/.exec(text)?.[1];
    const name = whole === undefined ? nameOf(text) : { family: whole.replace(/\s{1,200}/g, ' ') };
    if (name === null) return null;
    names.push(name);
  }
  return names;
}

function nameOf(text: string): CslName | null {
  if (text === '' || /[{}=\\$]|--|''|``/.test(text)) return null;
  const pieces = text.split(',').map((piece) => piece.trim());
  if (pieces.length > 3 || pieces.some((piece) => piece === '' || piece.startsWith('-') || piece.endsWith('-'))) return null;
  const [first = '', second, third] = pieces;
  const words = first.split(/[ \t\r\n]{1,200}/);
  const bare = second === undefined;
  // A hyphenated name can be parted by its case too (al-Rashid); that is left to the parser.
  if (words.some((word) => word.includes('-') && (bare || isLower(word) || /-\p{Ll}/u.test(word)))) return null;
  const given = third ?? second;
  if (!bare) {
    const { particle, family } = splitFamily(words);
    return nameFrom(family, spaced(given ?? ''), particle, third === undefined ? undefined : spaced(second));
  }
  const from = words.findIndex((word, at) => at < words.length - 1 && isLower(word));
  if (from < 0) return nameFrom(words.at(-1) ?? '', words.slice(0, -1).join(' '), '', undefined);
  const { particle, family } = splitFamily(words.slice(from));
  return nameFrom(family, words.slice(0, from).join(' '), particle, undefined);
}

/** The particle reaches to the last word in lower case before the last one. */
function splitFamily(words: readonly string[]): { readonly particle: string; readonly family: string } {
  let last = -1;
  for (let at = 0; at < words.length - 1; at++) if (isLower(words[at] ?? '')) last = at;
  return { particle: words.slice(0, last + 1).join(' '), family: words.slice(last + 1).join(' ') };
}

/** By its first letter that has a case. */
function isLower(word: string): boolean {
  for (const letter of word) if (letter.toLowerCase() !== letter.toUpperCase()) return letter === letter.toLowerCase();
  return false;
}

const spaced = (text: string): string => text.replace(/\s{1,200}/g, ' ');

const nameFrom = (family: string, given: string, particle: string, suffix: string | undefined): CslName => ({
  ...(family ? { family } : {}),
  ...(given ? { given } : {}),
  ...(particle ? { 'non-dropping-particle': particle } : {}),
  ...(suffix ? { suffix } : {}),
});
