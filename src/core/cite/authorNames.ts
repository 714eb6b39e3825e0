import type { CslName } from '../references/reference.js';
import { shortName } from '../studies/studyName.js';
import { plainWords } from './citableItem.js';

/** `Younger, J. P.`, `Younger JP`. */
export type NameForm = 'dotted' | 'compact';

/** A name turned round for a reference list; an institution stays as it is. */
export function listedName(name: CslName, form: NameForm): string {
  const family = plainWords(shortName(name));
  const initials = name.family ? initialsOf(name.given ?? '') : [];
  if (initials.length === 0) return family;
  const suffix = name.suffix ? (form === 'dotted' ? `, ${name.suffix}` : ` ${name.suffix}`) : '';
  if (form === 'compact') return `${family} ${initials.join('').replaceAll('-', '')}${suffix}`;
  const dotted = initials.map((initial) => (initial.startsWith('-') ? `${initial}.` : ` ${initial}.`)).join('');
  return `${family},${dotted}${suffix}`;
}

/** Given names that are initials already. */
export const INITIALS = /^\p{Lu}{2,4}$/u;

/**
 * The first letters of given names: `Jarred W.` and `JW` give `J` and `W`, `Jean-Paul` gives `J` and `-P`.
 * Two to four capitals without a space are initials already.
 */
export function initialsOf(given: string): readonly string[] {
  const plain = plainWords(given);
  if (INITIALS.test(plain)) return [...plain];
  const initials: string[] = [];
  for (const part of plain.split(/[\s.]{1,}/)) {
    if (/^\p{Lu}{2,3}$/u.test(part)) initials.push(...part);
    else
      for (const [at, piece] of part.split(/[-‐‑]/).entries()) {
        const letter = /^\p{L}/u.exec(piece)?.[0];
        if (letter) initials.push(`${at > 0 ? '-' : ''}${letter.toUpperCase()}`);
      }
  }
  return initials;
}
