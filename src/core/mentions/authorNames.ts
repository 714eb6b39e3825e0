import { GIVEN_NAMES } from './givenNames.js';
import {
  INSTITUTION_ACRONYMS,
  INSTITUTION_NOUNS,
  isCalendarOrPlace,
  isNoSurname,
  isSentenceWord,
  NO_AUTHOR_ACRONYMS,
  PARTICLES,
  SIGNING_GROUPS,
} from './surnameWords.js';
import type { Token } from './tokens.js';

/** The names that end at some place of the text. */
export interface AuthorList {
  /** Position of the first token. */
  readonly first: number;
  /** Family names, or one institution, as printed. */
  readonly authors: readonly string[];
  readonly etAl: boolean;
}

export interface NamePlace {
  /** Whether names and year stand in one bracket. */
  readonly isInBrackets: boolean;
  /** Whether a comma or bracket stands between the names and the year. */
  readonly isSetOff: boolean;
}

interface Name {
  readonly first: number;
  /** The last word of the family name, and whether it is the only one. */
  readonly word: string;
  readonly isSingle: boolean;
  readonly family: string;
}

const AL = new Set(['al', 'alii', 'coll', 'etal']);
const COLLEAGUES = new Set([
  'colleagues',
  'co-workers',
  'coworkers',
  'collaborators',
  'associates',
  'others',
  'co-authors',
  'coauthors',
  'co-investigators',
]);
const OWN_TEAM = new Set(['team', 'group', 'colleague']);
const OWN = new Set(['his', 'her', 'their', 'the', 'other', 'research']);
const LONGEST_LIST = 40;

/**
 * The list of authors that ends with the token `last`, read backwards: "J. Smith, K. Jones, and van der Berg et al.". Takes as many names
 * as belong together and leaves what stands before ("However", "see", "In Norway,"). Null where the last word is no name.
 */
export function readAuthors(text: string, tokens: readonly Token[], last: number, place: NamePlace): AuthorList | null {
  const etAlStart = readEtAl(tokens, last);
  const hasEtAl = etAlStart !== null;
  if (!hasEtAl) {
    const institution = readInstitution(text, tokens, last, place);
    if (institution) return institution;
  }
  let end = hasEtAl ? etAlStart - 1 : last;
  if (hasEtAl && textOf(tokens, end) === ',') end--;
  const closing = readName(text, tokens, end);
  if (!closing) return null;
  const names: Name[] = [closing];
  let hasAnd = false;
  while (names.length < LONGEST_LIST) {
    const first = names[0]?.first ?? 0;
    const joint = textOf(tokens, first - 1);
    const isAnd = joint === '&' || joint === 'and' || joint === 'und';
    if (isAnd ? hasAnd || hasEtAl : joint !== ',' || !(hasAnd || hasEtAl || place.isInBrackets)) break;
    const before = isAnd && textOf(tokens, first - 2) === ',' ? first - 3 : first - 2;
    const name = readName(text, tokens, before);
    if (!name || !isCoAuthor(tokens, name, before, isAnd, names)) break;
    names.unshift(name);
    hasAnd ||= isAnd;
  }
  if (!place.isInBrackets && names.length > 1 && followsOpening(tokens, names)) names.shift();
  if (
    names.length === 1 &&
    !hasEtAl &&
    ((isPossessive(textOf(tokens, end)) && isNoSurname(textOf(tokens, end))) || !standsAlone(closing, place))
  )
    return null;
  return { first: names[0]?.first ?? 0, authors: names.map((name) => name.family), etAl: hasEtAl };
}

/** Whether a word can be the last of "et al." and its kin. */
export function mayEndEtAl(word: string): boolean {
  const plain = bare(word).toLowerCase();
  return AL.has(plain) || COLLEAGUES.has(plain) || OWN_TEAM.has(plain);
}

/** The first token of "et al.", "and colleagues", "and his co-workers" that ends with the token `last`, or null. */
export function readEtAl(tokens: readonly Token[], last: number): number | null {
  const end = textOf(tokens, last) === '.' ? last - 1 : last;
  const word = bare(textOf(tokens, end)).toLowerCase();
  if (word === 'etal') return end;
  if (AL.has(word)) {
    const start = textOf(tokens, end - 1) === '.' ? end - 2 : end - 1;
    return /^(?:et|and|&)$/i.test(textOf(tokens, start)) ? start : null;
  }
  if (!COLLEAGUES.has(word) && !OWN_TEAM.has(word)) return null;
  let start = end - 1;
  let isOwn = false;
  while (end - start < 4 && OWN.has(textOf(tokens, start))) {
    isOwn = true;
    start--;
  }
  if (OWN_TEAM.has(word) && !isOwn) return null;
  return /^(?:and|&)$/.test(textOf(tokens, start)) ? start : null;
}

