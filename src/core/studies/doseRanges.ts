import { drugFormOf, drugOf } from '../vocabulary/related.js';
import type { Fact, Study } from './study.js';
import type { StudyIndex } from './studyIndex.js';

/** The lowest and highest dose in mg a day that any study of an index gives of a drug or a form of it, by its id in the vocabulary. */
export type DoseRanges = ReadonlyMap<string, readonly [number, number]>;

/**
 * Reads the ranges off the studies' doses in people. A form with a range of its own in the vocabulary (low-dose naltrexone) is kept apart:
 * a dose counts for it where the study says that it gave it.
 */
export function doseRangesOf(index: StudyIndex): DoseRanges {
  const ranges = new Map<string, [number, number]>();
  for (const study of index.studies) {
    const drug = study.intervention?.drug ? drugOf(study.intervention.drug) : null;
    if (study.origin !== 'bundled' || drug === null || study.population?.species !== 'human') continue;
    for (const fact of study.facts) for (const name of namesOf(fact, study, drug)) widen(ranges, name, fact);
  }
  return ranges;
}

/** The drug, and its low-dose form where the arm is called so. */
function namesOf(fact: Fact, study: Study, drug: string): readonly string[] {
  if (fact.kind !== 'dose' || (fact.unit !== 'mg' && fact.unit !== 'mg/d')) return [];
  const form = fact.arm ? drugFormOf(fact.arm) : null;
  if (form && form.isForm === undefined && form.id !== drug) return [];
  const isLowDose = form?.isForm !== undefined && study.intervention?.lowDose !== false;
  return isLowDose && form ? [drug, form.id] : [drug];
}

function widen(ranges: Map<string, [number, number]>, name: string, { value }: Fact): void {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  const known = ranges.get(name);
  ranges.set(name, known ? [Math.min(known[0], low), Math.max(known[1], high)] : [low, high]);
}
