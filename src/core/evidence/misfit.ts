import { gated } from '../expressions/gated.js';
import type { Claim } from '../claims/claim.js';
import { mechanisms } from '../claims/claimWords.js';
import type { Study } from '../studies/study.js';
import { conditionOf, drugOf, isRelatedOutcome, isSameCondition, outcomeOf } from '../vocabulary/related.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import { conditionsOf, drugsOf } from './evidence.js';
import { misfitInWords } from './misfitInWords.js';
import { mice, rats } from '../vocabulary/species.js';

export type MisfitKind = 'drug' | 'species' | 'condition' | 'question';

/** Why a cited study cannot carry a claim, whatever it found. */
export interface Misfit {
  readonly kind: MisfitKind;
  readonly study: Study;
  /** What the study is on: "opioids", "mice", "neuropathic corneal pain". */
  readonly actual: string;
  /** What the claim is on. */
  readonly claimed: string;
  /** Position in `article.citations`. */
  readonly citation: number;
}

type Found = Omit<Misfit, 'citation'>;

/** Why the study cannot carry the claim: another drug, animals or cells for people, another condition or question. Null where it may. */
export function misfitOf(claim: Claim, study: Study): Found | null {
  if (claim.terms === 'words') return misfitInWords(claim, study);
  if (!isSure(claim)) return null;
  if (claim.scope === 'result') return study.origin === 'bundled' && study.kind === 'review' ? otherDrug(claim, study) : null;
  return otherDrug(claim, study) ?? otherSpecies(claim, study) ?? otherCondition(claim, study) ?? otherQuestion(claim, study);
}

/**
 * What a clause reports of a study is compared with its results; here it is about what holds in general. A review has no results of its
 * own, so that one on another drug cannot carry "this results in less pain" either.
 */
const isSure = ({ certainty, isNegated, terms, kind }: Claim): boolean =>
  terms === 'vocabulary' &&
  !isNegated &&
  (certainty === 'asserted' || certainty === 'proven' || certainty === 'probable') &&
  (kind === 'efficacy' || kind === 'mechanism' || kind === 'guideline' || kind === 'safety');

/** A drug that is neither the claim's, nor of its class, nor one that acts with it. */
function otherDrug({ subject, text }: Claim, study: Study): Found | null {
  const claimed = subject === null ? null : drugOf(subject);
  const given = drugsOf(study).map((name) => drugOf(name));
  if (claimed === null || given.length === 0 || given.some((id) => id === null || id === claimed || neighbours.has(id))) return null;
  if (neighbours.has(claimed) || isNamedIn(study, claimed, 'drug')) return null;
  const named = findTerms(text, ['drug']).map(({ term }) => drugOf(term));
  if (given.some((id) => named.includes(id) && id !== 'opioids')) return null;
  return { kind: 'drug', study, actual: drugsOf(study).join(' and '), claimed: subject ?? '' };
}

/** Classes, isomers and partners: a study on one of them may carry a claim on the drug. */
const neighbours: ReadonlySet<string> = new Set([
  'opioid-antagonists',
  'plus-naltrexone',
  'plus-naloxone',
  'naloxone',
  '6-beta-naltrexol',
  'opioid-growth-factor',
  'opioid-growth-factor-receptor',
  'bupropion-naltrexone',
  'placebo',
]);

/** A claim on patients that rests on animals or cells. How a drug acts may well be learned from them. */
function otherSpecies(claim: Claim, study: Study): Found | null {
  const species = speciesOf(study);
  const isOnPeople = claim.kind !== 'mechanism' || /\b(?:humans?|people|patients)\b/i.test(claim.text);
  if (species === null || species === 'human' || claim.species !== 'human' || !isOnPeople) return null;
  if (/\b(?:animals?|rodents?|mice|mouse|rats?|cells?|vitro|preclinical|tumou?rs?|models?)\b/i.test(claim.text)) return null;
  return { kind: 'species', study, actual: speciesNames[species] ?? species, claimed: 'people' };
}

const speciesNames: Readonly<Record<string, string>> = { mouse: 'mice', rat: 'rats', cells: 'cells in the laboratory' };

/** The species of a study: its record's, else what its title and abstract speak of, where they speak of one only. */
function speciesOf({ population, kind, item }: Study): string | null {
  if (population && kind !== 'animal' && kind !== 'in-vitro') return population.species;
  if (kind === 'in-vitro') return 'cells';
  if (population) return population.species;
  const text = `${item.title ?? ''}. ${item.abstract ?? ''}`;
  const isOnPeople = people.test(text);
  if (isOnPeople || !animalTitle.test(item.title ?? '')) return null;
  if (mice.test(text)) return 'mouse';
  return rats.test(text) ? 'rat' : cellsWords.test(text) ? 'cells' : null;
}

const people =
  /\b(?:patients?|participants|volunteers|women|men|children|adults|humans?|people|persons|individuals|clinical trials?|review|meta-analysis)\b/i;
const animalTitle = /\b(?:mice|mouse|murine|rats?|in vitro|cell lines?)\b/i;

/** A condition that none of the claim's is or may be. A study of various conditions may carry any. */
function otherCondition(claim: Claim, study: Study): Found | null {
  if (claim.kind === 'mechanism' || claim.condition === null || study.origin !== 'bundled' || study.population === null) return null;
  const claimed = [claim.condition, ...findTerms(claim.text, ['condition']).map(({ term }) => term)];
  const actual = conditionsOf(study);
  if (actual.some((name) => wide.test(name) || conditionOf(name) === null) || claimed.some((name) => wide.test(name))) return null;
  if (claimed.some((one) => actual.some((other) => isSameCondition(one, other)))) return null;
  if (claimed.some((one) => isNamedIn(study, conditionOf(one)?.id ?? one, 'condition'))) return null;
  return { kind: 'condition', study, actual: study.population.condition, claimed: claim.condition };
}

const wide = /^(?:various conditions|general population|not applicable|healthy volunteers|autoimmune disease|chronic pain|opioid use)$/i;

/** A mechanism that a trial or experiment did not look at. Reviews may tell of any. */
function otherQuestion({ kind, outcome }: Claim, study: Study): Found | null {
  if (kind !== 'mechanism' || outcome === null || study.origin !== 'bundled' || !primary.has(study.kind ?? '')) return null;
  const id = outcomeOf(outcome)?.id;
  const measured = [...study.outcomesReported, ...study.results.map((result) => result.outcome)];
  if (!id || !mechanisms.has(id) || measured.length === 0 || measured.some((name) => isRelatedOutcome(name, outcome))) return null;
  return { kind: 'question', study, actual: study.outcomesReported.slice(0, 3).join(', '), claimed: outcome };
}

const primary: ReadonlySet<string> = new Set([
  'trial',
  'crossover-trial',
  'pilot',
  'case-series',
  'chart-review',
  'registry-study',
  'cohort',
  'animal',
]);

/** Whether title or abstract name the drug or condition. */
function isNamedIn({ item }: Study, id: string, kind: 'drug' | 'condition'): boolean {
  const text = `${item.title ?? ''}. ${item.abstract ?? ''}`;
  return findTerms(text, [kind]).some(({ term, id: named }) => named === id || (kind === 'drug' && drugOf(term) === id));
}

const cellsWords = gated(/\bin vitro\b|\bcell lines?\b/i);
