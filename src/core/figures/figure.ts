import type { Placed } from '../document/place.js';

export type FigureKind =
  | 'sampleSize'
  | 'percentage'
  | 'count'
  | 'fraction'
  | 'dose'
  | 'duration'
  | 'age'
  | 'mean'
  | 'median'
  | 'spread'
  | 'ratio'
  | 'rate'
  | 'correlation'
  | 'effectSize'
  | 'difference'
  | 'pValue'
  | 'interval'
  | 'year'
  | 'other';

/** Which people a sample size counts. */
export type SampleSizeRole = 'total' | 'arm' | 'subgroup' | 'completed' | 'analysed' | 'screened' | 'dropout' | 'planned';

/** What the writer puts before a number that makes it less exact. */
export type Qualifier = 'about' | 'over' | 'atLeast' | 'upTo' | 'under' | 'nearly';

/** What a number measures; only like is compared with like: 32 % of patients is not a 32 % reduction. */
export type Measure = 'share' | 'reduction' | 'increase' | 'change' | 'level' | 'points' | 'fold';

/** How a drug is given. */
export type Route =
  | 'oral'
  | 'sublingual'
  | 'topical'
  | 'transdermal'
  | 'intranasal'
  | 'inhaled'
  | 'intravenous'
  | 'intramuscular'
  | 'subcutaneous'
  | 'intrathecal'
  | 'intravitreal'
  | 'rectal'
  | 'vaginal';

/** Which part of a titration a dose is: "1.5 mg rising to 4.5 mg" has a start and a target, "titrated, 1.5–4.5 mg" is the whole course. */
export type DoseStep = 'start' | 'target' | 'course';

/** A number as written in the article, with what it counts as far as the words around it tell. */
export interface Figure extends Placed {
  readonly kind: FigureKind;
  readonly role: SampleSizeRole | null;
  /** The closed range of values that the printed form allows; 46 % is [45.5, 46.5]. For an interval, its two bounds as printed. */
  readonly value: readonly [number, number];
  /** The number as written, for a message and for printing another one alike; a range has its two ends. */
  readonly printed: readonly number[];
  /** Digits behind the decimal point, or -1 for a number in words. */
  readonly decimals: number;
  /** UCUM-like: `participants`, `%`, `mg`, `mg/d`, `wk`; null for a bare number. */
  readonly unit: string | null;
  readonly qualifier: Qualifier | null;
  readonly operator: '<' | '<=' | '=' | '>=' | '>' | null;
  readonly measure: Measure | null;
  /** The arm in the field's words (`placebo`, `LDN`), when the clause names exactly one. */
  readonly arm: string | null;
  /** The outcome in the vocabulary's term, when the clause names exactly one. */
  readonly outcome: string | null;
  readonly timepoint: string | null;
  /** For doses: `once daily`, `once nightly`, …; null where not said. */
  readonly frequency: string | null;
  /** For doses, where the words beside it tell. */
  readonly route?: Route;
  readonly step?: DoseStep;
  /** What is given, for a dose; who is counted, for a sample size; as printed, lower case. */
  readonly of: string | null;
  /** Set where nothing around tells what the number measures: it is shown, and neither bound to a study nor compared. */
  readonly isBare?: true;
}
