import assert from 'node:assert/strict';
import { byPosition, contains, overlaps, textAt, touches, union } from '../../../src/core/text/span.js';
import { applyEdits } from '../../../src/core/text/textEdit.js';

describe('applyEdits', () => {
  it('makes all edits, which speak of the text as it was', () => {
    const edits = [
      { start: 4, end: 7, newText: '31' },
      { start: 0, end: 0, newText: 'All ' },
      { start: 12, end: 12, newText: '.' },
    ];
    assert.equal(applyEdits('The 120 were', edits), 'All The 31 were.');
    assert.equal(applyEdits('same', []), 'same');
  });

  it('refuses what would lose words', () => {
    const overlap = [
      { start: 0, end: 3, newText: '' },
      { start: 2, end: 4, newText: '' },
    ];
    for (const edits of [overlap, [{ start: 3, end: 9, newText: '' }], [{ start: 2, end: 1, newText: '' }]])
      assert.throws(() => applyEdits('words', edits), RangeError);
  });
});

describe('spans', () => {
  it('are half open', () => {
    const span = { start: 2, end: 4 };
    assert.equal(textAt('abcdef', span), 'cd');
    assert.deepEqual(
      [1, 2, 4, 5].map((offset) => touches(span, offset)),
      [false, true, true, false],
    );
    assert.deepEqual([overlaps(span, { start: 4, end: 6 }), overlaps(span, { start: 3, end: 6 })], [false, true]);
    assert.deepEqual([contains(span, { start: 2, end: 4 }), contains(span, { start: 2, end: 5 })], [true, false]);
    assert.deepEqual(union(span, { start: 7, end: 9 }), { start: 2, end: 9 });
    assert.deepEqual([{ start: 2, end: 3 }, { start: 1, end: 2 }, span].sort(byPosition), [
      { start: 1, end: 2 },
      span,
      { start: 2, end: 3 },
    ]);
  });
});
