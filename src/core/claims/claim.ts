import type { Placed } from '../document/place.js';
import type { Span } from '../text/span.js';

export type ClaimKind = 'efficacy' | 'safety' | 'mechanism' | 'dose' | 'prevalence' | 'approval' | 'guideline';
export type Direction = 'improved' | 'worsened' | 'no-difference' | 'increased' | 'decreased' | 'not-tested';

/**
 * A clause that asserts something that studies can support or contradict. Terms are the vocabulary's, or the text's own words (`terms`).
 */
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
  /** `vocabulary`: the subject is a drug of the vocabulary. `words`: subject and outcome are noun phrases of the text, as printed. */
  readonly terms: 'vocabulary' | 'words';
  /** Whether the clause reports what was seen in a study ("reduced pain more than placebo in 31 women") or says how things are. */
  readonly scope: 'result' | 'general';
  /** All outcomes that the same effect is said of, `outcome` first. */
  readonly outcomes: readonly string[];
  /** What is said to have happened to the outcome, whether or not that is good; null where it did not change or the words do not tell. */
  readonly change: 'increased' | 'decreased' | null;
  /** Statistical significance as the words claim it; null where they claim none. */
  readonly significance: 'significant' | 'not-significant' | null;
  /** What it is compared with: `placebo`, or the words ("usual care"); null where nothing is named. */
  readonly comparator: string | null;
  /** Where the parts stand, in offsets of the block's prose as `range`. */
  readonly parts: ClaimParts;
}

export interface ClaimParts {
  readonly subject: Span | null;
  readonly outcome: Span | null;
  /** The verb or noun that tells the effect: "reduces", "effective". */
  readonly effect: Span | null;
  /** Words that make it careful: "may", "is thought to". */
  readonly hedges: readonly Span[];
  /** Words that make it strong: "proves", "cures", "significantly", "completely safe". */
  readonly strength: readonly Span[];
}
