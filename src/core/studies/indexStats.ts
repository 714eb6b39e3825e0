import { type Disagreement, disagreements } from './disagreements.js';
import type { Study } from './study.js';
import type { StudyIndex } from './studyIndex.js';

/** What an index holds, in numbers and names. */
export interface IndexStats {
  readonly studies: number;
  readonly facts: number;
  /** Facts that may be held against a writer. */
  readonly factsThatAccuse: number;
  readonly results: number;
  readonly statements: number;
  readonly statusFacts: number;
  readonly unfoundReferences: number;
  readonly retracted: readonly string[];
  readonly studiesByKind: Readonly<Record<string, number>>;
  /** By what a study's kind was read from; `none` where it isn't known. */
  readonly studiesByBasis: Readonly<Record<string, number>>;
  readonly factsByKind: Readonly<Record<string, number>>;
  readonly factsByBasis: Readonly<Record<string, number>>;
  /** Studies of which nothing was read from a source: no fact, no result, or only such from memory. */
  readonly unchecked: readonly string[];
  readonly disagreements: readonly { readonly study: string; readonly disagreement: Disagreement }[];
}

export function indexStats(index: StudyIndex): IndexStats {
  const { studies } = index;
  const facts = studies.flatMap((study) => study.facts);
  return {
    studies: studies.length,
    facts: facts.length,
    factsThatAccuse: facts.filter((fact) => fact.accuse).length,
    results: sum(studies, (study) => study.results.length),
    statements: sum(studies, (study) => study.statements.length),
    statusFacts: index.statusFacts.length,
    unfoundReferences: index.unfound.length,
    retracted: studies.filter((study) => study.status.retracted).map((study) => study.id),
    studiesByKind: counts(studies.map((study) => study.kind ?? 'unknown')),
    studiesByBasis: counts(studies.map((study) => study.kindBasis ?? 'none')),
    factsByKind: counts(facts.map((fact) => fact.kind)),
    factsByBasis: counts(facts.map((fact) => fact.basis)),
    unchecked: studies.filter(isUnchecked).map((study) => study.id),
    disagreements: studies.flatMap((study) => disagreements(study).map((disagreement) => ({ study: study.id, disagreement }))),
  };
}

const isUnchecked = (study: Study): boolean => [...study.facts, ...study.results].every(({ basis }) => basis === 'memory');

const sum = (studies: readonly Study[], numberOf: (study: Study) => number): number =>
  studies.reduce((total, study) => total + numberOf(study), 0);

/** How often each word stands in the list, most frequent first. */
function counts(words: readonly string[]): Readonly<Record<string, number>> {
  const numbers = new Map<string, number>();
  for (const word of words) numbers.set(word, (numbers.get(word) ?? 0) + 1);
  return Object.fromEntries([...numbers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
