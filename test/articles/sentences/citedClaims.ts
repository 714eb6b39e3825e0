/** Records of a writer's library on many subjects: key, title, abstract, keywords. All are made up. */
export const citedRecords: readonly (readonly [key: string, title: string, abstract: string, keywords: string])[] = [
  [
    'berg2018',
    'Curcumin suppresses tumour growth in a mouse model of colon cancer',
    'Mice bearing CT26 tumours were fed curcumin or vehicle for four weeks. Curcumin reduced tumour volume by 41%. Body weight did not change. Curcumin slows the growth of colon tumours in mice.',
    'curcumin; colonic neoplasms; mice',
  ],
  [
    'castro2016',
    'Topiramate for the prevention of migraine in adults: a randomised controlled trial',
    'We randomised 268 adults with migraine to topiramate 100 mg or placebo for 26 weeks. Monthly migraine days fell by 2.1 with topiramate and by 1.1 with placebo (p = 0.003). Paraesthesia was common. Topiramate reduces the frequency of migraine.',
    'topiramate; migraine disorders; prevention',
  ],
  [
    'dahl2020',
    'Atorvastatin and the risk of stroke: a cohort study',
    'We followed 14,210 adults with high cholesterol who started atorvastatin. LDL cholesterol fell by 38%. The risk of ischaemic stroke was lower among users of atorvastatin than among non-users (hazard ratio 0.78).',
    'statins; atorvastatin; stroke; cholesterol',
  ],
  [
    'eide2017',
    'Effects of probiotics on anxiety-like behaviour in rats exposed to early-life stress',
    'Male Wistar rats were separated from their dams and given Lactobacillus rhamnosus or water. Probiotic-treated rats spent more time in the open arms of the maze, and corticosterone was lower.',
    'probiotics; rats; anxiety; behavior, animal',
  ],
  [
    'fonti2014',
    'Semaglutide once weekly for weight loss in adults with obesity',
    'In this double-blind trial, 402 adults with obesity received semaglutide or placebo. Mean body weight fell by 12.4% with semaglutide. Nausea was the most common adverse event.',
    'semaglutide; obesity; GLP-1 receptor agonist',
  ],
  [
    'grant2019',
    'Cognitive behavioural therapy for insomnia in older adults: a systematic review and meta-analysis',
    'Eighteen randomised trials with 1,944 older adults with insomnia were pooled. Cognitive behavioural therapy for insomnia (CBT-I) improved sleep efficiency and reduced the severity of insomnia.',
    'insomnia; cognitive behavioral therapy; aged',
  ],
  [
    'hale2021',
    'Metformin inhibits the proliferation of human breast cancer cells in vitro',
    'MCF-7 cells were treated with metformin. Proliferation was reduced in a dose-dependent way and AMPK was activated. Metformin inhibits the growth of breast cancer cells.',
    'metformin; MCF-7; cell proliferation; AMPK',
  ],
  [
    'iqbal2015',
    'Vitamin D supplementation in adults with asthma: a randomised trial',
    'A total of 210 adults with asthma took vitamin D3 (cholecalciferol) or placebo for a year. The rate of asthma exacerbations did not differ between the groups. Serum 25-hydroxyvitamin D rose.',
    'cholecalciferol; asthma; exacerbation',
  ],
  [
    'jansen2012',
    'Prevalence of restless legs syndrome in people on haemodialysis: a cross-sectional survey',
    'We surveyed 612 people on haemodialysis at nine centres. Restless legs syndrome was found in 24%. It was more common in women.',
    'restless legs syndrome; hemodialysis; prevalence',
  ],
  [
    'kovac2022',
    'Lamotrigine for the maintenance treatment of bipolar disorder',
    'Adults with bipolar I disorder (n = 175) were randomised to lamotrigine, lithium or placebo for 18 months. Lamotrigine and lithium delayed the time to a mood episode. Rash was rare.',
    'lamotrigine; lithium; bipolar disorder',
  ],
];

