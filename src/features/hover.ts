import type { Article, BoundFigure, Citation, CitedClaim, ListedReference } from '../core/article/article.js';
import { type Span, spanLength, touches } from '../core/text/span.js';
import { citationCard } from './citationCard.js';
import { claimCard } from './claimCard.js';
import { figureCard } from './figureCard.js';
import { referenceCard } from './referenceCard.js';
import type { ActionsFor, LookUp } from './studyCard.js';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What Vouch knows of the thing at an offset: of a mention the study, of a figure what the study reports, of an entry of the list its
 * record, of a claim the evidence. Of two that touch, the one that holds the offset and the shorter one is meant, and a claim only where
 * none of the others stands: on the rest of its words. `actionsFor` gives what can be done with a study. Null where there is nothing to
 * say.
 */
export function hoverAt(article: Article, offset: number, lookUp: LookUp = () => null, actionsFor: ActionsFor = () => ''): Hover | null {
  const things: readonly Thing[] = [
    ...article.citations.map((citation): Thing => ({ kind: 'citation', span: citation.mention.span, citation })),
    ...article.figures.map((figure): Thing => ({ kind: 'figure', span: figure.figure.span, figure })),
    ...article.references.map((listed): Thing => ({ kind: 'reference', span: listed.reference.span, listed })),
    ...article.claims.map((claim): Thing => ({ kind: 'claim', span: claim.claim.span, claim })),
  ];
  const there = things.filter(({ span }) => touches(span, offset)).sort((a, b) => rank(a, offset) - rank(b, offset));
  for (const thing of there) {
    const markdown = cardOf(article, thing, lookUp, actionsFor);
    if (markdown) return { span: thing.span, markdown };
  }
  return null;
}

type Thing = { readonly span: Span } & (
  | { readonly kind: 'citation'; readonly citation: Citation }
  | { readonly kind: 'figure'; readonly figure: BoundFigure }
  | { readonly kind: 'reference'; readonly listed: ListedReference }
  | { readonly kind: 'claim'; readonly claim: CitedClaim }
);

/** Shorter ones first, claims behind all others; one that only ends at the offset after all that hold it. */
const rank = ({ kind, span }: Thing, offset: number): number =>
  spanLength(span) + (kind === 'claim' ? 1e8 : 0) + (span.end === offset ? 1e9 : 0);

function cardOf(article: Article, thing: Thing, lookUp: LookUp, actionsFor: ActionsFor): string | null {
  switch (thing.kind) {
    case 'citation':
      return citationCard(article, thing.citation, lookUp, actionsFor);
    case 'figure':
      return figureCard(article, thing.figure, lookUp);
    case 'reference':
      return referenceCard(article, thing.listed, lookUp, actionsFor);
    case 'claim':
      return claimCard(article, thing.claim);
  }
}
