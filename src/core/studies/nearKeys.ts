import { isPlainKey } from '../mentions/citationKeys.js';
import { isOneEditApart } from './editDistance.js';
import type { Listed } from './listAndIndex.js';
import type { NearMiss } from './resolution.js';
import type { Study } from './study.js';

/**
 * The citation keys that one which nobody has may have been meant for: one letter or digit apart, two exchanged, or another case. Looked
 * for in the document's own bibliography, and in libraries among works of the name that the key begins with or the year that it holds.
 * At most five; none that cannot stand behind a bare `@`, as one with a space.
 */
export function nearKeys(key: string, listed: Listed): readonly NearMiss[] {
  const entries = listed.keyedEntries().flatMap(({ reference, study }) => {
    const own = reference.item.id ?? '';
    return isNearKey(key, own) ? [{ ...nearMiss(key, own), study, reference: reference.position }] : [];
  });
  if (entries.length > 0) return entries.slice(0, MOST);
  const family = /^\p{L}{2,40}/u.exec(key)?.[0];
  const year = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.exec(key)?.[0];
  const studies = new Set<Study>([
    ...(family === undefined ? [] : listed.studiesBy(family, null)),
    ...(year === undefined ? [] : listed.studiesOfYear(Number(year))),
  ]);
  const found = new Map<string, NearMiss>();
  for (const study of studies)
    for (const own of libraryKeys(study))
      if (isNearKey(key, own)) found.set(own, { ...nearMiss(key, own), study: study.id, known: knownFrom(own, study) });
  return [...found.values()].slice(0, MOST);
}

/** The keys that a writer's libraries hold the study under; none of a study that only came with Vouch. */
export const libraryKeys = ({ id, keys, origin }: Study): readonly string[] => [...(origin === 'bundled' ? [] : [id]), ...(keys ?? [])];

function isNearKey(key: string, own: string): boolean {
  const [a, b] = [key.toLowerCase(), own.toLowerCase()];
  return Math.min(a.length, b.length) >= SHORTEST && isPlainKey(own) && (a === b || isOneEditApart(a, b));
}

const nearMiss = (key: string, own: string): NearMiss => ({
  study: null,
  reference: null,
  difference: `the key is ${own}, not ${key}`,
  mend: [{ from: key, to: own }],
  known: null,
});

const knownFrom = (name: string, { origin }: Study): NearMiss['known'] => (origin === 'bundled' ? null : { name, source: origin.library });

/** "lu1" and "li1" are two works. */
const SHORTEST = 5;
const MOST = 5;
