import type { CslItem, CslName } from '../references/reference.js';
import { foldName, foldText } from './fold.js';
import type { Study } from './study.js';

/** Kinds of identifiers that a study can be looked up by. */
export type StudyIdentifier = 'doi' | 'pmid' | 'pmcid' | 'trialId' | 'arxiv';

/**
 * An identifier in the form in which two spellings are equal: DOI in lower case without prefix, PMID as digits, `PMC123`, others in upper
 * case.
 */
export function normaliseIdentifier(kind: StudyIdentifier, id: string): string {
  const trimmed = id.trim();
  switch (kind) {
    case 'doi':
      return trimmed.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s{0,3})/i, '').toLowerCase();
    case 'pmid':
      return trimmed.replace(/^(?:PMID:?\s{0,3})/i, '').replace(/^0{1,12}/, '');
    case 'pmcid':
      return trimmed.toUpperCase().replace(/^(?:PMCID:?\s{0,3})?(?:PMC)?/, 'PMC');
    case 'arxiv':
      return trimmed
        .toLowerCase()
        .replace(/^arxiv:\s{0,3}/, '')
        .replace(/v\d{1,3}$/, '');
    case 'trialId':
      return trimmed
        .toUpperCase()
        .replace(/^(?:EUDRACT(?: NUMBER)?:?|EUCTR)\s{0,3}/, '')
        .replace(/\s/g, '');
  }
}

/**
 * Every identifier that a study has, verified or not, in normal form. Registry numbers may belong to two works: a protocol and its results.
 */
export function identifiersOf(study: Study): readonly { readonly kind: StudyIdentifier; readonly id: string }[] {
  const found: { kind: StudyIdentifier; id: string }[] = [];
  const add = (kind: StudyIdentifier, id: string | undefined): void => {
    if (typeof id !== 'string' || id.trim() === '') return;
    const normal = normaliseIdentifier(kind, id);
    if (normal !== '' && !found.some((one) => one.kind === kind && one.id === normal)) found.push({ kind, id: normal });
  };
  for (const item of [study.item, study.unverified]) {
    add('doi', item.DOI);
    add('pmid', item.PMID);
    add('pmcid', item.PMCID);
    add('arxiv', arxivOf(item));
  }
  for (const registration of study.registrations) add('trialId', registration);
  return found;
}

/**
 * Families that a mention may name the study by: the first author's, in every known spelling, and its aliases of the form `Due Bruun 2021`
 * or a name alone. Folded, each once.
 */
export function leadFamilies(study: Study): readonly string[] {
  const families = new Set<string>();
  for (const item of [study.item, study.unverified]) {
    const first = item.author?.[0];
    if (first) for (const form of familyForms(first)) families.add(form);
  }
  for (const variants of study.authorVariants) {
    const folded = variants.map(foldName);
    if (folded.some((variant) => families.has(variant))) for (const variant of folded) families.add(variant);
  }
  for (const alias of study.aliases) {
    const name = NAME_AND_YEAR.exec(alias)?.[1] ?? (NAME_ALONE.test(alias) ? alias : null);
    if (name !== null) families.add(foldName(name));
  }
  families.delete('');
  return [...families];
}

/** A name's family in the forms in which writers print it: with its particle and without. An institution is its own family. */
export function familyForms(name: CslName): readonly string[] {
  const family = name.family ?? name.literal ?? '';
  if (family === '') return [];
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const bare = foldName(family);
  const parted = PARTICLES.exec(bare)?.[1];
  return [bare, ...(particle ? [foldName(`${particle} ${family}`)] : []), ...(parted ? [parted] : [])];
}

/** Years in which the study may be said to have appeared: the printed one, an unverified one, the electronic one before the issue. */
export function yearsOf(study: Study): readonly number[] {
  const years = [yearOf(study.item), yearOf(study.unverified), ...study.yearAliases];
  for (const alias of study.aliases) {
    const year = NAME_AND_YEAR.exec(alias)?.[2];
    if (year) years.push(Number(year));
  }
  return [...new Set(years.filter((year): year is number => year !== null))];
}

/** The year of the record, or null where it has none. */
export function yearOf(item: Partial<CslItem>): number | null {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  if (typeof year === 'number') return year;
  const text = item.issued?.literal ?? item.issued?.raw;
  const found = text === undefined ? null : /\b(1[5-9]\d\d|20\d\d)\b/.exec(text);
  return found?.[1] ? Number(found[1]) : null;
}

/** The folded title, for equality; empty where the record has none. */
export const titleKey = (item: Partial<CslItem>): string => foldText(item.title ?? '');

const NAME_AND_YEAR = /^(\p{Lu}[^\d]{1,60}?) ((?:19|20)\d\d)[a-z]?$/u;
const NAME_ALONE = /^\p{Lu}[\p{L}’'-]{0,40}\p{Ll}$/u;
const PARTICLES = /^(?:van der|van den|van de|van|von der|von|de la|de los|de|del|della|di|da|dos|du|le|la|el|al|ter|ten) (.{2,60})$/;

function arxivOf(item: Partial<CslItem>): string | undefined {
  const text = `${item.DOI ?? ''} ${item.URL ?? ''} ${item.note ?? ''}`;
  return /(?:10\.48550\/arxiv\.|arxiv\.org\/(?:abs|pdf)\/|\barxiv:\s{0,3})(\d{4}\.\d{4,5}|[a-z-]{2,20}\/\d{7})/i.exec(text)?.[1];
}
