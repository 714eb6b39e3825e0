import { type Expected, expectFigure, expectNone } from './readAll.js';

const total = (value: number, more: Expected = {}): Expected => ({
  kind: 'sampleSize',
  role: 'total',
  value: [value, value],
  unit: 'participants',
  ...more,
});
const role = (name: Expected['role'], value: number, more: Expected = {}): Expected => ({
  kind: 'sampleSize',
  role: name ?? null,
  value: [value, value],
  ...more,
});

describe('sample sizes', () => {
  const table: readonly (readonly [string, Expected])[] = [
    ['The trial by Okafor et al. (2015) involved ⟦218⟧ patients with asthma.', total(218)],
    ['A placebo-controlled trial involving ⟦96⟧ MS patients reported less spasticity.', total(96, { of: 'ms patients' })],
    ['A randomised trial of ⟦31⟧ fibromyalgia patients found less pain.', total(31, { of: 'fibromyalgia patients' })],
    ['⟦Thirty-one⟧ women with fibromyalgia took part.', total(31, { decimals: -1 })],
    ['Reviews included data from over ⟦400⟧ patients.', total(400, { qualifier: 'over' })],
    ['They enrolled ⟦40⟧ adults with active Crohn’s disease.', total(40)],
    ['A total of ⟦1,024⟧ participants were randomised.', total(1024)],
    ['Participants (N = ⟦57⟧) kept a diary.', total(57)],
    ['We studied 17 patients with gout (9 men/⟦8⟧ women).', role('subgroup', 8)],
    ['In a sample of ⟦26⟧ nurses, burnout was common.', total(26)],
    ['A cohort of ⟦582⟧ was followed for two years.', { kind: 'sampleSize', value: [582, 582] }],
    ['In a small pilot study of ⟦three⟧ participants, itching eased.', total(3)],
    ['The study included ⟦120⟧ outpatients.', total(120)],
    ['About ⟦60⟧ people were recruited from two clinics.', total(60, { qualifier: 'about' })],
    ['Nearly ⟦two hundred and fifty⟧ children were enrolled.', total(250, { qualifier: 'nearly' })],
    ['A ⟦52⟧-patient crossover study was negative.', { kind: 'sampleSize', value: [52, 52] }],
    ['We recruited ⟦70⟧ healthy right-handed adults.', total(70)],
    ['⟦Six⟧ age- and gender-matched healthy volunteers were scanned.', total(6)],
    ['The authors studied ⟦10⟧ chronic pain (CP) patients.', total(10)],
    ['In ⟦360⟧ patients with Sjögren syndrome, dispensing fell.', total(360)],
    ['Tested in ⟦12⟧ adults and found safe.', total(12)],
    ['⟦Seventeen⟧ patients with active disease were enrolled.', total(17)],
    ['Patients were randomised to LDN (n = ⟦20⟧) or placebo (n = 20).', role('arm', 20, { arm: 'LDN' })],
    ['Patients were randomised to LDN (n = 20) or placebo (n = ⟦21⟧).', role('arm', 21, { arm: 'placebo' })],
    ['There were ⟦15⟧ patients in the placebo group and 16 in the LDN group.', role('arm', 15, { arm: 'placebo' })],
    ['⟦49⟧ women received LDN and 50 received placebo.', role('arm', 49, { arm: 'LDN' })],
    ['49 women received LDN and ⟦50⟧ received placebo.', role('arm', 50, { arm: 'placebo' })],
    ['Of the 80 patients, ⟦60⟧ completed the trial.', role('completed', 60)],
    ['⟦Sixty⟧ subjects completed both periods.', role('completed', 60)],
    ['In all, ⟦34⟧ patients were included in the final analysis.', role('analysed', 34)],
    ['⟦25⟧ patients were evaluable.', role('analysed', 25)],
    ['⟦158⟧ women were screened at two hospitals.', role('screened', 158)],
    ['The team assessed for eligibility ⟦59⟧ patients.', role('screened', 59)],
    ['⟦Ten⟧ participants withdrew before week 4.', role('dropout', 10)],
    ['⟦Five⟧ patients were lost to follow-up.', role('dropout', 5)],
    ['⟦Four⟧ subjects were excluded.', role('dropout', 4)],
    ['The trial will enrol ⟦120⟧ women in Denmark.', role('planned', 120)],
    ['The authors plan to recruit ⟦100⟧ patients.', role('planned', 100)],
    ['⟦60⟧ patients will be randomised.', role('planned', 60)],
    ['The study had 52 patients (⟦38⟧ women).', role('subgroup', 38)],
    ['⟦Twelve⟧ women and seven men took part.', role('subgroup', 12)],
    ['They followed ⟦47⟧ patients for a year.', total(47)],
    ['Forty patients got LDN (n = ⟦20⟧) or placebo (n = 20).', role('arm', 20, { arm: 'LDN' })],
    ['⟦Forty⟧ patients were randomised to LDN (n = 20) or placebo (n = 20).', total(40)],
    ['In all, ⟦13⟧ in the ketamine group and 12 in the placebo group were women.', { kind: 'sampleSize', arm: 'ketamine' }],
    ['Of 52 patients, of whom ⟦12⟧ had children, all returned.', { value: [12, 12] }],
    ['At follow-up, ⟦two⟧ patients fully resolved their itching.', { kind: 'count', role: null, value: [2, 2], unit: 'participants' }],
    ['Symptoms eased, with ⟦two⟧ patients fully resolving their pruritus.', { kind: 'count', value: [2, 2] }],
    ['⟦Seven⟧ patients reported vivid dreams.', { kind: 'count', value: [7, 7] }],
    ['⟦12⟧ patients achieved remission.', { kind: 'count' }],
    ['⟦One⟧ patient died of another cause.', { kind: 'count', value: [1, 1] }],
  ];
  for (const [marked, expected] of table) it(marked, () => expectFigure(marked, expected));

  describe('are not seen in', () => {
    const silent: readonly string[] = [
      'In 2013 patients still had few options.',
      'The dose was 4.5 mg.',
      'IL-6 patients and COVID-19 patients were compared.',
      'We read 31 patient records.',
      'Two patient groups were compared.',
      'See Table 3 and Study 2 for patients.',
      'Quality of life (SF-36) of patients improved.',
      'After 12 weeks patients felt better.',
      'Seven trials were pooled.',
      'Some [12] patients improved.',
      'Pain fell by 30 points in women.',
      'About 40% of patients responded.',
      'At age 50 women may notice it.',
      'The 2nd patient was older.',
      'NCT00568555 patients are described elsewhere.',
    ];
    for (const text of silent) it(text, () => expectNone('sampleSize', text));
  });
});
