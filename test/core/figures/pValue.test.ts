import { checkKind } from './tables.js';

describe('p-values in every notation', () => {
  checkKind(
    'pValue',
    [
      ['⟦p = 0.04⟧', { operator: '=', value: [0.035, 0.045] }],
      ['⟦P=0.04⟧', { operator: '=' }],
      ['⟦p=.04⟧', { operator: '=' }],
      ['⟦p <.001⟧', { operator: '<', value: [0, 0.001] }],
      ['⟦P < 0.0001⟧', { operator: '<' }],
      ['⟦p ≤ 0.05⟧', { operator: '<=' }],
      ['⟦p > 0.10⟧', { operator: '>' }],
      ['⟦p≥.05⟧', { operator: '>=' }],
      ['a ⟦p value of 0.03⟧', { operator: '=' }],
      ['⟦p-value = 0.012⟧', { decimals: 3 }],
      ['⟦P value < .05⟧', { operator: '<' }],
      ['(⟦p for interaction = 0.21⟧)', {}],
      ['[⟦p = 0.6⟧]', { decimals: 1 }],
      ['OR 1.5, ⟦P = .002⟧', {}],
      ['F(1, 30) = 4.5, ⟦p = .042⟧', {}],
      ['fell (28.8% vs 18.0%; ⟦P = 0.016⟧)', {}],
    ],
    [
      'p. 45',
      'P 12 of the manual',
      'group P (n = 12)',
      'vitamin P',
      'P450 in 12 patients',
      'HP = 3',
      'p53 in 4 tumours',
      'step = 4',
      'Hp < 5',
    ],
  );
});