/** One person's name that ends with the token `last`: `van der Berg`, `Smith, J. P.`, `Smith JP`, `J. Smith`, `Martinelli Boneschi`. */
function readName(text: string, tokens: readonly Token[], last: number): Name | null {
  const end = beforeSuffix(tokens, last);
  const beforeInitials = skipInitials(tokens, end);
  if (beforeInitials < end) {
    const family = readFamily(text, tokens, textOf(tokens, beforeInitials) === ',' ? beforeInitials - 1 : beforeInitials);
    if (family && !(family.isSingle && isNoSurname(family.word))) return family;
  }
  const family = readFamily(text, tokens, end);
  if (!family) return null;
  const leading = skipDottedInitials(tokens, family.first - 1);
  return leading < family.first - 1 ? { ...family, first: leading + 1 } : family;
}

function readFamily(text: string, tokens: readonly Token[], last: number): Name | null {
  if (!isNameWord(tokens[last])) return null;
  let first = last;
  for (let words = 1; words < 3; words++) {
    const before = tokens[first - 1];
    if (
      !isNameWord(before) ||
      isNoSurname(before.text) ||
      isPossessive(before.text) ||
      isAllCaps(before.text) !== isAllCaps(textOf(tokens, last))
    )
      break;
    first--;
  }
  // "Jarred Younger": the given name belongs to the mention, not to the family.
  let family = first;
  while (family < last && GIVEN_NAMES.has(textOf(tokens, family).toLowerCase())) family++;
  if (family === first) {
    for (let words = 0; words < 3 && isParticle(tokens, first - 1); words++) first--;
    family = first;
  }
  const printed = text.slice(tokens[family]?.start, tokens[last]?.end);
  return { first, word: bare(textOf(tokens, last)), isSingle: first === last, family: bare(printed) };
}

/** Where the name stands before a trailing `J. P.`, `JP` or `J.-P.`; `last` itself where there are no initials. */
function skipInitials(tokens: readonly Token[], last: number): number {
  const dotted = skipDottedInitials(tokens, last);
  if (dotted < last) return dotted;
  return /^\p{Lu}{1,3}$|^\p{Lu}[-‐‑]\p{Lu}$/u.test(textOf(tokens, last)) &&
    (isNameWord(tokens[last - 1]) || textOf(tokens, last - 1) === ',')
    ? last - 1
    : last;
}

function skipDottedInitials(tokens: readonly Token[], last: number): number {
  let at = last;
  for (let count = 0; count < 5; count++) {
    if (/^(?:Dr|Mr|Ms|St)$/.test(textOf(tokens, at - 1))) break;
    if (textOf(tokens, at) !== '.' || !/^\p{Lu}(?:[-‐‑]?\p{Lu})?$|^\p{Lu}\p{Ll}$/u.test(textOf(tokens, at - 1))) break;
    at -= 2;
    if (/^[-‐‑]$/.test(textOf(tokens, at))) at--;
  }
  return at;
}

/** `Jr.`, `Sr.`, `III` behind a name, with the comma before it. */
function beforeSuffix(tokens: readonly Token[], last: number): number {
  const end = textOf(tokens, last) === '.' ? last - 1 : last;
  if (!/^(?:Jr|Sr|III?|IV|2nd|3rd)$/.test(textOf(tokens, end))) return last;
  return textOf(tokens, end - 1) === ',' ? end - 2 : end - 1;
}

function isCoAuthor(tokens: readonly Token[], name: Name, last: number, isAnd: boolean, names: readonly Name[]): boolean {
  const word = textOf(tokens, last);
  const next = names[0]?.family ?? '';
  if (isPossessive(word)) return false;
  // "(FIQ, Burckhardt et al., 1991)": a short form before the names of who made it.
  if (isAllCaps(name.family) && !isAllCaps(next)) return false;
  if (name.isSingle && isNoSurname(name.word)) return isAnd && isCalendarOrPlace(word) && !isNoSurname(next);
  const isSentenceAdverb = /ly$/.test(word) && !isAnd && (name.first === 0 || textOf(tokens, name.first - 1) === '.');
  return !isSentenceAdverb;
}

