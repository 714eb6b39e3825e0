import type { Block, Document } from '../document/document.js';
import { sourceSpan } from '../document/place.js';
import { finish, type Steps } from '../steps.js';
import type { Span } from '../text/span.js';
import { describeList } from './describeList.js';
import { blockRange, type EntryBlocks, findEntryBlocks, lineStartsOf } from './entryBlocks.js';
import { entryShape, isPubmedCopy } from './entryShape.js';
import { referencesOfFrontMatter } from './frontMatterReferences.js';
import type { ParsedReference } from './parsedReference.js';
import { parseReference } from './parseReference.js';
import { pubmedCopyAt, type PubmedCopy } from './pubmedCopy.js';
import type { CslItem, Reference, ReferenceField, ReferenceList } from './reference.js';
import { readIdentifiers } from './readIdentifiers.js';
import { splitEntries, type SplitEntry } from './splitEntries.js';

export interface FoundReferences {
  readonly list: ReferenceList | null;
  readonly references: readonly Reference[];
  /** What each entry's text was read as; to be handed to the next call, so that an edit elsewhere costs nothing. */
  readonly parsed: ReadonlyMap<string, ParsedReference>;
  /** Whether a block, by its position in `document.blocks`, holds an entry. */
  isReferenceBlock(block: number): boolean;
}

/** The article's own references: its list, footnotes that hold an entry, and `references:` of the front matter, in this order. */
export function findReferences(document: Document, previous?: FoundReferences): FoundReferences {
  return finish(findReferencesInSteps(document, previous));
}

/** The same work with a break after every few entries. */
export function* findReferencesInSteps(document: Document, previous?: FoundReferences): Steps<FoundReferences> {
  const found = findEntryBlocks(document);
  yield;
  const references: Reference[] = [];
  const parsed = new Map<string, ParsedReference>();
  const read = (text: string, parse: (text: string) => ParsedReference): ParsedReference => {
    const known = parsed.get(text) ?? previous?.parsed.get(text) ?? parse(text);
    parsed.set(text, known);
    return known;
  };
  const blocks = new Set<number>();
  for (let i = 0; found && i < found.blocks.length; i++) {
    const block = found.blocks[i];
    if (!block) break;
    blocks.add(block.index);
    const copy = isPubmedCopy(block.content.prose.text) ? pubmedCopyAt(document, block.index) : null;
    if (copy) {
      for (const used of copy.blocks) blocks.add(used);
      references.push(copiedReference(document, block, copy, references.length, read));
      continue;
    }
    for (const entry of entriesOf(document, block))
      references.push(listReference(block, entry, references.length, 'list', read, found.blocks.length));
    if (i % 10 === 9) yield;
  }
  const list = found && references.length > 0 ? describeList(document, found.heading, blockRange(found.blocks), references) : null;
  for (const block of document.blocks) {
    if (block.content.footnote === null || block.content.kind === 'tableCell' || blocks.has(block.index)) continue;
    if (entryShape(block.content.prose.text) < 3.5) continue;
    const body = { start: 0, end: block.content.prose.text.length };
    const entry = { label: block.content.footnote, span: body, body, runsOn: false };
    references.push(listReference(block, entry, references.length, 'footnote', read, 1));
    blocks.add(block.index);
  }
  references.push(...referencesOfFrontMatter(document, references.length));
  return { list, references, parsed, isReferenceBlock: (block) => blocks.has(block) };
}

/** A block's entries; the number that Markdown keeps as a list marker is the first entry's label. */
function entriesOf(document: Document, block: Block): readonly SplitEntry[] {
  const { prose, list } = block.content;
  const entries = splitEntries(prose.text, lineStartsOf(block, document.text));
  const [first, ...rest] = entries;
  if (!first || !list?.ordered || first.label !== null) return entries;
  return [{ ...first, label: list.marker.replace(/[^\p{L}\p{N}]/gu, '') || null }, ...rest];
}

type Read = (text: string, parse: (text: string) => ParsedReference) => ParsedReference;

function listReference(
  block: Block,
  entry: SplitEntry,
  position: number,
  origin: Reference['origin'],
  read: Read,
  blockCount: number,
): Reference {
  const { prose, list, marks } = block.content;
  const text = prose.text.slice(entry.body.start, entry.body.end);
  const { item, fields, yearSuffix, authorsCut } = read(text, parseReference);
  const place = (span: Span): Span => sourceSpan(block, { start: span.start + entry.body.start, end: span.end + entry.body.start });
  const placed: Partial<Record<ReferenceField, Span>> = {};
  for (const [field, span] of Object.entries(fields) as [ReferenceField, Span][]) placed[field] = place(span);
  const span = sourceSpan(block, entry.span);
  const atMarker =
    entry.span.start === 0 && origin === 'list' && list?.ordered && list.first ? block.start + list.markerOffset : span.start;
  const links = marks.flatMap((mark) =>
    mark.kind === 'link' && mark.value && mark.start < entry.body.end && entry.body.start < mark.end ? [mark.value] : [],
  );
  return {
    position,
    label: entry.label,
    text,
    span: { start: atMarker, end: span.end },
    block: block.index,
    origin,
    item: withLinks(item, links),
    fields: placed,
    yearSuffix,
    authorsCut,
    runsOn: entry.runsOn && blockCount > 1,
  };
}

function copiedReference(document: Document, block: Block, copy: PubmedCopy, position: number, read: Read): Reference {
  const { item, yearSuffix, authorsCut } = read(copy.text, () => copy.parsed);
  return {
    position,
    label: null,
    text: copy.text,
    span: copy.span,
    block: block.index,
    origin: 'list',
    item,
    fields: copy.fieldsIn(document),
    yearSuffix,
    authorsCut,
    runsOn: false,
  };
}

/** Adds what the addresses behind linked words tell: a DOI, a PMID, or the address itself. */
function withLinks(item: CslItem, links: readonly string[]): CslItem {
  if (links.length === 0) return item;
  const added: { DOI?: string; PMID?: string; PMCID?: string; URL?: string } = {};
  for (const link of links)
    for (const { kind, value } of readIdentifiers(link))
      if ((kind === 'DOI' || kind === 'PMID' || kind === 'PMCID' || kind === 'URL') && item[kind] === undefined) added[kind] ??= value;
  return { ...item, ...added };
}

export type { EntryBlocks };
