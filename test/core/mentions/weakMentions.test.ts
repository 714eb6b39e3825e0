import assert from 'node:assert/strict';
import { inShort, mentionsIn } from './support.js';

const LIST =
  '\n\n## References\n\nSmith J. One. J Pain 2007;8:1-9.\n\nABCD Investigators. Two. J Pain 2011;8:1-9.\n\nRafter K. Three. J Pain 2009;8:1-9.\n';

const CASES: readonly (readonly [text: string, withList: readonly string[], alone: readonly string[]])[] = [
  ['As Smith 2007 showed, it helps.', ['Smith 2007 = Smith 2007'], []],
  ['As Smith 2008 showed, it helps.', [], []],
  ['The Olympus 2007 device was used.', [], []],
  ['It helps (ABCD, 2011).', ['ABCD, 2011 = ABCD 2011'], []],
  ['The PRISMA (2009) statement was used.', [], []],
  ['RAFTER (2009) wrote it.', ['RAFTER (2009) = RAFTER 2009'], []],
  ['It helps (WHO, 2020).', ['WHO, 2020 = WHO 2020'], ['WHO, 2020 = WHO 2020']],
  ['It helps (Smith, 2007).', ['Smith, 2007 = Smith 2007'], ['Smith, 2007 = Smith 2007']],
  ['As Smith and Jones 2001 showed.', ['Smith and Jones 2001 = Smith & Jones 2001'], ['Smith and Jones 2001 = Smith & Jones 2001']],
];

describe('names that only the reference list makes citations', () => {
  for (const [text, withList, alone] of CASES) {
    it(`with a list: ${text}`, () => assert.deepEqual(inShort(mentionsIn(text + LIST)), withList));
    it(`without one: ${text}`, () => assert.deepEqual(inShort(mentionsIn(text)), alone));
  }
});
