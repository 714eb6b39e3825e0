import { checkKind } from './tables.js';

describe('shares in words and as one number of another', () => {
  checkKind(
    'fraction',
    [
      ['⟦12 of 60⟧ patients had nausea', { printed: [12, 60], unit: 'participants' }],
      ['nausea in ⟦12/60⟧ patients', { printed: [12, 60] }],
      ['⟦Three of the 18⟧ children', { printed: [3, 18] }],
      ['⟦nine out of ten⟧ participants', { printed: [9, 10], value: [0.9, 0.9] }],
      ['⟦9 out of 30⟧ women', { printed: [9, 30] }],
      ['⟦one in four⟧ adults', { printed: [1, 4] }],
      ['⟦1 in 20⟧ patients', { printed: [1, 20] }],
      ['⟦One patient in ten⟧ stopped the drug', { printed: [1, 10], unit: 'participants' }],
      ['seen in ⟦two women out of three⟧.', { printed: [2, 3] }],
      ['⟦two thirds⟧ of the sample', { value: [0.64, 0.69] }],
      ['⟦one-third⟧ of the men', { value: [0.31, 0.36] }],
      ['⟦a quarter⟧ of the participants', { value: [0.23, 0.27] }],
      ['⟦a fifth⟧ of the women', { value: [0.18, 0.22] }],
      ['⟦four-fifths⟧ of patients', { value: [0.78, 0.82] }],
      ['⟦Half⟧ of the children', { value: [0.47, 0.53] }],
      ['about ⟦a third⟧ of patients', { qualifier: 'about' }],
      ['nearly ⟦two-thirds⟧ of patients', { qualifier: 'nearly' }],
      ['more than ⟦half⟧ of the participants', { qualifier: 'over' }],
      ['⟦8 of the 40⟧ patients on placebo', { printed: [8, 40], arm: 'placebo' }],
      ['(⟦21/104⟧; 20.2%) patients', { printed: [21, 104] }],
      ['remission in ⟦5 of 22⟧ patients', { outcome: 'clinical remission' }],
    ],
    [
      'two hours',
      'two women in ten centres of patients',
      'in 5 of the trials of 2019',
      'one half-tablet',
      'on 12/05/2019 the patients came',
      'the third of May',
      'Section 2 of 7',
      'a quarterly visit of patients',
    ],
  );
});
