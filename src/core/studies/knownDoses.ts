import { drugFormOf, drugOf } from '../vocabulary/related.js';
import type { Fact, Study } from './study.js';
import type { StudyIndex } from './studyIndex.js';

/** The doses in mg a day that the studies of an index give of a drug or a form of it, in rising order, by its id in the vocabulary. */
export type KnownDoses = ReadonlyMap<string, readonly number[]>;

/**
 * Reads the doses off the studies in people. A form of its own (low-dose naltrexone) is kept apart from the drug: a dose counts for it
 * where the study calls the arm so.
 */
export function knownDosesOf(index: StudyIndex): KnownDoses {
  const doses = new Map<string, Set<number>>();
  for (const study of index.bundled) {
    const drug = study.intervention?.drug ? drugOf(study.intervention.drug) : null;
    if (study.origin !== 'bundled' || drug === null || study.population?.species !== 'human') continue;
    for (const fact of study.facts)
      for (const name of namesOf(fact, study, drug)) {
        const known = doses.get(name) ?? new Set<number>();
        for (const value of typeof fact.value === 'number' ? [fact.value] : fact.value) known.add(value);
        doses.set(name, known);
      }
  }
  return new Map([...doses].map(([name, values]) => [name, [...values].sort((a, b) => a - b)]));
}

/** The drug, and its low-dose form where the arm is called so; none for doses in other units. */
function namesOf(fact: Fact, study: Study, drug: string): readonly string[] {
  if (fact.kind !== 'dose' || (fact.unit !== 'mg' && fact.unit !== 'mg/d')) return [];
  const form = fact.arm ? drugFormOf(fact.arm) : null;
  if (form && form.isForm === undefined && form.id !== drug) return [];
  const isLowDose = form?.isForm !== undefined && study.intervention?.lowDose !== false;
  return isLowDose && form ? [drug, form.id] : [drug];
}
