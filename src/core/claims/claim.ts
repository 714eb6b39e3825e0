import type { Placed } from '../document/place.js';

export type ClaimKind = 'efficacy' | 'safety' | 'mechanism' | 'dose' | 'prevalence' | 'approval' | 'guideline';
export type Direction = 'improved' | 'worsened' | 'no-difference' | 'increased' | 'decreased' | 'not-tested';

/** A clause that asserts something that studies can support or contradict. Terms are the vocabulary's. */
export interface Claim extends Placed {
  readonly kind: ClaimKind;
  readonly subject: string | null;
  readonly condition: string | null;
  readonly outcome: string | null;
  readonly direction: Direction | null;
  readonly isNegated: boolean;
  /** Level of the vocabulary: proven, asserted, probable, possible, hypothesised, contradicted, unknown … */
  readonly certainty: string;
  readonly population: string | null;
  readonly species: 'human' | 'mouse' | 'rat' | 'cells';
}
