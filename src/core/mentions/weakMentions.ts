import type { Document } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { AuthorYearMention, Mention } from './mention.js';
import { INSTITUTION_ACRONYMS } from './surnameWords.js';

/**
 * Whether the words alone do not tell a citation from a name with a date: "Smith 2007" without any sign in running text, or capitals that
 * no known institution has before a year. Such a mention needs an entry of the reference list that has both.
 */
export function isWeak(text: string, one: Found<Mention>): one is Found<AuthorYearMention> {
  if (one.kind !== 'authorYear' || one.year === null || one.etAl || one.authors.length !== 1) return false;
  const [name = ''] = one.authors;
  if (/^[\p{Lu}&]{2,6}$/u.test(name)) return !INSTITUTION_ACRONYMS.has(name);
  const written = text.slice(one.range.start, one.range.end);
  const isWhole = one.range.start === 0 && one.range.end === text.length;
  return one.isNarrative && !isWhole && /^[^()[\]'’\d]{2,120} \d{4}[a-z]?$/.test(written.slice(-130));
}

/** Tells of a weak mention whether an entry of the list has its name and year. */
export function entryEvidence(
  document: Document,
  isReferenceBlock: (block: number) => boolean,
): (one: Found<AuthorYearMention>) => boolean {
  let entries: readonly string[] | null = null;
  return ({ authors, year }) => {
    entries ??= document.blocks.filter((block) => isReferenceBlock(block.index)).map((block) => block.content.prose.text.toLowerCase());
    const name = (authors[0] ?? '').toLowerCase();
    return entries.some((entry) => entry.includes(String(year)) && entry.includes(name));
  };
}
