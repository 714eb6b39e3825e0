import Fuse from 'fuse.js';
import { foldText } from './fold.js';
import type { Study } from './study.js';
import { leadFamilies, yearsOf } from './studyKeys.js';

/**
 * Puts few studies, found by their words, in the order of their likeness to the folded words of a query. `weight` (0 to 1) says how much of
 * the query's words they share; what Fuse.js doesn't find at all keeps a place behind, by that weight. A study whose first author and year
 * are both in the query goes before others.
 */
export function rankStudies(
  words: readonly string[],
  studies: readonly { readonly study: Study; readonly weight: number }[],
): readonly { readonly study: Study; readonly score: number }[] {
  const records = studies.map(({ study, weight }) => ({ study, weight, ...searchFields(study) }));
  const fuse = new Fuse(records, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'authors', weight: 3 },
      { name: 'aliases', weight: 2 },
      { name: 'condition', weight: 1 },
      { name: 'year', weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.4,
  });
  const query = ` ${words.join(' ')} `;
  // Fuse.js matches at most 32 characters at once and grows slow beyond; the first words of a long query tell enough.
  const likeness = new Map(fuse.search(query.trim().slice(0, 64)).map((result) => [result.item.study, 1 - (result.score ?? 1)]));
  const isNamed = (study: Study): boolean =>
    yearsOf(study).some((year) => query.includes(` ${year} `)) && leadFamilies(study).some((family) => query.includes(` ${family} `));
  return studies
    .map(({ study, weight }) => ({
      study,
      score: 0.99 * (0.6 * weight + 0.4 * (likeness.get(study) ?? 0)) * (isNamed(study) ? 1 : UNNAMED),
    }))
    .sort((a, b) => b.score - a.score);
}

/** What a study counts whose first author and year the query does not both name. */
const UNNAMED = 0.85;

function searchFields(study: Study): { title: string; authors: string; aliases: string; condition: string; year: string } {
  const authors = [...(study.item.author ?? []), ...(study.unverified.author ?? [])];
  return {
    title: foldText(study.item.title ?? study.unverified.title ?? ''),
    authors: foldText(authors.map((author) => author.family ?? author.literal ?? '').join(' ')),
    aliases: foldText(study.aliases.join(' ')),
    condition: foldText(study.population?.condition ?? ''),
    year: yearsOf(study).join(' '),
  };
}
