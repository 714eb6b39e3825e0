import type { Figure, Measure } from '../figures/figure.js';
import type { Fact, Study } from '../studies/study.js';
import { isRelatedOutcome } from '../vocabulary/related.js';
import type { Comparison } from './article.js';
import { agrees } from './compareValue.js';

/**
 * Compares a figure with what one study reports. `verified` where a fact agrees that could be meant; `mismatch` only where facts that
 * may be held against a writer answer the same question (kind, role, measure, outcome, arm) and none agrees; else `unchecked`.
 */
export function compareFigure(figure: Figure, study: Study): Comparison {
  const facts = study.facts.filter((fact) => isOfKind(figure, fact));
  const agreeing = facts.filter((fact) => agrees(figure, fact));
  const fitting = facts.filter((fact) => answers(figure, fact));
  const verified = agreeing.find((fact) => answers(figure, fact)) ?? agreeing.find((fact) => couldBe(figure, fact));
  if (verified) return comparison(study, 'verified', verified, fitting, null);
  if (confirmsOtherwise(figure, study)) return comparison(study, 'verified', null, fitting, null);
  const expected = fitting.filter((fact) => fact.accuse);
  const isContradicted = expected.length > 0 && fitting.every((fact) => !agrees(figure, fact)) && canAccuse(figure, expected);
  if (!isContradicted) return comparison(study, 'unchecked', null, [], null);
  return comparison(study, 'mismatch', expected.length === 1 ? (expected[0] ?? null) : null, expected, agreeing[0] ?? null);
}

function comparison(
  study: Study,
  verdict: Comparison['verdict'],
  fact: Fact | null,
  expected: readonly Fact[],
  insteadOf: Fact | null,
): Comparison {
  return { study, verdict, fact, expected, insteadOf, elsewhere: null };
}

/** Kinds that may state the same number: "31 participants" is a count in one abstract and a sample size in another. */
function isOfKind(figure: Figure, fact: Fact): boolean {
  if (figure.kind === fact.kind) return true;
  const people = ['sampleSize', 'count'];
  if (people.includes(figure.kind) && people.includes(fact.kind)) return fact.unit === 'participants' || fact.unit === figure.unit;
  const shares = ['percentage', 'fraction'];
  return shares.includes(figure.kind) && shares.includes(fact.kind);
}

/** Whether fact and figure answer the same question, so that they cannot both be right and differ. */
function answers(figure: Figure, fact: Fact): boolean {
  switch (figure.kind) {
    case 'sampleSize':
      return fact.kind === 'sampleSize' && !fact.planned && (figure.role ?? 'total') === (fact.role ?? 'total') && sameArm(figure, fact);
    case 'percentage':
    case 'fraction':
      return (
        sameMeasure(figure.measure, fact.measure) &&
        figure.outcome !== null &&
        fact.outcome !== null &&
        isRelatedOutcome(figure.outcome, fact.outcome) &&
        sameArm(figure, fact)
      );
    case 'dose':
      return fact.kind === 'dose';
    case 'duration':
      return fact.kind === 'duration' && fact.accuse;
    default:
      return false;
  }
}

/** Whether the fact, if its number is the figure's, may well be what the writer means: nothing that the text says speaks against it. */
function couldBe(figure: Figure, fact: Fact): boolean {
  if (figure.kind === 'sampleSize') return figure.role !== 'planned' || fact.planned === true;
  if (figure.kind === 'percentage' || figure.kind === 'fraction') {
    const outcomeFits = figure.outcome === null || fact.outcome === null || isRelatedOutcome(figure.outcome, fact.outcome);
    return outcomeFits && sameMeasure(figure.measure, fact.measure) && sameArm(figure, fact);
  }
  return true;
}

const sameArm = (figure: Figure, fact: Fact): boolean =>
  figure.arm === null || fact.arm === null || figure.arm.toLowerCase() === fact.arm.toLowerCase();

const levels: ReadonlySet<string> = new Set<Measure>(['share', 'level']);

function sameMeasure(figure: Measure | null, fact: string | undefined): boolean {
  if (figure === null || fact === undefined || figure === fact) return true;
  return levels.has(figure) && levels.has(fact);
}

/** What else of the record may confirm a figure, beside its facts: the sizes of its arms, the doses and lengths of its treatment. */
function confirmsOtherwise(figure: Figure, study: Study): boolean {
  const like = (value: number | readonly [number, number] | null, unit: string): boolean =>
    value !== null && agrees(figure, { ...emptyFact, kind: figure.kind, value, unit });
  switch (figure.kind) {
    case 'sampleSize':
    case 'count':
      return figure.unit === 'participants' && study.design?.arms.some((arm) => like(arm.n, 'participants')) === true;
    case 'dose':
      return study.intervention?.doses.some((dose) => isWithin(figure, dose.value) || like(dose.value, dose.unit)) === true;
    case 'duration':
      return study.intervention?.duration.some((duration) => like(duration.value, duration.unit)) === true;
    default:
      return false;
  }
}

/** A single dose within a range of doses is one of them. */
function isWithin(figure: Figure, value: number | readonly [number, number]): boolean {
  return typeof value !== 'number' && figure.value[0] >= value[0] && figure.value[1] <= value[1];
}

const emptyFact: Fact = {
  id: '',
  kind: 'other',
  value: 0,
  printed: null,
  unit: null,
  arm: null,
  outcome: null,
  comparator: null,
  timepoint: null,
  basis: 'memory',
  source: '',
  accuse: false,
};

/** What the words must say before a difference is held against the writer. */
function canAccuse(figure: Figure, expected: readonly Fact[]): boolean {
  switch (figure.kind) {
    case 'sampleSize':
      // Sources differ on some totals themselves; a role that the words do not name could be any.
      return figure.role !== null && figure.role !== 'subgroup' && figure.role !== 'screened' && figure.role !== 'planned';
    case 'percentage':
    case 'fraction':
      return figure.measure !== null;
    case 'dose':
      return expected.every((fact) => fact.unit !== null);
    default:
      return true;
  }
}
