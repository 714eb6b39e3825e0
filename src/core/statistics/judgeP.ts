import { clean, roundingRange } from '../figures/numbers.js';
import { pOfTest } from './pOfTest.js';
import type { Relation, ReportedP, TestKind } from './statistic.js';

export interface Judgement {
  readonly tails: 1 | 2;
  readonly computedP: number;
  readonly computedRange: readonly [number, number];
  readonly error: boolean;
  readonly decisionError: boolean;
}

/** Where p-values are called significant; p = .05 itself is. */
export const ALPHA = 0.05;

/**
 * Recomputes the p-value of a test within the rounding of its statistic and compares it with the reported one, as statcheck does
 * (Nuijten et al. 2016, doi:10.3758/s13428-015-0664-2). With `mayBeOneTailed` half the p-value is accepted too, where only that fits.
 * Null where no p-value can be computed.
 */
export function judgeP(
  test: TestKind,
  df: readonly number[],
  reported: { readonly operator: Relation; readonly value: number; readonly decimals: number },
  p: ReportedP,
  mayBeOneTailed: boolean,
  alpha = ALPHA,
): Judgement | null {
  const computed = pOfTest(test, reported.value, df);
  const [low, high] = roundingRange(Math.abs(reported.value), reported.decimals);
  const largest = pOfTest(test, Math.max(0, low), df);
  const smallest = pOfTest(test, test === 'r' ? Math.min(1, high) : high, df);
  if (![computed, largest, smallest].every(Number.isFinite)) return null;
  const range: readonly [number, number] =
    reported.operator === '<' ? [smallest, 1] : reported.operator === '>' ? [0, largest] : [smallest, largest];
  const two = verdict(p, computed, range, alpha);
  const canHalve = mayBeOneTailed && (test === 't' || test === 'z' || test === 'r');
  if (two.error && canHalve) {
    const half: readonly [number, number] = [range[0] / 2, range[1] / 2];
    const one = verdict(p, computed / 2, half, alpha);
    if (!one.error) return { tails: 1, computedP: computed / 2, computedRange: half, ...one };
  }
  return { tails: 2, computedP: computed, computedRange: range, ...two };
}

function verdict(
  p: ReportedP,
  computed: number,
  [low, high]: readonly [number, number],
  alpha: number,
): { readonly error: boolean; readonly decisionError: boolean } {
  const error = !isConsistent(p, low, high, alpha);
  if (!error) return { error, decisionError: false };
  const reportsEffect = isSignificant(p, alpha);
  return { error, decisionError: reportsEffect !== null && reportsEffect !== computed <= alpha };
}

/** Whether some p-value of the range is what was reported. p = .000 is never right: no p-value is 0. */
function isConsistent(p: ReportedP, low: number, high: number, alpha: number): boolean {
  if (p.operator === 'ns' || p.value === null) return high > alpha;
  if (p.value < 0 || p.value > 1) return false;
  switch (p.operator) {
    case '<':
      return p.value > 0 && low < p.value;
    case '<=':
      return p.value > 0 && low <= p.value;
    case '>':
      return high > p.value;
    case '>=':
      return high >= p.value;
    case '=': {
      if (p.value === 0) return false;
      const factor = 10 ** p.decimals;
      const round = (x: number): number => Math.round(clean(x * factor)) / factor;
      return p.value >= round(low) - 1e-12 && p.value <= round(high) + 1e-12;
    }
  }
}

/** Whether the reported p-value is called significant; null where it could be either ("p < .10"). */
function isSignificant(p: ReportedP, alpha: number): boolean | null {
  if (p.operator === 'ns' || p.value === null) return false;
  if (p.operator === '=') return p.value <= alpha;
  if (p.operator === '<' || p.operator === '<=') return p.value <= alpha ? true : null;
  return p.value >= alpha ? false : null;
}
