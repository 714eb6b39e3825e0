import assert from 'node:assert/strict';
import type { Found } from '../../../src/core/document/place.js';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { readStatistics } from '../../../src/core/statistics/readStatistics.js';
import type { Statistic } from '../../../src/core/statistics/statistic.js';

type Read = Found<Statistic> & { readonly text: string };

const read = (text: string): readonly Read[] =>
  parseDocument(text, 'plain').blocks.flatMap(({ content }) =>
    readStatistics(content).map((statistic) => ({
      ...statistic,
      text: content.prose.text.slice(statistic.range.start, statistic.range.end),
    })),
  );

function only(text: string): Read {
  const found = read(text);
  assert.equal(found.length, 1, `${text}: ${found.map((each) => each.text)}`);
  return found[0] as Read;
}

/** text, test, df, value, relation and value of p */
type Notation = readonly [string, Statistic['test'], readonly number[], number, string, number | null];

describe('test statistics', () => {
  const notations: readonly Notation[] = [
    ['t(28) = 2.20, p = .04', 't', [28], 2.2, '=', 0.04],
    ['t (28) = 2.20, p = .04', 't', [28], 2.2, '=', 0.04],
    ['t[28] = 2.20, p = .04', 't', [28], 2.2, '=', 0.04],
    ['t(28)=2.20,p=.04', 't', [28], 2.2, '=', 0.04],
    ['t(28) = 2.20; p = .04', 't', [28], 2.2, '=', 0.04],
    ['t(28) = 2.20 p = .04', 't', [28], 2.2, '=', 0.04],
    ['t(28) = −2.20, p = .04', 't', [28], -2.2, '=', 0.04],
    ['t(28) = -2.20, P < 0.05', 't', [28], -2.2, '<', 0.05],
    ['t(10.5) = 3.10, p < .05', 't', [10.5], 3.1, '<', 0.05],
    ['t(1,234) = 2.00, p < .05', 't', [1234], 2, '<', 0.05],
    ['t = 2.20, df = 28, p = .04', 't', [28], 2.2, '=', 0.04],
    ['t = 2.20, df=28, P = 0.04', 't', [28], 2.2, '=', 0.04],
    ['t = 2.20 (df = 28), p = .04', 't', [28], 2.2, '=', 0.04],
    ['t28 = 2.20, p = .04', 't', [28], 2.2, '=', 0.04],
    ['t(df = 28) = 2.20, p = .04', 't', [28], 2.2, '=', 0.04],
    ['t(28) = 2.20, d = 0.80, p = .04', 't', [28], 2.2, '=', 0.04],
    ['t(28) = 2.20, p ≤ .05', 't', [28], 2.2, '<=', 0.05],
    ['t(28) = 0.70, p > .05', 't', [28], 0.7, '>', 0.05],
    ['t(28) = 0.70, ns', 't', [28], 0.7, 'ns', null],
    ['t(28) = 0.70, n.s.', 't', [28], 0.7, 'ns', null],
    ['F(1, 28) = 4.20, p = .05', 'F', [1, 28], 4.2, '=', 0.05],
    ['F(1,28) = 4.20, p = .05', 'F', [1, 28], 4.2, '=', 0.05],
    ['F[2; 60] = 3.40, p < .05', 'F', [2, 60], 3.4, '<', 0.05],
    ['F(2, 60) = 3.40, MSE = 1.20, p < .05', 'F', [2, 60], 3.4, '<', 0.05],
    ['F1,28 = 4.2, p = .05', 'F', [1, 28], 4.2, '=', 0.05],
    ['F = 4.2, df = 1, 28, p = .05', 'F', [1, 28], 4.2, '=', 0.05],
    ['F(1.8, 50.4) = 3.3, p = .05', 'F', [1.8, 50.4], 3.3, '=', 0.05],
    ['F(2, 1,234) = 3.10, p = .045', 'F', [2, 1234], 3.1, '=', 0.045],
    ['χ²(1) = 3.90, p = .048', 'chi2', [1], 3.9, '=', 0.048],
    ['χ2(1) = 3.90, p = .048', 'chi2', [1], 3.9, '=', 0.048],
    ['X2(2, N = 120) = 6.10, p < .05', 'chi2', [2], 6.1, '<', 0.05],
    ['χ² (2, n=120) = 6.10, p < .05', 'chi2', [2], 6.1, '<', 0.05],
    ['chi-square(1) = 4.00, p = .046', 'chi2', [1], 4, '=', 0.046],
    ['chi-squared (3) = 9.10, p = .03', 'chi2', [3], 9.1, '=', 0.03],
    ['χ2 = 5.10, df = 1, P = 0.02', 'chi2', [1], 5.1, '=', 0.02],
    ['r(55) = .49, p < .001', 'r', [55], 0.49, '<', 0.001],
    ['r(18) = −.45, p = .046', 'r', [18], -0.45, '=', 0.046],
    ['z = 2.10, p = .036', 'z', [], 2.1, '=', 0.036],
    ['Z = -2.33, P = .02', 'z', [], -2.33, '=', 0.02],
    ['Q(4) = 9.60, p = .048', 'Q', [4], 9.6, '=', 0.048],
    ['Q-between(1) = 4.00, p = .046', 'Q', [1], 4, '=', 0.046],
    ['Qw(10) = 20.1, p = .03', 'Q', [10], 20.1, '=', 0.03],
    ['t(40) = 9.00, p = 3 × 10−11', 't', [40], 9, '=', 3e-11],
    ['t(40) = 9.00, p = 3e-11', 't', [40], 9, '=', 3e-11],
  ];
  for (const [text, test, df, value, operator, p] of notations) {
    it(`reads ${text}`, () => {
      const found = only(`We found that ${text}.`);
      assert.deepEqual([found.test, found.df, found.value, found.p.operator], [test, df, value, operator]);
      if (p === null) assert.equal(found.p.value, null);
      else assert.ok(Math.abs((found.p.value ?? Number.NaN) - p) < 1e-15);
    });
  }

  const none: readonly string[] = [
    't = 2.20, p = .04',
    't(28) = 2.20',
    'At t = 0 the patients, p = .04',
    'p = .04',
    'a vitamin (28) = 2',
    'F = 4.2, p = .05',
    'r = .49, p < .001',
    'the model fit(28) = 2.2, p = .04',
    'Q = 4, p = .03',
    'R(28) = 2.2, p = .04',
  ];
  for (const text of none) it(`reads nothing in ${text}`, () => assert.deepEqual(read(text), []));

  it('keeps the sample size beside the degrees of freedom', () => assert.equal(only('χ²(2, N = 1,200) = 6.10, p < .05').n, 1200));

  it('reads several in a sentence, each with its own p-value', () => {
    const found = read('Both mattered, t(28) = 2.20, p = .04, and F(1, 28) = 4.20, p = .05.');
    assert.deepEqual(
      found.map((each) => each.text),
      ['t(28) = 2.20, p = .04', 'F(1, 28) = 4.20, p = .05'],
    );
  });

  /** Critical values as printed in the tables of textbooks: the p that they belong to. */
  const critical: readonly (readonly [string, number])[] = [
    ['t(1) = 12.706', 0.05],
    ['t(5) = 2.571', 0.05],
    ['t(10) = 2.228', 0.05],
    ['t(10) = 3.169', 0.01],
    ['t(20) = 2.086', 0.05],
    ['t(30) = 2.042', 0.05],
    ['t(60) = 2.000', 0.05],
    ['t(120) = 1.980', 0.05],
    ['t(120) = 2.617', 0.01],
    ['F(1, 10) = 4.965', 0.05],
    ['F(2, 10) = 4.103', 0.05],
    ['F(3, 20) = 3.098', 0.05],
    ['F(4, 60) = 2.525', 0.05],
    ['F(1, 20) = 8.096', 0.01],
    ['F(5, 30) = 2.534', 0.05],
    ['χ²(1) = 3.841', 0.05],
    ['χ²(1) = 6.635', 0.01],
    ['χ²(2) = 5.991', 0.05],
    ['χ²(5) = 11.070', 0.05],
    ['χ²(10) = 18.307', 0.05],
    ['χ²(10) = 23.209', 0.01],
    ['z = 1.960', 0.05],
    ['z = 2.576', 0.01],
    ['z = 3.291', 0.001],
    ['r(8) = .632', 0.05],
    ['r(18) = .444', 0.05],
    ['r(28) = .361', 0.05],
    ['r(48) = .361', 0.01],
    ['Q(3) = 7.815', 0.05],
    ['Q(7) = 14.067', 0.05],
  ];
  for (const [text, p] of critical) {
    it(`computes p of ${text} as ${p}`, () => {
      const { computedP } = only(`${text}, p = ${p}`);
      assert.ok(Math.abs(computedP - p) < p * 0.012, `${computedP}`);
    });
  }

  /** text, whether the p-value is wrong, whether the decision is */
  const verdicts: readonly (readonly [string, boolean, boolean])[] = [
    ['t(28) = 2.20, p = .036', false, false],
    ['t(28) = 2.20, p = .04', false, false],
    ['t(28) = 2.20, p = .03', true, false],
    ['t(28) = 2.20, p = .30', true, true],
    ['t(28) = 2.2, p = .037', false, false],
    ['t(28) = 2.20, p < .05', false, false],
    ['t(28) = 2.20, p < .01', true, false],
    ['t(28) = 1.20, p < .05', true, true],
    ['t(28) = 1.20, p = .24', false, false],
    ['t(28) = 1.20, p = .02', true, true],
    ['t(28) = 2.20, ns', true, true],
    ['t(28) = 1.20, ns', false, false],
    ['t(28) = 2.20, p > .05', true, true],
    ['t(28) = 2.20, p = .000', true, false],
    ['t(28) = 6.20, p < .001', false, false],
    ['t(28) = 6.20, p = .001', true, false],
    ['t(28) = 2.20, p = 1.04', true, true],
    ['t(28) = 2.20, p = -.04', true, false],
    ['t(28) > 2.20, p < .05', false, false],
    ['t(38) = 2.0, p = .05', false, false],
    ['t(38) = 2.00, p = .05', false, false],
    ['F(1, 28) = 4.20, p = .05', false, false],
    ['F(1, 28) = 4.20, p = .06', true, true],
    ['F(2, 60) = 1.10, p < .05', true, true],
    ['χ²(1) = 3.90, p = .048', false, false],
    ['χ²(1) = 2.90, p = .048', true, true],
    ['χ²(2) = 6.10, p < .05', false, false],
    ['r(55) = .49, p < .001', false, false],
    ['r(18) = .20, p < .05', true, true],
    ['z = 2.10, p = .036', false, false],
    ['z = 1.10, p = .036', true, true],
    ['Q(4) = 9.60, p = .048', false, false],
    ['Q(4) = 2.60, p = .048', true, true],
    ['t(15) = 1.80, p = .046 (one-tailed)', false, false],
    ['t(15) = 1.80, p = .046', true, true],
    ['t(15) = 1.80, p = .92 (one-tailed)', true, false],
  ];
  for (const [text, error, decisionError] of verdicts) {
    it(`judges ${text}`, () => {
      const found = only(text);
      assert.deepEqual([found.error, found.decisionError], [error, decisionError], `computed ${found.computedP}`);
    });
  }

  it('tells how many tails fit', () => {
    assert.equal(only('t(15) = 1.80, p = .046, one-tailed').tails, 1);
    assert.equal(only('t(15) = 1.80, p = .046').tails, 2);
    assert.equal(only('A one-sided test, t(28) = 2.20, p = .036').tails, 2);
  });

  it('says nothing about values that cannot be', () => {
    assert.deepEqual(read('r(18) = 1.45, p = .046'), []);
    assert.deepEqual(read('F(1, 28) = −4.20, p = .05'), []);
    assert.deepEqual(read('t(0) = 2.20, p = .04'), []);
  });

  it('is quick on text made to slow it down', () => {
    assert.deepEqual(read('t('.repeat(5000)), []);
    assert.deepEqual(read(`t(28) = ${'1,'.repeat(4000)}`), []);
  });
});
