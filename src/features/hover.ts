import type { Article, BoundFigure, Citation, ListedReference } from '../core/article/article.js';
import { type Span, spanLength, touches } from '../core/text/span.js';
import { citationCard } from './citationCard.js';
import { figureCard } from './figureCard.js';
import { referenceCard } from './referenceCard.js';
import type { LookUp } from './studyCard.js';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What Vouch knows of the thing at an offset: of a mention the study, of a figure what the study reports, of an entry of the list its
 * record. Of two that touch, the one that holds the offset and the shorter one is meant. Null where there is nothing to say.
 */
export function hoverAt(article: Article, offset: number, lookUp: LookUp = () => null): Hover | null {
  const things: readonly Thing[] = [
    ...article.citations.map((citation): Thing => ({ kind: 'citation', span: citation.mention.span, citation })),
    ...article.figures.map((figure): Thing => ({ kind: 'figure', span: figure.figure.span, figure })),
    ...article.references.map((listed): Thing => ({ kind: 'reference', span: listed.reference.span, listed })),
  ];
  const there = things.filter(({ span }) => touches(span, offset)).sort((a, b) => rank(a.span, offset) - rank(b.span, offset));
  for (const thing of there) {
    const markdown = cardOf(article, thing, lookUp);
    if (markdown) return { span: thing.span, markdown };
  }
  return null;
}

type Thing = { readonly span: Span } & (
  | { readonly kind: 'citation'; readonly citation: Citation }
  | { readonly kind: 'figure'; readonly figure: BoundFigure }
  | { readonly kind: 'reference'; readonly listed: ListedReference }
);

/** Shorter ones first; one that only ends at the offset after all that hold it. */
const rank = (span: Span, offset: number): number => spanLength(span) + (span.end === offset ? 1e9 : 0);

function cardOf(article: Article, thing: Thing, lookUp: LookUp): string | null {
  switch (thing.kind) {
    case 'citation':
      return citationCard(article, thing.citation, lookUp);
    case 'figure':
      return figureCard(article, thing.figure, lookUp);
    case 'reference':
      return referenceCard(article, thing.listed);
  }
}
