import type { Placed } from '../document/place.js';

/** What the words say a study's design is: "a randomized, double-blind, placebo-controlled trial". A facet that is not stated is absent. */
export interface StatedDesign extends Placed {
  readonly facets: DesignFacets;
}

export interface DesignFacets {
  readonly randomised?: boolean;
  readonly blinding?: 'double-blind' | 'single-blind' | 'open-label';
  readonly control?: 'placebo' | 'active' | 'none';
  readonly crossover?: boolean;
  readonly multicentre?: boolean;
  /** What kind of work it is called: `trial`, `pilot`, `review`, `meta-analysis`, `animal` …, in the words of `StudyKind`. */
  readonly kind?: string;
  readonly phase?: string;
}
