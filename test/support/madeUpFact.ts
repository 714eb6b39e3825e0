import type { Fact } from '../../src/core/studies/study.js';

/** A made-up fact, of which a test gives what it is about. */
export const madeUpFact = (more: Partial<Fact> = {}): Fact => ({
  id: 'f1',
  kind: 'sampleSize',
  value: 0,
  printed: null,
  unit: null,
  arm: null,
  outcome: null,
  comparator: null,
  timepoint: null,
  basis: 'abstract',
  source: 'abstract',
  accuse: true,
  ...more,
});
