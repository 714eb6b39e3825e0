import type { Article } from '../core/article/article.js';
import { type Coverage, coverageOf } from '../core/article/coverage.js';
import { type WorkFigure, workFigures } from '../core/article/crossConflicts.js';
import type { Document } from '../core/document/document.js';
import { LineIndex } from '../core/text/lineIndex.js';

/** What printing and the comparison with other articles need of a reviewed one: little enough to come from another thread. */
export interface ReviewedText {
  readonly document: Pick<Document, 'text' | 'lineIndex' | 'suppressions' | 'notReviewedInFull'>;
  readonly coverage: Coverage;
  readonly figures: readonly WorkFigure[];
}

/** The same without what its text tells. */
export interface SentText {
  readonly suppressions: Document['suppressions'];
  readonly notReviewedInFull: Document['notReviewedInFull'];
  readonly coverage: Coverage;
  readonly figures: readonly WorkFigure[];
}

export const sentText = (article: Article): SentText => ({
  suppressions: article.document.suppressions,
  notReviewedInFull: article.document.notReviewedInFull,
  coverage: coverageOf(article),
  figures: workFigures(article),
});

export const receivedText = (text: string, { suppressions, notReviewedInFull, coverage, figures }: SentText): ReviewedText => ({
  document: { text, lineIndex: new LineIndex(text), suppressions, notReviewedInFull },
  coverage,
  figures,
});

export const reviewedText = (article: Article): ReviewedText => ({
  document: article.document,
  coverage: coverageOf(article),
  figures: workFigures(article),
});
