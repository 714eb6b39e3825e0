import type { Found } from '../document/place.js';
import { contentWords } from '../studies/contentWords.js';
import type { Result, Study } from '../studies/study.js';
import { speaksOfPart } from './clauseScope.js';
import { isRelatedOutcome } from '../vocabulary/related.js';
import { areApart, isSameComparator, sharesTime } from './compareResults.js';
import { type KnownResult, knownResults } from './knownResults.js';
import { betterWhen, isSameOutcome } from './outcomePhrase.js';
import type { StatedResult } from './statedResult.js';

export type Contradiction = 'no-difference' | 'difference' | 'opposite' | 'not-significant' | 'not-compared';

export interface Judgement {
  readonly verdict: 'supports' | 'contradicts' | 'silent';
  /** How the study contradicts it; null where it does not. */
  readonly contradiction: Contradiction | null;
  readonly reason: string | null;
  /** The result of the study that it rests on; null where the study is silent. */
  readonly result: Result | null;
}

const SILENT: Judgement = { verdict: 'silent', contradiction: null, reason: null, result: null };

/**
 * Whether a study's results support or contradict a stated result. It is contradicted only where every result of the study that answers the
 * same question (outcome, comparison, time, people) excludes it, and where the claim is neither careful nor said of a part of the people.
 */
export function judgeResult(stated: Found<StatedResult>, study: Study): Judgement {
  const title = stemsOf(study.item.title ?? '');
  const sameOutcome = knownResults(study).filter(({ outcome }) => isSameOutcome(outcome, stated.outcome, title));
  if (sameOutcome.length === 0 || stated.isOfPart || !isAskedOfAll(stated, study)) return SILENT;
  const tested = sameOutcome.filter(({ isTested }) => isTested);
  const comparable = tested.filter((known) => mayCompare(stated, known) && sharesTime(stated.times, timesIn(study, known)));
  if (comparable.length === 0) return stated.isCareful ? SILENT : notCompared(stated, sameOutcome);
  const relations = comparable.map((known) => ({ known, relation: relationOf(stated, known) }));
  const agreeing = relations.find(({ relation }) => relation === 'agrees');
  const apart = relations.filter(({ relation }) => relation !== 'agrees' && relation !== 'open');
  const [first] = apart;
  // All of them exclude the claim; that one says so surely is enough.
  const sure = apart.find(({ known }) => known.mayAccuse);
  if (agreeing) return apart.length > 0 ? SILENT : { verdict: 'supports', contradiction: null, ...of(agreeing.known, 'agrees') };
  if (!first || apart.length < relations.length || stated.isCareful || isForFigures(stated) || !sure) return SILENT;
  const contradiction = sure.relation as Contradiction;
  return { verdict: 'contradicts', contradiction, ...of(sure.known, contradiction) };
}

const of = ({ result }: KnownResult, relation: Contradiction | 'agrees'): Pick<Judgement, 'reason' | 'result'> => ({
  reason: `${reasons[relation]} (${result.outcome}${result.comparator && result.comparator !== 'not applicable' ? `, against ${result.comparator}` : ''}).`,
  result,
});

const reasons: Readonly<Record<Contradiction | 'agrees', string>> = {
  agrees: 'The study reports the same',
  'no-difference': 'The study found no difference',
  difference: 'The study found a difference',
  opposite: 'The study found the opposite',
  'not-significant': 'The study’s difference was not significant',
  'not-compared': 'The study made no such comparison',
};

function relationOf(stated: Found<StatedResult>, known: KnownResult): Contradiction | 'agrees' | 'open' {
  const better = betterWhen(known.outcome) ?? betterWhen(stated.outcome);
  const isNull = stated.changes.includes('same');
  if (areApart(stated.changes, known.changes, better)) {
    if (known.changes.includes('same')) return 'no-difference';
    if (known.isSignificant === false) return 'open';
    if (isNull) return stated.isSignificant === false && known.isSignificant !== true ? 'open' : 'difference';
    return 'opposite';
  }
  if (stated.saysSignificant && !isNull && known.isSignificant === false) return 'not-significant';
  if (stated.isSignificant === false && known.isSignificant === true && !known.changes.includes('same')) return 'open';
  return known.changes.every((change) => !areApart(stated.changes, [change], better)) ? 'agrees' : 'open';
}

/** A number with its p-value or points tells more than the verb beside it; only "significantly" says more again. */
const isForFigures = ({ isInNumbers, saysSignificant }: Found<StatedResult>): boolean => isInNumbers && !saysSignificant;

