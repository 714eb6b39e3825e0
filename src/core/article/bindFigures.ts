import type { Block, Document } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import type { Placed } from '../document/place.js';
import { contains, overlaps, type Span } from '../text/span.js';
import type { Citation } from './article.js';

/**
 * Finds the citation that a figure or a stated design is said of, by the structure of the text alone: same clause, same sentence, same
 * table row, or the study that the paragraph speaks about. Two possible owners are no owner.
 */
export class Binder {
  readonly #document: Document;
  readonly #byBlock = new Map<number, Citation[]>();
  readonly #rows = new Map<string, Citation[]>();

  constructor(document: Document, citations: readonly Citation[]) {
    this.#document = document;
    for (const citation of citations) {
      const { block } = citation.mention;
      push(this.#byBlock, block, citation);
      const row = rowKey(document.blocks[block]);
      if (row) push(this.#rows, row, citation);
    }
  }

  /** Position of the owner in `article.citations`, or null. */
  ownerOf(thing: Placed): number | null {
    const block = this.#document.blocks[thing.block];
    if (!block || block.content.kind === 'heading') return null;
    const row = rowKey(block);
    if (row) return soleOwner(this.#rows.get(row) ?? []);
    const inBlock = this.#byBlock.get(thing.block) ?? [];
    const sentence = sentenceAt(block, thing.range.start);
    const own = inBlock.filter((citation) => overlaps(sentence, citation.mention.range));
    const named = own.filter((citation) => !isUnresolvedDescription(citation));
    if (named.length > 0) return ownerInSentence(block, sentence, thing, named);
    if (own.length > 0) return null;
    return topicOf(block, sentence, thing, inBlock);
  }
}

const push = <Key>(map: Map<Key, Citation[]>, key: Key, citation: Citation): void => {
  const list = map.get(key);
  if (list) list.push(citation);
  else map.set(key, [citation]);
};

function rowKey(block: Block | undefined): string | null {
  const table = block?.content.table;
  return table && !table.isHeader ? `${table.table}:${table.row}` : null;
}

/** "a small pilot" that was not recognised: it is no owner, but what follows it may be about it. */
const isUnresolvedDescription = (citation: Citation): boolean =>
  citation.mention.kind === 'descriptive' && citation.resolution.status !== 'one';

/** What makes two citations the same work. */
export function ownerKey(citation: Citation): string {
  const { studies, references } = citation.resolution;
  if (studies.length > 0) return `s:${[...studies].sort().join(',')}`;
  if (references.length > 0) return `r:${references.join(',')}`;
  return `t:${citation.mention.text.toLowerCase()}`;
}

/** `[3,5–7]` points at four works: what stands with it is none of theirs alone. */
const pointsAtSeveral = (citation: Citation): boolean =>
  (citation.mention.kind === 'numbered' && citation.mention.numbers.length > 1) ||
  (citation.mention.kind === 'citationKey' && citation.mention.keys.length > 1);

function soleOwner(citations: readonly Citation[]): number | null {
  const first = citations[0];
  if (!first || citations.some(pointsAtSeveral)) return null;
  return new Set(citations.map(ownerKey)).size === 1 ? first.position : null;
}

const isNarrative = ({ mention }: Citation): boolean =>
  mention.kind === 'descriptive' || (mention.kind === 'authorYear' && mention.isNarrative);

function ownerInSentence(block: Block, sentence: Span, thing: Placed, citations: readonly Citation[]): number | null {
  const { text } = block.content.prose;
  const clause = clauseAround(text, sentence, thing.range);
  const inClause = citations.filter((citation) => contains(clause, citation.mention.range));
  if (speaksOfAnother(text.slice(clause.start, clause.end)) && !inClause.some(isNarrative)) return null;
  const sole = soleOwner(citations);
  if (sole !== null) return sole;
  if (citations.some(pointsAtSeveral)) return null;
  const ofClause = soleOwner(inClause);
  if (ofClause !== null) return ofClause;
  if (citations.every(isNarrative)) return ownerBefore(text, thing.range, citations);
  if (!citations.some(isNarrative)) return ownerAfter(thing.range, citations);
  return null;
}

/** Names come before what is said of them: "Smith (2011) found 88 %, and Jones (2012) 40 %". */
function ownerBefore(text: string, range: Span, citations: readonly Citation[]): number | null {
  const before = citations.filter((citation) => citation.mention.range.end <= range.start).at(-1);
  const after = citations.find((citation) => citation.mention.range.start >= range.end);
  if (!before || (after && !clauseBreak.test(text.slice(range.end, after.mention.range.start)))) return null;
  return before.position;
}

/** Brackets and numbers come after it: "88 % [1] and 40 % [2]". A bracket with two works has no owner. */
function ownerAfter(range: Span, citations: readonly Citation[]): number | null {
  const at = citations.findIndex((citation) => citation.mention.range.start >= range.end);
  const next = citations[at];
  if (!next) return null;
  const following = citations[at + 1];
  const isGroup = following && following.mention.range.start - next.mention.range.end <= 3 && ownerKey(following) !== ownerKey(next);
  return isGroup ? null : next.position;
}

const clauseBreak = /[;,:]|\s(?:while|whereas|and|but|versus|vs\.?|than)\s/;
const clauseEnd = /;\s|,\s(?:while|whereas|but|although|though)\s/g;

/** The part of the sentence between strong breaks that holds the range. */
function clauseAround(text: string, sentence: Span, range: Span): Span {
  let start = sentence.start;
  let end = sentence.end;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(clauseEnd)) {
    const at = sentence.start + match.index;
    if (at + match[0].length <= range.start) start = at + match[0].length;
    else if (at >= range.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}

const otherStudy =
  /\b(?:another|other|previous|earlier|prior|later|subsequent|second|third|separate|different|larger|smaller|older|newer)\s(?:[\w-]{1,30}\s){0,3}(?:study|studies|trial|trials|review|reviews|analysis|analyses|report|reports|cohort|pilot|survey)\b/i;

const speaksOfAnother = (clause: string): boolean => otherStudy.test(clause);

const backReference =
  /^(?:["“(]?)(?:in |of |for |at |among )?(?:this|that|the|these|those|its|their|they|it|he|she|both|overall|results?|participants|patients|subjects|after|of|compared|response|no|side|adverse|pain)\b/i;

/**
 * The study that the paragraph is about, for a sentence that names none: the only one that the paragraph names, in an earlier
 * sentence as part of the sentence, as long as nothing in between turns to another one.
 */
function topicOf(block: Block, sentence: Span, thing: Placed, inBlock: readonly Citation[]): number | null {
  const { text } = block.content.prose;
  const before = inBlock.filter((citation) => citation.mention.range.end <= sentence.start);
  const last = before.at(-1);
  if (!last || soleOwner(inBlock) === null) return null;
  if (speaksOfAnother(text.slice(last.mention.range.end, thing.range.start))) return null;
  const opening = text.slice(sentence.start, sentence.end);
  return before.some(isNarrative) && backReference.test(opening) ? last.position : null;
}
