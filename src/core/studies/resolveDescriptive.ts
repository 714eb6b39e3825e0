import type { DescriptiveMention } from '../mentions/mention.js';
import { drugOf, isSameCondition } from '../vocabulary/related.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import { foldWords } from './fold.js';
import type { Resolution } from './resolution.js';
import type { Listed } from './listAndIndex.js';
import type { Study } from './study.js';
import { yearsOf } from './studyKeys.js';

/** Points that a feature gives, and what an open contradiction takes. A description needs one strong feature and another to be bound. */
const YEAR = 3;
const PARTICIPANTS = 3;
const CONDITION = 2;
const DESIGN = 1.5;
const AGE = 1.5;
const WORD = 0.5;
/** What the winner must have, and how far it must be ahead. */
const BOUND = 5;
const LEAD = 2;
const OFFERED = 3;

const PEOPLE = 'number of people';

interface Scored {
  readonly study: Study;
  readonly score: number;
  readonly fits: readonly string[];
  /** Whether the sentence names the study's drug. */
  readonly hasDrug: boolean;
}

/**
 * What a description without a name points at: the study of the index that fits in year, number of people, condition and design, if it is
 * far ahead of the next and nothing contradicts it. Otherwise none, with the best candidates in `near`.
 */
export function resolveDescriptive(mention: DescriptiveMention, listed: Listed): Resolution {
  const said = wordsAround(mention, listed.sentence);
  const scored = listed
    .studiesOnSubject()
    .flatMap((study) => scoreOf(mention, study, said, listed) ?? [])
    .filter(({ score }) => score >= OFFERED)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (
    best &&
    best.score >= BOUND &&
    best.score - (second?.score ?? 0) >= LEAD &&
    best.fits.length >= (best.hasDrug ? 2 : 3) &&
    (best.hasDrug || best.fits.includes(PEOPLE))
  ) {
    return {
      status: 'one',
      studies: [best.study.id],
      references: listed.entries.flatMap((entry) => (entry.study === best.study.id ? entry.reference.position : [])),
      reasons: [`Its ${best.fits.join(', ')} are those of this study alone.`],
      near: [],
    };
  }
  return {
    status: 'none',
    studies: [],
    references: [],
    reasons: ['The description does not tell which work is meant.'],
    near: scored.slice(0, 3).map(({ study, fits }) => ({
      study: study.id,
      reference: null,
      difference: `only its ${fits.join(' and ')} fit`,
      mend: [],
      known: null,
    })),
  };
}

/** What the description and its sentence say, the same for every study. */
interface Said {
  readonly described: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly drugs: readonly (string | null)[];
}

function wordsAround(mention: DescriptiveMention, sentence: string): Said {
  const described = mention.words.flatMap(foldWords);
  return {
    described: new Set(described.filter((word) => word.length > 4 && !DESIGN_WORDS.has(word))),
    words: new Set([...described, ...foldWords(sentence)]),
    drugs: findTerms(sentence, ['drug']).map(({ id }) => drugOf(id)),
  };
}

/** How well a study fits the description; null where year, number of people, condition or design contradict it. */
function scoreOf(
  mention: DescriptiveMention,
  study: Study,
  { described, words: said, drugs }: Said,
  { titleWordsOf }: Listed,
): Scored | null {
  const fits: string[] = [];
  let score = 0;
  const add = (points: number, what: string): void => {
    score += points;
    fits.push(what);
  };
  if (mention.year !== null) {
    if (!yearsOf(study).includes(mention.year)) return null;
    add(YEAR, 'year');
  }
  if (mention.participants !== null) {
    const sizes = sizesOf(study);
    if (sizes.includes(mention.participants)) add(PARTICIPANTS, PEOPLE);
    else if (sizes.length > 0) return null;
  }
  if (mention.condition !== null && study.population) {
    const conditions = [study.population.condition, ...(study.population.alsoConditions ?? []), ...study.population.subtypes];
    if (isSameCondition(study.population.condition, mention.condition)) add(CONDITION, 'condition');
    else if (conditions.some((one) => isSameCondition(one, mention.condition ?? ''))) add(CONDITION / 2, 'condition');
    else return null;
  }
  const design = compareDesign(mention.design, study);
  if (design === false) return null;
  if (design) add(DESIGN, 'design');
  const title = titleWordsOf(study);
  score += WORD * Math.min(3, [...described].filter((word) => title.has(word)).length);
  if (said.has('cochrane') && !/cochrane/i.test(`${study.id} ${study.item['container-title'] ?? ''}`)) return null;
  if (CHILDREN.some((word) => said.has(word))) {
    const age = study.population?.ageGroup;
    if (age === 'adults') return null;
    if (age === 'children') add(AGE, 'age group');
    else score -= WORD;
  }
  const hasDrug = drugs.includes(drugOf(study.intervention?.drug ?? '') ?? 'none');
  if (drugs.length > 0 && !hasDrug) return null;
  return { study, score, fits, hasDrug };
}

/** Numbers of people that a description may name the study by: all who took part, by any count. */
const sizesOf = (study: Study): readonly number[] =>
  study.facts
    .filter((fact) => fact.kind === 'sampleSize' && fact.arm === null && ['total', 'completed', 'analysed'].includes(fact.role ?? 'total'))
    .flatMap((fact) => (typeof fact.value === 'number' ? fact.value : []));

/** Words of titles and descriptions that the design already counts. */
const DESIGN_WORDS = new Set(
  'randomized randomised controlled placebo double blind crossover trial study pilot review systematic small large series patients'.split(
    ' ',
  ),
);
const CHILDREN = ['children', 'pediatric', 'paediatric', 'adolescents'];
const TRIALS = new Set(['trial', 'crossover-trial', 'pilot']);
const REVIEWS = new Set(['review', 'systematic-review', 'meta-analysis']);

/** True where the study is called so, false where it is of another sort, null where nothing is said or known. */
function compareDesign(design: string | null, study: Study): boolean | null {
  if (design === null || study.kind === null) return null;
  const kinds = [study.kind, ...study.alsoKind];
  if (kinds.includes(design)) return true;
  if (TRIALS.has(design))
    return kinds.some((kind) => TRIALS.has(kind))
      ? design === 'trial'
        ? true
        : null
      : REVIEWS.has(study.kind) || study.kind === 'protocol'
        ? false
        : null;
  if (REVIEWS.has(design)) return kinds.some((kind) => REVIEWS.has(kind)) ? (design === 'review' ? true : null) : false;
  return design === 'protocol' ? false : null;
}