/** Whether the claim's comparison may be the result's: with nothing named, any but one with another treatment. */
function mayCompare(stated: Found<StatedResult>, known: KnownResult): boolean {
  const other = known.comparator;
  if (known.agent.length > 0 && stated.agent.length > 0 && !known.agent.some((stem) => stated.agent.includes(stem))) return false;
  if (known.result.reading && other?.kind === 'named' && stated.agent.some((stem) => other.stems.includes(stem))) return false;
  if (other?.kind === 'named' && stated.given.some((stem) => other.stems.includes(stem))) return false;
  const { comparator } = stated;
  if (comparator === null) return other?.kind !== 'named' || known.isNamedByStudy;
  if (comparator.kind === 'baseline') return other?.kind === 'baseline';
  if (comparator.kind === 'named' && other?.kind === 'placebo') return false;
  return other?.kind !== 'baseline' && isSameComparator(comparator, other);
}

/**
 * Whether a record of the index tells what the study measured, and the outcome is not among it. A short list is that of an abstract and
 * leaves things out.
 */
export function isUnreported({ outcome, isOfPart, isCareful }: Found<StatedResult>, study: Study): boolean {
  const { outcomesReported, results, origin } = study;
  const { term } = outcome;
  if (origin !== 'bundled' || term === null || isOfPart || isCareful || outcomesReported.length < leastOutcomes) return false;
  return ![...outcomesReported, ...results.map((result) => result.outcome)].some((name) => isRelatedOutcome(name, term));
}

const leastOutcomes = 4;

/** A better result than on placebo, of a study that compared with none. */
function notCompared(stated: Found<StatedResult>, sameOutcome: readonly KnownResult[]): Judgement {
  const untested = sameOutcome.find(({ isTested, comparator }) => !isTested && comparator?.kind === 'placebo');
  const isAsked = stated.comparator?.kind === 'placebo' && !stated.changes.includes('same');
  if (!untested?.mayAccuse || !isAsked) return SILENT;
  return { verdict: 'contradicts', contradiction: 'not-compared', ...of(untested, 'not-compared') };
}

const timesIn = (study: Study, { times }: KnownResult): readonly string[] => {
  const own =
    study.origin === 'bundled' ? study.facts.flatMap((fact) => (fact.kind === 'duration' ? durationsOf(fact.value, fact.unit) : [])) : [];
  return [...times, ...own];
};

const units: Readonly<Record<string, string>> = { wk: 'week', mo: 'month', d: 'day', a: 'year', h: 'hour' };

function durationsOf(value: number | readonly [number, number], unit: string | null): readonly string[] {
  const name = units[unit ?? ''];
  const count = typeof value === 'number' ? value : value[1];
  if (!name) return [];
  const months =
    name === 'week'
      ? [`${Math.round(count / 4.345)} month`]
      : name === 'month'
        ? [`${Math.round(count * 4.345)} week`, `${count * 4} week`]
        : [];
  return [`${count} ${name}`, ...months];
}

const stemsOf = (text: string): ReadonlySet<string> => new Set(contentWords(text).map(({ stem }) => stem));

/**
 * Whether the claim is about the people and the treatment of the study, as far as it names them. What an abstract says of a part of its
 * people doesn't count; records of the index are about what they are cited for.
 */
function isAskedOfAll({ people, agent, comparator, narrowing }: Found<StatedResult>, { origin, item }: Study): boolean {
  if (origin === 'bundled') return true;
  const title = stemsOf(item.title ?? '');
  const narrowed = narrowing.every((word) => (item.title ?? '').toLowerCase().includes(word));
  if (!narrowed || (comparator?.kind === 'named' && !isNamedIn(comparator.stems, title, item.abstract ?? ''))) return false;
  const whole = (item.abstract ?? '').split(/(?<=[.;]) /).filter((sentence) => !speaksOfPart(sentence));
  const context = stemsOf([item.title ?? '', ...whole].join('. '));
  return people.every((stem) => context.has(stem)) && (agent.length === 0 || agent.some((stem) => context.has(stem)));
}

/** Whether the abstract compares with the same thing, or the title names it. */
function isNamedIn(stems: readonly string[], title: ReadonlySet<string>, abstract: string): boolean {
  if (stems.some((stem) => title.has(stem))) return true;
  const compared = [
    ...abstract.matchAll(/\b(?:than|versus|vs\.?|compared (?:with|to)|or|superior to|(?:non-?)?inferior to)\s([^.;,]{3,60})/gi),
  ];
  const known = stemsOf(compared.map(([, words]) => words ?? '').join('. '));
  return stems.every((stem) => known.has(stem));
}
