import assert from 'node:assert/strict';
import { initialsOf, listedName } from '../../../src/core/cite/authorNames.js';

describe('initialsOf', () => {
  for (const [given, initials] of [
    ['Jarred', ['J']],
    ['JP', ['J', 'P']],
    ['J. P.', ['J', 'P']],
    ['J.P.', ['J', 'P']],
    ['Ian S', ['I', 'S']],
    ['Jean-Paul', ['J', '-P']],
    ['LMTDA', ['L']],
    ['éva', ['É']],
    ['', []],
  ] as const) {
    it(`${JSON.stringify(given)} → ${initials.join(' ')}`, () => assert.deepEqual(initialsOf(given), initials));
  }
});

describe('listedName', () => {
  for (const [name, dotted, compact] of [
    [{ family: 'Younger', given: 'Jarred W' }, 'Younger, J. W.', 'Younger JW'],
    [{ family: 'Sartre', given: 'Jean-Paul' }, 'Sartre, J.-P.', 'Sartre JP'],
    [{ family: 'Berg', given: 'A', 'non-dropping-particle': 'van der' }, 'van der Berg, A.', 'van der Berg A'],
    [{ literal: 'World Health Organization' }, 'World Health Organization', 'World Health Organization'],
    [{ family: 'Younger' }, 'Younger', 'Younger'],
    [{ family: 'King', given: 'M', suffix: 'Jr' }, 'King, M., Jr', 'King M Jr'],
  ] as const) {
    it(`${dotted} / ${compact}`, () => {
      assert.equal(listedName(name, 'dotted'), dotted);
      assert.equal(listedName(name, 'compact'), compact);
    });
  }
});
