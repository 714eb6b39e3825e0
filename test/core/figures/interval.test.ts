import { checkKind } from './tables.js';

describe('intervals in every notation', () => {
  checkKind(
    'interval',
    [
      ['95% CI ⟦1.2–1.9⟧', { value: [1.2, 1.9] }],
      ['95% CI: ⟦1.2 to 1.9⟧', {}],
      ['95% CI = ⟦1.2–1.9⟧', {}],
      ['95% CI [⟦1.2, 1.9⟧]', {}],
      ['(95% CI, ⟦0.55-0.91⟧)', { decimals: 2 }],
      ['95 % CI ⟦3 to 8⟧', { decimals: 0 }],
      ['95% confidence interval ⟦0.5 to 0.8⟧', {}],
      ['95% confidence interval: ⟦0.5–0.8⟧', {}],
      ['a 95% confidence interval of ⟦0.5 to 0.8⟧', {}],
      ['99% CI ⟦0.2–0.7⟧', {}],
      ['90% CI ⟦10–20⟧', {}],
      ['CI ⟦1.1–1.4⟧', {}],
      ['95% CrI ⟦0.3–0.9⟧', {}],
      ['95% credible interval ⟦0.3 to 0.9⟧', {}],
      ['95% CI −⟦x⟧'.replace('−⟦x⟧', '⟦−1.4 to −0.2⟧'), { value: [-1.4, -0.2] }],
      ['95% CI ⟦-1.4 to 0.2⟧', { value: [-1.4, 0.2] }],
      ['95%CI ⟦1.01–1.20⟧', { decimals: 2 }],
      ['(OR 1.5, 95% CI ⟦1.1–2.0⟧)', {}],
      ['95% CI ⟦.12 to .45⟧', { value: [0.12, 0.45] }],
      ['95% CI (⟦1.2–1.9⟧)', {}],
      ['95% CI ⟦120–190⟧', { value: [120, 190] }],
    ],
    [
      'a range of 3–8',
      'IQR 3–8',
      'weeks 4 to 8',
      'between 2005 and 2012',
      '50 to 100 mg',
      '20% to 30%',
      'pages 12–15',
      'CI in 12 patients',
      '3–8 mg/day',
      'scores from 0 to 10',
    ],
  );
});