/** A claim, the key that it cites, and why that record cannot carry it; null where it can, or may. */
export type CitedClaimPair = readonly [key: string, claim: string, misfit: 'drug' | 'species' | 'condition' | 'question' | null];

export const citedClaims: readonly CitedClaimPair[] = [
  // Right: the same words, a synonym, an abbreviation, a class, a brand, a wider or narrower name.
  ['berg2018', 'Curcumin slows the growth of colon tumours in mice', null],
  ['berg2018', 'In animal models, turmeric extracts such as curcumin reduce tumour growth', null],
  ['castro2016', 'Topiramate reduces the number of migraine days in adults', null],
  ['castro2016', 'Anticonvulsants such as topiramate prevent migraine attacks', null],
  ['castro2016', 'Antiepileptic drugs reduce the frequency of headaches', null],
  ['castro2016', 'Topamax lowers the frequency of migraine', null],
  ['dahl2020', 'Statins lower the risk of stroke', null],
  ['dahl2020', 'Lipitor reduces LDL cholesterol', null],
  ['dahl2020', 'Lipid-lowering treatment prevents cerebrovascular events', null],
  ['eide2017', 'Gut bacteria influence anxiety-like behaviour in rodents', null],
  ['eide2017', 'In stressed rats, Lactobacillus rhamnosus reduces anxiety', null],
  ['fonti2014', 'GLP-1 agonists reduce body weight in people with obesity', null],
  ['fonti2014', 'Wegovy reduces body weight in overweight adults', null],
  ['grant2019', 'CBT-I improves sleep in elderly people with insomnia', null],
  ['grant2019', 'Talking therapies improve sleep', null],
  ['hale2021', 'Metformin inhibits the growth of breast cancer cells', null],
  ['hale2021', 'Biguanides activate AMPK and reduce cell proliferation', null],
  ['iqbal2015', 'Cholecalciferol does not reduce asthma attacks', null],
  ['kovac2022', 'Mood stabilisers prevent relapse in bipolar disorder', null],
  ['kovac2022', 'Lithium delays mood episodes in manic-depressive illness', null],
  // Wrong: animals or cells for people.
  ['berg2018', 'Curcumin reduces tumour growth in patients with colon cancer', 'species'],
  ['eide2017', 'Probiotics reduce anxiety in people with chronic stress', 'species'],
  ['eide2017', 'Lactobacillus rhamnosus relieves anxiety in adults', 'species'],
  ['hale2021', 'Metformin improves survival in women with breast cancer', 'species'],
  ['berg2018', 'Curcumin improves survival in adults with bowel cancer', 'species'],
  // Wrong: another drug or exposure.
  ['castro2016', 'Propranolol reduces the number of migraine days', 'drug'],
  ['fonti2014', 'Metformin reduces body weight in adults with obesity', 'drug'],
  ['iqbal2015', 'Magnesium reduces asthma exacerbations in adults', 'drug'],
  ['dahl2020', 'Aspirin lowers the risk of stroke', 'drug'],
  ['kovac2022', 'Quetiapine prevents mood episodes in bipolar disorder', 'drug'],
  ['grant2019', 'Melatonin improves sleep in older adults with insomnia', 'drug'],
  // Wrong: another condition.
  ['castro2016', 'Topiramate reduces seizures in adults with epilepsy', 'condition'],
  ['fonti2014', 'Semaglutide reduces the risk of dementia', 'condition'],
  ['iqbal2015', 'Vitamin D reduces symptoms of depression', 'condition'],
  ['kovac2022', 'Lamotrigine relieves pain in trigeminal neuralgia', 'condition'],
  ['dahl2020', 'Atorvastatin improves survival in prostate cancer', 'condition'],
  ['grant2019', 'Cognitive behavioural therapy relieves tinnitus', 'condition'],
  // Wrong: a count of the sick for a treatment, another question.
  ['jansen2012', 'Gabapentin relieves restless legs in people on haemodialysis', 'drug'],
  ['jansen2012', 'Iron reduces the symptoms of restless legs syndrome', 'drug'],
  ['jansen2012', 'Exercise improves sleep in people on haemodialysis', 'drug'],
];
