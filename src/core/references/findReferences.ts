import type { Block, BlockContent, Document } from '../document/document.js';
import { Notes } from '../notes.js';
import { finish, type Steps } from '../steps.js';
import type { Span } from '../text/span.js';
import { describeList } from './describeList.js';
import { blockRange, findEntryBlocks } from './entryBlocks.js';
import { entryShape, isPubmedCopy } from './entryShape.js';
import { referencesOfFrontMatter } from './frontMatterReferences.js';
import { continuesEntry, entriesOfBlock, entryIn, joinEntries, type ListEntry } from './listEntries.js';
import type { ParsedReference } from './parsedReference.js';
import { parseReference } from './parseReference.js';
import { pubmedCopyAt, type PubmedCopy } from './pubmedCopy.js';
import type { CslItem, Reference, ReferenceField, ReferenceList } from './reference.js';
import { readIdentifiers } from './readIdentifiers.js';

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

/** The same work with a break after each entry. */
export function* findReferencesInSteps(document: Document, previous?: FoundReferences, notes = new Notes()): Steps<FoundReferences> {
  const found = yield* findEntryBlocks(document, notes);
  yield;
  const references: Reference[] = [];
  const parsed = new Map<string, ParsedReference>();
  const read = (text: string, parse: (text: string) => ParsedReference): ParsedReference => {
    const known = parsed.get(text) ?? previous?.parsed.get(text) ?? parse(text);
    parsed.set(text, known);
    return known;
  };
  const blocks = new Set<number>();
  const further = new Set(found?.further.map((block) => block.index));
  let pending: ListEntry | null = null;
  const flush = (): void => {
    if (pending) {
      const reference = toReference(pending, references.length, 'list', read, (found?.blocks.length ?? 0) > 1, notes);
      references.push(further.has(reference.block ?? -1) ? { ...reference, isFurtherReading: true } : reference);
    }
    pending = null;
  };
  for (const block of [...(found?.blocks ?? []), ...(found?.further ?? [])]) {
    blocks.add(block.index);
    if (pending && continuesEntry(block, pending)) {
      pending = joinEntries(pending, block);
      continue;
    }
    flush();
    const copy = notes.of(looksCopied, block.content) ? pubmedCopyAt(document, block.index) : null;
    if (copy) {
      for (const used of copy.blocks) blocks.add(used);
      references.push(copiedReference(document, block, copy, references.length, read));
      continue;
    }
    for (const entry of entriesOfBlock(document, block, notes)) {
      flush();
      pending = entry;
      yield;
    }
  }
  flush();
  const group = found?.list;
  const own = new Set(group?.blocks.map((block) => block.index));
  const list = group
    ? describeList(
        document,
        group.heading,
        blockRange(group.blocks),
        references.filter((one) => own.has(one.block ?? -1)),
      )
    : null;
  yield;
  for (const block of document.blocks) {
    if (block.content.footnote === null || block.content.kind === 'tableCell' || blocks.has(block.index)) continue;
    if (entryShape(block.content.prose.text) < 3.5) continue;
    const body = { start: 0, end: block.content.prose.text.length };
    const entry = entryIn(block, { label: block.content.footnote, span: body, body, runsOn: false });
    references.push(toReference(entry, references.length, 'footnote', read, false, notes));
    blocks.add(block.index);
    yield;
  }
  for (const reference of referencesOfFrontMatter(document, references.length)) references.push(reference);
  return { list, references, parsed, isReferenceBlock: within(blocks) };
}

/** Made out here: a function made inside of the search would hold the search before, and that the one before it, for ever. */
const within =
  (blocks: ReadonlySet<number>) =>
  (block: number): boolean =>
    blocks.has(block);

const looksCopied = ({ prose }: BlockContent): boolean => isPubmedCopy(prose.text);

type Read = (text: string, parse: (text: string) => ParsedReference) => ParsedReference;

/** The reference that an entry is; that of before where it reads and stands as it did, or that moved to where it stands now. */
function toReference(
  entry: ListEntry,
  position: number,
  origin: Reference['origin'],
  read: Read,
  hasSiblings: boolean,
  notes: Notes,
): Reference {
  const parsed = read(entry.text, parseReference);
  const runsOn = entry.runsOn && hasSiblings;
  if (!entry.source) return referenceOf(entry, position, origin, parsed, runsOn);
  const kept = notes.newest(toReference, entry.source, [parsed, entry.label, origin, runsOn], (): Kept => ({ newest: null }));
  const { newest } = kept;
  if (newest?.start === entry.block.start && newest.reference.position === position && newest.reference.block === entry.block.index)
    return newest.reference;
  const reference = newest
    ? moved(newest.reference, entry.block.start - newest.start, position, entry.block.index)
    : referenceOf(entry, position, origin, parsed, runsOn);
  kept.newest = { start: entry.block.start, reference };
  return reference;
}

/** An entry's reference where its block began at `start`. */
interface Kept {
  newest: { readonly start: number; readonly reference: Reference } | null;
}

function moved(reference: Reference, by: number, position: number, block: number): Reference {
  const one = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const fields: Partial<Record<ReferenceField, Span>> = {};
  for (const field of Object.keys(reference.fields) as ReferenceField[]) {
    const span = reference.fields[field];
    if (span) fields[field] = one(span);
  }
  const { malformed } = reference;
  const there = { ...reference, position, block, span: one(reference.span), fields };
  return malformed ? { ...there, malformed: malformed.map((part) => ({ ...part, span: one(part.span) })) } : there;
}

function referenceOf(
  entry: ListEntry,
  position: number,
  origin: Reference['origin'],
  { item, fields, yearSuffix, authorsCut, malformed }: ParsedReference,
  runsOn: boolean,
): Reference {
  const placed: Partial<Record<ReferenceField, Span>> = {};
  for (const [field, span] of Object.entries(fields) as [ReferenceField, Span][]) placed[field] = entry.place(span);
  return {
    position,
    label: entry.label,
    text: entry.text,
    span: entry.span,
    block: entry.block.index,
    origin,
    item: withLinks(item, entry.links),
    fields: placed,
    yearSuffix,
    authorsCut,
    runsOn,
    ...(malformed ? { malformed: malformed.map((one) => ({ ...one, span: entry.place(one.span) })) } : {}),
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
