import { type Disagreement, disagreements } from './disagreements.js';
import { type Standing, standingOf } from './standing.js';
import type { Study } from './study.js';
import type { StudyIndex } from './studyIndex.js';
import { studyName } from './studyName.js';

/** What an index holds, in numbers and names. */
export interface IndexStats {
  readonly studies: number;
  readonly facts: number;
  /** Facts that may be held against a writer. */
  readonly factsThatAccuse: number;
  /** Of `facts`, those that were read from an abstract by Vouch itself. */
  readonly factsOfAbstracts: number;
  /** Whether abstracts were read for it: for very many studies that takes minutes. */
  readonly abstractsAreRead: boolean;
  readonly results: number;
  readonly statements: number;
  /** Statements by the document that makes them. */
  readonly statementsByDocument: Readonly<Record<string, number>>;
  readonly statusFacts: number;
  readonly statusFactsByCertainty: Readonly<Record<string, number>>;
  readonly unfoundReferences: number;
  readonly retracted: readonly string[];
  readonly studiesByStanding: Readonly<Record<string, number>>;
  readonly studiesByKind: Readonly<Record<string, number>>;
  /** By what a study's kind was read from; `none` where it isn't known. */
  readonly studiesByBasis: Readonly<Record<string, number>>;
  readonly factsByKind: Readonly<Record<string, number>>;
  readonly factsByBasis: Readonly<Record<string, number>>;
  readonly resultsByBasis: Readonly<Record<string, number>>;
  /** Studies of which nothing was read from a source: no fact, no result, or only such from memory. */
  readonly unchecked: readonly string[];
  readonly disagreements: readonly { readonly study: string; readonly disagreement: Disagreement }[];
  readonly list: readonly StudyStats[];
}

/** One study in numbers. */
export interface StudyStats {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  /** What its facts and results were read from, or its kind where it has none; empty where nothing was. */
  readonly basis: readonly string[];
  readonly facts: number;
  readonly factsThatAccuse: number;
  readonly results: number;
  readonly statements: number;
  readonly standing: Standing;
}

/** Of so many studies the abstracts are read for the counts, in a few seconds; of more, only what stands in the records is counted. */
const MOST_ABSTRACTS = 5000;

export function indexStats(index: StudyIndex): IndexStats {
  const abstractsAreRead = index.size <= MOST_ABSTRACTS;
  const studies = abstractsAreRead ? index.studies.map((study) => index.study(study.id) ?? study) : index.studies;
  const facts = studies.flatMap((study) => study.facts);
  const results = studies.flatMap((study) => study.results);
  const statements = studies.flatMap((study) => study.statements);
  return {
    studies: studies.length,
    facts: facts.length,
    factsThatAccuse: facts.filter((fact) => fact.accuse).length,
    factsOfAbstracts: facts.filter((fact) => fact.place).length,
    abstractsAreRead,
    results: results.length,
    statements: statements.length,
    statementsByDocument: counts(statements.map(({ file }) => file)),
    statusFacts: index.statusFacts.length,
    statusFactsByCertainty: counts(index.statusFacts.map(({ certainty }) => certainty)),
    unfoundReferences: index.unfound.length,
    retracted: studies.filter((study) => standingOf(study) === 'retracted').map((study) => study.id),
    studiesByStanding: counts(studies.map(standingOf)),
    studiesByKind: counts(studies.map((study) => study.kind ?? 'unknown')),
    studiesByBasis: counts(studies.map((study) => study.kindBasis ?? 'none')),
    factsByKind: counts(facts.map((fact) => fact.kind)),
    factsByBasis: counts(facts.map((fact) => fact.basis)),
    resultsByBasis: counts(results.map((result) => result.basis)),
    unchecked: studies.filter(isUnchecked).map((study) => study.id),
    disagreements: studies.flatMap((study) => disagreements(study).map((disagreement) => ({ study: study.id, disagreement }))),
    list: studies.map(statsOf),
  };
}

const isUnchecked = (study: Study): boolean => [...study.facts, ...study.results].every(({ basis }) => basis === 'memory');

function statsOf(study: Study): StudyStats {
  const read = [...study.facts, ...study.results].map(({ basis }) => basis);
  const known = read.length > 0 ? read : study.kindBasis ? [study.kindBasis] : [];
  return {
    id: study.id,
    name: studyName(study),
    kind: study.kind,
    basis: Object.keys(counts(known)),
    facts: study.facts.length,
    factsThatAccuse: study.facts.filter((fact) => fact.accuse).length,
    results: study.results.length,
    statements: study.statements.length,
    standing: standingOf(study),
  };
}

/** How often each word stands in the list, most frequent first. */
function counts(words: readonly string[]): Readonly<Record<string, number>> {
  const numbers = new Map<string, number>();
  for (const word of words) numbers.set(word, (numbers.get(word) ?? 0) + 1);
  return Object.fromEntries([...numbers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
