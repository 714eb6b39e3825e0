import { Notes } from '../notes.js';
import { foldName } from '../studies/fold.js';
import { yearOf } from '../studies/studyKeys.js';
import type { CslItem, Reference } from './reference.js';
import { isTitlePrefix, titleLikeness, titleWords } from './titles.js';

/**
 * Whether two entries are for the same work. `same`: an identifier in common, or title, year and first author alike. `near`: the same
 * title and first author, but another year, volume or identifier, as where a year was mistaken or an edition followed. Else `different`.
 */
export const isSameWork = (a: Reference, b: Reference): 'same' | 'near' | 'different' => compare(a, b, wordsOfTitle);

type WordsOf = (item: CslItem) => readonly string[];

const wordsOfTitle: WordsOf = ({ title }) => titleWords(title ?? '');

function compare(a: Reference, b: Reference, wordsOf: WordsOf): 'same' | 'near' | 'different' {
  const left = wordsOf(a.item);
  const right = wordsOf(b.item);
  const alike = left.join(' ') === right.join(' ') ? 1 : titleLikeness(left, right);
  const shared = shareIdentifier(a.item, b.item);
  const hasTitles = left.length > 0 && right.length > 0;
  if (shared === true && (!hasTitles || alike > 0.5)) return 'same';
  if (left.length < 3 || right.length < 3) return 'different';
  if (alike < 0.93 && !isTitlePrefix(left, right)) return 'different';
  if (!sameLead(a.item, b.item)) return 'different';
  const [yearA, yearB] = [yearOf(a.item), yearOf(b.item)];
  const isSure = alike >= 0.93;
  if (shared === false) return isSure ? 'near' : 'different';
  const sameYear = yearA === yearB;
  if (!sameYear || differ(a.item.volume, b.item.volume)) return isSure ? 'near' : 'different';
  return isSure ? 'same' : 'near';
}

/**
 * For each entry the position of the first earlier one for the same work, or null. Only entries that share an identifier, a title, or
 * first author and year are held together, and each with the first fifty of these, so that a long list costs little more than a short
 * one.
 */
export function earlierCopies(references: readonly Reference[], notes = new Notes()): readonly (number | null)[] {
  const groups = new Map<string, number[]>();
  const wordsOf: WordsOf = (item) => notes.of(wordsOfTitle, item);
  const isCopy = (earlier: Reference | undefined, later: Reference): boolean =>
    earlier !== undefined && mayBeSame(earlier.item, later.item) && compare(earlier, later, wordsOf) === 'same';
  return references.map((reference, position) => {
    let first = position;
    for (const key of notes.of(keysOf, reference.item)) {
      const group = groups.get(key);
      if (group) {
        first = Math.min(first, group.find((rival) => isCopy(references[rival], reference)) ?? position);
        if (group.length < MOST_RIVALS) group.push(position);
      } else groups.set(key, [position]);
    }
    return first < position ? first : null;
  });
}

/** Nobody cites as many works that a first author wrote in one year. */
const MOST_RIVALS = 50;

/** What the titles need not be held together for: a list may hold a thousand works of one author. */
const mayBeSame = (a: CslItem, b: CslItem): boolean =>
  shareIdentifier(a, b) === true || (yearOf(a) === yearOf(b) && !differ(a.volume, b.volume));

function keysOf(item: CslItem): readonly string[] {
  const lead = item.author?.[0];
  const ids = [item.DOI, item.PMID, item.PMCID, item.ISBN].flatMap((id) => (id ? [id.toLowerCase()] : []));
  return [...ids, `by ${foldName(lead?.family ?? lead?.literal ?? '')} ${yearOf(item)}`, `titled ${wordsOfTitle(item).join(' ')}`];
}

/** True for one in common, false where both have one and they differ, null where they cannot be held together. */
function shareIdentifier(a: CslItem, b: CslItem): boolean | null {
  let compared: boolean | null = null;
  for (const field of ['DOI', 'PMID', 'PMCID', 'ISBN'] as const) {
    const [left, right] = [a[field]?.toLowerCase(), b[field]?.toLowerCase()];
    if (!left || !right || (field === 'ISBN' && (a.type === 'chapter' || b.type === 'chapter'))) continue;
    if (left === right) return true;
    compared = false;
  }
  return compared;
}

function sameLead(a: CslItem, b: CslItem): boolean {
  const [left, right] = [a.author?.[0], b.author?.[0]];
  if (!left && !right) return true;
  if (!left || !right) return false;
  return foldName(left.family ?? left.literal ?? '') === foldName(right.family ?? right.literal ?? '');
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;
