import type { Figure, Measure } from '../figures/figure.js';
import { roundingRange } from '../figures/numbers.js';
import type { Fact, Study } from '../studies/study.js';
import { isRelatedOutcome, outcomeOf } from '../vocabulary/related.js';
import type { Comparison } from './article.js';
import { agrees, isComparable, isRoughlyTrue, isSameArm } from './compareValue.js';
import { factDecimals } from './factDecimals.js';
import { isSumInAbstract } from './sums.js';

/**
 * Compares a figure with what one study reports. `verified` where a fact agrees that could be meant; `mismatch` only where facts that
 * may be held against a writer answer the same question (kind, role, measure, outcome, arm) and none agrees; else `unchecked`.
 */
export function compareFigure(figure: Figure, study: Study): Comparison {
  const facts = study.facts.filter((fact) => isOfKind(figure, fact));
  const target = targetOf(figure);
  const agreeing = facts.filter((fact) => agrees(figure, fact) || (target !== null && agrees(target, fact)));
  const fitting = facts.filter((fact) => answers(figure, fact, study));
  const verified = agreeing.find((fact) => fitting.includes(fact)) ?? agreeing.find((fact) => couldBe(figure, fact));
  if (verified) return comparison(study, 'verified', verified, fitting, null);
  if (confirmsOtherwise(figure, study)) return comparison(study, 'verified', null, fitting, null);
  const expected = nearest(
    figure,
    fitting.filter((fact) => fact.accuse && isComparable(figure, fact)),
  );
  if (expected.length === 0 || !canAccuse(figure, expected, study)) return comparison(study, 'unchecked', null, [], null);
  return comparison(study, 'mismatch', expected.length === 1 ? (expected[0] ?? null) : null, expected, agreeing[0] ?? null);
}

/** The dose that a titrated range ends at. */
function targetOf(figure: Figure): Figure | null {
  const [, last] = figure.printed;
  return figure.step === 'course' && last !== undefined
    ? { ...figure, printed: [last], value: roundingRange(last, Math.max(0, figure.decimals)) }
    : null;
}

/** Of the facts that answer the question those that answer it most exactly: the very outcome, the point in time that is named. */
function nearest(figure: Figure, facts: readonly Fact[]): readonly Fact[] {
  const isExact = (fact: Fact): boolean =>
    figure.outcome !== null && fact.outcome !== null && outcomeOf(fact.outcome)?.id === outcomeOf(figure.outcome)?.id;
  const exact = facts.some(isExact) ? facts.filter(isExact) : facts;
  const atTime = exact.filter((fact) => figure.timepoint !== null && fact.timepoint === figure.timepoint);
  return atTime.length > 0 ? atTime : exact;
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
function answers(figure: Figure, fact: Fact, study: Study): boolean {
  switch (figure.kind) {
    case 'sampleSize':
      return fact.kind === 'sampleSize' && roleOf(figure, study) === roleOf(fact, study) && isSameGroup(figure, fact);
    case 'percentage':
    case 'fraction':
      return (
        sameMeasure(figure.measure, fact.measure) &&
        figure.outcome !== null &&
        fact.outcome !== null &&
        isSameOutcome(figure.outcome, fact.outcome) &&
        sameArm(figure, fact)
      );
    case 'dose':
      return fact.kind === 'dose' && (!figure.route || !fact.route || figure.route === fact.route);
    case 'duration':
      return fact.kind === 'duration' && fact.accuse;
    case 'age':
      // A mean age is one number; a range of ages answers another question.
      return fact.kind === 'age' && figure.measure === 'level' && typeof fact.value === 'number';
    case 'count':
      return fact.kind === 'count' && isOfWorks(figure) && fact.outcome === 'included studies';
    default:
      return figure.outcome !== null && fact.outcome !== null && isRelatedOutcome(figure.outcome, fact.outcome) && sameArm(figure, fact);
  }
}

/** The people of one arm who were analysed are not all who were. */
const isSameGroup = (figure: Figure, fact: Fact): boolean =>
  sameArm(figure, fact) && (figure.role === 'total' || figure.role === null || figure.arm === null || fact.arm !== null);

/** A protocol has no participants but those planned, so there the two are one. */
function roleOf(counted: Figure | Fact, study: Study): string {
  const isPlanned = counted.role === 'planned' || ('planned' in counted && counted.planned === true);
  if (isPlanned && study.kind !== 'protocol') return 'planned';
  return isPlanned && (counted.role ?? 'planned') === 'planned' ? 'total' : (counted.role ?? 'total');
}

const isOfWorks = (figure: Figure): boolean => figure.unit === 'studies' || figure.unit === 'articles';

/** Whether the fact, if its number is the figure's, may well be what the writer means: nothing that the text says speaks against it. */
function couldBe(figure: Figure, fact: Fact): boolean {
  if (figure.kind === 'sampleSize') return figure.role !== 'planned' || fact.planned === true;
  if (figure.kind === 'percentage' || figure.kind === 'fraction') {
    return (
      (figure.outcome === null || mayBeOutcome(figure.outcome, fact)) && sameMeasure(figure.measure, fact.measure) && sameArm(figure, fact)
    );
  }
  // A length "of more than six months" agrees with too much to confirm a number.
  if (figure.kind === 'duration') return fact.qualifier !== 'over' && fact.qualifier !== 'atLeast';
  return figure.decimals <= Math.max(0, factDecimals(fact));
}

const sameArm = (figure: Figure, fact: Fact): boolean => figure.arm === null || fact.arm === null || isSameArm(figure.arm, fact.arm);

/** The fact's outcome, or what its note says that it was measured by: a response is "CDAI fall of at least 70 points". */
const mayBeOutcome = (said: string, fact: Fact): boolean =>
  fact.outcome === null || isSameOutcome(said, fact.outcome) || fact.note?.toLowerCase().includes(said.toLowerCase()) === true;

/** What a response is depends on the illness; of one study a treatment response and a clinical response are one. */
const isSameOutcome = (a: string, b: string): boolean => isRelatedOutcome(a, b) || (RESPONSES.has(a) && RESPONSES.has(b));

const RESPONSES: ReadonlySet<string> = new Set(['clinical response', 'treatment response']);
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
      return (
        study.intervention?.doses.some(
          (dose) => isWithin(figure, dose.value) || like(dose.value, dose.unit) || like(dailyOf(dose), 'mg/d'),
        ) === true
      );
    case 'duration':
      return study.intervention?.duration.some((duration) => like(duration.value, duration.unit)) === true;
    default:
      return false;
  }
}

