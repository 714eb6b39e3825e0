import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { matchAfter, precededBy } from './around.js';
import { peoplePhraseAfter } from './peoplePhrase.js';
import { A_PERSON } from './people.js';
import type { Scan } from './scan.js';

/**
 * Whether the number counts people of a group that is named by a short form: "34 abstinent ADP and 26 HC", "24 IA (14 males)". The short
 * form must be one for people: the block introduces or uses it so, or it is a pair with another number of people.
 */
export function isCodedPeople(scan: Scan, { range }: Amount): boolean {
  const { text } = scan;
  const code = matchAfter(text, range.end, CODED);
  const name = code?.[1];
  if (!code || !name || UNITS.has(name)) return false;
  const end = range.end + code[0].length;
  if (!matchAfter(text, end, NO_NOUN)) return false;
  return isNameOfPeople(text, name) || isPairOfGroups(text, end) || precededBy(text, range.start, LIST_OF_PEOPLE);
}

/** "ADP and 26 healthy controls". */
function isPairOfGroups(text: string, end: number): boolean {
  const next = matchAfter(text, end, AND_NUMBER);
  return next !== null && peoplePhraseAfter(text, end + next[0].length) !== null;
}

/** "patients with dyslexia (DD)", "the DD group", "DD patients". */
function isNameOfPeople(text: string, name: string): boolean {
  for (let at = text.indexOf(name), seen = 0; at >= 0 && seen < MOST_USES; at = text.indexOf(name, at + 1), seen++) {
    if (USED_AFTER.test(text.slice(at + name.length, at + name.length + 40))) return true;
    if (/\($/.test(text.slice(0, at).slice(-1)) && PEOPLE_BEFORE.test(text.slice(Math.max(0, at - 90), at - 1))) return true;
  }
  return false;
}

const MOST_USES = 12;
/** Short forms of units, methods and viruses are counted, but no people. */
const UNITS: ReadonlySet<string> = new Set(
  'IU MRI CT PET EEG MEG AM PM HIV DNA RNA PCR US UK EU AU BC AD GB MB MHz kHz II III IV'.split(' '),
);
const CODED = /^(?: [\p{Ll}-]{3,20}){0,2} (\p{Lu}[\p{Lu}\d]{1,8}(?:-\p{Lu}{2,8}){0,2})s?(?![\p{L}\d-])/u;
/** What may follow the name of a group, and no noun that it would be part of. */
const NO_NOUN =
  /^(?:$|[.,;:)]|\s[([]|\s(?:and|or|versus|vs|were|was|had|who|with|without|in|on|at|from|to|did|completed|participated|took|received|aged|performed|underwent|showed)\b)/;
const AND_NUMBER = /^(?: \([^()]{1,60}\))?,? (?:and|vs\.?|versus|or) (?:\d{1,5}|[a-z]{3,12}(?:-[a-z]{3,6})?)(?= )/;
const USED_AFTER = new RegExp(`^s?(?: group|-group|\\)? ${A_PERSON})(?![\\p{L}])`, 'iu');
/** "79 participants (31 HC, 27 UD, …". */
const LIST_OF_PEOPLE = fromEnd(new RegExp(`(?<![\\p{L}-])${A_PERSON} \\((?:\\d{1,4} [\\p{L}\\d-]{2,12}(?:, | and |, and )){0,5}$`, 'iu'));
const PEOPLE_BEFORE = fromEnd(new RegExp(`(?<![\\p{L}-])${A_PERSON}(?![\\p{L}-])[^.()]{0,60}$`, 'iu'));
