import type { Fact, Study } from '../core/studies/study.js';

/** What kind of work it is, in one phrase: "Randomised, double-blind, placebo-controlled crossover trial". */
export function designWords(study: Study): string {
  const noun = (study.kind && KIND_NOUNS[study.kind]) || 'study';
  const isReview = study.kind !== null && READERS.has(study.kind);
  const phrase = [...(isReview ? [] : [adjectives(study)]), noun].filter(Boolean).join(' ');
  const isUnsure = study.kindBasis === 'memory' || (!isReview && study.design?.basis === 'memory');
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}${isUnsure ? ' (not checked)' : ''}`;
}

/** Works that read others' studies: blinding and control are not theirs. */
const READERS: ReadonlySet<string> = new Set(['review', 'systematic-review', 'meta-analysis', 'guideline', 'book-chapter', 'news']);

const KIND_NOUNS: Readonly<Record<string, string>> = {
  trial: 'trial',
  'crossover-trial': 'crossover trial',
  pilot: 'pilot trial',
  'case-series': 'case series',
  'chart-review': 'chart review',
  'registry-study': 'registry study',
  cohort: 'cohort study',
  review: 'review',
  'systematic-review': 'systematic review',
  'meta-analysis': 'meta-analysis',
  protocol: 'trial protocol (no results)',
  guideline: 'guideline',
  animal: 'animal study',
  'in-vitro': 'laboratory study',
  'book-chapter': 'book chapter',
  news: 'news report',
};

const CONTROLS: Readonly<Record<string, string>> = {
  placebo: 'placebo-controlled',
  active: 'active-controlled',
  none: 'uncontrolled',
  'before-after': 'before–after',
};

function adjectives({ design, kind }: Study): string {
  if (!design) return '';
  const words = [
    design.randomised ? 'randomised' : '',
    design.multicentre ? 'multicentre' : '',
    design.blinding && design.blinding !== 'not applicable' ? design.blinding : '',
    (design.control && CONTROLS[design.control]) || '',
    design.crossover && kind !== 'crossover-trial' ? 'crossover' : '',
  ];
  return words.filter(Boolean).join(', ');
}

/** Who took part: "31 women with fibromyalgia"; the condition alone where the number is not known. Null where neither is. */
export function populationWords(study: Study): string | null {
  const { population } = study;
  const numbers = totals(study).map((fact) => valueWords(fact.value));
  const condition = population ? [population.condition, ...(population.alsoConditions ?? [])].slice(0, 3).join(', ') : null;
  const subtypes = population && population.subtypes.length > 0 ? ` (${population.subtypes.slice(0, 3).join(', ')})` : '';
  if (numbers.length === 0) return condition ? `on ${condition}${subtypes}` : null;
  const count = [...new Set(numbers)].join(' or ');
  return `${count} ${peopleWords(study)}${condition ? ` with ${condition}${subtypes}` : ''}`;
}

/** The facts that count everybody who took part; several where sources disagree. */
export const totals = (study: Study): readonly Fact[] =>
  study.facts.filter((fact) => fact.kind === 'sampleSize' && fact.role === 'total' && !fact.planned);

function peopleWords({ population }: Study): string {
  if (!population) return 'participants';
  if (population.species === 'mouse') return 'mice';
  if (population.species === 'rat') return 'rats';
  if (population.species === 'cells') return 'samples';
  const isYoung = population.ageGroup === 'children';
  if (population.sex === 'female') return isYoung ? 'girls' : 'women';
  if (population.sex === 'male') return isYoung ? 'boys' : 'men';
  if (isYoung) return 'children';
  return population.ageGroup === 'adults' ? 'adults' : 'people';
}

/** "4.5 mg once daily"; null where no dose is known. */
export function doseWords(study: Study): string | null {
  const doses = (study.intervention?.doses ?? []).map((dose) =>
    [amountWords(dose.value, dose.unit), dose.frequency ?? ''].filter(Boolean).join(' '),
  );
  return doses.length > 0 ? [...new Set(doses)].slice(0, 2).join(' or ') : null;
}

/** "12 weeks"; with what it measures where there are several: "12 weeks (drug phase)". */
export function durationWords(study: Study): string | null {
  const all = study.intervention?.duration ?? [];
  const first = all[0];
  if (!first) return null;
  const says = first.what && first.what !== 'treatment' && all.length > 1 ? ` (${first.what})` : '';
  return `${amountWords(first.value, first.unit)}${says}`;
}

/** Design, people, dose and length at a glance, as far as known, for a line with dots between. */
export function glance(study: Study): readonly string[] {
  return [designWords(study), populationWords(study), doseWords(study), durationWords(study)].filter((part) => part !== null);
}

/** A number with its unit as a reader writes it: "12 weeks", "4.5 mg/day", "28.8%". A range has an en dash. */
export function amountWords(value: number | readonly [number, number], unit: string | null): string {
  const number = valueWords(value);
  if (unit === null) return number;
  if (unit === '%') return `${number}%`;
  const name = UNIT_NAMES[unit];
  if (!name) return `${number} ${unit}`;
  return `${number} ${value === 1 ? name[0] : name[1]}`;
}

const valueWords = (value: number | readonly [number, number]): string =>
  typeof value === 'number' ? String(value) : value[0] === value[1] ? String(value[0]) : `${value[0]}–${value[1]}`;

const UNIT_NAMES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  d: ['day', 'days'],
  wk: ['week', 'weeks'],
  mo: ['month', 'months'],
  a: ['year', 'years'],
  h: ['hour', 'hours'],
  'mg/d': ['mg/day', 'mg/day'],
  'mg/kg/d': ['mg/kg/day', 'mg/kg/day'],
  participants: ['participant', 'participants'],
  studies: ['study', 'studies'],
  articles: ['article', 'articles'],
  events: ['event', 'events'],
  points: ['point', 'points'],
};
