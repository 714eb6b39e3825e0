import type { CslItem } from '../references/reference.js';
import { conditionOf, drugOf, isSameCondition } from '../vocabulary/related.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import type { Study } from './study.js';
import type { StudyIndex } from './studyIndex.js';
import { yearOf, yearOfItem } from './studyName.js';

/** As many studies on a drug and condition as make it worth saying that one is not among them. */
const fewest = 3;

/**
 * Whether the bundled index covers what an entry is about: by its title a drug and a condition on which the index holds at least three
 * studies, with the entry's year within theirs. Libraries do not count: nobody exports all studies of a subject.
 */
export function coversTopic(index: StudyIndex, item: CslItem): boolean {
  const year = yearOfItem(item);
  const title = item.title ?? '';
  const drugs = findTerms(title, ['drug']).flatMap((hit) => drugOf(hit.term) ?? []);
  const conditions = findTerms(title, ['condition']).map((hit) => hit.term);
  if (year === null || drugs.length === 0 || conditions.length === 0) return false;
  const isOnTopic = ({ origin, intervention, population }: Study): boolean => {
    const drug = intervention?.drug ? drugOf(intervention.drug) : null;
    const studied = [population?.condition, ...(population?.alsoConditions ?? [])].filter((name) => name !== undefined);
    return (
      origin === 'bundled' &&
      drug !== null &&
      drugs.includes(drug) &&
      conditions.some((condition) => studied.some((name) => isSame(condition, name)))
    );
  };
  const years = index.bundled.filter(isOnTopic).flatMap((study) => yearOf(study) ?? []);
  return years.length >= fewest && Math.min(...years) <= year && year <= Math.max(...years);
}

const isSame = (a: string, b: string): boolean => conditionOf(a) !== null && isSameCondition(a, b);
