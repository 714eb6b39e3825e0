import assert from 'node:assert/strict';
import { findNumbers } from '../../../src/core/figures/numbers.js';
import { readAbstractFacts } from '../../../src/core/studies/readAbstractFacts.js';

describe('numbers with spaces in them', () => {
  const table: readonly (readonly [string, readonly number[]])[] = [
    ['a first dose of 300 000 IU, then 60 000 IU a month', [300000, 60000]],
    ['Of 4 217 participants, 80 withdrew', [4217, 80]],
    ['Of 4\u00a0217 participants, 80 withdrew', [4217, 80]],
    ['Of 4\u2009217 participants, 80 withdrew', [4217, 80]],
    ['12 604 community-dwelling older adults', [12604]],
    ['over 1 250 000 person-years', [1250000]],
    ['between 1 300 and 2 600 women', [1300, 2600]],
    ['100 000–200 000 IU', [100000, 200000]],
    ['fell to 40 000 in all', [40000]],
    ['1 500 mg daily', [1500]],
    // Two numbers side by side.
    ['in 2011 300 patients were seen', [2011, 300]],
    ['gave groups 1 and 2 300 mg', [300]],
    ['groups 1 200 mg and 2 400 mg', [200, 2, 400]],
    ['at week 12 140 patients remained', [12, 140]],
    ['on May 12 140 patients were seen', [12, 140]],
    ['vitamin D3 800 IU', [800]],
    ['2 500 mg tablets', [2, 500]],
    ['12 500 IU capsules', []],
    ['50 000 IU capsules', [50000]],
    ['scores of 2 140 and 7', [2, 140, 7]],
    // What cannot be told.
    ['COVID 19 250 patients, 30 women', [30]],
    ['12 of 25 800 (0.05%)', [12, 0.05]],
    // Never a nought.
    ['x000 IU of 000 IU', []],
  ];
  for (const [text, values] of table) {
    it(text, () =>
      assert.deepEqual(
        findNumbers(text).map(({ value }) => value),
        values,
      ),
    );
  }

  it('reads a raised number and the one behind it apart', () => {
    const text = 'as shown before 12 140 patients';
    const marks = [{ kind: 'superscript', start: 16, end: 18 }] as never;
    assert.deepEqual(
      findNumbers(text, marks).map(({ value }) => value),
      [140],
    );
  });

  for (const space of [' ', '\u00a0', '\u2009', '&thinsp;', '&#8239;'])
    it(`of an abstract with ${JSON.stringify(space)} in its doses`, () => {
      const facts = readAbstractFacts(
        `Oral vitamin D3 in a first dose of 300${space}000 IU, then monthly doses of 60${space}000 IU.`,
        'the abstract',
      );
      assert.deepEqual(
        facts.filter(({ kind }) => kind === 'dose').map(({ value }) => value),
        [300000, 60000],
      );
    });
});
