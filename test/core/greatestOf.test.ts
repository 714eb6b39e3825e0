import assert from 'node:assert/strict';
import { greatestOf } from '../../src/core/greatestOf.js';

describe('the greatest of many numbers', () => {
  it('is found however many there are', () => {
    assert.equal(
      greatestOf(
        Array.from({ length: 300_000 }, (_, at) => at % 1000),
        0,
      ),
      999,
    );
  });

  it('is no less than the least that is asked for', () => {
    assert.equal(greatestOf([], 3), 3);
    assert.equal(greatestOf([-2, -7], -5), -2);
    assert.equal(greatestOf(new Set([1, 2]), 3), 3);
  });
});
