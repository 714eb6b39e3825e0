import assert from 'node:assert/strict';
import { reviewText } from '../support/review.js';

const wrong: readonly (readonly [string, string])[] = [
  ['After a month, 40% improved, 35% were unchanged and ⟦35%⟧ worsened.', '110%'],
  ['Pain improved in 52%, was unchanged in 30% and worsened in ⟦28%⟧ of patients.', '110%'],
  ['In all, 61% of the patients responded and ⟦49%⟧ did not respond.', '110%'],
  [
    'A complete response was rare: complete response (12%), partial response (40%), stable disease (38%), progressive disease (⟦20%⟧).',
    '110%',
  ],
  ['Of the infants, 92% survived and ⟦18%⟧ died.', '110%'],
  ['Symptoms were better in 70%, the same in 25% and worse in ⟦15%⟧.', '110%'],
  ['Results:\n\n- Improved: 48%\n- Unchanged: 37%\n- Worsened: ⟦25%⟧', '110%'],
  ['Of 20 patients, 9 improved, 8 were unchanged and ⟦6⟧ worsened.', '23'],
];
const right: readonly string[] = [
  '40% improved, 35% were unchanged and 25% worsened.',
  // Rounded parts may be a little more than the whole.
  '33.4% improved, 33.4% were unchanged and 33.3% worsened.',
  '41% improved, 35% were unchanged and 25% worsened.',
  'Pain improved in 70% and sleep improved in 60% of patients.',
  'Pain improved in 70% and sleep worsened in 40% of patients.',
  'Headache (60%), nausea (50%) and insomnia (40%) were common.',
  'Comorbid conditions were diabetes (62%), hypertension (71%) and asthma (12%).',
  'Reasons were cost (70%), taste (55%) and time (40%).',
  '60% improved on the drug and 50% improved on placebo.',
  '60% improved on the drug and 50% worsened on placebo.',
  'At week 4, 60% improved and at week 12 45% worsened.',
  '60% of women improved and 55% of men worsened.',
  'About 60% improved, and about 50% were unchanged.',
  'Of 20 patients, 9 improved, 7 were unchanged and 4 worsened.',
  'Of 20 patients, 15 improved in pain and 12 worsened in sleep.',
  'In the first trial 80% improved, and in the second 40% worsened.',
  '70% improved in pain, 60% in sleep and 50% in mood.',
  '80% responded; 30% had a complete response.',
  '90% had a partial response, of whom 20% had progressive disease later.',
  'Results:\n\n- Improved pain: 48%\n- Improved sleep: 57%',
];

describe('parts of one whole', () => {
  for (const [marked, sum] of wrong)
    it(`are too many: ${marked.replaceAll('\n', ' ')}`, () => {
      const start = marked.indexOf('⟦');
      const found = reviewText(marked.replace(/[⟦⟧]/g, '')).findings.filter(({ rule }) => rule === 'impossible-percentage');
      assert.deepEqual(
        found.map(({ span }) => span.start),
        [start],
      );
      assert.ok(found[0]?.message.includes(sum), found[0]?.message);
    });

  for (const text of right)
    it(`are none or fit: ${text.replaceAll('\n', ' ')}`, () =>
      assert.deepEqual(
        reviewText(text)
          .findings.filter(({ rule }) => rule === 'impossible-percentage')
          .map(({ message }) => message),
        [],
      ));
});
