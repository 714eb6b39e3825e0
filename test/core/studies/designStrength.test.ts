import assert from 'node:assert/strict';
import { designAndSize, fallsShortOf } from '../../../src/core/studies/designStrength.js';
import { readLibrary } from '../../../src/core/studies/libraries/readLibrary.js';
import { bundledIndex } from '../../support/review.js';

/** Which words are too strong for a study: those of a controlled effect, those of proof, both or neither. */
const expected: readonly (readonly [id: string, words: string, tooStrong: 'both' | 'absolute' | 'neither'])[] = [
  ['smith-2007', 'an open-label pilot of 17 people', 'both'],
  ['frech-2011', 'a case series of 3 people', 'both'],
  ['turel-2015', 'a review of the charts of 215 people', 'both'],
  ['zagon-1983', 'a study in animals', 'both'],
  ['wang-2016-tlr4', 'a study in the laboratory', 'both'],
  ['bruun-2021-protocol', 'a protocol of a trial', 'both'],
  ['lie-2018', 'a cohort study of 47 people', 'both'],
  ['raknes-2017-ms', 'a registry study of 341 people', 'absolute'],
  ['younger-2013', 'a randomised, double-blind crossover trial of 31 women', 'absolute'],
  ['smith-2013', 'a randomised pilot of 14 children', 'absolute'],
  ['vatvani-2024', 'a meta-analysis', 'neither'],
  ['younger-2014-review', 'a review', 'neither'],
  ['sudakin-2016', 'a review', 'neither'],
  ['papantoniou-2024', 'a study', 'neither'],
];

describe('the strength of a design', () => {
  for (const [id, words, tooStrong] of expected)
    it(`${id} is ${words}`, () => {
      const study = bundledIndex.study(id);
      assert.ok(study);
      assert.equal(designAndSize(study), words);
      assert.deepEqual(
        [fallsShortOf('controlled', study), fallsShortOf('absolute', study)],
        [tooStrong === 'both', tooStrong !== 'neither'],
      );
    });

  const library = readLibrary(
    `PMID- 90000021
TI  - Earplugs for a restless sleeper: a case report.
AU  - Haverkamp A
DP  - 2019
PT  - Case Reports

PMID- 90000022
TI  - Earplugs in a ward: a randomised controlled trial.
AU  - Lund B
DP  - 2020
PT  - Randomized Controlled Trial

PMID- 90000023
TI  - Earplugs and the night.
AU  - Okafor C
DP  - 2021
PT  - Journal Article
`,
    'wards.nbib',
  ).studies;
  for (const [at, isTooStrong] of [
    [0, true],
    [1, false],
    [2, false],
  ] as const)
    it(`${isTooStrong ? 'is too weak' : 'is not known to be too weak'} in a library: ${library[at]?.item.title}`, () => {
      const study = library[at];
      assert.ok(study);
      assert.equal(fallsShortOf('controlled', study), isTooStrong);
    });
});
