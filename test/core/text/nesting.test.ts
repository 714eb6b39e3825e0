import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { isTooNested } from '../../../src/core/text/nesting.js';

describe('isTooNested', () => {
  for (const [text, expected] of [
    ['', false],
    ['a: [1, [2, {b: 3}]]', false],
    ['[]'.repeat(4000), false],
    ['['.repeat(100), false],
    ['['.repeat(101), true],
    ['{a: '.repeat(101), true],
    ['[]'.repeat(5001), true],
    ['- '.repeat(100), true],
    ['? '.repeat(100), true],
    ['- a\n'.repeat(1000), false],
    [`a: ${'-'.repeat(1000)}`, false],
  ] as const)
    it(`is ${expected} for ${text.length} units of ${JSON.stringify(text.slice(0, 12))}`, () => assert.equal(isTooNested(text), expected));

  it('keeps front matter from the parser that would use up the stack', () => {
    for (const yaml of ['['.repeat(30_000), '{a: '.repeat(15_000), '- '.repeat(31_000)]) {
      const { frontMatter } = parseDocument(`---\n${yaml}\n---\n\nText.`, 'markdown');
      assert.equal(frontMatter?.problem, 'The front matter has more brackets than can be read.');
    }
  });
});
