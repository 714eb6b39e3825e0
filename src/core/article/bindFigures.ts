import type { Block, BlockContent, Document, Section } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import type { Placed } from '../document/place.js';
import { Notes } from '../notes.js';
import { firstFrom } from '../text/firstFrom.js';
import { contains, type Span } from '../text/span.js';
import type { Citation } from './article.js';
import { isSaidOfOthers, isStrongReference, refersBack, speaksOfAnother } from './backReference.js';
import { citationsWithin } from '../mentions/citationsWithin.js';
import { bracketAround, clauseAround } from './clauses.js';
import { areAlike, isNarrative, ownerKey, pointsAtSeveral, soleOwner } from './owners.js';
import { type CitationPlaces, columnKey, ownerOfCell, ownerOfLeadIn, ownerOfSection, rowKey, sectionOf } from './topics.js';

/** What has an owner: where it stands is enough. */
type Thing = Pick<Placed, 'block' | 'range'>;

/**
 * Finds the citation that a figure or a stated design is said of, by the structure of the text alone: same bracket, clause or sentence,
 * same table row or column, the line that a list stands under, or the study that the paragraph or the section speaks about. Two possible
 * owners are no owner.
 */
export class Binder {
  readonly #document: Document;
  readonly #byBlock = new Map<number, Citation[]>();
  readonly #rows = new Map<string, Citation[]>();
  readonly #headers = new Map<string, Citation[]>();
  readonly #sections = new Map<Section, number | null>();
  readonly #notes: Notes;
  readonly #known = new Map<number, OwnersInBlock>();
  readonly #places: CitationPlaces = {
    inBlock: (block) => this.#byBlock.get(block) ?? [],
    inRow: (row) => this.#rows.get(row) ?? [],
    inHeader: (column) => this.#headers.get(column) ?? [],
  };

  constructor(document: Document, citations: readonly Citation[], notes = new Notes()) {
    this.#document = document;
    this.#notes = notes;
    for (const citation of citations) {
      const { block } = citation.mention;
      push(this.#byBlock, block, citation);
      const row = rowKey(document.blocks[block]);
      const column = columnKey(document.blocks[block]);
      if (row) push(this.#rows, row, citation);
      else if (column) push(this.#headers, column, citation);
    }
  }

  /** What a block cites. */
  citationsIn(block: number): readonly Citation[] {
    return this.#places.inBlock(block);
  }

  /** Position of the owner in `article.citations`, or null. */
  ownerOf(thing: Thing): number | null {
    const block = this.#document.blocks[thing.block];
    if (!block || block.content.kind === 'heading') return null;
    if (block.content.table) return block.content.table.isHeader ? null : ownerOfCell(block, this.#places);
    const inBlock = this.#places.inBlock(thing.block);
    const known = this.#ownersIn(block, inBlock);
    const { owners } = known;
    const key = rangeKey(thing.range);
    let owner = owners.get(key);
    if (owner === undefined) {
      owner = ownerInBlock(block, thing, known);
      owners.set(key, owner);
    }
    if (typeof owner === 'number') return inBlock[owner]?.position ?? null;
    if (owner === null) return null;
    const leadIn = ownerOfLeadIn(this.#document, block, this.#places);
    return leadIn === null && owner === 'section' ? this.#ownerOfSection(block) : leadIn;
  }

  /** The sentences of a block of prose in which something may have an owner: without a citation there or before them none has. */
  sentencesAboutStudies(block: Block): readonly Span[] {
    const { kind, table, sentences } = block.content;
    if (kind === 'heading' || table) return [];
    const inBlock = this.#places.inBlock(block.index);
    const [first] = inBlock;
    if (first) return sentences.slice(firstFrom(sentences, first.mention.range.start + 1, ({ end }) => end));
    const owner = ownerOfLeadIn(this.#document, block, this.#places) ?? this.#ownerOfSection(block);
    return owner === null ? [] : sentences;
  }

  /** What is known of the block's things from before, where it cites the same as it did then. */
  #ownersIn(block: Block, citations: readonly Citation[]): OwnersInBlock {
    const known = this.#known.get(block.index);
    if (known) return known;
    const kept = this.#notes.of(noOwners, block.content);
    if (!kept.newest || !areAlike(kept.newest.citations, citations)) kept.newest = ownersOf(citations);
    this.#known.set(block.index, kept.newest);
    return kept.newest;
  }

  #ownerOfSection(block: Block): number | null {
    const section = sectionOf(this.#document, block);
    if (!section) return null;
    const known = this.#sections.get(section);
    if (known !== undefined) return known;
    const owner = ownerOfSection(this.#document, section, this.#places);
    this.#sections.set(section, owner);
    return owner;
  }
}

interface OwnersInBlock {
  readonly citations: readonly Citation[];
  readonly areOfOneWork: boolean;
  /** Where the first citation stands that is part of its sentence; the number of all where none is. */
  readonly firstNarrative: number;
  /** By the place in the block, see `rangeKey`. */
  readonly owners: Map<number, BlockOwner>;
  /** What each sentence cites, by where it starts. */
  readonly sentences: Map<number, readonly Citation[]>;
}

function ownersOf(citations: readonly Citation[]): OwnersInBlock {
  const narrative = citations.findIndex(isNarrative);
  return {
    citations,
    areOfOneWork: soleOwner(citations) !== null,
    firstNarrative: narrative < 0 ? citations.length : narrative,
    owners: new Map(),
    sentences: new Map(),
  };
}

function citedIn(sentence: Span, { citations, sentences }: OwnersInBlock): readonly Citation[] {
  const known = sentences.get(sentence.start);
  if (known) return known;
  const cited = citationsWithin(citations, sentence);
  sentences.set(sentence.start, cited);
  return cited;
}

/**
 * What the block alone tells of a thing's owner: its place among the block's citations, none, or that it is what the list or the section
 * around it is about.
 */
type BlockOwner = number | null | 'leadIn' | 'section';

const noOwners = (_: BlockContent): { newest: OwnersInBlock | null } => ({ newest: null });

/** No block has two to the 24 units. */
const rangeKey = ({ start, end }: Span): number => start * 2 ** 24 + end;

function ownerInBlock(block: Block, thing: Thing, known: OwnersInBlock): BlockOwner {
  const { citations: inBlock } = known;
  const { text } = block.content.prose;
  const placeOf = (owner: number | null): number | null => (owner === null ? null : firstFrom(inBlock, owner, ({ position }) => position));
  const sentence = sentenceAt(block, thing.range.start);
  const own = citedIn(sentence, known);
  const named = own.filter((citation) => !isUnresolvedDescription(citation));
  if (named.length > MOST_IN_SENTENCE) return null;
  if (named.length > 0) return placeOf(ownerInSentence(block, sentence, thing, named));
  if (own.length > 0 || isSaidOfOthers(text, sentence, thing.range)) return null;
  if (inBlock.length > 0) return placeOf(topicOf(block, sentence, thing, known));
  if (speaksOfAnother(text, [])) return null;
  return block.content.list !== null || refersBack(text.slice(sentence.start, sentence.end)) ? 'section' : 'leadIn';
}

const push = <Key>(map: Map<Key, Citation[]>, key: Key, citation: Citation): void => {
  const list = map.get(key);
  if (list) list.push(citation);
  else map.set(key, [citation]);
};

/** "a small pilot" that was not recognised: it is no owner, but what follows it may be about it. */
const isUnresolvedDescription = (citation: Citation): boolean =>
  citation.mention.kind === 'descriptive' && citation.resolution.status !== 'one';

function ownerInSentence(block: Block, sentence: Span, thing: Thing, citations: readonly Citation[]): number | null {
  const { text } = block.content.prose;
  const bracket = bracketAround(text, sentence, thing.range);
  const inBracket = bracket ? citations.filter((citation) => contains(bracket, citation.mention.range)) : [];
  if (inBracket.length > 0) return soleOwner(inBracket);
  const clause = clauseAround(text, sentence, thing.range);
  const inClause = citations.filter((citation) => contains(clause, citation.mention.range));
  if (speaksOfAnother(text.slice(clause.start, clause.end), citations) && !inClause.some(isNarrative)) return null;
  if (isSaidOfOthers(text, clause, thing.range)) return null;
  const sole = soleOwner(citations);
  // "50 mg is the usual dose; Younger et al. (2013) gave 4.5 mg": what stands before a study is named is not yet about it.
  const isAhead =
    inClause.length === 0 && citations.every((citation) => isNarrative(citation) && citation.mention.range.start >= clause.end);
  if (sole !== null) return isAhead ? null : sole;
  if (citations.some(pointsAtSeveral)) return null;
  const ofClause = soleOwner(inClause);
  if (ofClause !== null) return ofClause;
  if (citations.every(isNarrative)) return ownerBefore(text, thing.range, citations);
  if (!citations.some(isNarrative)) return ownerAfter(text, thing.range, citations);
  return null;
}

/** Names come before what is said of them: "Smith (2011) found 88 %, and Jones (2012) 40 %". */
function ownerBefore(text: string, range: Span, citations: readonly Citation[]): number | null {
  const before = citations.filter((citation) => citation.mention.range.end <= range.start);
  const last = before.at(-1);
  const after = citations.find((citation) => citation.mention.range.start >= range.end);
  if (!last || (after && !CLAUSE_BREAK.test(text.slice(range.end, after.mention.range.start)))) return null;
  const previous = before.at(-2);
  // "Smith (2007) and Smith (2011) treated 17": said of both.
  if (previous && /^,? (?:and|or|&) $|^, $/.test(text.slice(previous.mention.range.end, last.mention.range.start))) return null;
  return last.position;
}

/** Brackets and numbers come after it: "88 % [1] and 40 % [2]". A bracket with two works has no owner. */
function ownerAfter(text: string, range: Span, citations: readonly Citation[]): number | null {
  const at = citations.findIndex((citation) => citation.mention.range.start >= range.end);
  const next = citations[at];
  if (!next) return null;
  const previous = citations.slice(0, at).at(-1);
  // "A pilot (Smith, 2007) of 17 patients was followed by a trial (Smith, 2011)": words that hang on the citation before.
  if (previous && /^[)\]]? (?:of|in|with|among|on|for)\b[^.;,()]{0,60}$/.test(text.slice(previous.mention.range.end, range.start)))
    return null;
  const following = citations[at + 1];
  const isGroup = following && following.mention.range.start - next.mention.range.end <= 3 && ownerKey(following) !== ownerKey(next);
  return isGroup ? null : next.position;
}

const CLAUSE_BREAK = /[;,:]|\s(?:while|whereas|and|but|versus|vs\.?|than)\s/;

/**
 * The study that the paragraph is about, for a sentence that names none: the only one that the paragraph names, in an earlier sentence as
 * part of the sentence or directly before a "The trial …", as long as nothing in between turns to another one.
 */
function topicOf(block: Block, sentence: Span, thing: Thing, { citations, areOfOneWork, firstNarrative }: OwnersInBlock): number | null {
  const { text } = block.content.prose;
  const before = firstFrom(citations, sentence.start + 1, ({ mention }) => mention.range.end);
  const last = citations[before - 1];
  if (!last || !areOfOneWork || thing.range.start - last.mention.range.end > LONGEST_TOPIC) return null;
  if (speaksOfAnother(text.slice(last.mention.range.end, thing.range.start), [last])) return null;
  const words = text.slice(sentence.start, sentence.end);
  const isNextSentence = /^[^.!?]{0,40}[.!?]\W{0,4}$/.test(text.slice(last.mention.range.end, sentence.start));
  return (firstNarrative < before && refersBack(words)) || (isNextSentence && isStrongReference(words)) ? last.position : null;
}

/** A sentence that cites more often is none, and tells of no one study. */
const MOST_IN_SENTENCE = 100;
/** In units, so far a paragraph goes on about a study without naming it: more than a thousand words. */
const LONGEST_TOPIC = 10_000;
