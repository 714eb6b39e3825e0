import assert from 'node:assert/strict';
import { indexOfWorks } from '../support/libraryOf.js';
import { alarmsIn } from '../support/review.js';
import { trialsHead } from './sentences/frame.js';

/** Made-up studies whose results hold words of effect that are none: causes of death, worsening illness, patients with a reduced function. */
const index = indexOfWorks([
  {
    family: 'Ingersen',
    year: 2018,
    title: 'Nardaglipin in patients with heart failure',
    abstract:
      'We randomly assigned 2210 patients with heart failure to nardaglipin or placebo. RESULTS: Death from cardiovascular causes occurred in 110 patients with nardaglipin and 141 with placebo (hazard ratio, 0.77; 95% CI, 0.60 to 0.98). CONCLUSIONS: Among patients with heart failure and a reduced ejection fraction, the risk of worsening heart failure or death from cardiovascular causes was lower among those who received nardaglipin than among those who received placebo.',
  },
  {
    family: 'Jorvik',
    year: 2020,
    title: 'Velipram after recent worsening of heart failure',
    abstract:
      'We randomised 980 patients who were hospitalised for worsening heart failure to velipram or placebo. RESULTS: The rate of death from cardiovascular causes was 9.8 in the velipram group and 12.1 in the placebo group; the rate of death from any cause was 12.6 in the velipram group and 15.2 in the placebo group. The annual rate of decline in kidney function was slower in the velipram group than in the placebo group (P<0.001). Nausea was more frequent with velipram than with placebo.',
  },
]);
const loud = (sentence: string): readonly string[] =>
  alarmsIn(trialsHead + sentence, { index }).map(({ rule, message }) => `${rule}: ${message}`);

const right: readonly string[] = [
  'Fewer patients died with nardaglipin (Ingersen et al., 2018).',
  'Cardiovascular mortality was lower with nardaglipin than with placebo (Ingersen et al., 2018).',
  'Nardaglipin reduced the risk of death from cardiovascular causes (Ingersen et al., 2018).',
  'Deaths were fewer with velipram (Jorvik et al., 2020).',
  'Velipram lowered mortality compared with placebo (Jorvik et al., 2020).',
  'Kidney function was better preserved with velipram than with placebo (Jorvik et al., 2020).',
  'Nausea was more common with velipram (Jorvik et al., 2020).',
];

describe('words of effect in another use', () => {
  for (const sentence of right) it(`speak against nothing in “${sentence}”`, () => assert.deepEqual(loud(sentence), []));

  for (const sentence of [
    'Mortality was higher with nardaglipin than with placebo (Ingersen et al., 2018).',
    'Nausea was less frequent with velipram than with placebo (Jorvik et al., 2020).',
  ])
    it(`do not hide what is wrong in “${sentence}”`, () =>
      assert.deepEqual(
        loud(sentence).map((found) => found.split(':')[0]),
        ['result-mismatch'],
      ));
});
