import assert from 'node:assert/strict';
import { remembered } from '../../../src/core/text/remembered.js';

describe('remembered', () => {
  const counted = (most: number, longest?: number): { readonly calls: string[]; readonly lengthOf: (text: string) => number } => {
    const calls: string[] = [];
    const lengthOf = remembered(
      (text) => {
        calls.push(text);
        return text.length;
      },
      most,
      longest,
    );
    return { calls, lengthOf };
  };

  it('works on each text once, and gives what the work gives', () => {
    const { calls, lengthOf } = counted(10);
    assert.deepEqual(['pain', 'a', 'pain', '', 'a', ''].map(lengthOf), [4, 1, 4, 0, 1, 0]);
    assert.deepEqual(calls, ['pain', 'a', '']);
  });

  it('keeps an outcome of null, zero or false', () => {
    let calls = 0;
    const never = remembered((): null => {
      calls++;
      return null;
    }, 10);
    assert.equal(never('a'), null);
    assert.equal(never('a'), null);
    assert.equal(calls, 1);
  });

  it('starts anew when it is full', () => {
    const { calls, lengthOf } = counted(2);
    for (const text of ['a', 'bb', 'ccc', 'a', 'ccc']) assert.equal(lengthOf(text), text.length);
    assert.deepEqual(calls, ['a', 'bb', 'ccc', 'a']);
  });

  it('keeps no long texts', () => {
    const { calls, lengthOf } = counted(10, 3);
    assert.deepEqual(['abcd', 'abc', 'abcd', 'abc'].map(lengthOf), [4, 3, 4, 3]);
    assert.deepEqual(calls, ['abcd', 'abc', 'abcd']);
  });

  it('hands over words of any script as they are', () => {
    const same = remembered((text) => text, 10);
    for (const text of ['naïve', 'β-Endorphin', '\ud83d\ude00', '\ud800', '\uFEFFx', ' a '])
      assert.deepEqual([same(text), same(text)], [text, text]);
  });
});
