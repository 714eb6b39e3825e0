/** A made-up study with what a record of PubMed tells: for measuring, never for judging. */
export interface SyntheticStudy {
  readonly pmid: string;
  readonly doi: string;
  readonly key: string;
  readonly title: string;
  readonly authors: readonly { readonly family: string; readonly given: string; readonly initials: string }[];
  readonly journal: string;
  readonly shortJournal: string;
  readonly issn: string;
  readonly year: number;
  readonly month: number;
  readonly volume: number;
  readonly issue: number;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly sections: readonly { readonly label: string; readonly text: string }[];
  readonly keywords: readonly string[];
  readonly publicationType: string;
}

/** The studies in order, each the same however many are made: study `n` depends on the seed and `n` alone. */
export function* syntheticStudies(count: number, seed = 1): Generator<SyntheticStudy> {
  for (let position = 0; position < count; position++) yield studyAt(position, seed);
}

function studyAt(position: number, seed: number): SyntheticStudy {
  const random = randomNumbers(seed * 1_000_003 + position * 7919);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const drug = `${pick(DRUG_STARTS)}${pick(DRUG_MIDDLES)}${pick(DRUG_ENDS)}`;
  const condition = pick(CONDITIONS);
  const population = pick(POPULATIONS);
  const [design, publicationType] = pick(DESIGNS);
  const authors = Array.from({ length: whole(2, 9) }, () => {
    const [first, second] = [pick(GIVEN), random() < 0.5 ? pick(INITIALS) : null];
    const family = `${random() < 0.06 ? pick(PARTICLES) : ''}${pick(FAMILIES)}${random() < 0.08 ? `-${pick(FAMILIES)}` : ''}`;
    return { family, given: second ? `${first} ${second}` : first, initials: `${first[0] ?? ''}${second ?? ''}` };
  });
  const [journal, shortJournal, issn] = pick(JOURNALS);
  const year = whole(1985, 2025);
  const firstPage = whole(1, 1800);
  const lead = (authors[0]?.family ?? 'anon').toLowerCase().replace(/[^a-z]/g, '');
  const outcome = pick(OUTCOMES);
  return {
    pmid: String(10_000_000 + position),
    doi: `10.${whole(1000, 1099)}/${lead.slice(0, 4)}.${year}.${position}`,
    key: `${lead}${year}${drug.toLowerCase().slice(0, 5)}${position}`,
    title: `${drug} ${pick(LINKS)} ${outcome} in ${population} with ${condition}: ${design}`,
    authors,
    journal,
    shortJournal,
    issn,
    year,
    month: whole(1, 12),
    volume: whole(1, 120),
    issue: whole(1, 12),
    firstPage,
    lastPage: firstPage + whole(1, 18),
    sections: sectionsOf({ drug, condition, population, outcome, design }, pick, whole),
    keywords: [drug.toLowerCase(), condition, outcome, pick(CONDITIONS)],
    publicationType,
  };
}

interface Topic {
  readonly drug: string;
  readonly condition: string;
  readonly population: string;
  readonly outcome: string;
  readonly design: string;
}

