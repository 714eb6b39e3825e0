import assert from 'node:assert/strict';
import { reviewText } from '../support/review.js';

const list = (...entries: readonly string[]): string =>
  `Itch fell (Haverkamp & Lund, 2019), and sleep was better (Okafor, 2021).\n\n## References\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`;
const itch = 'Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.';
const sleep = 'Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.';
const adults = 'Perera, D. (2018). Eczema in adults. Journal of Skin, 3(2), 40-48.';

const fixesIn = (text: string): readonly number[] =>
  reviewText(text).findings.flatMap(({ rule, fixes }) => (rule === 'duplicate-reference' ? [fixes.length] : []));

describe('duplicate-reference', () => {
  it('takes away a second entry that stands by itself', () => assert.deepEqual(fixesIn(list(itch, sleep, adults, itch)), [1]));

  for (const [what, text] of [
    ['has another one run on', list(itch, adults, `${itch}${sleep}`)],
    ['runs on another one', list(itch, adults, `${sleep}${itch}`)],
  ] as const)
    it(`offers no fix for a second entry that ${what}`, () => {
      const found = fixesIn(text);
      assert.ok(
        found.every((fixes) => fixes === 0),
        `${found}`,
      );
      assert.ok(reviewText(text).findings.some(({ rule }) => rule === 'run-together-references'));
    });
});
