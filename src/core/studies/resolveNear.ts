import type { AuthorYearMention } from '../mentions/mention.js';
import { isOneEditApart } from './editDistance.js';
import { foldName } from './fold.js';
import type { Mend, NearMiss } from './resolution.js';
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
export function differenceOf(mention: AuthorYearMention, work: Work): Difference | null {
  if (mention.suffix !== null && work.suffix !== null && mention.suffix !== work.suffix) return null;
  const isYearRight = mention.year !== null && work.years.includes(mention.year);
  // The year first: it costs little, and a work of another year is near only if its year is.
  const byYear = mention.year === null || isYearRight ? null : yearDifference(mention, mention.year, work);
  if (!isYearRight && byYear === null) return null;
  const names = compareNames(mention, work);
  if (names === 'same') return byYear;
  if (!isYearRight) return null;
  if (names !== null) return { says: names, mend: nextAuthorMend(mention, work), kind: 'others' };
  return leadDifference(mention, work);
}

export interface Difference {
  readonly says: string;
  readonly mend: readonly Mend[];
  /** Which part differs. Another co-author, or one too many, is more often another work than a slip. */
  readonly kind: 'year' | 'lead' | 'others';
}

function yearDifference(mention: AuthorYearMention, year: number, work: Work): Difference | null {
  const close = work.years.find((other) => isNearYear(other, year));
  if (close === undefined) return null;
  const mend = mention.yearText === String(year) ? [{ from: String(year), to: String(close) }] : [];
  return { says: `the year is ${close}, not ${year}`, mend, kind: 'year' };
}

/** Whether one year may be a slip for another: the next one, or two of its figures exchanged. */
export const isNearYear = (other: number, year: number): boolean => Math.abs(other - year) === 1 || isSwapped(String(other), String(year));

const isSwapped = (a: string, b: string): boolean => isOneEditApart(a, b) && [...a].sort().join('') === [...b].sort().join('');

/** "Khan and Sandler" for a work by Khan, Isaacs and Sandler: the second name becomes the second author's. */
function nextAuthorMend(mention: AuthorYearMention, work: Work): readonly Mend[] {
  const at = mention.authors.findIndex((name, i) => work.authors[i] && !isAuthor(name, work.authors[i]));
  const [from, to] = [mention.authors[at], work.authors[at]?.printed];
  return at > 0 && from !== undefined && to !== undefined ? [{ from, to }] : [];
}

function leadDifference(mention: AuthorYearMention, work: Work): Difference | null {
  const first = mention.authors[0] ?? '';
  const lead = work.authors[0];
  if (!lead) return null;
  const folded = foldName(first);
  const mend = [{ from: first, to: lead.printed }];
  if (lead.given.length > 3 && lead.given.split(' ')[0] === folded)
    return { says: `${first} is the given name of ${lead.printed}`, mend, kind: 'lead' };
  const position = work.authors.findIndex((author) => isAuthor(first, author));
  if (position > 0) return orderDifference(mention, work, first, lead.printed);
  const isMisspelt =
    folded.length >= SHORTEST_MISSPELT && lead.forms.some((form) => form.length >= SHORTEST_MISSPELT && isOneEditApart(form, folded));
  const others = mention.authors.slice(1);
  return isMisspelt && others.every((other, i) => work.authors[i + 1] === undefined || isAuthor(other, work.authors[i + 1] ?? lead))
    ? { says: `the name is ${lead.printed}, not ${first}`, mend, kind: 'lead' }
    : null;
}

/** A further author stands first: alone, or with the others in another order. */
function orderDifference(mention: AuthorYearMention, work: Work, first: string, lead: string): Difference {
  const hasAll = mention.authors.length > 1 && mention.authors.every((name) => work.authors.some((author) => isAuthor(name, author)));
  if (!hasAll) {
    const mend = mention.authors.length === 1 ? [{ from: first, to: lead }] : [];
    return { says: `the first author is ${lead}, not ${first}`, mend, kind: 'lead' };
  }
  const mend = mention.authors.flatMap((from, i) => {
    const to = work.authors[i]?.printed;
    return to === undefined || to === from ? [] : { from, to };
  });
  return { says: `the first author is ${lead}; the names are in another order`, mend, kind: 'lead' };
}

/**
 * Works that nearly fit, the article's own entries first; at most five. `knownAs` tells how an index's study may be named to the writer.
 */
export function nearMisses(
  mention: AuthorYearMention,
  works: readonly Work[],
  knownAs: (work: Work, difference: Difference) => NearMiss['known'] = () => null,
): readonly NearMiss[] {
  const found: NearMiss[] = [];
  const close = works.flatMap((work) => {
    const difference = differenceOf(mention, work);
    return difference === null ? [] : { work, difference };
  });
  // Of two works of another year, the one by the very authors that are named is nearer than one with authors that nobody has seen.
  const exact = close.filter(({ work }) => !mention.etAl && work.authors.length === mention.authors.length && hasAllNames(mention, work));
  for (const { work, difference } of mention.authors.length > 1 && exact.length > 0 ? exact : close) {
    if (found.some((one) => one.study !== null && one.study === work.study)) continue;
    const known = work.reference === null ? knownAs(work, difference) : null;
    found.push({ study: work.study, reference: work.reference, difference: difference.says, mend: difference.mend, known });
    if (found.length === 5) break;
  }
  return found;
}
