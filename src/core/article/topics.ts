import type { Block, Document, Section } from '../document/document.js';
import { sectionAt } from '../document/sections.js';
import type { Citation } from './article.js';
import { soleOwner } from './owners.js';

/** Citations by where they stand. */
export interface CitationPlaces {
  readonly inBlock: (block: number) => readonly Citation[];
  /** Those of a table's row, by the key of `rowKey`. */
  readonly inRow: (row: string) => readonly Citation[];
  /** Those of a table's header in a column, by the key of `columnKey`. */
  readonly inHeader: (column: string) => readonly Citation[];
}

export function rowKey(block: Block | undefined): string | null {
  const table = block?.content.table;
  return table && !table.isHeader ? `${table.table}:${table.row}` : null;
}

export function columnKey(block: Block | undefined): string | null {
  const table = block?.content.table;
  return table ? `${table.table}:${table.column}` : null;
}

/** The study of a table's cell: that of its row, or where the row names none that of its column's header. */
export function ownerOfCell(block: Block, places: CitationPlaces): number | null {
  const row = rowKey(block);
  const column = columnKey(block);
  const inRow = row ? places.inRow(row) : [];
  return inRow.length > 0 ? soleOwner(inRow) : soleOwner(column ? places.inHeader(column) : []);
}

/** The study of the line that a list stands under ("Smith et al. (2011) report:"), where no item names another. */
export function ownerOfLeadIn(document: Document, block: Block, places: CitationPlaces): number | null {
  const list = block.content.list?.list;
  if (list === undefined) return null;
  const isOfList = (index: number): boolean => document.blocks[index]?.content.list?.list === list;
  let first = block.index;
  while (isOfList(first - 1)) first--;
  const leadIn = document.blocks[first - 1];
  if (leadIn?.content.kind !== 'paragraph' || !/:\W{0,3}$/.test(leadIn.content.prose.text)) return null;
  for (let index = first; isOfList(index); index++) if (places.inBlock(index).length > 0) return null;
  return soleOwner(places.inBlock(leadIn.index));
}

/** The study that a section is headed with ("### Younger et al. (2013)"), where its text names no other. */
export function ownerOfSection(document: Document, section: Section, places: CitationPlaces): number | null {
  const heading = section.heading === null ? undefined : document.blocks[section.heading];
  if (!heading) return null;
  const named = places.inBlock(heading.index);
  const [title] = named;
  if (!title || named.length > 1 || title.resolution.status !== 'one' || !isWholeHeading(heading, title)) return null;
  const all: Citation[] = [...named];
  for (let index = section.blocks.start; index < section.blocks.end; index++) for (const one of places.inBlock(index)) all.push(one);
  return soleOwner(all) === null ? null : title.position;
}

/** The innermost section that holds the block. */
export const sectionOf = (document: Document, block: Block): Section | undefined => sectionAt(document, block.index);

/** "Younger et al. (2013)", "Younger et al. (2013): a crossover trial", not "Younger et al. (2013) and what came after". */
function isWholeHeading({ content }: Block, { mention }: Citation): boolean {
  const { text } = content.prose;
  return /^[\W\d]{0,6}$/.test(text.slice(0, mention.range.start)) && /^\s?(?:$|[:–—(,-])/.test(text.slice(mention.range.end));
}
