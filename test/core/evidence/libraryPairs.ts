import type { Pair } from './bundledPairs.js';

/** Abstracts of works that do not exist, on many subjects, each with a title. */
export const abstracts: Readonly<Record<string, readonly [title: string, abstract: string]>> = {
  melatonin: [
    'Melatonin for sleep in shift workers: a randomized, placebo-controlled trial',
    'BACKGROUND: Shift work disturbs sleep. METHODS: We randomized 84 nurses to melatonin 3 mg or placebo for 8 weeks. RESULTS: Sleep onset latency was significantly shorter with melatonin than with placebo (p = 0.01). There was no significant difference in total sleep time (p = 0.27). CONCLUSIONS: Melatonin shortened sleep onset latency but did not lengthen total sleep time in shift workers.',
  ],
  vitaminD: [
    'Vitamin D supplementation and falls in older adults: randomised trial',
    'We assigned 1210 adults aged 70 years or older to vitamin D or placebo. The primary outcome was the rate of falls. Over two years the rate of falls did not differ between the groups (incidence rate ratio 1.02, 95% CI 0.91 to 1.14, p = 0.74). Grip strength was unchanged. Vitamin D supplementation does not reduce the rate of falls in older adults.',
  ],
  exercise: [
    'Supervised exercise in knee osteoarthritis',
    'In this randomized trial 160 adults with knee osteoarthritis received supervised exercise or usual care. At 12 weeks exercise significantly improved physical function compared with usual care (p < 0.001). Knee pain was also significantly reduced (p = 0.004). At 12 months, differences between groups were no longer significant. Supervised exercise improves function and pain in the short term.',
  ],
  statin: [
    'Atorvastatin in elderly patients with diabetes',
    'Methods: 940 patients were randomized to atorvastatin 20 mg or placebo. Results: LDL cholesterol was reduced by 38% with atorvastatin (p < .001). All-cause mortality was not significantly different between groups (p = .33). Muscle pain was similar in both groups. Conclusion: Atorvastatin lowered LDL cholesterol without an effect on mortality.',
  ],
  probiotic: [
    'A probiotic for infantile colic: double-blind trial',
    'One hundred infants with colic were randomly assigned to a probiotic or placebo. Crying time at day 21 was similar in the probiotic and placebo groups (p = 0.61). No adverse events occurred. In the subgroup of breastfed infants, crying time was reduced. The probiotic did not reduce crying time in infants with colic.',
  ],
  cbt: [
    'Cognitive behavioural therapy versus relaxation for tinnitus',
    'Adults with tinnitus (n = 122) received cognitive behavioural therapy or relaxation training. Tinnitus distress decreased significantly in both groups. Cognitive behavioural therapy was not superior to relaxation training in reducing tinnitus distress (p = 0.42). Anxiety improved more with cognitive behavioural therapy (p = 0.03).',
  ],
  zinc: [
    'Zinc lozenges for the common cold',
    'Results: Zinc lozenges significantly shortened the duration of symptoms by 1.6 days compared with placebo (p = 0.002). Nausea was more frequent in the zinc group (p = 0.01). Conclusion: Zinc lozenges reduce the duration of common cold symptoms but cause nausea.',
  ],
  mouse: [
    'Curcumin suppresses tumour growth in a mouse model of colon cancer',
    'Mice bearing CT26 tumours were given curcumin or vehicle. Curcumin significantly reduced tumour volume (p < 0.01). Body weight did not change. Curcumin suppresses tumour growth in mice.',
  ],
  magnesium: [
    'Magnesium for nocturnal leg cramps: a randomized trial',
    'Ninety-four adults with leg cramps took magnesium oxide or placebo for 4 weeks. The number of cramps decreased in both groups, but there was no significant difference between magnesium and placebo (p = 0.67). Quality of life and sleep quality did not differ. Magnesium oxide was not better than placebo for nocturnal leg cramps.',
  ],
  acupuncture: [
    'Acupuncture for chronic migraine: a pragmatic trial',
    'We randomized 230 patients with migraine to acupuncture plus usual care or usual care alone. Headache days per month fell by 3.1 days more in the acupuncture group (p = 0.008). Medication use was lower with acupuncture, but the difference was not statistically significant (p = 0.11). Acupuncture reduced headache days.',
  ],
  omega: [
    'Omega-3 fatty acids and depressive symptoms: meta-analysis of randomised trials',
    'We pooled 14 trials. Omega-3 fatty acids had no significant effect on depressive symptoms compared with placebo (standardised mean difference -0.07, p = 0.21). Heterogeneity was low. Evidence does not support omega-3 fatty acids for depressive symptoms.',
  ],
  ketamine: [
    'Esketamine nasal spray in treatment-resistant depression',
    'Patients (n = 197) were randomized to esketamine or placebo spray. Depression scores improved significantly more with esketamine than placebo at day 28 (p = 0.02). Dissociation was more common with esketamine. The rate of relapse was significantly lower with esketamine (p = 0.003).',
  ],
  yoga: [
    'Yoga for low back pain: noninferiority trial',
    'A total of 320 adults were randomized to yoga, physical therapy or education. Yoga was noninferior to physical therapy for pain and function. Neither yoga nor physical therapy improved pain more than education. Satisfaction was high.',
  ],
  metformin: [
    'Metformin in polycystic ovary syndrome',
    'In 120 women with polycystic ovary syndrome, metformin significantly increased the ovulation rate compared with placebo (p = 0.01). Body mass index did not change significantly with metformin (p = 0.48). Live birth was not reported. Metformin improves ovulation.',
  ],
  music: [
    'Music before surgery and anxiety: controlled trial',
    'Eighty patients listened to music or rested in silence before surgery. Anxiety scores were significantly lower in the music group (p = 0.001). Heart rate and blood pressure did not differ between groups. Music reduces anxiety before surgery.',
  ],
  cranberry: [
    'Cranberry capsules and urinary tract infection in nursing homes',
    'Among 185 women in nursing homes, cranberry capsules did not significantly reduce bacteriuria compared with placebo (29.1% versus 29.0%, p = 0.98). No significant differences were found in hospitalization or mortality. Cranberry capsules had no effect on bacteriuria.',
  ],
  ginger: [
    'Ginger for nausea in pregnancy: pilot study',
    'In an uncontrolled pilot study, 22 pregnant women took ginger for 7 days. Nausea scores were significantly lower than at baseline (p = 0.03). Vomiting episodes decreased, although not significantly (p = 0.09). Ginger may relieve nausea in pregnancy.',
  ],
  steroid: [
    'Dexamethasone after tonsillectomy: randomised trial',
    'Children (n = 215) received dexamethasone or placebo. Postoperative vomiting was significantly reduced by dexamethasone (p < 0.001). Bleeding occurred more often with dexamethasone (p = 0.003). Pain scores were comparable between groups.',
  ],
  screening: [
    'Nurse-led telephone follow-up in heart failure',
    'We randomly assigned 506 patients with heart failure to nurse-led follow-up or usual care. Readmission within 90 days was not reduced (hazard ratio 0.97, p = 0.81). Quality of life improved significantly in the intervention group (p = 0.02). Nurse-led follow-up improved quality of life but not readmission.',
  ],
  cells: [
    'Resveratrol and endothelial cells in vitro',
    'Human endothelial cells were incubated with resveratrol. Nitric oxide production was significantly increased (p < 0.05). Cell viability was not affected. Resveratrol increases nitric oxide production in cultured endothelial cells.',
  ],
};

