import type { Placed } from '../document/place.js';

export type TestKind = 't' | 'F' | 'chi2' | 'r' | 'z' | 'Q';
export type Relation = '=' | '<' | '>' | '<=' | '>=';

/** A test statistic with its p-value as reported, and what p the statistic itself gives. */
export interface Statistic extends Placed {
  readonly test: TestKind;
  /** Degrees of freedom as printed: one, two for F, none for z. */
  readonly df: readonly number[];
  /** The sample size where it stands with the degrees of freedom: χ²(2, N = 120). */
  readonly n: number | null;
  readonly operator: Relation;
  readonly value: number;
  readonly p: ReportedP;
  /** 1 where the text says that the test was one-tailed and the p-value fits that, else 2. */
  readonly tails: 1 | 2;
  /** The p-value of the statistic as printed, for the tails above. */
  readonly computedP: number;
  /** The p-values that the printed rounding of the statistic allows. */
  readonly computedRange: readonly [number, number];
  /** Whether the words before say that p-values were corrected for many tests: then none follows from its statistic alone. */
  readonly isCorrected: boolean;
  /** Whether no rounding of the statistic gives the reported p-value. */
  readonly error: boolean;
  /** Whether reported and computed p-value stand on two sides of .05. */
  readonly decisionError: boolean;
}

export interface ReportedP {
  /** `ns` where it is only called not significant. */
  readonly operator: Relation | 'ns';
  readonly value: number | null;
  /** Digits behind the decimal point. */
  readonly decimals: number;
}
