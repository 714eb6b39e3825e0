import type { Article } from '../core/article/article.js';
import { type Coverage, coverageOf } from '../core/article/coverage.js';
import type { Finding } from '../core/finding.js';

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
  if (!isEnglish(document.text)) return 'This text seems not to be in English, so little of it can be checked.';
  return librariesAreRead ? null : 'Your libraries are still being read.';
}

const ENGLISH: ReadonlySet<string> = new Set([
  ...['the', 'of', 'and', 'in', 'to', 'a', 'is', 'that', 'for', 'with', 'was', 'as', 'by', 'on', 'are', 'were', 'this', 'it', 'from', 'be'],
]);

/** Running English has one of its twenty commonest words in four; texts below a tenth of that many words are something else. */
function isEnglish(text: string): boolean {
  const words = text.slice(0, 20_000).match(/\p{L}{1,40}/gu) ?? [];
  if (words.length < 80) return true;
  const common = words.filter((word) => ENGLISH.has(word.toLowerCase())).length;
  return common * 12 > words.length;
}
