import type { Article } from '../core/article/article.js';
import { compareFigure } from '../core/article/compareFigure.js';
import type { Claim } from '../core/claims/claim.js';
import type { FigureKind } from '../core/figures/figure.js';
import { designContradictions } from '../core/studies/designWords.js';
import { foldName } from '../core/studies/fold.js';
import type { Study } from '../core/studies/study.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { leadFamilies } from '../core/studies/studyKeys.js';
import { yearOf } from '../core/studies/studyName.js';
import { drugOf, isRelatedOutcome, isSameCondition } from '../core/vocabulary/related.js';
import { type CitationContext, citationContext } from './citationContext.js';

/** A study that could be cited at a place. */
export interface Suggestion {
  readonly study: Study;
  /** For order; above `WORTH_OFFERING` it may be offered unasked. */
  readonly score: number;
  /** Why, in few words each: "31 participants", "reports pain". */
  readonly reasons: readonly string[];
}

export const WORTH_OFFERING = 4;

/** An index up to this size is gone through whole; of a larger one those that share words with the sentence. */
const WHOLE_INDEX = 3000;
const POOL = 60;

/**
 * Studies that could be cited at an offset, the best first: by condition, outcome, drug, design and year of the sentence, and most by
 * figures of it that are the study's. With a query those that the query means, in its order and then by the sentence. Retracted studies
 * are never suggested, and only shown where the query asks for them.
 */
export function suggestCitations(article: Article, index: StudyIndex, offset: number, query = '', limit = 20): readonly Suggestion[] {
  const context = citationContext(article, offset);
  const asked = query.trim() === '' ? null : index.candidates(query, Math.max(limit, POOL));
  const name = NAME_START.exec(query.trim())?.[0] ?? '';
  const found = asked
    ? asked.map(({ study, score }) => ({ study, likeness: 10 * score + (isLeadCalled(study, name) ? LEADS : 0) }))
    : poolFor(context, article, index);
  return found
    .map(({ study, likeness }) => {
      const fit = context ? fitOf(study, context, article) : NO_FIT;
      return { study, score: likeness + (asked ? 0.2 : 1) * fit.score, reasons: fit.reasons };
    })
    .filter(({ study, score }) => asked !== null || (score > 0 && !study.status.retracted))
    .sort(byScore)
    .slice(0, limit);
}

/**
 * Studies whose first author's family name begins so, the best first: those that the article cites or lists, then by the sentence. Empty
 * where nobody is called so.
 */
export function suggestNamed(article: Article, index: StudyIndex, offset: number, name: string, limit = 20): readonly Suggestion[] {
  const context = citationContext(article, offset);
  const start = foldName(name);
  const own = [...article.studies.values()].filter((study) => leadFamilies(study).some((family) => family.startsWith(start)));
  const found = [...new Map([...index.byFamilyStart(name, context?.words ?? '', POOL), ...own].map((study) => [study.id, study])).values()];
  return found
    .map((study) => {
      const fit = context ? fitOf(study, context, article) : NO_FIT;
      return { study, score: fit.score + (article.studies.has(study.id) ? OWN : 0), reasons: fit.reasons };
    })
    .sort(byScore)
    .slice(0, limit);
}

const isLeadCalled = (study: Study, name: string): boolean =>
  name !== '' && leadFamilies(study).some((family) => family.startsWith(foldName(name)));

