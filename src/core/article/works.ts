import type { CslItem, Reference } from '../references/reference.js';
import { identifiersOf, normaliseIdentifier, titleKey } from '../studies/studyKeys.js';
import type { Study } from '../studies/study.js';
import { shortName, studyName, titleOf } from '../studies/studyName.js';
import { yearOf } from '../studies/studyKeys.js';
import { byPosition, type Span } from '../text/span.js';
import type { Article } from './article.js';

/** A work that an article cites or lists, with all its places there. */
export interface Work {
  /** Two articles' works are one where they share a key: an identifier, the title, or the study's id where it has neither. */
  readonly keys: readonly string[];
  /** "Younger et al. (2013)". */
  readonly name: string;
  readonly title: string;
  /** Of its mentions, and of its entries in the article's list. */
  readonly places: readonly WorkPlace[];
}

export interface WorkPlace extends Span {
  readonly isEntry: boolean;
}

/** The works of an article in the order of their first places. A mention that may be several studies is no place of any. */
export function worksOf(article: Article): readonly Work[] {
  const works = new Map<string, { readonly work: Omit<Work, 'places'>; readonly places: WorkPlace[] }>();
  const add = (id: string, make: () => Omit<Work, 'places'>, place: WorkPlace): void => {
    const known = works.get(id);
    if (known) known.places.push(place);
    else works.set(id, { work: make(), places: [place] });
  };
  const addStudy = (id: string, place: WorkPlace): void => {
    const study = article.studies.get(id);
    if (study) add(`study ${id}`, () => workOfStudy(study), place);
  };
  const addReference = (at: number, place: WorkPlace): void => {
    const listed = article.references[at];
    if (!listed) return;
    if (listed.study !== null && article.studies.has(listed.study)) addStudy(listed.study, place);
    else add(`entry ${listed.copyOf ?? at}`, () => workOfEntry(listed.reference), place);
  };
  for (const { mention, resolution } of article.citations) {
    if (resolution.status !== 'one') continue;
    const place = { ...mention.span, isEntry: false };
    const listed = new Set(resolution.references.flatMap((at) => article.references[at]?.study ?? []));
    for (const id of resolution.studies) if (!listed.has(id)) addStudy(id, place);
    for (const at of resolution.references) addReference(at, place);
  }
  for (const { reference } of article.references)
    if (reference.block !== null) addReference(reference.position, { ...reference.span, isEntry: true });
  return [...works.values()]
    .map(({ work, places }) => ({ ...work, places: places.sort(byPosition) }))
    .sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
}

function workOfStudy(study: Study): Omit<Work, 'places'> {
  const identifiers = identifiersOf(study)
    .filter(({ kind }) => kind !== 'trialId')
    .map(({ kind, id }) => `${kind} ${id}`);
  const keys = [...identifiers, ...titleKeys(study.item), ...titleKeys(study.unverified)];
  return { keys: keys.length > 0 ? [...new Set(keys)] : [`study ${study.id}`], name: studyName(study), title: titleOf(study) };
}

function workOfEntry({ item, text }: Reference): Omit<Work, 'places'> {
  const keys = [
    ...(item.DOI ? [`doi ${normaliseIdentifier('doi', item.DOI)}`] : []),
    ...(item.PMID ? [`pmid ${normaliseIdentifier('pmid', item.PMID)}`] : []),
    ...titleKeys(item),
  ];
  return { keys: keys.length > 0 ? keys : [`text ${text}`], name: entryName(item) ?? text.slice(0, 60), title: item.title ?? text };
}

/** "Yilmaz et al. (2001)" of an entry that no index knows; null where its authors or year could not be read. */
export function entryName(item: CslItem): string | null {
  const names = (item.author ?? []).map(shortName).filter(Boolean);
  const [first] = names;
  const year = yearOf(item);
  if (!first || year === null) return null;
  return `${names.length > 2 ? `${first} et al.` : names.join(' & ')} (${year})`;
}

/** Below this many letters a title ("Editorial", "Reply") does not tell which work it is. */
const SHORTEST_TELLING_TITLE = 20;

function titleKeys(item: Partial<CslItem>): readonly string[] {
  const title = titleKey(item);
  return title.length < SHORTEST_TELLING_TITLE ? [] : [`title ${title}`];
}
