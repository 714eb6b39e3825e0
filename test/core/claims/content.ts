import type { BlockContent, Mark } from '../../../src/core/document/document.js';
import { sentencesOf } from '../../../src/core/document/sentences.js';

/** A paragraph with these words, or another block where `other` says so. `[[words]]` in the text stands for a link over the words. */
export function contentOf(text: string, other: Partial<BlockContent> = {}): BlockContent {
  const marks: Mark[] = [];
  let plain = '';
  for (const [at, piece] of text.split(/\[\[|\]\]/).entries()) {
    if (at % 2 === 1) marks.push({ kind: 'link', start: plain.length, end: plain.length + piece.length, value: 'https://example.org/' });
    plain += piece;
  }
  return {
    kind: 'paragraph',
    depth: 0,
    prose: { text: plain, runs: [{ prose: 0, source: 0, length: plain.length }] },
    sentences: sentencesOf(plain, marks),
    marks,
    list: null,
    table: null,
    inQuote: false,
    footnote: null,
    ...other,
  };
}
