import assert from 'node:assert/strict';
import { disagreements } from '../../../src/core/studies/disagreements.js';
import type { Statement } from '../../../src/core/studies/study.js';
import { fact, study } from './records.js';

const stated = (value: number, changes: Partial<Statement> = {}): Statement => ({
  quote: `involved ${value} patients`,
  file: '000.txt',
  line: 7,
  kind: 'sampleSize',
  role: 'total',
  value,
  unit: 'participants',
  ...changes,
});

const valuesOf = (facts: readonly unknown[], statements: readonly Statement[]) =>
  disagreements({ ...study({ facts }), statements }).map(({ values }) => values.map(({ value }) => value));

describe('disagreements', () => {
  it('shows what two documents and the record say, with the sources', () => {
    const [only] = disagreements({ ...study(), statements: [stated(120), stated(84, { file: '001.txt', line: 3 })] });
    assert.deepEqual(only?.values, [
      { value: 84, unit: 'participants', sources: ['abstract, J Trials 2019', '001.txt, line 3'], isChecked: true },
      { value: 120, unit: 'participants', sources: ['000.txt, line 7'], isChecked: false },
    ]);
  });

  const share = { kind: 'percentage', role: null, unit: '%', arm: 'placebo', outcome: 'pain' } as const;
  const cases: readonly (readonly [string, readonly unknown[], readonly Statement[], readonly (readonly number[])[]])[] = [
    ['nothing but one number', [fact()], [], []],
    ['the same number twice', [fact()], [stated(84)], []],
    ['a number of another role', [fact()], [stated(40, { role: 'arm' })], []],
    ['two totals of one source, which count twice', [fact(), fact({ id: 'b', value: 80 })], [], []],
    ['totals of two sources', [fact(), fact({ id: 'b', value: 80, source: 'lay summary' })], [], [[84, 80]]],
    ['a planned number', [fact(), fact({ id: 'b', value: 99, planned: true, source: 'registry' })], [], []],
    ['two documents without a record', [], [stated(96), stated(218, { line: 9 })], [[96, 218]]],
    ['a share printed more roughly', [fact({ ...share, id: 'p', value: 28.8 })], [stated(29, share)], []],
    ['another share', [fact({ ...share, id: 'p', value: 28.8 })], [stated(31, share)], [[28.8, 31]]],
    ['a share of an arm that is not named', [fact({ ...share, id: 'p', value: 28.8 })], [stated(31, { ...share, arm: null })], []],
    ['a statement of a design', [fact()], [stated(1, { kind: 'design', value: null })], []],
  ];
  for (const [name, facts, statements, expected] of cases) it(name, () => assert.deepEqual(valuesOf(facts, statements), expected));
});