/** "In Norway, Raknes and Småbrekke": what a capitalised preposition opens is no name. */
function followsOpening(tokens: readonly Token[], names: readonly Name[]): boolean {
  const [name, next] = names;
  return (
    name !== undefined &&
    next !== undefined &&
    /^(?:In|At|Among|For|During|From|Since|Within|Across|Throughout|Unlike|After|Before)$/.test(textOf(tokens, name.first - 1)) &&
    tokens.slice(name.first, next.first).at(-1)?.text === ','
  );
}

/** Whether a single name without "et al." may be taken for one. */
function standsAlone(name: Name, place: NamePlace): boolean {
  const { family } = name;
  const isShort = isAllCaps(family);
  if (isShort && INSTITUTION_ACRONYMS.has(family)) return place.isSetOff || place.isInBrackets;
  if (isNoSurname(name.word)) return false;
  if (!isShort) return true;
  return family.length >= 3 && place.isSetOff && !NO_AUTHOR_ACRONYMS.has(family);
}

/** "World Health Organization", "R Core Team", with or without "(WHO)" behind it. */
function readInstitution(text: string, tokens: readonly Token[], last: number, place: NamePlace): AuthorList | null {
  const hasShortForm = /^[)\]]$/.test(textOf(tokens, last)) && /^\p{Lu}[\p{Lu}\p{Ll}]{1,9}$/u.test(textOf(tokens, last - 1));
  const end = hasShortForm && /^[([]$/.test(textOf(tokens, last - 2)) ? last - 3 : last;
  if (!/^\p{Lu}/u.test(textOf(tokens, end))) return null;
  let first = end;
  while (end - first < 14 && isInstitutionWord(tokens[first - 1])) first--;
  while (first < end && (isSentenceWord(textOf(tokens, first)) || !/^\p{Lu}/u.test(textOf(tokens, first)))) first++;
  if (first === end) return null;
  const words = tokens.slice(first, end + 1).map((token) => token.text.toLowerCase());
  const isSigned = words.some(
    (word, i) =>
      INSTITUTION_NOUNS.has(word) || (/^(?:groups?|panel|force|program|programme)$/.test(word) && SIGNING_GROUPS.has(words[i - 1] ?? '')),
  );
  if (!isSigned || (words.at(-1) === 'team' && !/^(?:core|development|study|writing|collaboration)$/.test(words.at(-2) ?? ''))) return null;
  if (!place.isInBrackets && /^(?:at|in|from|near|with)$/.test(textOf(tokens, first - 1).toLowerCase())) return null;
  return { first, authors: [text.slice(tokens[first]?.start, tokens[end]?.end)], etAl: false };
}

function isInstitutionWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:of|for|and|the|on|in|de|du|des|&|to)$/.test(token.text) ||
      (token.kind === 'word' && /^\p{Lu}/u.test(token.text) && !isPossessive(token.text)))
  );
}

/** Whether the word has the form of a family name: `Smith`, `O’Kelly`, `SMITH`, `al-Khalili`, `d’Arcy`; not `TLRs`, `HaWLIM`, `mRNA`. */
function isNameWord(token: Token | undefined): token is Token {
  if (token?.kind !== 'word') return false;
  const word = bare(token.text);
  if (word.length < 2 || word.length > 40) return false;
  if (isAllCaps(word)) return true;
  if (!/^(?:\p{Lu}|(?:d|l|al|el|de|van)['’-]\p{Lu})/u.test(word)) return false;
  return !/\p{Lu}{2}/u.test(word.replace(/^O['’]?|^Mc|^Ma?c/u, ''));
}

/** A lower-case word that begins a family name. "al" is one only where no "et" stands before it. */
function isParticle(tokens: readonly Token[], at: number): boolean {
  const word = textOf(tokens, at);
  return PARTICLES.has(word) && !(word === 'al' && textOf(tokens, at - 1) === 'et');
}

export const textOf = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

const isAllCaps = (word: string): boolean => /^[\p{Lu}\p{M}'’&-]{2,40}$/u.test(word);

const isPossessive = (word: string): boolean => /['’]s$/u.test(word);

/** The word without a possessive ending. */
function bare(word: string): string {
  const last = word.length - 1;
  if (isApostrophe(word.charCodeAt(last))) return word.slice(0, last);
  const isS = word.charCodeAt(last) === 115 || word.charCodeAt(last) === 83;
  return isS && isApostrophe(word.charCodeAt(last - 1)) ? word.slice(0, last - 1) : word;
}

const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;
