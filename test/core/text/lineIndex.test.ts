import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/text/lineIndex.js';

describe('LineIndex', () => {
  it('counts lines that end in any of the three ways', () => {
    const lines = new LineIndex('a\nb\r\nc\rd');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 4, 5, 6, 7, 8].map((offset) => lines.position(offset)).map(({ line, character }) => `${line}:${character}`),
      ['0:0', '0:1', '1:0', '1:2', '2:0', '2:1', '3:0', '3:1'],
    );
  });

  it('moves what lies outside to the nearest place', () => {
    const lines = new LineIndex('ab\ncd');
    assert.deepEqual(lines.position(-5), { line: 0, character: 0 });
    assert.deepEqual(lines.position(99), { line: 1, character: 2 });
    assert.deepEqual([lines.offset(-1, 3), lines.offset(0, 99), lines.offset(9, 0), lines.offset(1, -4)], [0, 3, 5, 3]);
    assert.deepEqual([lines.lineStart(1), lines.lineStart(2)], [3, 5]);
  });

  it('leads from any offset to its place and back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '😀')), (parts) => {
        const text = parts.join('');
        const lines = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, character } = lines.position(offset);
          assert.equal(lines.offset(line, character), offset);
        }
      }),
    );
  });
});
