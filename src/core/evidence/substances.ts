import { wordsOf } from '../vocabulary/words.js';

/**
 * Single treatments and single diseases with their other names, one to a line. Treatments of one class, and diseases that the same people
 * often have, stand in one group; nothing is said of two members of a group. Classes themselves ("statins", "anticonvulsants") are left
 * out. Names follow the WHO Model List of Essential Medicines (2023) and ICD-11.
 */
export interface Named {
  /** As messages write it. */
  readonly name: string;
  readonly names: readonly string[];
  readonly group: string;
}

/** The treatments that the text names, the longest name first where two overlap. */
export const treatmentsIn = (text: string): readonly Named[] => namedIn(treatments, text);
export const diseasesIn = (text: string): readonly Named[] => namedIn(diseases, text);

/** Whether the text has any of the names. */
export const isNamedIn = ({ names }: Named, text: string): boolean => {
  const words = spaced(text);
  return names.some((name) => words.includes(` ${name}`));
};

const namedIn = (table: readonly Named[], text: string): readonly Named[] => {
  const words = spaced(text);
  return table.filter(({ names }) => names.some((name) => words.includes(` ${name} `)));
};

const spaced = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `;

const tableOf = (rows: string): readonly Named[] =>
  rows
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [group = '', members = ''] = line.trim().split(': ');
      return members.split('; ').map((row) => {
        const [name = '', ...others] = row.split(', ');
        return { name, names: [name, ...others].map((one) => spaced(one).trim()), group };
      });
    });

const treatments = tableOf(`
  statin: atorvastatin, lipitor; simvastatin, zocor; rosuvastatin, crestor; pravastatin
  antiplatelet: aspirin, acetylsalicylic acid, asa, acetylsalicylate; clopidogrel, plavix
  anticoagulant: warfarin; apixaban, eliquis; rivaroxaban, xarelto
  glucose: metformin, glucophage; sitagliptin; empagliflozin, dapagliflozin
  incretin: semaglutide, ozempic, wegovy; liraglutide, saxenda; tirzepatide
  betablocker: propranolol, inderal; metoprolol; atenolol; bisoprolol
  sartan: candesartan; losartan; valsartan; lisinopril; ramipril; enalapril
  calcium blocker: amlodipine; verapamil; flunarizine
  anticonvulsant: topiramate, topamax; valproate, valproic acid, divalproex; lamotrigine, lamictal; carbamazepine; gabapentin; pregabalin, lyrica; levetiracetam
  mood: lithium
  antipsychotic: quetiapine, seroquel; olanzapine; risperidone; aripiprazole
  antidepressant: sertraline; fluoxetine; escitalopram; citalopram; amitriptyline; duloxetine; venlafaxine
  cgrp: erenumab; fremanezumab; galcanezumab
  anaesthetic: ketamine, esketamine
  hypnotic: zolpidem; melatonin, ramelteon
  steroid: dexamethasone; prednisone, prednisolone; hydrocortisone
  painkiller: ibuprofen; naproxen; paracetamol, acetaminophen; celecoxib; diclofenac
  antibiotic: amoxicillin; azithromycin; doxycycline
  antiparasitic: ivermectin; hydroxychloroquine
  curcumin: curcumin, turmeric, curcuminoids
  ginger: ginger
  ginkgo: ginkgo
  garlic: garlic
  vitamin d: vitamin D, cholecalciferol, vitamin d3, 25 hydroxyvitamin
  vitamin c: vitamin C, ascorbic acid
  vitamin e: vitamin E, tocopherol
  b vitamin: riboflavin, vitamin b2; folic acid, folate; vitamin b12, cobalamin; thiamine
  magnesium: magnesium
  zinc: zinc
  iron: iron, ferrous, ferric
  selenium: selenium
  omega: omega-3, omega 3, fish oil, eicosapentaenoic, docosahexaenoic
  q10: coenzyme Q10, ubiquinone
  creatine: creatine
  probiotic: probiotics, probiotic, lactobacillus, bifidobacterium
  cannabis: cannabidiol, cbd, cannabis
  talking: cognitive behavioral therapy, cbt, cbt i
  movement: exercise, physical activity, training, yoga, tai chi, walking, physiotherapy, physical therapy
  acupuncture: acupuncture, electroacupuncture
  placebo controlled diet: mediterranean diet; ketogenic diet
`);

const diseases = tableOf(`
  metabolic: obesity, overweight; type 2 diabetes, t2dm, diabetes; hypertension, high blood pressure; stroke; heart failure; atrial fibrillation; gout; kidney disease, hemodialysis; high cholesterol, hypercholesterolemia
  mind: depression, depressive; bipolar disorder, bipolar, manic; schizophrenia; posttraumatic stress disorder, ptsd; insomnia; ADHD; anxiety disorder, anxiety
  epilepsy: epilepsy, seizures, epileptic
  migraine: migraine, headache
  neuralgia: trigeminal neuralgia
  parkinson: Parkinson’s disease, parkinson disease, parkinsons disease, parkinsons, parkinson
  sclerosis: multiple sclerosis
  lateral: amyotrophic lateral sclerosis
  joints: rheumatoid arthritis; osteoarthritis; fibromyalgia; back pain; lupus; psoriatic arthritis
  bowel: Crohn’s disease, crohn; ulcerative colitis; irritable bowel syndrome; celiac disease
  lungs: asthma; COPD, chronic obstructive pulmonary disease; pneumonia; COVID-19, covid 19, covid; cystic fibrosis
  breast: breast cancer, breast carcinoma, breast
  prostate: prostate cancer, prostate
  colon: colon cancer, bowel cancer, colorectal cancer, colorectal, colonic, colon
  lung cancer: lung cancer
  skin: psoriasis; eczema, atopic dermatitis; acne
  eyes: glaucoma; macular degeneration; cataract
  tinnitus: tinnitus
  bones: osteoporosis
  infection: tuberculosis; malaria; HIV
  legs: restless legs
`);
