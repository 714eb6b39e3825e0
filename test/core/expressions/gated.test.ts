import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gated } from '../../../src/core/expressions/gated.js';

const expressions: readonly RegExp[] = [
  /patients?/,
  /\b(?:cures?|heals?)\b/gi,
  /(\d{1,3}) (?:mg|weeks)/g,
  /(?<=by )(\p{L}{1,5})/gu,
  /(?:mg)?/g,
  /(?=mg)/gu,
  /“([^“”]{1,9})”|per cent/g,
  /kg|es/iu,
];

/**
 * Pieces that the expressions look for, and some that only look like them; the Kelvin sign and the long s are letters of ASCII without
 * case.
 */
const piece = fc.constantFrom(
  'patient',
  'Patients ',
  'cures ',
  'HEALS',
  ' 12 mg',
  '3 weeks ',
  'by ',
  'eſ',
  '\u212Ag',
  '“a”',
  '“',
  'per cent',
  '😀',
  '\ud83d',
  'é',
  '\n',
  'a ',
);
const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('a gated expression', () => {
  for (const expression of expressions)
    it(`finds what ${expression} finds`, () => {
      const gate = gated(new RegExp(expression));
      fc.assert(
        fc.property(texts, (text) => {
          const plain = new RegExp(expression);
          assert.deepEqual(gate.exec(text), plain.exec(text));
          assert.equal(gate.lastIndex, plain.lastIndex);
          assert.deepEqual(gate.exec(text), plain.exec(text));
          gate.lastIndex = plain.lastIndex = 0;
          assert.equal(gate.test(text), plain.test(text));
          gate.lastIndex = plain.lastIndex = 0;
          assert.deepEqual(text.match(gate), text.match(plain));
          assert.equal(text.search(gate), text.search(plain));
          assert.equal(text.replace(gate, '<$&>'), text.replace(plain, '<$&>'));
          assert.equal(
            text.replace(gate, (found: string) => found.toUpperCase()),
            text.replace(plain, (found: string) => found.toUpperCase()),
          );
          assert.deepEqual(text.split(gate), text.split(plain));
          assert.deepEqual(text.split(gate, 2), text.split(plain, 2));
          if (plain.global) assert.deepEqual([...text.matchAll(gate)], [...text.matchAll(plain)]);
        }),
      );
    });

  it('keeps its place in a text from one search to the next', () => {
    const gate = gated(/\d{1,3} weeks/g);
    const text = 'It took 12 weeks, not 16 weeks.';
    const found: string[] = [];
    for (let match = gate.exec(text); match; match = gate.exec(text)) found.push(match[0]);
    assert.deepEqual(found, ['12 weeks', '16 weeks']);
    assert.equal(gate.test('A text about something else, without any length.'), false);
    assert.equal(gate.lastIndex, 0);
  });

  it('may be used again while its matches are gone through', () => {
    const gate = gated(/trials?/g);
    const text = 'One trial, two trials and three trials.';
    assert.deepEqual(
      [...text.matchAll(gate)].map(() => [...text.matchAll(gate)].length),
      [3, 3, 3],
    );
  });

  it('has the flags and the source of the other', () => {
    const gate = gated(/naltrexone/giu);
    assert.equal(gate.flags, 'giu');
    assert.equal(gate.source, 'naltrexone');
    assert.equal(gate.global, true);
    assert.ok(gate instanceof RegExp);
  });

  it('remembers no text as another, however many were searched', () => {
    const gate = gated(/placebo|sham/);
    const long = ['sham', 'water'].map((given) => `${'One group was given nothing at all. '.repeat(4000)}Another got ${given}.`);
    for (let at = 0; at < 3000; at++) {
      if (at % 100 < 3) assert.equal(gate.test(long[at % 2] ?? ''), at % 2 === 0);
      assert.equal(gate.test(`The group number ${at} was given placebo.`), true);
      assert.equal(gate.test(`The group number ${at} was given nothing.`), false);
    }
  });
});