/** What sentences say, and what those abstracts say to it; written from the abstracts. */
export const libraryPairs: readonly Pair[] = [
  ['melatonin', 'contradicts', 'Melatonin significantly increased total sleep time.'],
  ['melatonin', 'supports', 'Melatonin shortened sleep onset latency compared with placebo.'],
  ['melatonin', 'silent', 'Melatonin improved mood in shift workers.'],
  ['vitaminD', 'contradicts', 'Vitamin D supplementation reduced the rate of falls in older adults.'],
  ['vitaminD', 'contradicts', 'Grip strength increased with vitamin D.'],
  ['vitaminD', 'supports', 'The rate of falls was not reduced by vitamin D.'],
  ['exercise', 'supports', 'Supervised exercise improved physical function at 12 weeks.'],
  ['exercise', 'silent', 'At 12 months, knee pain was no longer lower with exercise.'],
  ['exercise', 'contradicts', 'Supervised exercise had no effect on physical function at 12 weeks.'],
  ['statin', 'contradicts', 'Atorvastatin significantly reduced all-cause mortality.'],
  ['statin', 'contradicts', 'Atorvastatin did not change LDL cholesterol.'],
  ['statin', 'supports', 'All-cause mortality did not differ between atorvastatin and placebo.'],
  ['probiotic', 'contradicts', 'The probiotic reduced crying time compared with placebo.'],
  ['probiotic', 'silent', 'In breastfed infants the probiotic reduced crying time.'],
  ['probiotic', 'supports', 'Crying time was similar with the probiotic and with placebo.'],
  ['cbt', 'contradicts', 'Tinnitus distress decreased more with cognitive behavioural therapy than with relaxation training.'],
  ['cbt', 'silent', 'Tinnitus distress decreased with cognitive behavioural therapy.'],
  ['cbt', 'contradicts', 'Cognitive behavioural therapy was no better than relaxation for anxiety.'],
  ['zinc', 'contradicts', 'Zinc lozenges had no effect on the duration of symptoms.'],
  ['zinc', 'contradicts', 'Nausea was less frequent in the zinc group than in the placebo group.'],
  ['zinc', 'supports', 'Zinc lozenges shortened the duration of symptoms.'],
  ['mouse', 'contradicts', 'Curcumin did not reduce tumour volume.'],
  ['mouse', 'supports', 'Curcumin reduced tumour volume in mice.'],
  ['mouse', 'contradicts', 'Curcumin led to a significant reduction in body weight.'],
  ['magnesium', 'contradicts', 'Magnesium significantly reduced the number of cramps compared with placebo.'],
  ['magnesium', 'supports', 'The number of cramps decreased in both groups.'],
  ['magnesium', 'contradicts', 'Magnesium improved sleep quality.'],
  ['acupuncture', 'supports', 'Acupuncture reduced headache days.'],
  ['acupuncture', 'contradicts', 'Medication use was significantly lower in the acupuncture group.'],
  ['acupuncture', 'contradicts', 'Headache days did not differ between the groups.'],
  ['omega', 'contradicts', 'Omega-3 fatty acids significantly improved depressive symptoms.'],
  ['omega', 'silent', 'Omega-3 fatty acids might improve depressive symptoms in some patients.'],
  ['omega', 'supports', 'Omega-3 fatty acids had no effect on depressive symptoms.'],
  ['ketamine', 'contradicts', 'Relapse was more frequent with esketamine than with placebo.'],
  ['ketamine', 'contradicts', 'Esketamine failed to improve depression scores.'],
  ['ketamine', 'supports', 'Esketamine improved depression scores more than placebo.'],
  ['yoga', 'silent', 'Yoga improved pain from baseline.'],
  ['yoga', 'contradicts', 'Yoga improved pain more than education.'],
  ['yoga', 'supports', 'Yoga was noninferior to physical therapy for function.'],
  ['metformin', 'contradicts', 'Metformin significantly reduced body mass index.'],
  ['metformin', 'contradicts', 'Metformin had no effect on the ovulation rate.'],
  ['metformin', 'silent', 'Metformin increased live birth.'],
  ['music', 'contradicts', 'Music lowered blood pressure before surgery.'],
  ['music', 'contradicts', 'Anxiety scores were higher in the music group.'],
  ['music', 'supports', 'Anxiety scores were lower with music.'],
  ['cranberry', 'contradicts', 'Cranberry capsules reduced bacteriuria.'],
  ['cranberry', 'contradicts', 'Hospitalization was significantly reduced with cranberry capsules.'],
  ['cranberry', 'silent', 'Cranberry juice reduced symptoms of cystitis in young women.'],
  ['ginger', 'supports', 'Nausea scores fell from baseline.'],
  ['ginger', 'contradicts', 'Vomiting episodes decreased significantly with ginger.'],
  ['ginger', 'supports', 'Ginger may relieve nausea.'],
  ['steroid', 'contradicts', 'Dexamethasone significantly reduced pain scores.'],
  ['steroid', 'contradicts', 'Bleeding was less common after dexamethasone.'],
  ['steroid', 'supports', 'Postoperative vomiting was reduced by dexamethasone.'],
  ['screening', 'contradicts', 'Nurse-led follow-up reduced readmission within 90 days.'],
  ['screening', 'contradicts', 'Quality of life was not improved by nurse-led follow-up.'],
  ['screening', 'silent', 'Nurse-led follow-up reduced costs.'],
  ['cells', 'contradicts', 'Resveratrol did not increase nitric oxide production.'],
  ['cells', 'contradicts', 'Resveratrol reduced cell viability.'],
  ['cells', 'silent', 'Resveratrol lowered blood pressure in humans.'],
];
