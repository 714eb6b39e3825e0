import type { Direction } from '../claims/claim.js';
import type { ConditionEntry, DrugEntry, OutcomeEntry, ResultVerb } from './vocabularyData.js';
import { vocabularyData } from './vocabularyData.js';
import { wordsOf } from './words.js';

/** A condition, or a subtype of one. */
export interface Condition {
  /** As in `TermHit`: `multiple-sclerosis`, `multiple-sclerosis:relapsing-remitting`. */
  readonly id: string;
  readonly term: string;
  /** Ids of what it is a kind of, the nearest first. */
  readonly kindOf: readonly string[];
}

/** The condition of that id, term, synonym or abbreviation ("MS"); null where the vocabulary has none. */
export const conditionOf = (name: string): Condition | null => look(conditions, name);

/** The outcome of that id, term, synonym, scale or abbreviation. */
export const outcomeOf = (name: string): OutcomeEntry | null => look(outcomes, name);

/** The id of the outcome that this one is a kind of, or null: `cdai` is `disease-activity`. */
export function outcomeParent(name: string): string | null {
  const parent = outcomeOf(name)?.parent;
  return parent === undefined ? null : (outcomeOf(parent)?.id ?? null);
}

/** The id of the drug: of "LDN" and of "Vivitrol" `naltrexone`, of which they are forms; null where the vocabulary has none. */
export function drugOf(name: string): string | null {
  const drug = drugFormOf(name);
  return drug?.isForm ? (drugFormOf(drug.isForm)?.id ?? drug.isForm) : (drug?.id ?? null);
}

/** The drug or the form of one as the vocabulary has it: of "LDN" `low-dose-naltrexone`. */
export const drugFormOf = (name: string): DrugEntry | null => look(drugs, name);

/**
 * Whether patients of the one are, or may be, patients of the other: the same, a subtype, a member of its class, or a name for nearly
 * the same. Two members of a class are not each other. Names that the vocabulary lacks are the same only if they read alike.
 */
export function isSameCondition(a: string, b: string): boolean {
  const first = conditionOf(a);
  const second = conditionOf(b);
  if (!first || !second) return keyOf(a) === keyOf(b);
  if (first.id === second.id) return true;
  if (first.kindOf.includes(second.id) || second.kindOf.includes(first.id)) return true;
  return areNeighbours(first.id, second.id) || areNeighbours(second.id, first.id);
}

/** Whether the two outcomes answer the same question: the same, or one a kind of the other. */
export function isRelatedOutcome(a: string, b: string): boolean {
  const first = outcomeLine(a);
  const second = outcomeLine(b);
  return first.some((id) => id === second[0]) || second.some((id) => id === first[0]);
}

/**
 * What the verb says of the outcome: "reduced" is an improvement of pain, a worsening of quality of life, and of cytokines, which are
 * neither better nor worse, a decrease. Null where verb or direction is not known.
 */
export function effectDirection(verb: string, outcome: string | null): Direction | null {
  return directionOfEffect(verbs.get(keyOf(verb))?.effect, outcome);
}

/** The same for an effect that is known already; null where it tells no direction. */
export function directionOfEffect(effect: string | undefined, outcome: string | null): Direction | null {
  const betterWhen = outcome === null ? null : (outcomeOf(outcome)?.betterWhen ?? null);
  switch (effect) {
    case 'better':
      return 'improved';
    case 'worse':
      return 'worsened';
    case 'same':
      return 'no-difference';
    case 'up':
      return betterWhen === null ? 'increased' : betterWhen === 'higher' ? 'improved' : 'worsened';
    case 'down':
      return betterWhen === null ? 'decreased' : betterWhen === 'lower' ? 'improved' : 'worsened';
    default:
      return null;
  }
}

interface Table<T> {
  /** By the name as the vocabulary prints it, which most are asked for by. */
  readonly printed: ReadonlyMap<string, T>;
  readonly keys: ReadonlyMap<string, T>;
}

/** Names are compared folded; the first entry that has a name keeps it. Abbreviations stand as printed beside them. */
const keyOf = (name: string): string =>
  wordsOf(name)
    .map((word) => word.folded)
    .join(' ');

const look = <T>({ printed, keys }: Table<T>, name: string): T | null => printed.get(name) ?? lookByKey(keys, name);

