import type { WrongSentence } from './wrongSentence.js';

/** Wrong figures in lists, tables, sections, follow-up sentences and beside other studies. */
export const wrongInStructure: readonly WrongSentence[] = [
  [
    'cree-2010',
    '| Study | Participants | Dose |\n| --- | --- | --- |\n| Younger et al. (2013) | 31 | 4.5 mg |\n| Cree et al. (2010) | ⟦96⟧ | 4.5 mg |',
    'sample-size-mismatch',
    '80',
  ],
  [
    'bruun-2024',
    '| Trial | n | Dose |\n| --- | --- | --- |\n| Bruun et al. (2024) | 99 | ⟦4.5 mg⟧ |\n| Younger et al. (2013) | 31 | 4.5 mg |',
    'dose-mismatch',
    '6 mg',
  ],
  [
    'lie-2018',
    '| Author | N | Condition |\n| --- | --- | --- |\n| Lie et al. (2018) | ⟦74⟧ | IBD |\n| Polo et al. (2019) | 218 | ME/CFS |',
    'sample-size-mismatch',
    '47',
  ],
  [
    'smith-2011',
    '| Trial | Patients | Duration |\n| --- | --- | --- |\n| Smith et al. (2011) | 40 | ⟦24 weeks⟧ |\n| Smith et al. (2007) | 17 | 12 weeks |',
    'duration-mismatch',
    '12 weeks',
  ],
  [
    'smith-2011',
    '| Trial | Clinical response on LDN | Clinical response on placebo |\n| --- | --- | --- |\n| Smith et al. (2011) | 88% | ⟦14%⟧ |',
    'percentage-mismatch',
    '40%',
  ],
  [
    'polo-2019',
    '- Polo et al. (2019): ⟦281⟧ patients with ME/CFS, 3.0–4.5 mg\n- Lie et al. (2018): 47 patients with IBD, 12 weeks',
    'sample-size-mismatch',
    '218',
  ],
  [
    'bested-2023',
    '- Younger et al. (2013): 31 women with fibromyalgia, 4.5 mg\n- Bested et al. (2023): 58 patients, ⟦6 mg⟧',
    'dose-mismatch',
    '4.5 mg',
  ],
  [
    'younger-2013',
    'What Younger et al. (2013) did:\n\n1. enrol ⟦13⟧ women\n2. give 4.5 mg a day\n3. compare it with placebo',
    'sample-size-mismatch',
    '31',
  ],
  [
    'smith-2011',
    'Smith et al. (2011) report:\n\n- 40 patients with Crohn’s disease\n- a clinical response in ⟦78%⟧ of patients on naltrexone',
    'percentage-mismatch',
    '88%',
  ],
  [
    'younger-2013',
    '### Younger et al. (2013)\n\nIn this crossover trial, ⟦58⟧ women with fibromyalgia took naltrexone.',
    'sample-size-mismatch',
    '31',
  ],
  [
    'smith-2011',
    '### Smith et al. (2011)\n\nThe trial randomised 40 patients.\n\nTreatment lasted ⟦24 weeks⟧, and the dose was 4.5 mg.',
    'duration-mismatch',
    '12 weeks',
  ],
  [
    'bruun-2024',
    'Bruun et al. (2024) studied women with fibromyalgia. This trial enrolled ⟦66⟧ participants.',
    'sample-size-mismatch',
    '99',
  ],
  [
    'cree-2010',
    'Cree et al. (2010) tested the drug in multiple sclerosis. The authors recruited ⟦96⟧ patients.',
    'sample-size-mismatch',
    '80',
  ],
  ['smith-2011', 'Smith et al. (2011) tested naltrexone in Crohn’s disease. The dose was ⟦6 mg⟧ a day.', 'dose-mismatch', '4.5 mg'],
  [
    'smith-2011',
    'Smith et al. (2011) tested naltrexone in 40 adults. In the placebo group, ⟦28%⟧ had a clinical response.',
    'percentage-mismatch',
    '40%',
  ],
  ['bruun-2024', 'Younger et al. (2013) enrolled 31 women, whereas Bruun et al. (2024) enrolled ⟦109⟧.', 'sample-size-mismatch', '99'],
  [
    'sharafaddinzadeh-2010',
    'Cree et al. (2010) enrolled 80 patients; Sharafaddinzadeh et al. (2010) enrolled ⟦69⟧ patients.',
    'sample-size-mismatch',
    '96',
  ],
  [
    'younger-2013',
    'Younger and Mackey (2009) treated ten women, and Younger et al. (2013) treated ⟦thirteen⟧ women.',
    'sample-size-mismatch',
    'thirty-one',
  ],
  ['bruun-2024', 'Whereas Younger et al. (2013) gave 4.5 mg, Bruun et al. (2024) gave ⟦9 mg⟧ of naltrexone.', 'dose-mismatch', '6 mg'],
  [
    'gironi-2008',
    'Trials in multiple sclerosis were small: ⟦14⟧ patients (Gironi et al., 2008) and 80 patients (Cree et al., 2010).',
    'sample-size-mismatch',
    '40',
  ],
  [
    'smith-2011',
    'Remission was seen in 67% of patients in the pilot (Smith et al., 2007), and a clinical response in ⟦58%⟧ of patients on naltrexone in the trial (Smith et al., 2011).',
    'percentage-mismatch',
    '88%',
  ],
  [
    'smith-2013',
    'Adults took 4.5 mg a day for 12 weeks (Smith et al., 2011), children ⟦1 mg/kg⟧ for 8 weeks (Smith et al., 2013).',
    'dose-mismatch',
    '0.1 mg/kg',
  ],
  [
    'lie-2018',
    'The drug was also tried in inflammatory bowel disease.[^1]\n\n[^1]: Lie et al. (2018) treated ⟦147⟧ patients.',
    'sample-size-mismatch',
    '47',
  ],
  [
    'polo-2019',
    '**Polo et al. (2019)** looked back on ⟦812⟧ patients with ME/CFS who had taken *low-dose naltrexone*.',
    'sample-size-mismatch',
    '218',
  ],
];
