import { type Expected, expectFigure, expectNone } from './readAll.js';

type Table = readonly (readonly [string, Expected])[];

const check = (table: Table): void => {
  for (const [marked, expected] of table) it(marked, () => expectFigure(marked, expected));
};

describe('p-values', () => {
  check([
    ['(⟦p < .05⟧)', { kind: 'pValue', operator: '<', value: [0, 0.05] }],
    ['(⟦P = 0.03⟧)', { kind: 'pValue', operator: '=', value: [0.025, 0.035] }],
    ['⟦p=.008⟧', { kind: 'pValue', decimals: 3, value: [0.0075, 0.0085] }],
    ['⟦p ≤ 0.001⟧', { kind: 'pValue', operator: '<=', value: [0, 0.001] }],
    ['⟦p<0.0001⟧', { kind: 'pValue', value: [0, 0.0001] }],
    ['⟦p > .05⟧', { kind: 'pValue', operator: '>', value: [0.05, 1] }],
    ['⟦p ≥ 0.2⟧', { kind: 'pValue', operator: '>=', value: [0.2, 1] }],
    ['a ⟦p-value of 0.04⟧', { kind: 'pValue', operator: '=' }],
    ['with a ⟦P value < 0.01⟧', { kind: 'pValue', operator: '<' }],
    ['⟦p for trend = 0.02⟧', { kind: 'pValue' }],
    ['95% CI 1.2 to 1.9; ⟦P = .002⟧', { kind: 'pValue' }],
    ['t(28) = 2.20, ⟦p = .04⟧', { kind: 'pValue' }],
  ]);
  for (const text of ['Group P has 5 women', 'on p. 12 of the book', 'pp. 12-15', 'vitamin P = plenty', 'an SNP = 3 bases'])
    it(`not in: ${text}`, () => expectNone('pValue', text));
});

describe('intervals', () => {
  check([
    ['95% CI ⟦0.42 to 5.24⟧', { kind: 'interval', value: [0.42, 5.24], decimals: 2 }],
    ['(95% CI: ⟦1.14–4.32⟧)', { kind: 'interval', value: [1.14, 4.32] }],
    ['95% CI, ⟦1.1, 1.9⟧', { kind: 'interval', value: [1.1, 1.9] }],
    ['[95% CI ⟦−1.20 to −0.51⟧]', { kind: 'interval', value: [-1.2, -0.51], decimals: 2 }],
    ['95% CI: ⟦−1.9–−0.1⟧', { kind: 'interval', value: [-1.9, -0.1] }],
    ['95 % confidence interval ⟦0.6–0.9⟧', { kind: 'interval', value: [0.6, 0.9] }],
    ['95% confidence interval (CI) of ⟦2 to 5⟧', { kind: 'interval', value: [2, 5] }],
    ['90% CrI ⟦0.1; 0.4⟧', { kind: 'interval', value: [0.1, 0.4] }],
    ['CI [⟦1.98-1.91⟧]', { kind: 'interval', value: [1.98, 1.91] }],
  ]);
  for (const text of ['aged 18–65 years', 'a dose of 1.5–4.5 mg', 'in CI 31 patients were seen', 'pages 12–15'])
    it(`not in: ${text}`, () => expectNone('interval', text));
});

describe('ratios', () => {
  check([
    ['an OR of ⟦1.48⟧', { kind: 'ratio', of: 'odds ratio', value: [1.475, 1.485] }],
    ['RR ⟦2.22⟧ (95% CI 1.14 to 4.32)', { kind: 'ratio', of: 'risk ratio' }],
    ['(HR = ⟦0.78⟧)', { kind: 'ratio', of: 'hazard ratio' }],
    ['hazard ratio for death, ⟦0.78⟧', { kind: 'ratio', of: 'hazard ratio' }],
    ['adjusted odds ratio (aOR) ⟦2.1⟧', { kind: 'ratio', of: 'odds ratio' }],
    ['the relative risk was ⟦1.3⟧', { kind: 'ratio', of: 'risk ratio' }],
    ['incidence rate ratio [IRR], ⟦0.9⟧', { kind: 'ratio' }],
    ['OR 1.5 (95% CI 1.1–2.0) and ⟦2.1⟧ (95% CI 1.5–3.0)', { kind: 'ratio', of: 'odds ratio' }],
  ]);
  for (const text of ['12 patients OR 13', 'FOR 3 days', 'heart rate (HR) of 80 patients', 'in 4 of 5'])
    it(`not in: ${text}`, () => expectNone('ratio', text));
});

describe('means, medians and spreads', () => {
  check([
    ['a mean of ⟦24.5⟧', { kind: 'mean', value: [24.45, 24.55] }],
    ['⟦34.2⟧ ± 3.3', { kind: 'mean' }],
    ['34.2 ± ⟦3.3⟧', { kind: 'spread', value: [3.25, 3.35] }],
    ['M = ⟦3.20⟧, SD = 1.10', { kind: 'mean', decimals: 2 }],
    ['M = 3.20, SD = ⟦1.10⟧', { kind: 'spread', decimals: 2 }],
    ['a median score of ⟦5⟧', { kind: 'median' }],
    ['⟦5⟧ (IQR 3–8)', { kind: 'median' }],
    ['5 (IQR ⟦3–8⟧)', { kind: 'spread', value: [3, 8] }],
    ['the mean pain score was ⟦6.13⟧', { kind: 'mean', outcome: 'pain', measure: 'level' }],
    ['averaging ⟦9.1⟧', { kind: 'mean' }],
  ]);
  for (const text of ['a mean age of 52 years', 'by no means 12 patients', 'the mean was 30%'])
    it(`not in: ${text}`, () => expectNone('mean', text));
});

