import { gated } from '../expressions/gated.js';
import type { Citation } from '../article/article.js';
import { citationsWithin } from '../mentions/citationsWithin.js';
import type { Block, BlockContent, Document, Section } from '../document/document.js';
import { type Placed, sentenceAt } from '../document/place.js';
import { sectionAt } from '../document/sections.js';
import { Notes } from '../notes.js';
import { firstFrom } from '../text/firstFrom.js';
import type { Span } from '../text/span.js';
import { aroundBlock, namesSourcesFirst } from './aroundBlock.js';

/**
 * Positions (in `article.citations`) of the citations in reach of a claim: in its sentence or right behind it, at the end of its
 * paragraph, in its list item or table row, or on its section's line of sources. A sentence about "the study" or "these findings" is
 * reached by the citations of what it speaks of: the sentence before, or all of its section. Where none of these is, by what stands around
 * the paragraph or list (`aroundBlock`).
 */
export const citationsInReach = (
  document: Document,
  place: Pick<Placed, 'block' | 'range'>,
  citations: readonly Citation[],
): readonly number[] => new CitationReach(document, citations).of(place);

/** `citationsInReach` for many places of one article: what they have in common is worked out once. */
export class CitationReach {
  readonly #document: Document;
  readonly #byBlock = new Map<number, Citation[]>();
  readonly #sourceLines = new Map<Section, readonly number[]>();
  #allSourceLines: readonly number[] | null = null;
  /** The blocks that cite a study, in their order. */
  #blocks: readonly number[] | null = null;
  readonly #notes: Notes;
  #isFirst: boolean | null = null;

  constructor(document: Document, citations: readonly Citation[], notes = new Notes()) {
    this.#document = document;
    this.#notes = notes;
    for (const citation of citations) {
      const known = this.#byBlock.get(citation.mention.block);
      if (known) known.push(citation);
      else this.#byBlock.set(citation.mention.block, [citation]);
    }
  }

