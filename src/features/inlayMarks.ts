import type { Article } from '../core/article/article.js';
import { overlaps, type Span } from '../core/text/span.js';
import { figureCard } from './figureCard.js';
import type { LookUp } from './studyCard.js';

/** A sign that an editor shows in the text without writing it. */
export interface InlayMark {
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
}

/** A tick behind each figure of the stretch that agrees with the study it is said of, with the source. */
export function inlayMarksOf(article: Article, within: Span, lookUp: LookUp = () => null): readonly InlayMark[] {
  return article.figures
    .filter(({ verdict, figure }) => verdict === 'verified' && overlaps(figure.span, within))
    .map((bound) => ({ offset: bound.figure.span.end, label: '✓', tooltip: figureCard(article, bound, lookUp) ?? '' }))
    .sort((a, b) => a.offset - b.offset);
}
