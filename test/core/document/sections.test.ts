import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';

const sections = (text: string) =>
  parseDocument(text, 'markdown').sections.map(({ title, depth, heading, blocks, start, end }) => ({
    title,
    depth,
    heading,
    blocks: [blocks.start, blocks.end],
    text: text.slice(start, end),
  }));

describe('sections', () => {
  it('reach to the next heading of their rank', () => {
    assert.deepEqual(sections('Before.\n\n# One\n\na\n\n## Two\n\nb\n\n# Three\n'), [
      { title: '', depth: 0, heading: null, blocks: [0, 1], text: 'Before.\n\n' },
      { title: 'One', depth: 1, heading: 1, blocks: [2, 5], text: '# One\n\na\n\n## Two\n\nb\n\n' },
      { title: 'Two', depth: 2, heading: 3, blocks: [4, 5], text: '## Two\n\nb\n\n' },
      { title: 'Three', depth: 1, heading: 5, blocks: [6, 6], text: '# Three\n' },
    ]);
  });

  it('are not made by headings in quotes and lists', () => {
    assert.deepEqual(
      sections('> # Quoted\n\n- # Item\n\nWords.').map(({ heading, blocks }) => [heading, blocks]),
      [[null, [0, 3]]],
    );
  });

  it('are one without a heading, even in an empty text', () => {
    assert.deepEqual(sections(''), [{ title: '', depth: 0, heading: null, blocks: [0, 0], text: '' }]);
  });
});
