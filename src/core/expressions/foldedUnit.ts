/**
 * What a character is searched as: letters of the Latin alphabet without case, one digit for all, one space for all, other signs as they
 * are. Null for characters that have another case, or stand outside the first plane: nothing is told of these.
 */
export function foldedUnit(letter: string): string | null {
  if (letter.length !== 1) return null;
  if (letter >= 'a' && letter <= 'z') return letter;
  if (letter >= 'A' && letter <= 'Z') return letter.toLowerCase();
  if (letter >= '0' && letter <= '9') return '0';
  // The only two characters that an expression without case takes for a letter of ASCII (ECMA-262, Canonicalize).
  if (letter === 'ſ') return 's';
  if (letter === '\u212A') return 'k';
  if (/\s/.test(letter)) return ' ';
  if (/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(letter) || letter.toLowerCase() !== letter.toUpperCase()) return null;
  return letter;
}

/** All characters that are searched as the folded one: the inverse of `foldedUnit`. */
export function writtenForms(unit: string): readonly string[] {
  if (unit === '0') return [...'0123456789'];
  if (unit === ' ') return spaces;
  const upper = unit >= 'a' && unit <= 'z' ? [unit, unit.toUpperCase()] : [unit];
  return unit === 's' ? [...upper, 'ſ'] : unit === 'k' ? [...upper, '\u212A'] : upper;
}

/** What `\s` matches (ECMA-262, WhiteSpace and LineTerminator). */
const spaces = [
  ...'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
];