/** "1 mg twice daily" is 2 mg a day. */
const dailyOf = ({ value, unit, frequency }: Dose): number | null =>
  frequency === 'twice daily' && unit === 'mg' && typeof value === 'number' ? 2 * value : null;

type Dose = NonNullable<Study['intervention']>['doses'][number];

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

/** What the words and the record must say before a difference is held against the writer. */
function canAccuse(figure: Figure, expected: readonly Fact[], study: Study): boolean {
  if (expected.some((fact) => isRoughlyTrue(figure, fact))) return false;
  switch (figure.kind) {
    case 'sampleSize':
      if (isSumOfGroups(figure, study) || isSumOfPrinted(figure, expected) || isOneSexOfBoth(figure, expected)) return false;
      // A role that the words do not name could be any; parts and plans differ from source to source.
      return isBeyondAll(figure, study) || (figure.role !== null && !['subgroup', 'screened'].includes(figure.role));
    case 'percentage':
    case 'fraction':
      return figure.measure !== null;
    case 'dose':
      // Where a titration starts is told by few sources, and seldom what is meant by the dose.
      return figure.step !== 'start' && figure.step !== 'course' && expected.every((fact) => fact.unit !== null);
    case 'duration':
      // A crossover trial has phases, wash-outs and a whole, and few abstracts give them all.
      return study.design?.crossover !== true && !isSumOfPhases(figure, study);
    case 'age':
    case 'count':
    case 'pValue':
    case 'ratio':
    case 'mean':
    case 'median':
    case 'difference':
    case 'effectSize':
      // Studies report several of these for an outcome, at other times or against other groups.
      return expected.length === 1;
    default:
      return false;
  }
}

/** A group of people, in whatever role, is not larger than all that the study tells of; that must be surely known. */
function isBeyondAll(figure: Figure, study: Study): boolean {
  const people = study.facts.filter((fact) => fact.kind === 'sampleSize' && typeof fact.value === 'number');
  const isKnown = people.some((fact) => fact.accuse && (fact.role ?? 'total') === 'total');
  return figure.arm !== null && isKnown && people.every((fact) => figure.value[0] > Number(fact.value));
}

/** Whether the number is that of several groups together: 278 on one dose and 277 on the other make 555 who got the drug. */
function isSumOfGroups(figure: Figure, study: Study): boolean {
  const sizes = study.facts.flatMap(({ kind, role, value }) =>
    kind === 'sampleSize' && role === 'arm' && typeof value === 'number' ? [value] : [],
  );
  let sums = [{ sum: 0, groups: 0 }];
  for (const size of sizes.slice(0, 8)) sums = [...sums, ...sums.map(({ sum, groups }) => ({ sum: sum + size, groups: groups + 1 }))];
  return sums.some(
    ({ sum, groups }) => groups > 1 && agrees(figure, { ...emptyFact, kind: 'sampleSize', value: sum, unit: 'participants' }),
  );
}

const isSumOfPrinted = ({ printed: [number = 0] }: Figure, expected: readonly Fact[]): boolean =>
  expected.some(({ place }) => place !== undefined && isSumInAbstract(number, place.passage));

/** "169 men" where an abstract counts all people: the men among them, who are told by taking the women from all, if at all. */
const isOneSexOfBoth = (figure: Figure, expected: readonly Fact[]): boolean =>
  ONE_SEX.test(figure.of ?? '') &&
  expected.every(
    ({ place, value }) =>
      place !== undefined &&
      figure.value[1] < Number(value) &&
      !ONE_SEX.test(/^(?:[\s-][\p{L}’'-]{1,20}){0,6}/u.exec(place.passage.text.slice(place.range.end, place.range.end + 130))?.[0] ?? ''),
  );

const ONE_SEX = /\b(?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?)\b/i;

/** Whether the length is that of several phases together: 12 weeks of treatment and 4 of follow-up make a study of 16. */
function isSumOfPhases(figure: Figure, study: Study): boolean {
  const phases = (study.intervention?.duration ?? []).flatMap(({ value, unit }) =>
    typeof value === 'number' && unit === 'wk' ? [value] : [],
  );
  const sums = [0];
  for (const phase of phases.slice(0, 8)) sums.push(...sums.map((sum) => sum + phase));
  return sums.some((sum) => sum > 0 && agrees(figure, { ...emptyFact, kind: 'duration', value: sum, unit: 'wk' }));
}
