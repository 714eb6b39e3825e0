import { type Expected, expectFigure, expectNone, readAll } from './readAll.js';
import assert from 'node:assert/strict';

const of = (value: number, more: Expected): Expected => ({ kind: 'percentage', unit: '%', value: [value - 0.5, value + 0.5], ...more });

describe('percentages', () => {
  const table: readonly (readonly [string, Expected])[] = [
    ['⟦72%⟧ of participants had a clinical response.', of(72, { measure: 'share', outcome: 'clinical response' })],
    ['It helped 72% of participants, with ⟦58%⟧ achieving remission.', of(58, { measure: 'share', outcome: 'clinical remission' })],
    ['⟦Eighty-eight percent⟧ of patients responded.', of(88, { measure: 'share', decimals: -1 })],
    ['Remission was reached by ⟦46 %⟧ of them.', of(46, { measure: 'share' })],
    ['Some ⟦44 per cent⟧ reported nausea.', of(44, { measure: 'share', qualifier: 'about' })],
    ['Pain scores fell by ⟦30 %⟧.', of(30, { measure: 'reduction', outcome: 'pain' })],
    ['A ⟦28.8%⟧ reduction of pain was seen.', { value: [28.75, 28.85], decimals: 1, measure: 'reduction', outcome: 'pain' }],
    ['Pain decreased ⟦15%⟧.', of(15, { measure: 'reduction' })],
    ['It led to a reduction in fatigue of ⟦18%⟧.', of(18, { measure: 'reduction', outcome: 'fatigue' })],
    ['Survival increased by ⟦36%⟧.', of(36, { measure: 'increase', outcome: 'survival' })],
    ['The risk was ⟦20%⟧ higher.', of(20, { measure: 'increase' })],
    ['A ⟦12%⟧ improvement in mood followed.', of(12, { measure: 'change', outcome: 'mood' })],
    ['Levels were reduced to ⟦30%⟧ of control.', of(30, { measure: 'level' })],
    [
      'Pain fell by 28.8% on LDN versus ⟦18.0%⟧ on placebo.',
      { measure: 'reduction', arm: 'placebo', outcome: 'pain', value: [17.95, 18.05] },
    ],
    ['Pain fell by ⟦28.8%⟧ on LDN versus 18.0% on placebo.', { measure: 'reduction', arm: 'LDN' }],
    [
      'In all, ⟦88%⟧ of those treated with naltrexone improved, compared to 40% of placebo-treated patients.',
      of(88, { arm: 'naltrexone' }),
    ],
    ['In all, 88% of those treated with naltrexone improved, compared to ⟦40%⟧ of placebo-treated patients.', of(40, { arm: 'placebo' })],
    ['⟦67%⟧ on LDN vs 33% on placebo went into remission.', of(67, { arm: 'LDN', measure: 'share' })],
    ['67% on LDN vs ⟦33%⟧ on placebo went into remission.', of(33, { arm: 'placebo', outcome: 'clinical remission' })],
    ['In the LDN group, ⟦78%⟧ responded; in the placebo group, 28% did.', of(78, { arm: 'LDN' })],
    ['In the LDN group, 78% responded; in the placebo group, ⟦28%⟧ did.', of(28, { arm: 'placebo' })],
    ['LDN: ⟦88%⟧, placebo: 40%.', of(88, { arm: 'LDN' })],
    ['Response was commoner than with placebo (⟦40%⟧).', of(40, { arm: 'placebo' })],
    ['⟦73%⟧ of the intervention group stayed.', of(73, { arm: 'treatment' })],
    ['Of the controls, ⟦11%⟧ improved.', of(11, { arm: 'control' })],
    ['⟦78%⟧ and 28% of the LDN and placebo groups responded, respectively.', of(78, { arm: 'LDN' })],
    ['78% and ⟦28%⟧ of the LDN and placebo groups responded, respectively.', of(28, { arm: 'placebo' })],
    ['It showed a response rate of up to ⟦80%⟧.', of(80, { qualifier: 'upTo', measure: 'share', outcome: 'clinical response' })],
    ['Nearly ⟦30%⟧ stopped early.', of(30, { qualifier: 'nearly' })],
    ['More than ⟦60%⟧ felt better.', of(60, { qualifier: 'over' })],
    ['At least ⟦25%⟧ had headaches.', of(25, { qualifier: 'atLeast' })],
    ['Fewer than ⟦5%⟧ relapsed.', of(5, { qualifier: 'under', measure: 'share' })],
    ['Roughly ⟦20–30%⟧ respond.', { kind: 'percentage', value: [20, 30], printed: [20, 30], qualifier: 'about' }],
    ['Between ⟦10% and 15%⟧ of cells are microglia.', { value: [10, 15] }],
    ['Benefit was seen in ⟦7 to 9 percent⟧ of cases.', { value: [7, 9] }],
    ['Use changed (⟦−12%⟧) in the year after.', { measure: 'reduction', value: [-12.5, -11.5] }],
    ['Women made up ⟦74.0%⟧ of the sample.', { decimals: 1, value: [73.95, 74.05] }],
    ['At week 12, ⟦33%⟧ were in remission.', of(33, { timepoint: '12 wk', outcome: 'clinical remission' })],
    ['⟦88%⟧ showed at least a 70-point decline in CDAI scores.', of(88, { outcome: 'clinical response', measure: 'share' })],
    ['32% of patients had at least a ⟦30%⟧ reduction in pain.', of(30, { measure: 'reduction', outcome: null })],
    ['Pain decreased ⟦15%⟧ and overall symptoms 18%.', of(15, { outcome: 'pain' })],
    ['Pain fell by 15% and overall symptoms by ⟦18%⟧.', of(18, { measure: 'reduction', outcome: 'fibromyalgia symptoms' })],
    ['Pain fell by 28% on LDN and by ⟦18%⟧ on placebo in 31 women.', of(18, { measure: 'reduction', arm: 'placebo', outcome: 'pain' })],
    ['There was a ⟦20%⟧ increased risk of falls.', of(20, { measure: 'increase' })],
    ['It was lower by ⟦6.7 percentage points⟧.', { kind: 'difference', unit: 'percentage points', measure: 'points' }],
    ['A ⟦5 percentage point⟧ fall was seen.', { kind: 'difference', measure: 'points' }],
    ['⟦1.5%⟧ v/v solution was used.', { kind: 'percentage' }],
  ];
  for (const [marked, expected] of table) it(marked, () => expectFigure(marked, expected));

  it('leaves the level of an interval alone', () => {
    for (const text of [
      'The ratio was 1.4 (95% CI 1.1 to 1.9).',
      'With 95 % confidence intervals of 2–3.',
      'OR 2.0 (99% credible interval, 1.1–3.0).',
    ])
      expectNone('percentage', text);
  });

  it('reads the arms of two percentages or none', () => {
    const figures = readAll('Response was 88% vs 40%.');
    assert.deepEqual(
      figures.map((figure) => figure.arm),
      [null, null],
    );
  });
});
