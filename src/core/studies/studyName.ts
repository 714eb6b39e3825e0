import type { CslItem, CslName } from '../references/reference.js';
import type { Study } from './study.js';

/** The authors of a study, checked or not, as far as known. */
export const authorsOf = (study: Study): readonly CslName[] => study.item.author ?? study.unverified.author ?? [];

/** The year of a record, or null. */
export const yearOfItem = (item: Partial<CslItem>): number | null => item.issued?.['date-parts']?.[0]?.[0] ?? null;

export const yearOf = (study: Study): number | null => yearOfItem(study.item) ?? yearOfItem(study.unverified);

export const titleOf = (study: Study): string => study.item.title ?? study.unverified.title ?? study.id;

/** The name that a sentence calls a person or institution by: the family name with its particle, or the institution's name. */
export function shortName(name: CslName): string {
  const particle = name['non-dropping-particle'];
  return name.family ? (particle ? `${particle} ${name.family}` : name.family) : (name.literal ?? name.given ?? '');
}

/** How a sentence names a study: `Younger et al. (2013)`, `Zagon & McLaughlin (2010)`; its title where no author is known. */
export function studyName(study: Study): string {
  const year = yearOf(study);
  const authors = authorsOf(study).map(shortName).filter(Boolean);
  const cut = !study.authorsComplete || authors.length > 2;
  const names = authors.length === 0 ? `“${titleOf(study)}”` : cut ? `${authors[0]} et al.` : authors.join(' & ');
  return `${names} (${year ?? 'year not known'})`;
}

/** The best identifier of a study for a source: its DOI, PMID, PMCID or registry number, else its id. */
export function sourceId(study: Study): string {
  const { DOI, PMID, PMCID } = study.item;
  if (DOI) return `doi:${DOI.toLowerCase()}`;
  if (PMID) return `pmid:${PMID}`;
  if (PMCID) return `pmcid:${PMCID}`;
  return study.registrations[0] ? `registry:${study.registrations[0]}` : `study:${study.id}`;
}
