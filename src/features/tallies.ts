import type { Article } from '../core/article/article.js';
import { type Coverage, coverageOf } from '../core/article/coverage.js';
import type { Finding } from '../core/finding.js';
import { isForeignText } from '../core/mentions/language.js';

/** The counts of one document, for a status item, with a sentence for the writer where the review is partial. */
export interface DocumentTallies extends Coverage {
  readonly findings: number;
  readonly notice: string | null;
}

export function talliesOf(article: Article, findings: readonly Finding[], librariesAreRead = true): DocumentTallies {
  return { ...coverageOf(article), findings: findings.length, notice: noticeOf(article, librariesAreRead) };
}

function noticeOf(article: Article, librariesAreRead: boolean): string | null {
  const { document } = article;
  if (document.notReviewedInFull.length > 0) return 'Parts of this text are too large or too nested and were not reviewed in full.';
  if (isForeign(article)) return 'This text seems not to be in English, so little of it can be checked.';
  return librariesAreRead ? null : 'Your libraries are still being read.';
}

function isForeign({ document, citations, references }: Article): boolean {
  const listed = new Set(references.map(({ reference }) => reference.block));
  const mentionsOf = (block: number) => citations.filter(({ mention }) => mention.block === block).map(({ mention }) => mention.range);
  return isForeignText(document, mentionsOf, (block) => listed.has(block));
}
