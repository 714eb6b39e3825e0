import assert from 'node:assert/strict';
import { Notes } from '../../src/core/notes.js';

describe('notes', () => {
  it('are worked out once for each value, by its identity', () => {
    const notes = new Notes();
    let runs = 0;
    const lengthOf = ({ length }: readonly number[]): number => {
      runs++;
      return length;
    };
    const first = [1, 2];
    assert.deepEqual([notes.of(lengthOf, first), notes.of(lengthOf, first), runs], [2, 2, 1]);
    assert.equal(notes.of(lengthOf, [1, 2]), 2);
    assert.equal(runs, 2);
  });

  it('keep a null, and each kind of work apart', () => {
    const notes = new Notes();
    let runs = 0;
    const none = (_: object): null => {
      runs++;
      return null;
    };
    const value = {};
    assert.equal(notes.of(none, value), null);
    assert.equal(notes.of(none, value), null);
    assert.equal(runs, 1);
    assert.equal(
      notes.of(() => 'other', value),
      'other',
    );
  });

  it('of two values depend on both', () => {
    const notes = new Notes();
    const sum = (a: { readonly n: number }, b: { readonly n: number }): number => a.n + b.n;
    const one = { n: 1 };
    assert.equal(notes.ofBoth(sum, one, { n: 2 }), 3);
    assert.equal(notes.ofBoth(sum, one, { n: 5 }), 6);
    assert.equal(notes.ofBoth(sum, { n: 4 }, one), 5);
  });
});
