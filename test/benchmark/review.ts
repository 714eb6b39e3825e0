import { type Built, buildArticle, type Memory } from '../../src/core/article/buildArticle.js';
import type { Document, TextFormat } from '../../src/core/document/document.js';
import { parseDocument } from '../../src/core/document/parseDocument.js';
import type { Finding } from '../../src/core/finding.js';
import { review } from '../../src/core/review.js';
import { finish } from '../../src/core/steps.js';
import { rules } from '../../src/rules/index.js';
import { bundledIndex } from '../support/review.js';

/** A review with what the next one of the same file starts from. */
export interface State {
  readonly document: Document;
  readonly built: Built;
  readonly findings: readonly Finding[];
}

/** The whole way from text to findings; after an edit, with the state before it. */
export function reviewOf(text: string, format: TextFormat, before?: { readonly document: Document; readonly memory: Memory }): State {
  const document = parseDocument(text, format, before?.document);
  const built = finish(buildArticle(document, bundledIndex, before?.memory));
  return { document, built, findings: finish(review(built.article, rules)) };
}

export const reviewAgain = (text: string, { document, built }: State): State =>
  reviewOf(text, document.format, { document, memory: built.memory });
