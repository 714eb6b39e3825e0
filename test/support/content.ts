import assert from 'node:assert/strict';
import type { Block, BlockContent } from '../../src/core/document/document.js';
import { parseDocument } from '../../src/core/document/parseDocument.js';
import { sentencesOf } from '../../src/core/document/sentences.js';

/** A paragraph that holds just this prose, as a finder gets it. Nothing in it is read as markup. */
export function contentOf(prose: string): BlockContent {
  return {
    kind: 'paragraph',
    depth: 0,
    prose: { text: prose, runs: [{ prose: 0, source: 0, length: prose.length }] },
    sentences: sentencesOf(prose, []),
    marks: [],
    list: null,
    table: null,
    inQuote: false,
    footnote: null,
  };
}

/** The first block of a Markdown text. */
export function blockOf(markdown: string): Block {
  const block = parseDocument(markdown, 'markdown').blocks[0];
  assert.ok(block, `no block in ${JSON.stringify(markdown)}`);
  return block;
}
