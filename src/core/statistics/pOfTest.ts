import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import type { TestKind } from './statistic.js';

/**
 * The p-value of a test statistic: two-tailed for t, r and z, the upper tail for F, χ² and Q. NaN where the value cannot be one: a
 * correlation beyond 1, a negative F, degrees of freedom below or at 0.
 */
export function pOfTest(test: TestKind, value: number, df: readonly number[]): number {
  const [first = Number.NaN, second = Number.NaN] = df;
  switch (test) {
    case 't':
      return 2 * tCdf(-Math.abs(value), first);
    case 'z':
      return 2 * normalCdf(-Math.abs(value), 0, 1);
    case 'r':
      if (Math.abs(value) > 1) return Number.NaN;
      return Math.abs(value) === 1 ? 0 : 2 * tCdf(-Math.abs(value) * Math.sqrt(first / (1 - value * value)), first);
    case 'F':
      if (value < 0) return Number.NaN;
      // The upper tail of F is the lower tail of 1/F with its degrees of freedom turned round: exact where 1 − cdf would lose all digits.
      return value === 0 ? 1 : fCdf(1 / value, second, first);
    case 'chi2':
    case 'Q':
      return value < 0 ? Number.NaN : 1 - chiSquareCdf(value, first);
  }
}
