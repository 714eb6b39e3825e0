import type { CslItem } from '../references/reference.js';
import { foldName } from './fold.js';
import type { Fact, Study } from './study.js';
import { familyForms, identifiersOf, titleKey, yearsOf } from './studyKeys.js';

/**
 * The studies of several sources as one list, each work once. Earlier sources go before later ones: their id, and what they say, is kept,
 * and later ones fill in what is missing. Two records are one work where they share a DOI, PMID or PMCID and their titles don't speak
 * against it, or where title, first author and year are equal and no identifier speaks against it. A later record's id stays as a key;
 * where two works have the same id, the later one's gets a number.
 */
export function mergeStudies(sources: readonly (readonly Study[])[]): readonly Study[] {
  const merged: Study[] = [];
  const byKey = new Map<string, number[]>();
  const ids = new Set<string>();
  const keep = (study: Study, position: number): void => {
    merged[position] = study;
    for (const key of keysOf(study)) {
      const positions = byKey.get(key);
      if (positions === undefined) byKey.set(key, [position]);
      else if (!positions.includes(position)) positions.push(position);
    }
  };
  for (const source of sources) {
    for (const study of source) {
      const same = positionOfSame(study, merged, byKey);
      if (same !== null) {
        keep(mergeTwo(merged[same.position] ?? study, study), same.position);
        continue;
      }
      const id = freeId(study.id, ids);
      ids.add(id);
      keep(id === study.id ? study : { ...study, id, keys: [...(study.keys ?? []), study.id] }, merged.length);
    }
  }
  return merged;
}

/** Identifiers that name one work only; a registry number may be shared by a protocol and its results. */
const OWN_IDENTIFIERS: ReadonlySet<string> = new Set(['doi', 'pmid', 'pmcid', 'arxiv']);

/** Below this many letters a title ("Editorial", "Reply") does not tell which work it is. */
const SHORTEST_TELLING_TITLE = 20;

function keysOf(study: Study): readonly string[] {
  const identifiers = identifiersOf(study)
    .filter(({ kind }) => OWN_IDENTIFIERS.has(kind))
    .map(({ kind, id }) => `${kind}:${id}`);
  const title = titleKey(study.item) || titleKey(study.unverified);
  return title.length < SHORTEST_TELLING_TITLE ? identifiers : [...identifiers, `title:${title}`];
}

function positionOfSame(
  study: Study,
  merged: readonly Study[],
  byKey: ReadonlyMap<string, readonly number[]>,
): { readonly position: number } | null {
  for (const key of keysOf(study)) {
    for (const position of byKey.get(key) ?? []) {
      const other = merged[position];
      if (other && (key.startsWith('title:') ? agreeOnAuthorAndYear(study, other) : titlesAgree(study, other))) return { position };
    }
  }
  return null;
}

/**
 * Whether the titles share half of their words or more, or one is missing: a wrong identifier must not make two works one, nor a notice the
 * work that it corrects.
 */
function titlesAgree(a: Study, b: Study): boolean {
  if (isNotice(a) !== isNotice(b)) return false;
  const wordsA = new Set((titleKey(a.item) || titleKey(a.unverified)).split(' ').filter(Boolean));
  const wordsB = new Set((titleKey(b.item) || titleKey(b.unverified)).split(' ').filter(Boolean));
  if (wordsA.size === 0 || wordsB.size === 0) return true;
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared++;
  return shared >= Math.min(wordsA.size, wordsB.size) / 2;
}

const isNotice = (study: Study): boolean => NOTICE.test(titleKey(study.item) || titleKey(study.unverified));

/** How the title of a notice on another work begins, folded. A work that was retracted begins with “retracted”. */
const NOTICE =
  /^(?:(?:author|publisher) )?(?:correction|erratum|errata|corrigendum|corrigenda|addendum|retraction|expression of concern|comment|commentary|reply|response)(?: on| to| for| of)? /;

