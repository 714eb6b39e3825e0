import { buildArticle } from '../../src/core/article/buildArticle.js';
import { readPlaceholders } from '../../src/core/claims/findPlaceholders.js';
import { readClaims } from '../../src/core/claims/readClaims.js';
import { readDesigns } from '../../src/core/claims/readDesigns.js';
import type { BlockContent } from '../../src/core/document/document.js';
import { parseDocument } from '../../src/core/document/parseDocument.js';
import { readFigures } from '../../src/core/figures/readFigures.js';
import { readMentions } from '../../src/core/mentions/findMentions.js';
import { findReferences } from '../../src/core/references/findReferences.js';
import { review } from '../../src/core/review.js';
import { readStatistics } from '../../src/core/statistics/readStatistics.js';
import { finish } from '../../src/core/steps.js';
import { rules } from '../../src/rules/index.js';
import { bundledIndex } from '../support/review.js';

/** The stages of a first review of a Markdown text, each by itself, and those of an edit that changes nothing. */
export function stagesOf(text: string): Readonly<Record<string, () => unknown>> {
  const document = parseDocument(text, 'markdown');
  const each = (read: (content: BlockContent) => unknown) => () => document.blocks.map((block) => read(block.content));
  const { article, memory } = finish(buildArticle(document, bundledIndex));
  return {
    parse: () => parseDocument(text, 'markdown'),
    mentions: each(readMentions),
    figures: each(readFigures),
    statistics: each(readStatistics),
    designs: each(readDesigns),
    claims: each(readClaims),
    placeholders: each(readPlaceholders),
    references: () => findReferences(document),
    'article, all of it': () => finish(buildArticle(document, bundledIndex)),
    'article, nothing new': () => finish(buildArticle(document, bundledIndex, memory)),
    rules: () => finish(review(article, rules)),
  };
}