const lookByKey = <T>(keys: ReadonlyMap<string, T>, name: string): T | null =>
  keys.get(`id:${name}`) ?? keys.get(`abbreviation:${name}`) ?? keys.get(keyOf(name)) ?? null;

function tableOf<T>(
  entries: readonly {
    readonly value: T;
    readonly id: string;
    readonly names: readonly string[];
    readonly abbreviations: readonly string[];
  }[],
): Table<T> {
  const table = new Map<string, T>();
  const add = (key: string, value: T): void => {
    if (!table.has(key)) table.set(key, value);
  };
  for (const { value, id } of entries) add(`id:${id}`, value);
  for (const { value, names } of entries) if (names[0] !== undefined) add(keyOf(names[0]), value);
  for (const { value, names } of entries) for (const name of names) add(keyOf(name), value);
  for (const { value, abbreviations } of entries) for (const abbreviation of abbreviations) add(`abbreviation:${abbreviation}`, value);
  const printed = new Map<string, T>();
  for (const { id, names, abbreviations } of entries)
    for (const name of [id, ...names, ...abbreviations]) {
      const value = lookByKey(table, name);
      if (value !== null) printed.set(name, value);
    }
  return { printed, keys: table };
}

const conditionIdOf = (term: string): string => vocabularyData.conditions.find((entry) => entry.term === term)?.id ?? term;

/** A condition's ancestors by parent and class. */
function ancestorsOf(entry: ConditionEntry): readonly string[] {
  const found: string[] = [];
  const open = [...(entry.parent === undefined ? [] : [entry.parent]), ...(entry.class ?? [])].map(conditionIdOf);
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (found.includes(id)) continue;
    found.push(id);
    const parent = vocabularyData.conditions.find((each) => each.id === id);
    open.push(...[...(parent?.parent === undefined ? [] : [parent.parent]), ...(parent?.class ?? [])].map(conditionIdOf));
  }
  return found;
}

const conditions: Table<Condition> = tableOf(
  vocabularyData.conditions.flatMap((entry) => {
    const ancestors = ancestorsOf(entry);
    const whole = { id: entry.id, term: entry.term, kindOf: ancestors };
    const subtypes = (entry.subtypes ?? []).map((subtype) => {
      const id = `${entry.id}:${subtype.term}`;
      const value = { id, term: subtype.term, kindOf: [entry.id, ...ancestors] };
      return { value, id, names: [subtype.term, ...subtype.synonyms], abbreviations: subtype.abbreviations };
    });
    return [{ value: whole, id: entry.id, names: [entry.term, ...entry.synonyms], abbreviations: entry.abbreviations }, ...subtypes];
  }),
);

/** Conditions said to be related and not said to be distinct: nobody is accused of taking one for the other. */
function areNeighbours(id: string, other: string): boolean {
  const entry = vocabularyData.conditions.find((each) => each.id === id);
  const has = (terms: readonly string[] | undefined): boolean => terms?.map(conditionIdOf).includes(other) === true;
  return (
    has(entry?.related) &&
    !has(entry?.distinctFrom) &&
    !vocabularyData.conditions.some((each) => each.id === other && each.distinctFrom?.map(conditionIdOf).includes(id))
  );
}

const outcomes: Table<OutcomeEntry> = tableOf(
  vocabularyData.outcomes.map((value) => ({
    value,
    id: value.id,
    names: [value.term, ...value.synonyms, ...value.scales],
    abbreviations: value.abbreviations,
  })),
);

/** The outcome and what it is a kind of, the nearest first. */
function outcomeLine(name: string): readonly string[] {
  const line: string[] = [outcomeOf(name)?.id ?? keyOf(name)];
  for (let parent = outcomeParent(name); parent !== null && !line.includes(parent); parent = outcomeParent(parent)) line.push(parent);
  return line;
}

const drugs: Table<DrugEntry> = tableOf(
  vocabularyData.drugs.map((value) => ({
    value,
    id: value.id,
    names: [value.term, ...value.synonyms],
    abbreviations: value.abbreviations,
  })),
);

const verbs: ReadonlyMap<string, ResultVerb> = new Map(
  vocabularyData.resultVerbs.flatMap((verb) => [verb.lemma, ...verb.forms].map((form) => [keyOf(form), verb] as const)),
);