/** A query that begins like a name: whoever types one mostly means a first author. */
const NAME_START = /^\p{L}[\p{L}'’-]{1,40}/u;
const LEADS = 10;

/** What a study counts more that the article names: whoever types a name mostly cites again. */
const OWN = 5;

const byScore = (a: Suggestion, b: Suggestion): number =>
  b.score - a.score || (yearOf(b.study) ?? 0) - (yearOf(a.study) ?? 0) || (a.study.id < b.study.id ? -1 : 1);

function poolFor(context: CitationContext | null, article: Article, index: StudyIndex): readonly { study: Study; likeness: number }[] {
  const known = [...article.studies.values()];
  const rest = index.studies.length <= WHOLE_INDEX ? index.studies : index.candidates(context?.words ?? '', POOL).map(({ study }) => study);
  return [...new Set([...known, ...rest])].map((study) => ({ study, likeness: 0 }));
}

interface Fit {
  readonly score: number;
  readonly reasons: readonly string[];
}

const NO_FIT: Fit = { score: 0, reasons: [] };

/** How much a figure that is the study's says: everybody's dose is 4.5 mg, hardly anybody else's sample is 31. */
const FIGURE_WEIGHT: Partial<Record<FigureKind, number>> = {
  sampleSize: 4,
  percentage: 3.5,
  fraction: 3,
  pValue: 2,
  ratio: 3,
  mean: 2,
  difference: 2,
  count: 2,
  duration: 1,
  dose: 0.5,
};

function fitOf(study: Study, context: CitationContext, article: Article): Fit {
  const topic = [ofCondition(study, context), ofDrug(study, context), ofOutcome(study, context)];
  const figures = ofFigures(study, context);
  // A number alone may be anybody's: without a word on the study's topic it counts half.
  const isOnTopic = topic.some((part) => part.score >= 2);
  const parts = [
    isOnTopic ? figures : { ...figures, score: figures.score / 2 },
    ...topic,
    ofDesign(study, context),
    ofKind(study, context),
    context.years.has(yearOf(study) ?? 0) ? { score: 2, reasons: [String(yearOf(study))] } : NO_FIT,
    article.references.some((listed) => listed.study === study.id) ? { score: 0.5, reasons: ['in your list'] } : NO_FIT,
  ];
  return { score: parts.reduce((sum, part) => sum + part.score, 0), reasons: parts.flatMap((part) => part.reasons) };
}

function ofCondition({ population }: Study, { conditions, aroundConditions }: CitationContext): Fit {
  if (!population) return NO_FIT;
  const own = [population.condition, ...(population.alsoConditions ?? [])];
  const matching = (terms: ReadonlySet<string>): string | undefined =>
    own.find((condition) => [...terms].some((term) => isSameCondition(condition, term)));
  const said = matching(conditions);
  const all = [...conditions].filter((term) => own.some((condition) => isSameCondition(condition, term)));
  // A sentence on several conditions is best served by a work on all of them.
  if (said) return { score: 3 + Math.min(2, all.length - 1), reasons: [said] };
  if (conditions.size > 0) return { score: -3, reasons: [] };
  const near = matching(aroundConditions);
  return near ? { score: 1.5, reasons: [near] } : { score: aroundConditions.size > 0 ? -1 : 0, reasons: [] };
}

function ofDrug({ intervention }: Study, { drugs }: CitationContext): Fit {
  if (!intervention?.drug || drugs.size === 0) return NO_FIT;
  const own = drugOf(intervention.drug) ?? intervention.drug;
  return [...drugs].some((drug) => (drugOf(drug) ?? drug) === own) ? { score: 1, reasons: [] } : { score: -3, reasons: [] };
}

function ofOutcome(study: Study, { outcomes, claims }: CitationContext): Fit {
  const asked = new Set([...outcomes, ...claims.flatMap((claim) => claim.outcome ?? [])]);
  let score = 0;
  const reasons: string[] = [];
  for (const outcome of asked) {
    const result = study.results.find((one) => isRelatedOutcome(one.outcome, outcome));
    const isReported = result !== undefined || study.outcomesReported.some((one) => isRelatedOutcome(one, outcome));
    if (!isReported) continue;
    const isAgainst = result !== undefined && claims.some((claim) => contradicts(claim, outcome, result.direction));
    // What found otherwise is shown, with what it found, but below what supports the sentence, and it is not offered unasked.
    score += isAgainst ? -3 : result ? 1.5 : 1;
    reasons.push(result ? `${outcome}: ${DIRECTION_WORDS[result.direction] ?? result.direction}` : `reports ${outcome}`);
  }
  return { score: Math.min(score, 4), reasons: reasons.slice(0, 2) };
}

/** Whether a claim of a benefit is cited to a study that looked for it and found none. */
const contradicts = (claim: Claim, outcome: string, direction: string): boolean =>
  claim.direction === 'improved' &&
  !claim.isNegated &&
  claim.outcome !== null &&
  isRelatedOutcome(claim.outcome, outcome) &&
  (direction === 'no-difference' || direction === 'worsened');

const DIRECTION_WORDS: Readonly<Record<string, string>> = {
  improved: 'improved',
  worsened: 'worsened',
  'no-difference': 'no difference',
  'not-tested': 'not tested',
  mixed: 'mixed',
};

function ofFigures(study: Study, { figures }: CitationContext): Fit {
  let score = 0;
  const reasons: string[] = [];
  for (const { figure } of figures) {
    const weight = FIGURE_WEIGHT[figure.kind];
    if (!weight) continue;
    const { verdict } = compareFigure(figure, study);
    if (verdict === 'verified') {
      score += weight;
      reasons.push(figure.text);
    } else if (verdict === 'mismatch') score -= weight / 2;
  }
  return { score, reasons: reasons.slice(0, 3) };
}

function ofDesign(study: Study, { designs }: CitationContext): Fit {
  if (designs.length === 0) return NO_FIT;
  const contradicted = designs.some((facets) => designContradictions(facets, study).length > 0);
  return contradicted ? { score: -2, reasons: [] } : { score: study.kind ? 1 : 0, reasons: [] };
}

/** Works that speak of people are preferred, and trials to news; what a later work has replaced comes behind it. */
function ofKind({ kind, supersededBy }: Study, { isOnAnimals }: CitationContext): Fit {
  const isAnimal = kind === 'animal' || kind === 'in-vitro';
  const animal = isAnimal === isOnAnimals ? 0 : -2;
  const weight = kind === 'news' || kind === 'protocol' ? -2 : kind === 'other' || kind === null ? -0.5 : 0;
  return { score: animal + weight + (supersededBy.length > 0 ? -0.5 : 0), reasons: [] };
}
