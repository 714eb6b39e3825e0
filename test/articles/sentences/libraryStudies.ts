import type { LibraryWork } from '../../support/libraryOf.js';

/** Studies of ten medical subjects as a writer's library has them: who, when, and what the abstract says. All are made up. */
export const libraryStudies: readonly LibraryWork[] = [
  {
    family: 'Arvidsen',
    year: 2004,
    title: 'Zinc lozenges for the common cold: a randomised trial',
    abstract:
      'BACKGROUND: Zinc is sold for colds. METHODS: One hundred and eighteen students with a cold of less than 24 hours were randomly assigned to zinc acetate lozenges (n = 61) or placebo (n = 57). RESULTS: The mean duration of the cold was 4.5 days with zinc and 8.1 days with placebo (P < 0.01). Nausea was reported by 21% of the zinc group and 4% of the placebo group. Cough lasted 3.1 days with zinc and 6.3 days with placebo. CONCLUSION: Zinc shortens colds.',
  },
  {
    family: 'Bergholt',
    year: 2011,
    title: 'Supervised exercise after hip fracture',
    abstract:
      'Objective: To test supervised exercise after hip fracture. Design: Randomised controlled trial. Patients: 150 people aged over 65 years; 76 were allocated to the exercise group and 74 to the usual care group. Results: At 6 months, gait speed was 0.92 (SD 0.21) m/s in the exercise group and 0.78 (SD 0.24) m/s in the usual care group. Falls occurred in 18 of 76 participants in the exercise group and in 31 of 74 in the usual care group. Quality of life did not differ.',
  },
  {
    family: 'Castellan',
    year: 2016,
    title: 'Ropivacaine with dexmedetomidine or fentanyl for epidural analgesia in labour',
    abstract:
      'Ninety parturients were randomised into three groups of 30 each: Group R received ropivacaine alone, Group D ropivacaine with dexmedetomidine, and Group F ropivacaine with fentanyl. Onset of sensory block was 14.2 ± 2.1 min in Group R, 8.6 ± 1.4 min in Group D and 10.9 ± 1.7 min in Group F. Pruritus was seen in 3%, 0% and 27% of Groups R, D and F, respectively. Satisfaction was highest in Group D.',
  },
  {
    family: 'Dahlrot',
    year: 2018,
    title: 'Paroxetine or cognitive therapy for social anxiety',
    abstract:
      'Adults with social anxiety disorder (N = 204) were randomised to paroxetine (n = 68), cognitive therapy (n = 70) or waiting list (n = 66) for 16 weeks. Remission rates were 34.2% for paroxetine, 47.1% for cognitive therapy and 9.3% for the waiting list. Sexual dysfunction occurred in 29.4% of patients given paroxetine. Dropout was 22.1% with paroxetine and 11.4% with cognitive therapy.',
  },
  {
    family: 'Ekström',
    year: 2009,
    title: 'A drug-eluting against a bare-metal stent in small coronary arteries',
    abstract:
      'Methods: 312 patients with lesions in small coronary arteries were randomly assigned 1:1 to a sirolimus-eluting stent or a bare-metal stent. Results: At 8 months, late lumen loss was 0.14 mm in the sirolimus stent group versus 0.78 mm in the bare-metal stent group (p<0.001). Target lesion revascularisation (TLR) was required in 4.5% versus 19.9%. Stent thrombosis occurred in 0.6% of patients with the sirolimus stent and 1.3% of those with the bare-metal stent. Mortality was similar.',
  },
  {
    family: 'Farrugia',
    year: 2013,
    title: 'Tight glycaemic targets in gestational diabetes',
    abstract:
      'Two hundred and sixteen women with gestational diabetes were randomised to tight (n = 109) or standard (n = 107) glycaemic targets. Caesarean section was performed in 38 women (34.9%) with tight targets and 41 women (38.3%) with standard targets. Mean birth weight was 3312 g in the tight target group and 3458 g in the standard target group. Neonatal hypoglycaemia was less frequent with tight targets (8.3% vs 17.8%). Induction of labour was not analysed.',
  },
  {
    family: 'Gruenwald',
    year: 2007,
    title: 'Adefovir or entecavir in chronic hepatitis B',
    abstract:
      'A total of 132 patients with chronic hepatitis B received adefovir 10 mg daily (n = 65) or entecavir 0.5 mg daily (n = 67) for 48 weeks. Undetectable HBV DNA was found in 28% of adefovir-treated and 58% of entecavir-treated patients. HBeAg seroconversion was seen in 18.5% of patients on adefovir and 20.9% of patients on entecavir. Mean ALT at week 48 was 41.3 U/L with adefovir and 33.7 U/L with entecavir. There were no serious adverse events.',
  },
  {
    family: 'Hovland',
    year: 2020,
    title: 'White noise or music for sleep in hospital',
    abstract:
      'In this crossover trial, 48 inpatients slept one night with white noise and one with music. The mean sleep time was 5.9 hours with white noise and 6.4 hours with music. Pittsburgh Sleep Quality Index (PSQI) scores were 7.8 with white noise and 6.1 with music. Twelve patients woke up at night with music, compared with 21 patients with white noise.',
  },
  {
    family: 'Imberg',
    year: 2001,
    title: 'Oral rehydration with rice or glucose in infants with cholera',
    abstract:
      'Infants with cholera were given rice-based (82 infants) or glucose-based (85 infants) rehydration solution. Stool output in the first 24 hours was 121.4 mL/kg in the rice group and 156.2 mL/kg in the glucose group. Vomiting occurred in 39.0% and 41.2% of the rice and glucose groups, respectively. Treatment failed in 7 infants on rice and 16 infants on glucose.',
  },
  {
    family: 'Jonquet',
    year: 2015,
    title: 'Mindfulness for tinnitus',
    abstract:
      'Seventy-five patients with chronic tinnitus took part. They were assigned to mindfulness (39 patients) or relaxation training (36 patients). The Tinnitus Questionnaire score fell by 11.6 points after mindfulness and by 5.2 points after relaxation. Clinically relevant improvement was reached by 45% in the mindfulness group and 26% in the relaxation group. At follow-up after 6 months, 41% and 23% were still improved.',
  },
];