/** A structured abstract of 150 to 250 words. */
function sectionsOf(
  { drug, condition, population, outcome, design }: Topic,
  pick: <T>(from: readonly T[]) => T,
  whole: (from: number, to: number) => number,
): SyntheticStudy['sections'] {
  const size = whole(24, 980);
  const second = pick(OUTCOMES);
  const decimal = (from: number, to: number): string => (whole(from * 10, to * 10) / 10).toFixed(1);
  const p = (): string => pick(['p < 0.001', `p = 0.0${whole(1, 4)}`, `p = 0.${whole(11, 88)}`, 'p < 0.05']);
  const background = [
    `${capital(condition)} is common in ${population} and often persists despite treatment.`,
    pick(BACKGROUNDS),
    `Whether ${drug.toLowerCase()} changes ${outcome} is uncertain.`,
  ];
  const methods = [
    `In ${design}, ${size} ${population} with ${condition} received ${drug.toLowerCase()} ${whole(1, 80) * 5} mg daily or placebo for ${whole(4, 52)} weeks at ${whole(2, 40)} centres.`,
    `The primary outcome was the change in ${outcome} from baseline; ${second} and adverse events were secondary outcomes.`,
    pick(METHODS),
    pick(METHODS),
  ];
  const results = [
    `Of ${size} participants (${whole(35, 75)}% women; mean age ${decimal(24, 71)} years, SD ${decimal(6, 15)}), ${Math.floor(size * 0.87)} completed the study.`,
    `${capital(outcome)} improved by ${decimal(2, 28)} points with ${drug.toLowerCase()} and by ${decimal(1, 14)} points with placebo (difference ${decimal(1, 9)}, 95% CI ${decimal(0, 1)} to ${decimal(9, 14)}; ${p()}).`,
    `The odds ratio for response was ${decimal(1, 3)} (95% CI ${decimal(0, 1)} to ${decimal(3, 6)}).`,
    `There was no clear difference in ${second} between the groups (${p()}).`,
    `Adverse events occurred in ${whole(10, 60)}% of those given ${drug.toLowerCase()} and in ${whole(8, 45)}% of those given placebo; ${pick(EVENTS)} was the most frequent.`,
  ];
  const conclusions = [
    `${drug} ${pick(['reduced', 'improved', 'did not change', 'modestly improved'])} ${outcome} in ${population} with ${condition}.`,
    pick(CONCLUSIONS),
  ];
  return [
    { label: 'BACKGROUND', text: background.join(' ') },
    { label: 'METHODS', text: methods.join(' ') },
    { label: 'RESULTS', text: results.join(' ') },
    { label: 'CONCLUSIONS', text: conclusions.join(' ') },
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const lines = (text: string): readonly string[] => text.trim().split(/\s{0,9}\n\s{0,9}/);

const DRUG_STARTS = words('Vel Tam Cor Zan Ibr Lev Mir Sol Dar Pen Ket Ral Fos Bri Nov Hal Tri Aze Ern Oxa Pra Qui Sel Urs Wil');
const DRUG_MIDDLES = words('o a i u ora eni ata ulo imo ape edi osta ira uxe avi one');
const DRUG_ENDS = words(
  'rin zol mab tinib pril statin sartan done vir floxacin cillin olol dipine gliptin nib setron triptan lukast parin mide',
);
const LINKS = lines('for\n  to improve\n  to reduce\n  and');
const POPULATIONS = lines(`adults
  older adults
  women
  men
  children
  adolescents
  hospitalised patients
  primary care patients
  pregnant women
  veterans`);
const CONDITIONS = lines(`fibromyalgia
  chronic tension headache
  type 2 diabetes
  rheumatoid arthritis
  major depressive disorder
  ulcerative colitis
  multiple sclerosis
  chronic obstructive pulmonary disease
  atrial fibrillation
  community-acquired pneumonia
  psoriasis
  osteoarthritis of the knee
  migraine with aura
  chronic low back pain
  irritable bowel syndrome
  heart failure
  asthma
  epilepsy
  insomnia
  postherpetic neuralgia
  endometriosis
  Crohn's disease
  obesity
  hypertension
  systemic lupus erythematosus
  Parkinson's disease
  chronic kidney disease
  gout
  osteoporosis
  alcohol use disorder`);
const OUTCOMES = lines(`pain intensity
  fatigue
  quality of life
  sleep quality
  glycaemic control
  disease activity
  depressive symptoms
  exercise capacity
  hospital readmission
  all-cause mortality
  relapse rate
  blood pressure
  body weight
  cognitive function
  bone mineral density
  seizure frequency
  headache days
  joint counts
  lung function
  physical function`);
const DESIGNS: readonly (readonly [string, string])[] = [
  ['a randomised, double-blind, placebo-controlled trial', 'Randomized Controlled Trial'],
  ['a randomised controlled trial', 'Randomized Controlled Trial'],
  ['an open-label pilot study', 'Clinical Trial'],
  ['a cohort study', 'Observational Study'],
  ['a crossover trial', 'Randomized Controlled Trial'],
  ['a case series', 'Case Reports'],
  ['a registry study', 'Observational Study'],
  ['a multicentre trial', 'Multicenter Study'],
];
const JOURNALS: readonly (readonly [string, string, string])[] = [
  ['Journal of Clinical Trials Research', 'J Clin Trials Res', '1234-5679'],
  ['Annals of Imagined Medicine', 'Ann Imag Med', '2049-3630'],
  ['European Archives of Rheumatology', 'Eur Arch Rheumatol', '0317-8471'],
  ['Pain and Its Treatment', 'Pain Treat', '1050-124X'],
  ['International Journal of Neurology & Practice', 'Int J Neurol Pract', '1476-4687'],
  ['Primary Care Reports', 'Prim Care Rep', '1558-8238'],
  ['Acta Medica Borealis', 'Acta Med Boreal', '0028-0836'],
  ['Gastroenterology Letters', 'Gastroenterol Lett', '1097-0258'],
  ['Sleep, Mood and Cognition', 'Sleep Mood Cogn', '0140-6736'],
  ['Open Cardiology Journal of the North', 'Open Cardiol J North', '2072-6694'],
];
const GIVEN = words(
  'Anna Bruno Carla Dmitri Elif Farid Grace Hiro Ines Jonas Kwame Lucía Mats Noor Olga Pia Quentin Rosa Søren Tomás Ulla Vikram Wen Xavier Yara Zoë',
);
const INITIALS = words('A B C D E F G H J K L M N P R S T W');
const PARTICLES = ['van der ', 'de ', 'von '];
const FAMILIES =
  words(`Hart Lund Osei Brandt Costa Müller Okoro Lindqvist Nakamura García Novák Petrov Silva Jensen Kowalski Haddad Moreau Rossi Larsen Patel Nguyen Kim
  Chen Wang Sato Ito Yilmaz Demir Papadakis Horvat Kovács Popescu Ivanova Santos Fernandes Almeida Dubois Lefèvre Schmidt Fischer Weber Wagner Becker Keller
  Baker Carter Dixon Ellis Foster Graham Hughes Irving Jenkins Kendall Lawson Marsh Norton Oakley Parker Quinn Reid Sutton Turner Underhill Vance Walker Young
  Abebe Bekele Chukwu Diallo Eze Fofana Gueye Hassan Idris Juma Kamau Mensah Ndlovu Otieno Sow Traore Wanjiru Zulu Acosta Bravo Castillo Delgado Escobar Fuentes`);
const EVENTS = words('headache nausea dizziness insomnia rash fatigue diarrhoea constipation');
const BACKGROUNDS = lines(`Current options help only some of those affected, and many stop treatment because of adverse effects.
  Earlier studies were small and gave conflicting answers about who benefits.
  Guidelines differ in what they advise, partly because long-term data are scarce.
  Observational data suggest a benefit, but confounding by indication cannot be excluded.
  The mechanism is thought to involve low-grade inflammation and altered signalling.
  The costs to health services and to families are considerable.`);
const METHODS = lines(`Allocation was concealed by a central computer-generated sequence, and assessors were unaware of it.
  Analyses followed the intention-to-treat principle, with multiple imputation for missing outcomes.
  Outcomes were assessed at baseline, at the end of treatment and at a follow-up visit three months later.
  We fitted mixed-effects models with centre as a random effect and baseline values as covariates.
  People with unstable disease, recent surgery or current opioid treatment were not eligible.
  Adherence was measured by counts of returned tablets and by diaries kept at home.`);
const CONCLUSIONS = lines(`Larger trials with longer follow-up are needed before it can be recommended.
  The findings support its use as an option where first-line treatment has failed.
  The effect was smaller than the difference that patients consider important.
  Safety should be monitored in routine practice.`);
