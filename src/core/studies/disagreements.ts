import type { FigureKind } from '../figures/figure.js';
import type { Study } from './study.js';

/** A question to which the sources about one study give different numbers. */
export interface Disagreement {
  readonly kind: FigureKind;
  readonly role: string | null;
  readonly outcome: string | null;
  readonly arm: string | null;
  /** Every number that was given, checked ones first, each with the sources that give it. */
  readonly values: readonly GivenValue[];
}

export interface GivenValue {
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
  readonly sources: readonly string[];
  /** Whether a checked record gives it; the others are only stated, by a seed document. */
  readonly isChecked: boolean;
}

/**
 * Where sources about a study disagree: the number of its participants, and shares of the same arm with the same outcome. Two checked
 * numbers disagree only where they come from different sources, since one source may count twice (randomised, analysed). A number in a
 * seed document disagrees where no checked number of its kind agrees with it. Numbers agree at the coarser of their printed precisions.
 */
export function disagreements(study: Study): readonly Disagreement[] {
  const questions = new Map<string, Given[]>();
  for (const given of [...checkedNumbers(study), ...statedNumbers(study)]) {
    const key = [given.kind, given.role, given.outcome, given.arm, given.measure].join('|');
    const known = questions.get(key);
    if (known) known.push(given);
    else questions.set(key, [given]);
  }
  return [...questions.values()].flatMap((all) => {
    const values = distinctValues(all);
    const first = all[0];
    if (!first || values.length < 2 || !isDisputed(values)) return [];
    return [{ kind: first.kind, role: first.role, outcome: first.outcome, arm: first.arm, values }];
  });
}

interface Given {
  readonly kind: FigureKind;
  readonly role: string | null;
  readonly outcome: string | null;
  readonly arm: string | null;
  readonly measure: string | null;
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
  readonly source: string;
  readonly isChecked: boolean;
}

function checkedNumbers(study: Study): readonly Given[] {
  return study.facts
    .filter((fact) => !fact.planned && isQuestion(fact.kind, fact.role ?? null, fact.outcome, fact.arm))
    .map(({ kind, role, outcome, arm, measure, value, unit, source }) => ({
      kind,
      role: role ?? null,
      outcome,
      arm,
      measure: measure ?? null,
      value,
      unit,
      source,
      isChecked: true,
    }));
}

function statedNumbers(study: Study): readonly Given[] {
  return study.statements.flatMap(({ kind, role, outcome = null, arm = null, measure = null, value, unit, file, line }) => {
    if (kind === null || kind === 'design' || value === null || !isQuestion(kind, role, outcome, arm)) return [];
    return [{ kind, role, outcome, arm, measure, value, unit, source: `${file}, line ${line}`, isChecked: false }];
  });
}

/** Whether one study can have only one number for it. */
function isQuestion(kind: FigureKind, role: string | null, outcome: string | null, arm: string | null): boolean {
  if (kind === 'sampleSize') return role === 'total';
  return kind === 'percentage' && outcome !== null && arm !== null;
}

function distinctValues(all: readonly Given[]): readonly GivenValue[] {
  const values: { value: Given['value']; unit: string | null; sources: string[]; isChecked: boolean }[] = [];
  for (const given of all) {
    const same = values.find(({ value }) => areEqual(value, given.value));
    if (!same) values.push({ value: given.value, unit: given.unit, sources: [given.source], isChecked: given.isChecked });
    else if (!same.sources.includes(given.source)) same.sources.push(given.source);
  }
  return values;
}

/** Whether two of the numbers come from different sources; one source's own two numbers are two questions, not a dispute. */
function isDisputed(values: readonly GivenValue[]): boolean {
  return values.some((one, at) =>
    values.slice(at + 1).some((other) => one.sources.some((source) => !other.sources.includes(source)) && !shareSource(one, other)),
  );
}

const shareSource = (one: GivenValue, other: GivenValue): boolean => one.sources.some((source) => other.sources.includes(source));

function areEqual(a: Given['value'], b: Given['value']): boolean {
  const [lowA, highA] = boundsOf(a);
  const [lowB, highB] = boundsOf(b);
  return lowA <= highB && lowB <= highA;
}

/** The range that a printed number allows: 29 is 28.5 to 29.5. */
function boundsOf(value: Given['value']): readonly [number, number] {
  if (typeof value !== 'number') return value;
  const decimals = /\.(\d{1,10})$/.exec(String(value))?.[1]?.length ?? 0;
  const half = 0.5 * 10 ** -decimals - 1e-9;
  return [value - half, value + half];
}
