import { foldWord, type Word } from '../vocabulary/words.js';

/** What is known of an outcome outside the vocabulary: which way is better, and whether it tells how something acts in the body. */
export interface HealthOutcome {
  readonly betterWhen: 'lower' | 'higher' | null;
  readonly isMechanism: boolean;
  /** A word of illness or its measures; "risk", "rate" and "events" alone are not, they are used of everything. */
  readonly isSure: boolean;
  readonly isHarm: boolean;
}

/**
 * What a noun phrase of folded words measures; null where none of its words is of health. What is good to have decides first: the "rate of
 * remission" and the "chance of survival" are the better the higher. Of weight, appetite, doses and laboratory levels neither way is
 * better for everybody.
 */
export function healthOutcomeOf(words: readonly Pick<Word, 'folded'>[]): HealthOutcome | null {
  const met = new Set<Sort>();
  for (const { folded } of words) for (const sort of sortsOf(folded)) met.add(sort);
  if (met.size === 0 || (met.size === 1 && met.has('badOfGood'))) return null;
  const isIll = met.has('illness') || met.has('bad');
  const isMechanism = met.has('mechanism') && !isIll;
  const isSure = sureSorts.some((sort) => met.has(sort));
  return isSure || met.has('measure')
    ? { betterWhen: isMechanism ? null : betterWhenOf(met, isIll), isMechanism, isSure, isHarm: met.has('harm') }
    : null;
}

function betterWhenOf(met: ReadonlySet<Sort>, isIll: boolean): HealthOutcome['betterWhen'] {
  if (met.has('either') && !met.has('measure')) return null;
  if (met.has('good') && !met.has('badOfGood')) return 'higher';
  return isIll || met.has('harm') || (met.has('organ') && met.has('measure')) ? 'lower' : null;
}

/** Whether any of the words is surely of health: what comes before all closer reading. */
export const mayBeOfHealth = (words: readonly Pick<Word, 'folded'>[]): boolean =>
  words.some(({ folded }) => sortsOf(folded).some((sort) => sureSorts.includes(sort)));

type Sort = 'bad' | 'harm' | 'good' | 'badOfGood' | 'either' | 'organ' | 'measure' | 'mechanism' | 'illness';
const sureSorts: readonly Sort[] = ['bad', 'harm', 'good', 'either', 'organ', 'mechanism', 'illness'];

function sortsOf(folded: string): readonly Sort[] {
  return sorts.get(folded) ?? (folded.length > 5 && illnessEnding.test(folded) ? illness : none);
}

const none: readonly Sort[] = [];
const illness: readonly Sort[] = ['illness'];

/** Names of illnesses by their endings, and the words for illness; folded, in American spelling. */
export const isIllness = (folded: string): boolean => sortsOf(folded).includes('illness');

const illnessEnding =
  /(?:itis|osis|oses|emia|pathy|pathies|algia|plegia|paresis|uria|rrhea|ectasis|oma|omas|omata|penia|phobia|sclerosis)$/;
const illnessWords =
  'disease diseases disorder disorders syndrome syndromes illness illnesses cancer cancers diabetes infection infections asthma copd hypertension obesity dementia alzheimer alzheimers parkinson parkinsons migraine migraines epilepsy autism adhd schizophrenia insomnia influenza flu cold colds covid tuberculosis malaria hiv aids lupus psoriasis eczema allergy allergies gout stroke strokes fracture fractures sepsis shock arrhythmia fibrillation tumor tumors tumour tumours metastases glaucoma cataract cataracts acne ulcer ulcers hepatitis colitis eczema rhinitis depression anxiety pain backache headache headaches addiction alcoholism';

const bad =
  'mortality death deaths dying hba1c glucose glycemia glycaemia cholesterol ldl triglycerides hypertension pressure infarction infarctions pain fatigue tiredness depression depressive anxiety anxious stress symptom symptoms severity hospitalization hospitalizations hospitalisation readmission readmissions relapse relapses recurrence recurrences progression exacerbation exacerbations seizure seizures attack attacks inflammation complications disability stay spasticity itch pruritus craving cravings distress delirium suicide suicides suicidality injury injuries falls wheezing cough fever burden ventilation intubation amputation blindness morbidity prolapse swelling edema stiffness handicap impairment drinking smoking wakefulness';
const harms =
  'bleeding bleeds hemorrhage hemorrhages nausea vomiting hypoglycemia hypoglycaemia hypotension toxicity hepatotoxicity nephrotoxicity cardiotoxicity adverse defects drowsiness sedation dizziness constipation diarrhea diarrhoea rash rashes malformations dyskinesia neuropathy myopathy thrombosis embolism perforation miscarriage overdose withdrawal';
const good =
  'survival remission recovery function functioning sleep mood cognition memory strength fitness quality adherence response responses responders healing wellbeing mobility density hdl capacity vitality alertness immunity cure abstinence concentration attention flexibility fertility birthweight lifespan longevity endurance tolerability tolerance satisfaction visual acuity';
/** "Loss of function", "impaired memory", "poor sleep": of such a good thing less is better. */
const badOfGood = 'loss impaired impairment poor decline disturbance disturbances deficit deficits problems worsening failure dysfunction';
const either =
  'weight bmi appetite insulin testosterone estrogen cortisol creatinine hormone hormones thyroid potassium sodium calcium ferritin hemoglobin intake';
/** What belongs to the body, and is of health with "events", "risk" and the like. */
const organs =
  'cardiovascular cardiac coronary renal hepatic liver kidney pulmonary respiratory lung vascular cerebral cerebrovascular gastrointestinal metabolic neurological psychiatric mental heart brain bone muscle skin';
/** Measures of anything, which tell health only together with another word. */
const measures =
  'risk risks rate rates odds incidence prevalence likelihood chance chances probability hazard events number frequency duration score scores levels';
const mechanismWords =
  'gluconeogenesis aggregation expression secretion receptor receptors cytokine cytokines chemokines signaling pathway pathways synthesis uptake proliferation apoptosis oxidation phosphorylation activation microglia macrophages enzyme enzymes kinase kinases ampk mtor kappa microbiota microbiome mitochondria neurotransmitters serotonin dopamine noradrenaline norepinephrine endorphins prostaglandin prostaglandins neurogenesis angiogenesis autophagy neuroinflammation interleukin il tnf nf transcription methylation lipogenesis lipolysis thermogenesis absorption reuptake transporter transporters channel channels replication';

const sorts: ReadonlyMap<string, readonly Sort[]> = tableOf([
  ['illness', illnessWords],
  ['bad', bad],
  ['harm', harms],
  ['good', good],
  ['badOfGood', badOfGood],
  ['either', either],
  ['organ', organs],
  ['measure', measures],
  ['mechanism', mechanismWords],
]);

function tableOf(rows: readonly (readonly [Sort, string])[]): ReadonlyMap<string, readonly Sort[]> {
  const table = new Map<string, Sort[]>();
  for (const [sort, list] of rows)
    for (const printed of list.split(' ')) {
      const word = foldWord(printed);
      const known = table.get(word);
      if (known) known.push(sort);
      else table.set(word, [sort]);
    }
  return table;
}
