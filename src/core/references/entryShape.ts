import { gated } from '../expressions/gated.js';
import { readIdentifiers } from './readIdentifiers.js';

const letterName = String.raw`\p{Lu}[\p{L}\p{M}'’‑‐-]{1,30}`;
const lead = String.raw`(?:(?:[Vv]an|[Vv]on|[Dd]e[rnl]?|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Ee]l|[Tt]en|[Tt]er|al|[dDOL]['’])[\s-]?){0,3}`;
const initials = String.raw`(?:\p{Lu}\p{Ll}\.|\p{Lu}{1,3}(?![\p{Ll}])\.?)(?:[\s-]?\p{Lu}\.?(?![\p{Ll}])){0,4}`;
const given = String.raw`${letterName}(?: \p{Lu}\.){0,2}`;

/** `Smith, J.`, `Smith J,`, `Smith, John.` */
const familyFirst = new RegExp(
  `^${lead}${letterName}(?:[ -]${letterName}){0,2}(?:,? ?(?:Jr|Sr|II|III)\\.?)?(?:, ?(?:${initials}|${given})|\\s${initials})(?=[\\s,;.:()&]|$)`,
  'u',
);
/** `J. Smith,` */
const initialsFirst = new RegExp(`^(?:\\p{Lu}\\p{Ll}?\\.[\\s-]?){1,4}${lead}${letterName}`, 'u');
/** `John M. Smith,` and `Zijian Li,` */
const givenFirst = new RegExp(`^${letterName}(?: \\p{Lu}\\.?){0,2} ${lead}${letterName}(?=,| and | & | et al| ?\\()`, 'u');

const year = /(?<!\d)(?:1[89]|20)\d{2}[a-z]?(?!\d)|\b(?:in press|n\.\s?d\.|im Druck|forthcoming)/u;
const anyYear = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/gu;
const datedNames = /^[^()]{2,400}?[\s.,]\(?(?:1[89]|20)\d{2}[a-z]?(?:, [^()]{3,20})?\)?[.,:]?\s{1,4}["“'‘«„]?\p{Lu}/u;
const locator =
  /(?<!\d)\d{1,4}\s?(?:\(\s?[\w\s–/-]{1,20}\))?\s?[:,]\s?(?:pp?\.\s?)?[a-zA-Z]{0,2}\d{1,7}(?:\s?[-–—‐−]{1,2}\s?[a-zA-Z]{0,2}\d{1,7})?|\bpp?\.\s?\d|;\s?\d{1,4}\s?\(|\d{1,4} \((?:1[89]|20)\d{2}\) ?[A-Za-z]?\d/u;
const publisher = gated(/\b(?:Press|Publish(?:ers|ing)|Verlag|Springer|Elsevier|Wiley|Routledge|University|Academic|Books?|Éditions)\b/u);
const pubmedCopy =
  /^\p{Lu}[\p{L}&() -]{2,60}(?:\. (?=\p{Lu}\p{Ll}{1,20}\.? (?:1[89]|20))[\p{L}]{2,20})?\.? ?(?:1[89]|20)\d{2}(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)?;\s?\d{0,4}/u;
const proseAfterDate = /^[^()]{2,80}\((?:1[89]|20)\d{2}[a-z]?\)[,']?s?\s{1,4}\p{Ll}/u;

/**
 * How much a text has the shape of an entry of a reference list: names at the start, a year, volume and pages, identifiers. From about
 * 2 it may be one below a heading that says so, from about 4 it is one anywhere.
 */
export function entryShape(text: string): number {
  const length = text.length;
  if (length < 12) return 0;
  // A whole list in one paragraph has a year every few hundred signs; long prose has not.
  if (length > 2500 && (text.match(anyYear)?.length ?? 0) < length / 500) return 0;
  const first = text.slice(0, 900);
  let points = 0;
  if (startsWithNames(first)) points += 2;
  if (year.test(first)) points += 1;
  if (datedNames.test(first.slice(0, 420))) points += 1;
  if (locator.test(first)) points += 1.5;
  if (publisher.test(first)) points += 0.5;
  if (isPubmedCopy(first)) points += 3;
  const identifiers = readIdentifiers(text.slice(0, 2000));
  if (identifiers.some(({ kind }) => kind !== 'URL')) points += 2;
  else if (identifiers.length > 0) points += 1.5;
  if (/["“„«][^"“”«»]{12,300}["”“»]/u.test(first) && points > 0) points += 0.5;
  if (proseAfterDate.test(first)) points -= 3;
  if (lowerShare(first) > 0.9) points -= 1.5;
  return points;
}

/** Whether a text begins as a list of authors does. */
export function startsWithNames(text: string): boolean {
  return familyFirst.test(text) || initialsFirst.test(text) || givenFirst.test(text);
}

/** `Clin Rheumatol. 2014 Apr;33(4):451-9.`: the first line of a record copied from PubMed, which has title and authors below. */
export function isPubmedCopy(text: string): boolean {
  return pubmedCopy.test(text) && !startsWithNames(text);
}

export function hasYear(text: string): boolean {
  return year.test(text);
}

/** The share of words that begin with a small letter, as they do in prose. */
function lowerShare(text: string): number {
  const words = text.match(/(?<![\p{L}\d])\p{L}{2,}/gu) ?? [];
  if (words.length < 8) return 0;
  return words.filter((word) => /^\p{Ll}/u.test(word)).length / words.length;
}
