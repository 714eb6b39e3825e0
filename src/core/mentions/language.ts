import type { BlockContent, Document } from '../document/document.js';
import { Notes } from '../notes.js';
import type { Span } from '../text/span.js';
import { isEnglish } from '../vocabulary/english.js';

/** So many units of running text tell its language. */
const LANGUAGE_SAMPLE = 4000;
/** Fewer tell nothing: a terse note is no foreign text. */
const FEWEST_UNITS = 100;
/** In a text below this, two words that only English has tell more than the share of common ones. */
const FEW_UNITS = 600;
const ENGLISH_ALONE = /\b(?:the|and|that|their|with|were|which|this|from|gave|reported|found|showed|patients)\b/gi;

/**
 * Whether a document's running text is in another language than English, so that names and descriptions are not read in it. A text too
 * short to tell counts as English. `mentionsOf` has the ranges of a block's mentions in order, as far as they are known.
 */
export function isForeignText(
  document: Document,
  mentionsOf: (block: number) => readonly Span[],
  isReferenceBlock: (block: number) => boolean,
  notes = new Notes(),
): boolean {
  const [first] = document.blocks;
  if (!first) return false;
  const sample = paragraphsOf(document, mentionsOf, isReferenceBlock);
  const known = notes.of(noSample, first.content);
  if (known.newest?.sample !== sample) known.newest = { sample, isForeign: !isEnglish(sample) };
  return known.newest.isForeign;
}

/** The sample of a document that begins with a block. */
const noSample = (_: BlockContent): { newest: { readonly sample: string; readonly isForeign: boolean } | null } => ({ newest: null });

/**
 * The running text, as far as it is needed to tell its language, without the mentions: names and numbers are the same in every one. Tables
 * and headings are too terse for that.
 */
function paragraphsOf(
  document: Document,
  mentionsOf: (block: number) => readonly Span[],
  isReferenceBlock: (block: number) => boolean,
): string {
  let text = '';
  for (const { content, index } of document.blocks) {
    if (text.length > LANGUAGE_SAMPLE) break;
    if (content.kind !== 'paragraph' || content.list !== null || isReferenceBlock(index)) continue;
    let from = 0;
    for (const range of mentionsOf(index)) {
      text += content.prose.text.slice(from, Math.max(from, range.start));
      from = Math.max(from, range.end);
    }
    text += `${content.prose.text.slice(from)} `;
  }
  return text.length < FEWEST_UNITS || (text.length < FEW_UNITS && (text.match(ENGLISH_ALONE)?.length ?? 0) >= 2) ? '' : text;
}
