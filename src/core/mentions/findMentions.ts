import type { BlockContent, Document } from '../document/document.js';
import { type Found, placeAll } from '../document/place.js';
import { findAuthorYear } from './authorYear.js';
import { findCitationKeys } from './citationKeys.js';
import { findDescriptive, isNamedBeside } from './descriptive.js';
import { findFootnotes } from './footnotes.js';
import { findIdentifiers } from './identifiers.js';
import { isForeignText } from './language.js';
import { Notes } from '../notes.js';
import type { Mention } from './mention.js';
import { findNumbered } from './numbered.js';
import { settleStyle } from './settleStyle.js';
import { TakenStretches } from './takenStretches.js';

/**
 * Everything in a block that may be a mention, by what the block alone can tell; in order of position. The result depends on the content
 * only, so it can be kept as long as the block stays the same.
 */
export function readMentions(content: BlockContent): readonly Found<Mention>[] {
  const named: Found<Mention>[] = [...findAuthorYear(content), ...findCitationKeys(content), ...findFootnotes(content)];
  const identifiers = findIdentifiers(content);
  const written = identifiers.filter((one) => !isBehindText(content, one));
  const found: Found<Mention>[] = [];
  const taken = new TakenStretches(content.prose.text.length);
  // What stands inside an address or identifier is part of it; a link behind a mention is no second mention.
  const add = (one: Found<Mention>): void => {
    if (taken.take(one.range)) found.push(one);
  };
  for (const one of written) add(one);
  for (const one of named) add(one);
  for (const one of findNumbered(content)) add(one);
  for (const one of identifiers) if (isBehindText(content, one)) add(one);
  for (const one of findDescriptive(content)) if (!isNamedBeside(content, one.range, found)) add(one);
  return found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

/**
 * The mentions of a document: decides with the whole of it which round, bare and raised numbers are citations, leaves out what stands in
 * the reference list, and puts the rest in its place. `found` has the mentions of each block of `document.blocks`.
 */
export function settleMentions(
  document: Document,
  found: readonly (readonly Found<Mention>[])[],
  isReferenceBlock: (block: number) => boolean,
  notes = new Notes(),
): readonly Mention[] {
  const mentions: Mention[] = [];
  const isCitation = settleStyle(document, found, isReferenceBlock);
  const isForeign = isForeignText(document, (block) => (found[block] ?? []).map(({ range }) => range), isReferenceBlock, notes);
  document.blocks.forEach((block, index) => {
    if (isReferenceBlock(index)) return;
    for (const one of placeAll<Mention>(document, block, found[index] ?? [], notes))
      if (isCitation(index, one) && !(isForeign && readsEnglish(one))) mentions.push(one);
  });
  return mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Names and descriptions are read by English rules; identifiers, keys and numbers are the same in every language. */
const readsEnglish = (one: Found<Mention>): boolean => one.kind === 'authorYear' || one.kind === 'descriptive';

/** Whether the identifier is only the address behind a link's words, not written out. */
function isBehindText(content: BlockContent, one: Found<Mention>): boolean {
  return content.marks.some(
    (mark) =>
      mark.kind === 'link' &&
      mark.start === one.range.start &&
      mark.end === one.range.end &&
      !/^(?:https?:|www\.|doi:|10\.)/i.test(content.prose.text.slice(mark.start, mark.end)),
  );
}