  of({ block: at, range }: Pick<Placed, 'block' | 'range'>): readonly number[] {
    const document = this.#document;
    const block = document.blocks[at];
    if (!block || this.#byBlock.size === 0) return [];
    const sentence = sentenceAt(block, range.start);
    const { isOfAll, spans, before } = this.#directionsOf(block.content, sentence);
    const section = sectionAt(document, at);
    const reached = new Set<number>();
    const add = (index: number, span: Span | null): void => {
      const inBlock = this.#byBlock.get(index) ?? [];
      for (const { mention, position } of span === null ? inBlock : citationsWithin(inBlock, span))
        if (span === null || mention.range.start >= span.start) reached.add(position);
    };
    for (const index of rowOrItem(document, block)) add(index, null);
    if (section) for (const index of this.#sourceLinesOf(section)) add(index, null);
    if (section && isOfAll)
      for (let index = Math.max(section.blocks.start, block.index - longestSection); index <= block.index; index++) add(index, null);
    for (const span of spans) add(block.index, span);
    if (before === 'block' && document.blocks[at - 1]?.content.kind === 'paragraph') add(at - 1, null);
    if (reached.size === 0)
      for (const citation of aroundBlock(document, block, this.#byBlock, () => this.#namesFirst())) reached.add(citation.position);
    return [...reached].sort((a, b) => a - b);
  }

  /** Whether a citation stands in the span of a block's prose, or reaches into it. */
  isCitedIn(block: number, span: Span): boolean {
    return citationsWithin(this.#byBlock.get(block) ?? [], span).length > 0;
  }

  /** Whether one of these blocks cites a study. */
  areCited({ start, end }: Span): boolean {
    this.#blocks ??= [...this.#byBlock.keys()].sort((a, b) => a - b);
    return (this.#blocks[firstFrom(this.#blocks, start, (block) => block)] ?? end) < end;
  }

  #namesFirst(): boolean {
    this.#isFirst ??= namesSourcesFirst(this.#document, this.#byBlock);
    return this.#isFirst;
  }

  #directionsOf(content: BlockContent, sentence: Span): Directions {
    const { tail, sentences } = this.#notes.of(noDirections, content);
    const known = sentences.get(sentence.start);
    if (known) return known;
    const directions = directionsOf(content, sentence, tail);
    sentences.set(sentence.start, directions);
    return directions;
  }

  /** The blocks of a section that name its sources. */
  #sourceLinesOf(section: Section): readonly number[] {
    const known = this.#sourceLines.get(section);
    if (known) return known;
    this.#allSourceLines ??= [...this.#byBlock.keys()].filter((index) =>
      sourceLine.test(this.#document.blocks[index]?.content.prose.text ?? ''),
    );
    const lines = this.#allSourceLines.filter((index) => index >= section.blocks.start && index < section.blocks.end);
    this.#sourceLines.set(section, lines);
    return lines;
  }
}

/** Where the words of a sentence say that its sources stand. */
interface Directions {
  /** Whether it speaks of all studies of its section. */
  readonly isOfAll: boolean;
  /** Stretches of its block. */
  readonly spans: readonly Span[];
  /** Whether the block in front belongs to it. */
  readonly before: 'block' | null;
}

interface BlockDirections {
  readonly tail: Span | null;
  /** By where they start. */
  readonly sentences: Map<number, Directions>;
}

const noDirections = (content: BlockContent): BlockDirections => ({ tail: paragraphTail(content), sentences: new Map() });

function directionsOf(content: BlockContent, sentence: Span, tail: Span | null): Directions {
  const words = content.prose.text.slice(sentence.start, sentence.end);
  const speaksBack = speaksOfOne.test(words);
  const lead = speaksBack || reportsResult.test(words) ? sentenceBefore(content, sentence) : null;
  return {
    isOfAll: speaksOfAll.test(words),
    spans: [sentence, tail, citationBehind(content, sentence), lead].filter((span) => span !== null),
    before: speaksBack && !lead ? 'block' : null,
  };
}

/** "These studies", "the findings": more than one sentence's citations are meant. */
const speaksOfAll = gated(
  /\b(?:these|those|all|both) (?:\w{1,15} ){0,2}(?:studies|trials|findings|results|data|reports|reviews|effects)\b|\b(?:consistency|existing research|the evidence (?:above|so far))\b/i,
);
const speaksOfOne =
  /^(?:However, |Moreover, |Furthermore, |In addition, |Notably, )?(?:(?:the|this|that|their|its|his|her) (?:\w{1,15} ){0,2}(?:study|trial|review|authors?|researchers|investigators|results?|findings?|analysis|paper|team|group|effect|data|meta-analysis|experiment)|they|it|he|she|this|participants|patients|among|of these)\b/i;
/** A result, or anything told in the past: it goes on telling of the study in the sentence before. */
const reportsResult = gated(
  /\b(?:group|arm|participants|compared (?:to|with) placebo|versus placebo|vs\.? placebo|than placebo|baseline|was|were|had|did|fell|rose|led|saw|(?:reduc|improv|decreas|increas|lower|reliev|eas|help|alleviat|declin|respond|work|show|worsen)ed)\b/i,
);

/** The sentence in front in the block, with what stands between. */
function sentenceBefore({ sentences }: BlockContent, sentence: Span): Span | null {
  const before = sentences[firstFrom(sentences, sentence.start + 1, ({ end }) => end) - 1];
  return before ? { start: before.start, end: sentence.start } : null;
}

/** Blocks of the same table row or list item. */
function rowOrItem(document: Document, block: Block): readonly number[] {
  const { list, table } = block.content;
  if (!list && !table) return [];
  return neighbours(document, block, ({ content }) =>
    table
      ? content.table?.table === table.table && content.table.row === table.row
      : content.list?.list === list?.list && content.list?.item === list?.item,
  );
}

/** Positions of the block and of those next to it, one after the other, that fit. */
function neighbours(document: Document, block: Block, fits: (block: Block) => boolean): readonly number[] {
  const found = [block.index];
  for (const step of [-1, 1])
    for (let at = block.index + step; ; at += step) {
      const other = document.blocks[at];
      if (!other || !fits(other)) break;
      found.push(at);
    }
  return found;
}

/** In blocks. What is a hundred paragraphs above is not meant by "these studies". */
const longestSection = 100;

const sourceLine = /^(?:sources?|references?|citations?|further reading)(?: (?:for|of) (?:this|the) section)?\s?:/i;

const citationShape = String.raw`(?:\([^()]{0,300}\)|\[[^[\]]{0,200}\]|\[\[[^[\]]{0,60}\]\([^()]{0,200}\)\]|[\d¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}(?:[,–-] ?\d{1,3}){0,9})`;
/** What stands in brackets or as numbers at the end of the paragraph, read from its end. */
function paragraphTail({ prose, sentences }: BlockContent): Span | null {
  const { text } = prose;
  let start = text.length;
  for (let found = 0; found < 6; found++) {
    const before = endBefore(text, start);
    const next = citationStart(text, before);
    if (next === null) break;
    start = next;
  }
  return sentences.length > 0 && start < text.length ? { start, end: text.length } : null;
}

/** The end of the words before an offset, over white space and the marks that stand between citations. */
function endBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && offset - end < 4 && /[\s.,;]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/**
 * Where the bracket or number begins that ends at the offset; null where none does. A bracket holds no other one, unless it is a link's.
 */
function citationStart(text: string, end: number): number | null {
  const last = text[end - 1] ?? '';
  if (last === ')' || last === ']') {
    const opening = last === ')' ? '(' : '[';
    const start = text.lastIndexOf(opening, end - 2);
    if (start < 0 || end - start > 302 || text.slice(start + 1, end - 1).includes(last)) return null;
    return start;
  }
  const numbers = numbersAtEnd.exec(text.slice(Math.max(0, end - 40), end));
  return numbers ? end - numbers[0].length : null;
}

const numbersAtEnd = /(?<![\d¹²³⁴⁵⁶⁷⁸⁹⁰,–-])[\d¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}(?:[,–-] ?\d{1,3}){0,9}$/;
const longestTail = 600;

const leadingCitations = new RegExp(String.raw`^\s{0,3}(?:${citationShape}[\s,;.]{0,3}){1,6}`);

/** A citation behind the full stop: "… pain. [3] Another sentence". */
function citationBehind({ prose }: BlockContent, sentence: Span): Span | null {
  const behind = leadingCitations.exec(prose.text.slice(sentence.end, sentence.end + longestTail));
  return behind ? { start: sentence.end, end: sentence.end + behind[0].length } : null;
}
