import type { Study } from './study.js';
import { identifiersOf, leadFamilies, type StudyIdentifier, yearsOf } from './studyKeys.js';
import { foldWords } from './fold.js';

/** The keys under which an index holds a study, as one text each: what is looked up, and its value in normal form. */
export const idKey = (id: string): string => `id:${id}`;
export const citationKey = (key: string): string => `key:${key}`;
export const identifierKey = (kind: StudyIdentifier, normal: string): string => `${kind}:${normal}`;
export const familyKey = (folded: string): string => `family:${folded}`;
export const familyYearKey = (folded: string, year: number): string => `family:${folded}|${year}`;
export const yearKey = (year: number): string => `year:${year}`;

/** All keys of a study. */
export function* lookUpKeysOf(study: Study): Generator<string> {
  yield idKey(study.id);
  yield citationKey(study.id);
  for (const key of study.keys ?? []) yield citationKey(key);
  for (const { kind, id } of identifiersOf(study)) yield identifierKey(kind, id);
  const years = yearsOf(study);
  for (const year of years) yield yearKey(year);
  for (const family of leadFamilies(study)) {
    yield familyKey(family);
    for (const year of years) yield familyYearKey(family, year);
  }
}

/** The words by which a study is searched, folded: of title, authors, journal, aliases, condition, years and keys. */
export function* searchWordsOf(study: Study): Generator<string> {
  for (const item of [study.item, study.unverified]) {
    if (item.title) yield* foldWords(item.title);
    for (const author of item.author ?? []) yield* foldWords(author.family ?? author.literal ?? '');
    if (item['container-title']) yield* foldWords(item['container-title']);
  }
  for (const alias of study.aliases) yield* foldWords(alias);
  if (study.population) yield* foldWords(study.population.condition);
  for (const family of leadFamilies(study)) yield family;
  for (const year of yearsOf(study)) yield String(year);
  for (const key of [study.id, ...(study.keys ?? [])]) yield* foldWords(key);
}
