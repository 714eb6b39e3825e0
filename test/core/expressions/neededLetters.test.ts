import assert from 'node:assert/strict';
import { foldedUnit, writtenForms } from '../../../src/core/expressions/foldedUnit.js';
import { LetterSearch } from '../../../src/core/expressions/letterSearch.js';
import { neededLetters } from '../../../src/core/expressions/neededLetters.js';
import { writtenExpressions } from '../../support/regularExpressions.js';
import { seedDocument } from '../../support/review.js';

/** What each expression needs: of each set one piece. */
const needs: readonly (readonly [RegExp, readonly (readonly string[])[]])[] = [
  [/placebo/, [['placebo']]],
  [/Placebo/i, [['placebo']]],
  [/\b(?:patients?|participants?|volunteers?)\b/i, [['partici', 'patient', 'volunte']]],
  [/“[^“”]{1,600}”/g, [['“'], ['”']]],
  [/(?:un)?treated/, [['treated', 'untreat']]],
  [/colou?r/, [['color', 'colour']]],
  [/\d{1,3} mg\b/, [[' mg'], ['0']]],
  [/[Tt]rial/, [['trial']]],
  [/wom[ae]n/, [['woman', 'women']]],
  [/(?<![\p{L}-])cured?(?= for)/iu, [[' for'], ['cure']]],
  [/(?<=%)\s(?!of)\p{L}/u, [['%']]],
  [/cures|[^a]/, []],
  [/(?:cures)?/, []],
  [/(?:cures){0,3}/, []],
  [/(?:cures)*/, []],
  [/(?:cures)+/, [['cures']]],
  [/(?:ab){2}/, [['abab']]],
  [/[^c]ures/, [['ures']]],
  [/\w+|cures/, []],
  [/(cure)s\1/, [['cures']]],
  [/é|è/, []],
  [/naïve/, [['na'], ['ve']]],
  [/a|b|c/, []],
  [/\u201cquoted/, [['“quoted']]],
  [/(?<word>naltrexone)\k<word>/, [['naltrex']]],
  // Two letters that are others without case: a Kelvin sign and a long s.
  [/[Kk]g/, [['kg']]],
];

describe('letters that an expression needs', () => {
  for (const [expression, expected] of needs)
    it(String(expression), () => {
      const found = neededLetters(expression).map((need) => need.join(' '));
      // "na" and the like are in nearly each sentence, and are left out.
      const kept = expected.map((need) => need.join(' ')).filter((need) => !['na', 've'].includes(need));
      assert.deepEqual([...found].sort(), [...kept].sort());
    });

  it('cannot be told of what it cannot read', () => {
    for (const source of ['(?<=[\\p{L}', '\\p{L}cure', '\\u{63}ure']) assert.deepEqual(neededLetters({ source, flags: '' }), []);
    assert.deepEqual(neededLetters({ source: '[a--b]cure', flags: 'v' }), []);
  });

  it('are folded as they are searched', () => {
    for (let code = 0; code < 0x10000; code++) {
      const letter = String.fromCharCode(code);
      const folded = foldedUnit(letter);
      if (folded !== null) assert.ok(writtenForms(folded).includes(letter), `U+${code.toString(16)}`);
    }
  });

  it('stand in each text that an expression of Vouch matches', async function () {
    // All modules are loaded for it.
    this.timeout(60_000);
    const texts = ['000', '002', '004'].flatMap((name) => sample(seedDocument(name)));
    const expressions = (await writtenExpressions()).flatMap(({ source, flags }) => {
      const found = neededLetters({ source, flags });
      return found.length > 0
        ? [{ expression: new RegExp(source, flags.replace(/[gy]/g, '')), search: new LetterSearch(found), found }]
        : [];
    });
    assert.ok(expressions.length > 300, 'hardly any expression needs letters');
    const wrong: string[] = [];
    let matches = 0;
    for (const { expression, search, found } of expressions)
      for (const text of texts)
        if (expression.test(text)) {
          matches++;
          if (!meetsAll(search, text, found.length)) wrong.push(`${expression} on ${text}`);
        }
    assert.deepEqual(wrong, []);
    assert.ok(matches > 1000);
  });
});

/** A part of the lines, as they stand and in capitals. */
const sample = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line, at) => line.trim() !== '' && at % 10 === 0)
    .flatMap((line, at) => (at % 7 === 0 ? [line, line.toUpperCase()] : [line]));

function meetsAll(search: LetterSearch, text: string, count: number): boolean {
  const signals = new Uint32Array(search.width);
  search.signal(text, signals, 0);
  return signals[0] === 2 ** count - 1;
}
