import type { Citation } from '../article/article.js';
import type { Block, Document } from '../document/document.js';
import { sectionAt } from '../document/sections.js';

/**
 * The citations that stand around a paragraph or list and speak for all of it, where it has none of its own: its section's heading, a line
 * of nothing but citations behind it, the sentence that leads in a list, the end of a list's last item where no other item cites, a
 * subsection of sources, and, where the document's habit is to name the source first, the paragraph's first sentence.
 */
export function aroundBlock(document: Document, block: Block, byBlock: CitationsByBlock, namesFirst: () => boolean): readonly Citation[] {
  if (block.content.kind === 'heading') return [];
  for (const find of [lineBehind, headingOf, leadIn, sourcesBelow]) {
    const found = find(document, block, byBlock).flatMap((index) => byBlock.get(index) ?? []);
    if (found.length > 0) return found;
  }
  const ofList = listEnd(document, block, byBlock);
  if (ofList.length > 0) return ofList;
  const own = byBlock.get(block.index) ?? [];
  return own.length > 0 && isInOpening(block, own) && namesFirst() ? own : [];
}

/** The citations of an article by the block that they stand in. */
export type CitationsByBlock = ReadonlyMap<number, readonly Citation[]>;

/** The blocks from this one on that belong to the same list, or the block itself. */
function lastOfList(document: Document, block: Block): Block {
  const { list } = block.content;
  let last = block;
  for (let at = block.index + 1; list && document.blocks[at]?.content.list?.list === list.list; at++) last = document.blocks[at] ?? last;
  return last;
}

/** A paragraph of nothing but citations right behind: "(Smith, 2010; Jones, 2011)" or "[3]". */
function lineBehind(document: Document, block: Block, byBlock: CitationsByBlock): readonly number[] {
  const next = document.blocks[lastOfList(document, block).index + 1];
  if (next?.content.kind !== 'paragraph' || next.content.prose.text.length > longestLine) return [];
  const own = byBlock.get(next.index) ?? [];
  if (own.length === 0) return [];
  let rest = next.content.prose.text;
  for (const { mention } of own) rest = rest.replace(next.content.prose.text.slice(mention.range.start, mention.range.end), '');
  return /[\p{L}\p{N}]{3}/u.test(rest.replace(/\b(?:see|also|and|source|sources)\b/gi, '')) ? [] : [next.index];
}

const longestLine = 400;

function headingOf(document: Document, block: Block): readonly number[] {
  const heading = sectionAt(document, block.index)?.heading ?? null;
  return heading === null ? [] : [heading];
}

/** "Smith (2010) found that:" in front of the list. */
function leadIn(document: Document, block: Block): readonly number[] {
  const { list } = block.content;
  if (!list) return [];
  let first = block.index;
  while (document.blocks[first - 1]?.content.list?.list === list.list) first--;
  const before = document.blocks[first - 1];
  return before?.content.kind === 'paragraph' && /:\s{0,3}$/.test(before.content.prose.text) ? [before.index] : [];
}

/** A subsection "Sources" of the claim's own section. That of the whole document is its reference list. */
function sourcesBelow(document: Document, block: Block): readonly number[] {
  const own = sectionAt(document, block.index);
  if (!own || own.depth < 2) return [];
  const below = document.sections.find(
    (section) =>
      section.depth > own.depth &&
      section.start >= own.start &&
      section.end <= own.end &&
      /^(?:sources?|references?|citations?)$/i.test(section.title.trim()),
  );
  return below ? document.blocks.slice(below.blocks.start, below.blocks.end).map(({ index }) => index) : [];
}

/** The citations at the end of the list's last item, where no other item has any: they are the list's. */
function listEnd(document: Document, block: Block, byBlock: CitationsByBlock): readonly Citation[] {
  const { list } = block.content;
  const last = lastOfList(document, block);
  const own = byBlock.get(last.index) ?? [];
  if (!list || last === block || own.length === 0) return [];
  for (let at = last.index - 1; document.blocks[at]?.content.list?.list === list.list; at--) if (byBlock.has(at)) return [];
  const { text } = last.content.prose;
  return own.some(({ mention }) => text.length - mention.range.end < 40 && !/[\p{L}\p{N}]{3}/u.test(text.slice(mention.range.end)))
    ? own
    : [];
}

/** Whether all of them stand in the first of several sentences. */
function isInOpening({ content }: Block, own: readonly Citation[]): boolean {
  const [opening] = content.sentences;
  return opening !== undefined && content.sentences.length > 1 && own.every(({ mention }) => mention.range.start < opening.end);
}

const fewestParagraphs = 3;

/** Whether of the paragraphs of several sentences that cite at all, at least three and two in three cite in their first sentence alone. */
export function namesSourcesFirst(document: Document, byBlock: CitationsByBlock): boolean {
  let citing = 0;
  let early = 0;
  for (const [index, own] of byBlock) {
    const block = document.blocks[index];
    if (block?.content.kind !== 'paragraph' || block.content.sentences.length < 2) continue;
    citing++;
    if (isInOpening(block, own)) early++;
  }
  return early >= fewestParagraphs && early * 3 >= citing * 2;
}
