import type { Word } from '../vocabulary/words.js';

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
  const has = (list: ReadonlySet<string>): boolean => words.some(({ folded }) => list.has(folded));
  const isHarm = has(harms);
  const isMechanism = has(mechanismWords) && !words.some(({ folded }) => isIllness(folded)) && !has(bad);
  const isSure =
    isHarm || has(organs) || isMechanism || has(bad) || has(good) || has(either) || words.some(({ folded }) => isIllness(folded));
  if (!isSure && !has(measures)) return null;
  const isChanceOf = has(measures);
  const betterWhen = isMechanism
    ? null
    : has(either) && !isChanceOf
      ? null
      : has(good) && !has(badOfGood)
        ? 'higher'
        : isHarm || has(bad) || (has(organs) && isChanceOf) || words.some(({ folded }) => isIllness(folded))
          ? 'lower'
          : null;
  return { betterWhen, isMechanism, isSure, isHarm };
}

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Names of illnesses by their endings, and the words for illness; folded, in American spelling. */
export const isIllness = (folded: string): boolean => illnessWords.has(folded) || (folded.length > 5 && illnessEnding.test(folded));

const illnessEnding =
  /(?:itis|osis|oses|emia|pathy|pathies|algia|plegia|paresis|uria|rrhea|ectasis|oma|omas|omata|penia|phobia|sclerosis)$/;
const illnessWords = listOf(
  'disease diseases disorder disorders syndrome syndromes illness illnesses cancer cancers diabetes infection infections asthma copd hypertension obesity dementia alzheimer alzheimers parkinson parkinsons migraine migraines epilepsy autism adhd schizophrenia insomnia influenza flu cold colds covid tuberculosis malaria hiv aids lupus psoriasis eczema allergy allergies gout stroke strokes fracture fractures sepsis shock arrhythmia fibrillation tumor tumors tumour tumours metastases glaucoma cataract cataracts acne ulcer ulcers hepatitis colitis eczema rhinitis depression anxiety pain backache headache headaches addiction alcoholism',
);

const bad = listOf(
  'mortality death deaths dying hba1c glucose glycemia glycaemia cholesterol ldl triglycerides hypertension pressure infarction infarctions pain fatigue tiredness depression depressive anxiety anxious stress symptom symptoms severity hospitalization hospitalizations hospitalisation readmission readmissions relapse relapses recurrence recurrences progression exacerbation exacerbations seizure seizures attack attacks inflammation complications disability stay spasticity itch pruritus craving cravings distress delirium suicide suicides suicidality injury injuries falls wheezing cough fever burden ventilation intubation amputation blindness morbidity prolapse swelling edema stiffness handicap impairment drinking smoking wakefulness',
);
const harms = listOf(
  'bleeding bleeds hemorrhage hemorrhages nausea vomiting hypoglycemia hypoglycaemia hypotension toxicity hepatotoxicity nephrotoxicity cardiotoxicity adverse defects drowsiness sedation dizziness constipation diarrhea diarrhoea rash rashes malformations dyskinesia neuropathy myopathy thrombosis embolism perforation miscarriage overdose withdrawal',
);
const good = listOf(
  'survival remission recovery function functioning sleep mood cognition memory strength fitness quality adherence response responses responders healing wellbeing mobility density hdl capacity vitality alertness immunity cure abstinence concentration attention flexibility fertility birthweight lifespan longevity endurance tolerability tolerance satisfaction visual acuity',
);
/** "Loss of function", "impaired memory", "poor sleep": of such a good thing less is better. */
const badOfGood = listOf(
  'loss impaired impairment poor decline disturbance disturbances deficit deficits problems worsening failure dysfunction',
);
const either = listOf(
  'weight bmi appetite insulin testosterone estrogen cortisol creatinine hormone hormones thyroid potassium sodium calcium ferritin hemoglobin intake',
);
/** What belongs to the body, and is of health with "events", "risk" and the like. */
const organs = listOf(
  'cardiovascular cardiac coronary renal hepatic liver kidney pulmonary respiratory lung vascular cerebral cerebrovascular gastrointestinal metabolic neurological psychiatric mental heart brain bone muscle skin',
);
/** Measures of anything, which tell health only together with another word. */
const measures = listOf(
  'risk risks rate rates odds incidence prevalence likelihood chance chances probability hazard events number frequency duration score scores levels',
);
const mechanismWords = listOf(
  'gluconeogenesis aggregation expression secretion receptor receptors cytokine cytokines chemokines signaling pathway pathways synthesis uptake proliferation apoptosis oxidation phosphorylation activation microglia macrophages enzyme enzymes kinase kinases ampk mtor kappa microbiota microbiome mitochondria neurotransmitters serotonin dopamine noradrenaline norepinephrine endorphins prostaglandin prostaglandins neurogenesis angiogenesis autophagy neuroinflammation interleukin il tnf nf transcription methylation lipogenesis lipolysis thermogenesis absorption reuptake transporter transporters channel channels replication',
);
