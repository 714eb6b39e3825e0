import assert from 'node:assert/strict';
import { indexOfWorks } from '../support/libraryOf.js';
import { alarmsIn } from '../support/review.js';
import { trialsHead } from './sentences/frame.js';

/** Made-up trials whose abstracts tell of composites, rates, parts of the people and several lengths of time. */
const index = indexOfWorks([
  {
    family: 'Ravensdal',
    year: 2021,
    title: 'Torvaglim in chronic heart failure: a randomised trial',
    abstract:
      'A total of 2406 patients with chronic heart failure were randomised to torvaglim (n = 1204) or placebo (n = 1202). During a median of 14 months, a primary outcome event (death from cardiac causes or admission for heart failure) occurred in 217 of 1204 patients (18.0%) in the torvaglim group and in 289 of 1202 patients (24.0%) in the placebo group. Genital infection occurred in 2.1% of the torvaglim group and 0.6% of the placebo group. In patients with diabetes, the event rate was 21.5% on torvaglim and 27.2% on placebo.',
  },
  {
    family: 'Silverhjelm',
    year: 2018,
    title: 'Endoxilan against warfarin in atrial fibrillation',
    abstract:
      'We randomised 5212 patients with atrial fibrillation to endoxilan or warfarin. Stroke occurred at a rate of 1.42% per year with endoxilan and 1.88% per year with warfarin. Major bleeding occurred in 3.4% of the endoxilan group and 5.1% of the warfarin group.',
  },
  {
    family: 'Torkelsen',
    year: 2022,
    title: 'Weekly calmotide for weight loss',
    abstract:
      'Adults with obesity (N = 640) received calmotide 2 mg once weekly for 52 weeks of treatment or placebo. Nausea was reported by 44% with calmotide and 16% with placebo. Nausea or vomiting was reported by 51% with calmotide and 19% with placebo. Dizziness and fainting occurred in 8% with calmotide and 3% with placebo.',
  },
  {
    family: 'Ullsgard',
    year: 2019,
    title: 'Galvemab for episodic migraine',
    abstract:
      'Of the 1390 patients assessed, 702 met the entry criteria and were treated with galvemab or placebo. Monthly headache days fell.',
  },
]);
const loud = (sentence: string) => alarmsIn(trialsHead + sentence, { index });

const right: readonly string[] = [
  // A part of a composite.
  'Admission for heart failure occurred in 11.4% of the torvaglim group (Ravensdal et al., 2021).',
  'Hospitalisation for heart failure occurred in 11.4% with torvaglim (Ravensdal et al., 2021).',
  'In Ravensdal et al. (2021), death from cardiac causes occurred in 9.2% with torvaglim and in 10.8% with placebo.',
  'Death occurred in 13.1% of patients on torvaglim (Ravensdal et al., 2021).',
  'Nausea was reported by 44% with calmotide (Torkelsen et al., 2022).',
  'Vomiting was reported by 24% with calmotide (Torkelsen et al., 2022).',
  'Fainting occurred in 2% with calmotide (Torkelsen et al., 2022).',
  // A rate in time and a share of the people.
  'Stroke occurred in 3.9% of the endoxilan group (Silverhjelm et al., 2018).',
  'In Silverhjelm et al. (2018), stroke occurred in 3.9% with endoxilan and 5.2% with warfarin.',
  'Major bleeding occurred at 2.2% per year with endoxilan (Silverhjelm et al., 2018).',
  'Major bleeding occurred in 2.2 per 100 person-years with endoxilan (Silverhjelm et al., 2018).',
  'Stroke affected 14 of 1000 patients per year with endoxilan (Silverhjelm et al., 2018).',
  // A part of the people.
  'In patients with diabetes, a primary outcome event occurred in 21.5% on torvaglim (Ravensdal et al., 2021).',
  'Among women, major bleeding occurred in 4.4% of the endoxilan group (Silverhjelm et al., 2018).',
  'In patients without diabetes, genital infection occurred in 1.4% of the torvaglim group (Ravensdal et al., 2021).',
  'Major bleeding occurred in 6.3% of the endoxilan group among those aged 75 or over (Silverhjelm et al., 2018).',
  'In patients with kidney disease, major bleeding occurred in 6.3% of the endoxilan group (Silverhjelm et al., 2018).',
  'In patients with kidney disease, the major bleeding rate was 6.3% on endoxilan and 8.8% on warfarin (Silverhjelm et al., 2018).',
  // Treatment and follow-up.
  'Participants of Torkelsen et al. (2022) were followed for 60 weeks in all.',
  'Torkelsen et al. (2022) followed 640 adults for 60 weeks.',
  'The trial of Torkelsen et al. (2022) lasted 60 weeks in total.',
  // People assessed are no participants.
  'Ullsgard et al. (2019) tested galvemab in 702 patients.',
  'Galvemab was tested in 702 patients (Ullsgard et al., 2019).',
];
const wrong: readonly (readonly [string, string])[] = [
  ['A primary outcome event occurred in ⟦28.0%⟧ of the torvaglim group (Ravensdal et al., 2021).', '18'],
  ['Death from cardiac causes or admission for heart failure occurred in ⟦28.0%⟧ of the torvaglim group (Ravensdal et al., 2021).', '18'],
  ['Genital infection occurred in ⟦4.1%⟧ of the torvaglim group (Ravensdal et al., 2021).', '2.1'],
  ['Stroke occurred at a rate of ⟦2.41%⟧ per year with endoxilan (Silverhjelm et al., 2018).', '1.42'],
  ['Major bleeding occurred in ⟦4.3%⟧ of the endoxilan group (Silverhjelm et al., 2018).', '3.4'],
  ['Nausea was reported by ⟦34%⟧ with calmotide (Torkelsen et al., 2022).', '44'],
  ['Dizziness and fainting occurred in ⟦18%⟧ with calmotide (Torkelsen et al., 2022).', '8'],
  ['Adults received calmotide for ⟦60 weeks⟧ of treatment (Torkelsen et al., 2022).', '52'],
];

describe('figures and facts that answer different questions', () => {
  for (const sentence of right)
    it(`are not held against each other in “${sentence}”`, () =>
      assert.deepEqual(
        loud(sentence).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      ));

  for (const [marked, says] of wrong)
    it(`are compared where they answer the same one in “${marked}”`, () => {
      const found = loud(marked.replace(/[⟦⟧]/g, ''));
      assert.deepEqual(
        found.map(({ span }) => span.start),
        [trialsHead.length + marked.indexOf('⟦')],
      );
      assert.ok(`${found[0]?.message} ${found[0]?.sources.map((source) => source.says).join(' ')}`.includes(says), found[0]?.message);
    });

  for (const [first, second] of [
    ['Major bleeding occurred in 3.4% of the endoxilan group', 'Among women, major bleeding occurred in 4.4% of the endoxilan group'],
    ['The trial randomised 5212 patients', 'Among women, the trial randomised 1902 patients'],
    ['The trial randomised 5212 patients', 'Endoxilan was given to 2606 patients'],
    ['The trial randomised 5212 patients', 'The warfarin group included 2600 patients'],
  ] as const)
    it(`contradict each other in no article: “${first}”, “${second}”`, () =>
      assert.deepEqual(
        loud(`${first} (Silverhjelm et al., 2018).\n\n${second} (Silverhjelm et al., 2018).\n`).map(({ message }) => message),
        [],
      ));
});
