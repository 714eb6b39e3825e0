import { type Expected, expectFigure, expectNone } from './readAll.js';

const lasts = (value: number, unit: string, more: Expected = {}): Expected => ({ kind: 'duration', printed: [value], unit, ...more });
const age = (value: number, unit = 'a', more: Expected = {}): Expected => ({ kind: 'age', printed: [value], unit, ...more });

describe('durations', () => {
  const table: readonly (readonly [string, Expected])[] = [
    ['for ⟦12 weeks⟧', lasts(12, 'wk', { value: [11.5, 12.5] })],
    ['a ⟦12-week⟧ trial', lasts(12, 'wk')],
    ['⟦eight weeks⟧ of treatment', lasts(8, 'wk', { decimals: -1 })],
    ['an ⟦eight-week⟧ crossover', lasts(8, 'wk')],
    ['after ⟦6 months⟧', lasts(6, 'mo')],
    ['follow-up of ⟦4 years⟧', lasts(4, 'a')],
    ['a mean of ⟦1.7 years⟧ on LDN', lasts(1.7, 'a', { decimals: 1 })],
    ['for ⟦29 days⟧', lasts(29, 'd')],
    ['over ⟦12 weeks⟧', lasts(12, 'wk', { qualifier: null })],
    ['for over ⟦6 months⟧', lasts(6, 'mo', { qualifier: 'over' })],
    ['longer than ⟦6 months⟧', lasts(6, 'mo', { qualifier: 'over' })],
    ['for at least ⟦6 months⟧', lasts(6, 'mo', { qualifier: 'atLeast' })],
    ['about ⟦three months⟧', lasts(3, 'mo', { qualifier: 'about' })],
    ['up to ⟦52 weeks⟧', lasts(52, 'wk', { qualifier: 'upTo' })],
    ['for ⟦1-2 weeks⟧', { kind: 'duration', value: [1, 2], unit: 'wk' }],
    ['may take ⟦2 to 3 months⟧', { kind: 'duration', value: [2, 3], unit: 'mo' }],
    ['a ⟦2-wk⟧ washout', lasts(2, 'wk')],
    ['within ⟦72 h⟧', lasts(72, 'h')],
    ['for ⟦24 hours⟧', lasts(24, 'h')],
    ['⟦30 min⟧ later', lasts(30, 'min')],
    ['⟦200 ms⟧ after', lasts(200, 'ms')],
    ['for ⟦half an hour⟧', lasts(0.5, 'h')],
    ['for ⟦a month⟧', lasts(1, 'mo')],
    ['within ⟦a year⟧', lasts(1, 'a')],
    ['⟦Twelve months⟧ of therapy', lasts(12, 'mo')],
    ['a ⟦10-week⟧, single-blind study', lasts(10, 'wk')],
    ['followed for ⟦18 mo⟧', lasts(18, 'mo')],
    ['in ⟦six weeks’⟧ time', lasts(6, 'wk')],
    ['for ⟦1 year 6 months⟧', lasts(1.5, 'a')],
    ['for ⟦2 weeks 3.5 days⟧', lasts(2.5, 'wk')],
    ['a step of ⟦12 s⟧', lasts(12, 's')],
  ];
  for (const [marked, expected] of table) it(marked, () => expectFigure(marked, expected));

  describe('are not seen in', () => {
    const silent: readonly string[] = [
      'a 31-year-old woman',
      'aged 18–65 years',
      'in the 1980s',
      'within the first few weeks',
      'ten years ago',
      'at week 12',
      'infusions every 2 weeks',
      'three times a week',
      'twice a day',
      'the mean age was 52 years',
      'over the last 20 years',
      'children of 6 years of age',
      '96 MS patients',
      'at 12 months old',
      'on day 3',
      'at 5 d/wk',
    ];
    for (const text of silent) it(text, () => expectNone('duration', text));
  });
});

describe('ages', () => {
  const table: readonly (readonly [string, Expected])[] = [
    ['a ⟦31-year-old⟧ woman', age(31)],
    ['she was ⟦five years old⟧', age(5)],
    ['aged ⟦18–65 years⟧', { kind: 'age', value: [18, 65] }],
    ['aged ⟦18 to 64⟧', { kind: 'age', value: [18, 64] }],
    ['between ⟦18 and 70 years old⟧', { kind: 'age', value: [18, 70] }],
    ['a mean age of ⟦50.6 years⟧', age(50.6, 'a', { measure: 'level' })],
    ['(mean age ⟦12.3⟧)', age(12.3)],
    ['at ⟦6 weeks of age⟧', age(6, 'wk')],
    ['an ⟦87 yo⟧ man', age(87)],
    ['age range ⟦19–30 years⟧', { kind: 'age', value: [19, 30] }],
    ['median age ⟦44 years⟧', age(44)],
    ['mean age = ⟦21.4 years⟧', age(21.4)],
    ['children aged ⟦8-17 y⟧', { kind: 'age', value: [8, 17] }],
  ];
  for (const [marked, expected] of table) it(marked, () => expectFigure(marked, expected));

  for (const text of ['for 31 years', 'the stage 4 disease', 'aged care in 3 homes', 'at age-adjusted rates of 12%'])
    it(`not in: ${text}`, () => expectNone('age', text));
});
