import { greatestOf } from '../greatestOf.js';
import type { Block, BlockContent, Document } from '../document/document.js';
import { Notes } from '../notes.js';
import type { Steps } from '../steps.js';
import type { Span } from '../text/span.js';
import { entryShape } from './entryShape.js';
import { foldHeading, listHeadings, looseHeadings } from './listHeadings.js';

/** The blocks that hold the entries of the article's list, and the heading above them. */
export interface EntryBlocks {
  readonly blocks: readonly Block[];
  /** Entries below a looser heading beside the list, such as "Further reading": works that nothing has to cite. */
  readonly further: readonly Block[];
  /** The list proper; null where sources stand in several places with no list among them, as below every section. */
  readonly list: { readonly heading: number | null; readonly blocks: readonly Block[] } | null;
}

type Group = NonNullable<EntryBlocks['list']>;

/**
 * Where the article's own list stands: below a heading that says so (a line in bold or with a colon counts as one), below a looser one
 * such as "The Research" if what follows has the shape of entries, else by that shape alone at the end. Null where there is none. May be
 * interrupted between blocks.
 */
export function* findEntryBlocks(document: Document, notes = new Notes()): Steps<EntryBlocks | null> {
  const groups: { readonly kind: 'list' | 'loose'; readonly group: Group }[] = [];
  for (const block of document.blocks) {
    const kind = notes.of(headingKind, block.content);
    if (kind === null) continue;
    const blocks = yield* blocksBelow(document, block.index, kind, notes);
    if (blocks.length > 0) groups.push({ kind, group: { heading: block.index, blocks } });
  }
  const announcedGroups = groups.filter(({ kind }) => kind === 'list');
  const chosen = announcedGroups.length > 0 ? announcedGroups : groups.slice(-1);
  if (chosen.length === 0) return blocksAtEnd(document, notes);
  const blocks = [...new Set(chosen.flatMap(({ group }) => group.blocks))].sort((a, b) => a.index - b.index);
  const largest = chosen.map(({ group }) => group).reduce((a, b) => (b.blocks.length >= a.blocks.length ? b : a));
  const beside = announcedGroups.length > 0 ? groups.filter(({ kind }) => kind === 'loose').flatMap(({ group }) => group.blocks) : [];
  const further = [...new Set(beside)].filter((block) => !blocks.includes(block)).sort((a, b) => a.index - b.index);
  return { blocks, further, list: largest.blocks.length >= blocks.length * shareOfList ? largest : null };
}

/** Of several groups of entries, the one that holds so much of all is the list. */
const shareOfList = 0.6;
/** Below a heading that announces entries, so much shape makes an entry; below any other, or none, so much. */
const announced = 2;
const unannounced = 4;
/** A list without any heading has at least so many entries. */
const fewestWithoutHeading = 3;

function headingKind({ kind, prose, marks, list }: BlockContent): 'list' | 'loose' | null {
  const text = prose.text.trim();
  if (text.length === 0 || text.length > 60 || kind === 'tableCell') return null;
  const isHeading = kind === 'heading';
  const isBold = marks.some((mark) => mark.kind === 'strong' && mark.end - mark.start >= text.length - 1);
  const folded = foldHeading(text);
  if (listHeadings.has(folded)) return isHeading || isBold || list === null ? 'list' : null;
  if (looseHeadings.has(folded)) return isHeading || isBold ? 'loose' : null;
  return null;
}

/** The entries between a heading and the next one of its rank; the list ends behind the last block that has the shape of an entry. */
function* blocksBelow(document: Document, heading: number, kind: 'list' | 'loose', notes: Notes): Steps<readonly Block[]> {
  const depth = document.blocks[heading]?.content.depth ?? 0;
  const range: { readonly block: Block; readonly shape: number }[] = [];
  for (let i = heading + 1; i < document.blocks.length; i++) {
    const block = document.blocks[i];
    if (!block) break;
    const shape = notes.of(shapeOf, block.content);
    if (block.content.kind === 'heading' && shape < unannounced) {
      const isBelow = depth > 0 && block.content.depth > depth;
      if (!isBelow || notes.of(headingKind, block.content) !== null) break;
      continue;
    }
    if (notes.of(headingKind, block.content) === 'list') break;
    range.push({ block, shape });
    yield;
  }
  const enough = kind === 'list' ? announced : unannounced;
  const isSure = ({ shape }: { readonly shape: number }): boolean => shape >= enough;
  const first = range.findIndex(isSure);
  const last = range.findLastIndex(isSure);
  if (first < 0) return [];
  if (kind === 'loose' && first > 1) return [];
  const lists = new Set(range.filter(isSure).map(({ block }) => block.content.list?.list));
  const isItem = ({ block }: { readonly block: Block }): boolean => block.content.list !== null && lists.has(block.content.list.list);
  const mostAreItems = range.filter(isSure).filter(isItem).length * 2 > range.filter(isSure).length;
  const floor = kind === 'list' ? 0.5 : announced;
  return range
    .filter((one, i) => {
      if (isSure(one)) return true;
      if (isItem(one) && kind === 'list') return one.block.content.prose.text.trim().length > 3;
      return i >= first - 1 && i <= last && !mostAreItems && one.shape >= floor;
    })
    .map(({ block }) => block);
}

/** The run of blocks with the full shape of entries that ends the document, or nearly: three blocks may follow. */
function blocksAtEnd(document: Document, notes: Notes): EntryBlocks | null {
  const found: Block[] = [];
  let missed = 0;
  for (let i = document.blocks.length - 1; i >= 0 && missed < 4; i--) {
    const block = document.blocks[i];
    if (!block) break;
    if (notes.of(shapeOf, block.content) >= unannounced) {
      found.unshift(block);
      missed = 0;
    } else if (found.length > 0) {
      break;
    } else missed++;
  }
  return found.length >= fewestWithoutHeading ? { blocks: found, further: [], list: { heading: null, blocks: found } } : null;
}

function shapeOf({ kind, footnote, inQuote, prose }: BlockContent): number {
  if (kind === 'tableCell' || footnote !== null || inQuote) return 0;
  return entryShape(prose.text.replace(headingAtStart, '').replace(labelAtStart, ''));
}

const headingAtStart =
  /^\s{0,4}(?:REFERENCES|References|Bibliography|BIBLIOGRAPHY|Literature Cited|LITERATURE CITED)[:.]?\s{1,4}(?=[[(\p{Lu}\d])/u;
const labelAtStart = /^\s{0,4}(?:\[[^\]]{1,24}\]|\(?\d{1,4}[a-z]?[.)]?)\s{0,4}(?=\S)/u;

/** Offsets of the prose at which a line of the file begins, without the first. */
export function lineStartsOf(block: Block, text: string): readonly number[] {
  const starts: number[] = [];
  let sourceEnd = 0;
  for (const run of block.content.prose.runs) {
    const gap = text.slice(block.start + sourceEnd, block.start + run.source);
    if (run.prose > 0 && gap.includes('\n')) starts.push(run.prose);
    for (let i = 0; i < run.length - 1; i++) if (text[block.start + run.source + i] === '\n') starts.push(run.prose + i + 1);
    sourceEnd = run.source + run.length;
  }
  return starts.filter((start, i) => start !== starts[i - 1]);
}

/** From the first to the last block of a group, as positions half open. */
export function blockRange(blocks: readonly Block[]): Span {
  const positions = blocks.map((block) => block.index);
  const end = greatestOf(positions, -1) + 1;
  return { start: positions.reduce((first, position) => Math.min(first, position), end), end };
}
