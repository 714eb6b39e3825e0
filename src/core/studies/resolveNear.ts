import type { AuthorYearMention } from '../mentions/mention.js';
import { isOneEditApart } from './editDistance.js';
import { foldName } from './fold.js';
import type { NearMiss } from './resolution.js';
import { isAuthor, type Work } from './resolveWorks.js';

/** A misspelt name is only looked for in names of at least this length: "Li" and "Lu" are two people. */
const SHORTEST_MISSPELT = 5;

/** Whether names and "et al." of the mention are a work's, whatever the year; else what differs, or null for another work. */
export function compareNames(mention: AuthorYearMention, work: Work): 'same' | string | null {
  const [first, ...others] = mention.authors;
  const lead = work.authors[0];
  if (first === undefined || !lead || !isAuthor(first, lead)) return null;
  if (mention.etAl && work.authors.length === 1 && work.isComplete) return `${lead.printed} is its only author`;
  for (const [i, other] of others.entries()) {
    const author = work.authors[i + 1];
    if (author === undefined) {
      if (work.isComplete)
        return work.authors.length === 1 ? `${lead.printed} is its only author` : `it has ${work.authors.length} authors, without ${other}`;
      continue;
    }
    if (isAuthor(other, author)) continue;
    const ordinal = ['second', 'third', 'fourth', 'fifth'][i] ?? 'next';
    return `the ${ordinal} author is ${author.printed}, not ${other}`;
  }
  return 'same';
}

/** Whether the work's own list has every name of the mention: a work whose further authors nobody knows only may be meant. */
export const hasAllNames = (mention: AuthorYearMention, work: Work): boolean =>
  mention.authors.every((name, i) => {
    const author = work.authors[i];
    return author !== undefined && isAuthor(name, author);
  });

/** What keeps a mention from being of this work, where that is little: a year, a letter, the order of names. Null for another work. */
export function differenceOf(mention: AuthorYearMention, work: Work): string | null {
  const names = compareNames(mention, work);
  const isYearRight = mention.year !== null && work.years.includes(mention.year);
  if (names === 'same') return mention.year === null || isYearRight ? null : yearDifference(mention.year, work.years);
  if (!isYearRight) return null;
  if (names !== null) return names;
  return nameDifference(mention, work);
}

function yearDifference(year: number, years: readonly number[]): string | null {
  const close = years.find((other) => Math.abs(other - year) === 1 || isSwapped(String(other), String(year)));
  return close === undefined ? null : `the year is ${close}, not ${year}`;
}

const isSwapped = (a: string, b: string): boolean => isOneEditApart(a, b) && [...a].sort().join('') === [...b].sort().join('');

function nameDifference(mention: AuthorYearMention, work: Work): string | null {
  const first = mention.authors[0] ?? '';
  const lead = work.authors[0];
  if (!lead) return null;
  const folded = foldName(first);
  if (lead.given.length > 3 && lead.given.split(' ')[0] === folded) return `${first} is the given name of ${lead.printed}`;
  const position = work.authors.findIndex((author) => isAuthor(first, author));
  if (position > 0) {
    const isSwappedOrder =
      mention.authors.length > 1 && mention.authors.every((name) => work.authors.some((author) => isAuthor(name, author)));
    return isSwappedOrder
      ? `the first author is ${lead.printed}; the names are in another order`
      : `the first author is ${lead.printed}, not ${first}`;
  }
  const isMisspelt =
    folded.length >= SHORTEST_MISSPELT && lead.forms.some((form) => form.length >= SHORTEST_MISSPELT && isOneEditApart(form, folded));
  if (!isMisspelt) return null;
  const others = mention.authors.slice(1);
  return others.every((other, i) => work.authors[i + 1] === undefined || isAuthor(other, work.authors[i + 1] ?? lead))
    ? `the name is ${lead.printed}, not ${first}`
    : null;
}

/** Works that nearly fit, the article's own entries first; at most five. */
export function nearMisses(mention: AuthorYearMention, works: readonly Work[]): readonly NearMiss[] {
  const found: NearMiss[] = [];
  for (const work of works) {
    const difference = differenceOf(mention, work);
    if (difference === null) continue;
    if (found.some((one) => one.study !== null && one.study === work.study)) continue;
    found.push({ study: work.study, reference: work.reference, difference });
    if (found.length === 5) break;
  }
  return found;
}