function agreeOnAuthorAndYear(a: Study, b: Study): boolean {
  const identifiersA = identifiersOf(a);
  const isContradicted = identifiersOf(b).some(
    ({ kind, id }) =>
      OWN_IDENTIFIERS.has(kind) &&
      identifiersA.some((one) => one.kind === kind) &&
      !identifiersA.some((one) => one.kind === kind && one.id === id),
  );
  if (isContradicted) return false;
  const [yearsA, yearsB] = [yearsOf(a), yearsOf(b)];
  if (yearsA.length === 0 || !yearsA.some((year) => yearsB.includes(year))) return false;
  const [familiesA, familiesB] = [firstFamilies(a), firstFamilies(b)];
  return familiesA.some((family) => familiesB.includes(family));
}

function firstFamilies(study: Study): readonly string[] {
  const first = study.item.author?.[0] ?? study.unverified.author?.[0];
  const families = first ? familyForms(first) : [];
  return [
    ...families,
    ...study.authorVariants
      .filter((forms) => forms.some((form) => families.includes(foldName(form))))
      .flat()
      .map(foldName),
  ];
}

function mergeTwo(first: Study, second: Study): Study {
  const keys = [...new Set([...(first.keys ?? []), ...(second.keys ?? []), second.id])].filter((key) => key !== first.id);
  const facts = addFacts(first.facts, second.facts);
  return {
    ...first,
    ...(keys.length > 0 ? { keys } : {}),
    kind: first.kind ?? second.kind,
    kindBasis: first.kind === null ? second.kindBasis : first.kindBasis,
    item: fillIn(first.item, second.item),
    authorsComplete: first.authorsComplete || (first.item.author === undefined && second.authorsComplete),
    itemSources: [...first.itemSources, ...second.itemSources],
    journalAliases: union(first.journalAliases, second.journalAliases),
    yearAliases: [...new Set([...first.yearAliases, ...yearsOf(second)])].filter(
      (year) => !yearsOf(first).includes(year) || first.yearAliases.includes(year),
    ),
    aliases: union(first.aliases, second.aliases),
    registrations: union(first.registrations, second.registrations),
    population: first.population ?? second.population,
    design: first.design ?? second.design,
    intervention: first.intervention ?? second.intervention,
    outcomesReported: union(first.outcomesReported, second.outcomesReported),
    facts,
    results: first.results.length > 0 ? first.results : second.results,
    conclusion: first.conclusion ?? second.conclusion,
    status: {
      ...second.status,
      ...first.status,
      retracted: first.status.retracted || second.status.retracted || (first.status.retracted ?? second.status.retracted),
      ...(first.status.concern || second.status.concern ? { concern: true } : {}),
    },
    supersededBy: union(first.supersededBy, second.supersededBy),
    relations: first.relations.length > 0 ? first.relations : second.relations,
    statements: [...first.statements, ...second.statements],
  };
}

/**
 * The first source's facts and those of the second that say something else. Where the first has facts of the same kind and role, another
 * value may still confirm a figure, but no longer contradicts one: the sources disagree, or one was read wrongly.
 */
export function addFacts(first: readonly Fact[], second: readonly Fact[]): readonly Fact[] {
  const known = new Set(first.map(signature));
  const kinds = new Set(first.map((fact) => `${fact.kind}|${fact.role ?? ''}`));
  const ids = new Set(first.map((fact) => fact.id));
  const added = second
    .filter((fact) => !known.has(signature(fact)))
    .map((fact) => {
      const id = freeId(fact.id, ids);
      ids.add(id);
      return { ...fact, id, accuse: fact.accuse && !kinds.has(`${fact.kind}|${fact.role ?? ''}`) };
    });
  return [...first, ...added];
}

const signature = (fact: Fact): string =>
  JSON.stringify([fact.kind, fact.role ?? null, fact.value, fact.unit, fact.arm, fact.outcome, fact.measure ?? null]);

/** The first record with the second's fields where it has none of its own. Fields are taken by name: nothing else gets in. */
function fillIn(first: CslItem, second: CslItem): CslItem {
  const missing = Object.entries(second).filter(([name, value]) => !Object.hasOwn(first, name) && value !== undefined);
  return { ...first, ...Object.fromEntries(missing) };
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => (b.length === 0 ? a : [...new Set([...a, ...b])]);

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
