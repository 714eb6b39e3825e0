import type { Study } from './study.js';
import type { StudyIndex } from './studyIndex.js';
import { titleKey, yearsOf } from './studyKeys.js';

/** A later work that takes the place of an earlier one, and how. */
export interface LaterWork {
  readonly study: Study;
  /**
   * `results` of a protocol's trial, an `update` of the same review, a `newer-review` of the same question, the `article` of a preprint.
   */
  readonly as: 'results' | 'update' | 'newer-review' | 'article';
}

/**
 * The works of the index that take the place of a study, as records say it (`supersededBy` with its relations, PubMed's "Update in" and
 * "Update of"), the trial with a protocol's registration number, and the article that a preprint of the same title and first author
 * became. A later trial takes no other's place.
 */
export function laterWorksOf(study: Study, index: StudyIndex): readonly LaterWork[] {
  const found = new Map<string, LaterWork>();
  const add = (later: Study | null, as: LaterWork['as']): void => {
    if (later && later.id !== study.id && later.status.retracted !== true && !found.has(later.id))
      found.set(later.id, { study: later, as });
  };
  for (const { type, study: id } of study.relations) {
    const as = directly[type] ?? (study.supersededBy.includes(id) && type === 'newer-review' ? 'newer-review' : null);
    if (as) for (const later of studiesOf(id, index)) add(later, as);
  }
  for (const later of resultsOf(study, index)) add(later, 'results');
  for (const later of lookAlikes(study, index)) {
    if (isPreprint(study) && !isPreprint(later)) add(later, 'article');
    else if (later.relations.some(({ type, study: id }) => type === 'update-of' && studiesOf(id, index).some((one) => one.id === study.id)))
      add(later, 'update');
  }
  return [...found.values()];
}

/** The later works of each of the studies that has some. */
export function laterWorksIn(studies: ReadonlyMap<string, Study>, index: StudyIndex): ReadonlyMap<string, readonly LaterWork[]> {
  const found = [...studies].map(([id, study]) => [id, laterWorksOf(study, index)] as const);
  return new Map(found.filter(([, later]) => later.length > 0));
}

const directly: Readonly<Record<string, LaterWork['as']>> = { results: 'results', update: 'update', article: 'article' };

/** Relations name a study of the index, or a PubMed number that a library may hold. */
function studiesOf(id: string, index: StudyIndex): readonly Study[] {
  const pmid = /^pmid:(\d{1,9})$/.exec(id)?.[1];
  if (pmid) return index.byIdentifier('pmid', pmid);
  const study = index.study(id);
  return study ? [study] : [];
}

/** Trials with the registration number of a protocol that did not appear before it. */
function resultsOf(study: Study, index: StudyIndex): readonly Study[] {
  if (study.kind !== 'protocol') return [];
  const year = Math.min(...yearsOf(study));
  return study.registrations
    .flatMap((number) => index.byIdentifier('trialId', number))
    .filter((other) => other.kind !== null && trials.has(other.kind) && yearsOf(other).some((one) => one >= year));
}

const trials: ReadonlySet<string> = new Set(['trial', 'crossover-trial', 'pilot']);

/** Works of the same title and first author that are not older; only asked for where there may be one. */
function lookAlikes(study: Study, index: StudyIndex): readonly Study[] {
  const { title, author } = study.item;
  if (
    !title ||
    title.length < shortestTitle ||
    !(isPreprint(study) || study.kind === 'systematic-review' || study.kind === 'meta-analysis')
  )
    return [];
  const key = titleKey(study.item);
  const year = Math.min(...yearsOf(study));
  return index
    .sharingWords(title, 10)
    .filter(
      (other) =>
        titleKey(other.item) === key && other.item.author?.[0]?.family === author?.[0]?.family && Math.max(...yearsOf(other)) >= year,
    );
}

/** Shorter titles ("Editorial") are many works'. */
const shortestTitle = 25;

const isPreprint = ({ item }: Study): boolean =>
  /^(?:bio|med|chem|psy|socar)rxiv\b|^arxiv\b|\bpreprints?\b|^ssrn\b|^research square\b|^osf preprints\b/i.test(
    item['container-title'] ?? item.publisher ?? '',
  ) || /^10\.(?:1101|21203|31234|31219|20944|2139)\//.test(item.DOI ?? '');