describe('differences and effects', () => {
  check([
    ['a ⟦3.3-point⟧ improvement', { kind: 'difference', unit: 'points', measure: 'change' }],
    ['a ⟦70-point⟧ decline in CDAI', { kind: 'difference', measure: 'reduction', outcome: 'CDAI' }],
    ['pain fell by ⟦1.3 points⟧', { kind: 'difference', measure: 'reduction', outcome: 'pain' }],
    ['mean difference ⟦−0.34⟧', { kind: 'difference', value: [-0.345, -0.335] }],
    ['a between-group difference of ⟦1.65 points⟧', { kind: 'difference', unit: 'points' }],
    ['MD ⟦−0.86⟧', { kind: 'difference' }],
    ['Cohen’s d = ⟦0.19⟧', { kind: 'effectSize' }],
    ['d = ⟦0.23⟧', { kind: 'effectSize' }],
    ['an SMD of ⟦−0.40⟧', { kind: 'effectSize', value: [-0.405, -0.395] }],
    ['an NNT of ⟦5⟧', { kind: 'effectSize' }],
    ['r = ⟦.45⟧', { kind: 'correlation' }],
    ['a correlation of ⟦0.8⟧', { kind: 'correlation' }],
    ['⟦12 per 1,000 person-years⟧', { kind: 'rate' }],
  ]);
});

describe('fractions', () => {
  check([
    ['⟦A third⟧ of patients improved', { kind: 'fraction', value: [0.31, 0.36], printed: [1, 3], unit: 'participants', measure: 'share' }],
    ['⟦two-thirds⟧ of the women', { kind: 'fraction', value: [0.64, 0.69] }],
    ['⟦half⟧ of the participants', { kind: 'fraction', value: [0.47, 0.53] }],
    ['⟦Three quarters⟧ of them', { kind: 'fraction', value: [0.73, 0.77] }],
    ['⟦one quarter⟧ of children', { kind: 'fraction', value: [0.23, 0.27] }],
    ['⟦two of three⟧ patients', { kind: 'fraction', printed: [2, 3], unit: 'participants' }],
    ['⟦7 of 17⟧ (41%) improved among patients', { kind: 'fraction', printed: [7, 17] }],
    ['⟦11 out of 25⟧ patients', { kind: 'fraction', value: [0.44, 0.44] }],
    ['⟦7/17⟧ patients', { kind: 'fraction', printed: [7, 17] }],
    ['nausea (⟦3/20⟧, 15%)', { kind: 'fraction', printed: [3, 20] }],
    ['⟦one in five⟧ patients', { kind: 'fraction', printed: [1, 5] }],
    ['⟦28 of the 78⟧ participants', { kind: 'fraction', printed: [28, 78] }],
  ]);
  const silent: readonly string[] = [
    'a third study of women',
    'half an hour',
    'the half-life in patients',
    'less than 4/5 mg/day',
    'a blood pressure of 120/80 mmHg in patients',
    'help is there 24/7 for patients',
    'on 1/2/2005 patients were seen',
    'the second half of the year',
    'Table 1 of 3',
  ];
  for (const text of silent) it(`not in: ${text}`, () => expectNone('fraction', text));
});

describe('counts', () => {
  check([
    ['The review pooled ⟦eight⟧ trials.', { kind: 'count', unit: 'studies', value: [8, 8] }],
    ['⟦47⟧ studies were included', { kind: 'count', unit: 'studies' }],
    ['⟦Two⟧ small clinical trials', { kind: 'count', unit: 'studies' }],
    ['⟦9⟧ articles met the criteria', { kind: 'count', unit: 'articles' }],
    ['⟦52⟧ adverse events', { kind: 'count', unit: 'events' }],
    ['at ⟦two⟧ universities', { kind: 'count', unit: 'centres' }],
    ['⟦435⟧ charts were read', { kind: 'count', unit: 'charts' }],
    ['some ⟦20,921⟧ prescriptions', { kind: 'count', unit: 'prescriptions', qualifier: 'about' }],
  ]);
  for (const text of ['In one study, pain fell.', 'Study 3 was small.', 'the 2013 trial', 'each did 15 trials of the task'])
    it(`not in: ${text}`, () => expectNone('count', text));
});

describe('years', () => {
  check([
    ['In ⟦2007⟧, a trial began.', { kind: 'year', value: [2007, 2007] }],
    ['until May ⟦2022⟧', { kind: 'year' }],
    ['between ⟦2005 and 2012⟧', { kind: 'year', value: [2005, 2012] }],
    ['in the ⟦1980s⟧', { kind: 'year', value: [1980, 1989] }],
  ]);
  for (const text of ['Younger et al. (2013) found', '2013 patients', 'in 2000 mg']) it(`not in: ${text}`, () => expectNone('year', text));
});

describe('what is no data of a study', () => {
  check([
    ['about ⟦$35⟧ a month', { kind: 'other', unit: 'money' }],
    ['at ⟦9:30⟧', { kind: 'other', unit: 'clock' }],
    ['at ⟦8 am⟧', { kind: 'other', unit: 'clock' }],
    ['glucose of ⟦100 mg/dL⟧', { kind: 'other' }],
    ['⟦5 mM⟧ of salt', { kind: 'other', unit: 'mM' }],
    ['a ⟦3-fold⟧ rise', { kind: 'other', unit: 'times', measure: 'fold' }],
    ['⟦three⟧ proteins were seen', { kind: 'other' }],
  ]);
});
