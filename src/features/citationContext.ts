import type { Article, BoundFigure } from '../core/article/article.js';
import type { Claim } from '../core/claims/claim.js';
import type { DesignFacets } from '../core/claims/design.js';
import type { Block } from '../core/document/document.js';
import { sentenceAt, sourceSpan } from '../core/document/place.js';
import { overlaps, type Span, touches } from '../core/text/span.js';
import { findTerms, introducedAbbreviations } from '../core/vocabulary/vocabulary.js';

/** What a sentence, and what stands around it, says of the study that it should cite. Terms are the vocabulary's. */
export interface CitationContext {
  readonly words: string;
  readonly conditions: ReadonlySet<string>;
  /** Conditions of the paragraph and its headings, which say less. */
  readonly aroundConditions: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly drugs: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  readonly figures: readonly BoundFigure[];
  readonly designs: readonly DesignFacets[];
  readonly claims: readonly Claim[];
  readonly isOnAnimals: boolean;
}

/** The context at an offset of the file, or null where there are no words. */
export function citationContext(article: Article, offset: number): CitationContext | null {
  const { document } = article;
  const block = document.blocks.find((candidate) => touches(candidate, offset));
  if (!block) return null;
  const sentence = sentenceAtOffset(block, offset);
  const span = sourceSpan(block, sentence);
  const words = block.content.prose.text.slice(sentence.start, sentence.end);
  const paragraph = `${block.content.prose.text}\n${headingsOver(article, block)}`;
  const introduced = introducedFor(paragraph, document.text);
  const terms = findTerms(words, ['condition', 'outcome', 'drug'], introduced);
  const ofKind = (kind: string): ReadonlySet<string> => new Set(terms.filter((term) => term.kind === kind).map((term) => term.term));
  const around = findTerms(paragraph, ['condition'], introduced);
  return {
    words,
    conditions: ofKind('condition'),
    aroundConditions: new Set(around.map((term) => term.term)),
    outcomes: ofKind('outcome'),
    drugs: ofKind('drug'),
    years: new Set([...words.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => Number(match[0]))),
    figures: article.figures.filter((bound) => overlaps(bound.figure.span, span)),
    designs: article.designs.filter(({ design }) => overlaps(design.span, span)).map(({ design }) => design.facets),
    claims: article.claims.map(({ claim }) => claim).filter((claim) => overlaps(claim.span, span)),
    isOnAnimals: /\b(?:mice|mouse|rats?|murine|animals?|in vitro|cell lines?)\b/i.test(words),
  };
}

/** The paragraph's abbreviations that the text introduces. Reading the whole text for them would take longer than all else. */
function introducedFor(paragraph: string, text: string): ReadonlySet<string> {
  const abbreviations = new Set((paragraph.match(/\p{Lu}\p{L}{1,6}/gu) ?? []).filter((word) => /\p{Lu}.{0,6}\p{Lu}/u.test(word)));
  const around: string[] = [];
  for (const words of [...abbreviations].flatMap((abbreviation) => [`(${abbreviation}`, `${abbreviation} (`]))
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      around.push(text.slice(Math.max(0, at - REACH), at + REACH));
  return introducedAbbreviations(around.join('\n\n'));
}

/** Longer than any term with its abbreviation. */
const REACH = 150;

/** The sentence in the block's prose that the offset of the file lies in or follows. */
function sentenceAtOffset(block: Block, offset: number): Span {
  const { sentences } = block.content;
  let found = sentences[0] ?? sentenceAt(block, 0);
  for (const sentence of sentences) {
    if (sourceSpan(block, sentence).start > offset) break;
    found = sentence;
  }
  return found;
}

/** The headings that the block stands under, the nearest last. */
function headingsOver(article: Article, block: Block): string {
  return article.document.sections
    .filter((section) => section.blocks.start <= block.index && block.index < section.blocks.end)
    .map((section) => section.title)
    .join('\n');
}
