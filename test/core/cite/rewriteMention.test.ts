import assert from 'node:assert/strict';
import { rewriteMention } from '../../../src/core/cite/rewriteMention.js';
import { applyEdits } from '../../../src/core/text/textEdit.js';
import { reviewed } from '../../features/reviewed.js';
import { index, inserted } from '../../features/roundTrips.js';

const OKAFOR = 'Okafor AB, Perez AB, Quinn AB. Sleep in eczema. J Skin Res. 2021;12(3):101-109.';
const HAVERKAMP = 'Haverkamp AB, Lund AB. Itch in eczema. J Skin Res. 2019;12(3):101-109.';
const ODEGARD = 'Ödegård AB. Sleep and itch in eczema: a cohort study. J Skin Res. 2018;12(3):101-109.';
const NEW = 'Maliepaard AB, Nnadi AB. Cold water for itch in children with eczema. J Skin Res. 2020;12(3):101-109.';

const list = (...entries: readonly string[]): string =>
  `\n\n## References\n\n${entries.map((entry, at) => `${at + 1}. ${entry}`).join('\n')}\n`;

/** The text after its mention number `at` names the study instead. */
function rewritten(text: string, at: number, study = inserted): string {
  const { article } = reviewed(text, index);
  const citation = article.citations[at];
  assert.ok(citation);
  return applyEdits(text, rewriteMention(article, citation, study));
}

describe('rewriteMention in a numbered list', () => {
  const body = (a: string, b: string, c: string): string => `Sleep is poor ${a}. Skin itches ${b}. Nights are long ${c}.`;
  const three = list(OKAFOR, HAVERKAMP, ODEGARD);

  for (const [name, before, at, after] of [
    [
      'a new study takes the number of its place, and what nothing cites goes to the end',
      body('[1]', '[2]', '[3]') + three,
      1,
      body('[1]', '[2]', '[3]') + list(OKAFOR, NEW, ODEGARD, HAVERKAMP),
    ],
    [
      'an entry that is cited later has the number of that place',
      `${body('[1]', '[2]', '[3]')} So it is [2].${three}`,
      1,
      `${body('[1]', '[2]', '[3]')} So it is [4].${list(OKAFOR, NEW, ODEGARD, HAVERKAMP)}`,
    ],
    [
      'ranges are written anew',
      `${body('[1]', '[2]', '[3]')} All say so [1-3].${three}`,
      0,
      `${body('[1]', '[2]', '[3]')} All say so [2-4].${list(NEW, HAVERKAMP, ODEGARD, OKAFOR)}`,
    ],
    ['raised numbers', body('^1^', '^2^', '^3^') + three, 2, body('^1^', '^2^', '^3^') + list(OKAFOR, HAVERKAMP, NEW, ODEGARD)],
    [
      'a list in another order is added to at its end',
      body('[3]', '[1]', '[2]') + three,
      0,
      body('[4]', '[1]', '[2]') + list(OKAFOR, HAVERKAMP, ODEGARD, NEW),
    ],
    ['a mention of several is left alone', body('[1,2]', '[2]', '[3]') + three, 0, body('[1,2]', '[2]', '[3]') + three],
  ] as const)
    it(name, () => {
      const shown = rewritten(before, at);
      assert.equal(shown.replace(/Maliepaard AB.*/, NEW), after);
    });

  it('points at an entry that is there, in the order of the text', () => {
    const [study] = index.byKey('odegard-2018');
    assert.ok(study);
    const text = body('[1]', '[2]', '[3]') + three;
    assert.equal(rewritten(text, 0, study), body('[1]', '[2]', '[1]') + list(ODEGARD, HAVERKAMP, OKAFOR));
  });
});
