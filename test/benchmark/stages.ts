/**
 * How long each stage takes on a text of about 10,000 words: `npx tsx test/benchmark/stages.ts [file …]`. Without files the seed documents
 * and the article on another subject are repeated up to that length. Prints medians of warm runs, in milliseconds.
 */
import { readFileSync } from 'node:fs';
import { buildArticle } from '../../src/core/article/buildArticle.js';
import { readClaims } from '../../src/core/claims/readClaims.js';
import { readDesigns } from '../../src/core/claims/readDesigns.js';
import { readPlaceholders } from '../../src/core/claims/findPlaceholders.js';
import type { BlockContent } from '../../src/core/document/document.js';
import { parseDocument } from '../../src/core/document/parseDocument.js';
import { readFigures } from '../../src/core/figures/readFigures.js';
import { readMentions } from '../../src/core/mentions/findMentions.js';
import { findReferences } from '../../src/core/references/findReferences.js';
import { review } from '../../src/core/review.js';
import { readStatistics } from '../../src/core/statistics/readStatistics.js';
import { finish } from '../../src/core/steps.js';
import { rules } from '../../src/rules/index.js';
import { bundledIndex, seedDocument } from '../support/review.js';

const files = process.argv.slice(2);
const bodies = ['000', '001', '002', '003', '004'].map((number) => seedDocument(number).replace(/\nReferences\n[\s\S]*$/, ''));
const article = readFileSync(new URL('../articles/otherSubject.md', import.meta.url), 'utf8').replace(/^---[\s\S]*?---/, '');
const [body = '', list = ''] = article.split('## References');
const mixed = `${[...bodies, body, ...bodies.slice(1), body].join('\n\n')}\n\n## References\n${list}`;
const text = files.length > 0 ? files.map((file) => readFileSync(file, 'utf8')).join('\n\n') : mixed;

const median = (run: () => unknown, times = 7): number => {
  const spans = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return spans.sort((a, b) => a - b)[times >> 1] ?? 0;
};

const document = parseDocument(text, 'markdown');
const each = (read: (content: BlockContent) => unknown) => () => document.blocks.map((block) => read(block.content));
const { article: built, memory } = finish(buildArticle(document, bundledIndex));
const at = text.indexOf('.', text.length >> 1);
let typed = 0;

const stages: Record<string, () => unknown> = {
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
  rules: () => finish(review(built, rules)),
  'first review': () => finish(review(finish(buildArticle(parseDocument(text, 'markdown'), bundledIndex)).article, rules)),
  'review after an edit': () => {
    const edited = `${text.slice(0, at)} x${typed++}${text.slice(at)}`;
    return finish(review(finish(buildArticle(parseDocument(edited, 'markdown', document), bundledIndex, memory)).article, rules));
  },
};

console.log(
  `${text.split(/\s+/).length} words, ${document.blocks.length} blocks, ${built.citations.length} mentions, ${built.figures.length} figures`,
);
for (const [name, run] of Object.entries(stages)) console.log(`${name.padEnd(22)} ${median(run).toFixed(1).padStart(8)} ms`);
