import assert from 'node:assert/strict';
import fc from 'fast-check';
import { givesPercentage, isAttainable, nearestAttainable } from '../../../src/core/statistics/attainable.js';

describe('attainable percentages', () => {
  const table: readonly (readonly [percent: number, decimals: number, n: number, boolean])[] = [
    [46, 0, 13, true],
    [89, 0, 17, false],
    [67, 0, 17, false],
    [88, 0, 17, true],
    [88, 0, 40, true],
    [41.2, 1, 17, true],
    [41, 0, 17, true],
    [40, 0, 20, true],
    [41, 0, 20, false],
    [33, 0, 3, true],
    [34, 0, 3, false],
    [33.3, 1, 3, true],
    [33.4, 1, 3, false],
    [12.5, 1, 8, true],
    [12, 0, 8, true],
    [13, 0, 8, true],
    [14, 0, 8, false],
    [0, 0, 9, true],
    [100, 0, 9, true],
    [99, 0, 9, false],
    [1, 0, 200, true],
    [74.5, 1, 47, true],
    [74.6, 1, 47, false],
    [25.5, 1, 47, true],
    [28.8, 1, 52, true],
    [28.7, 1, 52, false],
    [7, 0, 1000, true],
    [7.3, 1, 1000, true],
    [7.33, 2, 1000, false],
    [101, 0, 10, false],
  ];
  for (const [percent, decimals, n, expected] of table) {
    it(`${percent.toFixed(decimals)} % of ${n} can${expected ? '' : 'not'} be`, () =>
      assert.equal(isAttainable(percent, decimals, n), expected));
  }

  it('says nothing without a whole number of people', () => {
    assert.equal(isAttainable(41, 0, 0), true);
    assert.equal(isAttainable(41, 0, 2.5), true);
  });

  it('finds every percentage of a whole number attainable, at any precision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), fc.integer({ min: 0, max: 3 }), (n, pick, decimals) => {
        const heads = pick % (n + 1);
        const percent = Number(((100 * heads) / n).toFixed(decimals));
        assert.ok(isAttainable(percent, decimals, n));
        assert.ok(givesPercentage(heads, n, percent, decimals));
      }),
    );
  });

  it('is what trying every number of people gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 1000 }), (n, tenths) => {
        const percent = tenths / 10;
        const tried = Array.from({ length: n + 1 }, (_, heads) => heads).some((heads) => givesPercentage(heads, n, percent, 1));
        assert.equal(isAttainable(percent, 1, n), tried);
      }),
    );
  });

  it('names what may have been meant', () => {
    assert.deepEqual(nearestAttainable(89, 0, 17), [
      { heads: 15, percent: 88 },
      { heads: 16, percent: 94 },
    ]);
    assert.deepEqual(nearestAttainable(100, 0, 5), [{ heads: 5, percent: 100 }]);
  });
});
