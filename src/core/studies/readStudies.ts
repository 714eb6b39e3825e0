import schema from '../../../schemas/studies.schema.json' with { type: 'json' };
import { checkSchema, type Schema, type Violation } from './checkSchema.js';
import type { Problem } from './problem.js';
import type { Study } from './study.js';

export interface ReadStudies {
  readonly studies: readonly Study[];
  readonly problems: readonly Problem[];
}

/**
 * The studies of a Vouch studies file: a list of records, or an object that has it as `studies`. Every record is checked against the
 * published schema and for what a schema cannot say (ids used once, relations within the record). A record with a problem is named and
 * left out; the others are kept. Never throws. Relations between records are checked by `checkRelations`, since a file may refer to
 * another.
 */
export function readStudies(json: unknown, path: string, origin: Study['origin'] = { library: path }): ReadStudies {
  const records = listOf(json);
  if (records === null) {
    const message = 'holds no list of studies; it must be a list of records, or an object with the field “studies”';
    return { studies: [], problems: [{ path, place: 'the file', message, line: null }] };
  }
  const studies: Study[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  records.forEach((record, position) => {
    const name = nameOf(record, position);
    const found = [...checkSchema(record, STUDY, SCHEMA), ...checkWithin(record)];
    if (found.length === 0 && seen.has(name))
      found.push({ at: ['id'], message: 'is used by an earlier record too; give this one another' });
    for (const violation of found) problems.push({ path, place: placeOf(name, record, violation), message: violation.message, line: null });
    if (found.length > 0) return;
    seen.add(name);
    studies.push(studyOf(record as StudyRecord, origin));
  });
  return { studies, problems };
}

/** Every relation that leads to a study which is neither among the given ones nor among those that are known from elsewhere. */
export function checkRelations(studies: readonly Study[], path: string, known: readonly string[] = []): readonly Problem[] {
  const ids = new Set([...known, ...studies.map((study) => study.id)]);
  const message = (id: string): string => `names “${id}”, which is no study of the index; correct the id or take it out`;
  return studies.flatMap((study) => [
    ...study.supersededBy
      .map((id, position) => ({ id, place: `${study.id}, supersededBy[${position}]` }))
      .filter(({ id }) => !ids.has(id))
      .map(({ id, place }) => ({ path, place, message: message(id), line: null })),
    ...study.relations
      .map(({ study: id }, position) => ({ id, place: `${study.id}, relations[${position}], study` }))
      .filter(({ id }) => !ids.has(id))
      .map(({ id, place }) => ({ path, place, message: message(id), line: null })),
  ]);
}

const SCHEMA = schema as unknown as Schema;
const STUDY: Schema = { $ref: '#/$defs/study' };

/** A record as it stands in a file: what is not required may be absent. */
type StudyRecord = Pick<Study, 'id' | 'item'> & { readonly [Field in Exclude<keyof Study, 'id' | 'item'>]?: Study[Field] };

function studyOf(record: StudyRecord, origin: Study['origin']): Study {
  return {
    id: record.id,
    ...(record.keys ? { keys: record.keys } : {}),
    kind: record.kind ?? null,
    alsoKind: record.alsoKind ?? [],
    kindBasis: record.kindBasis ?? null,
    item: record.item,
    unverified: record.unverified ?? {},
    authorsComplete: record.authorsComplete ?? false,
    itemSources: record.itemSources ?? [],
    journalAliases: record.journalAliases ?? [],
    yearAliases: record.yearAliases ?? [],
    authorVariants: record.authorVariants ?? [],
    aliases: record.aliases ?? [],
    registrations: record.registrations ?? [],
    population: record.population ? { ...EMPTY_POPULATION, ...record.population } : null,
    design: record.design ? { ...EMPTY_DESIGN, ...record.design } : null,
    intervention: record.intervention ? { ...EMPTY_INTERVENTION, ...record.intervention } : null,
    outcomesReported: record.outcomesReported ?? [],
    facts: (record.facts ?? []).map((fact) => ({ ...EMPTY_FACT, ...fact })),
    results: (record.results ?? []).map((result) => ({ ...EMPTY_RESULT, ...result })),
    conclusion: record.conclusion ?? null,
    status: { ...EMPTY_STATUS, ...record.status },
    supersededBy: record.supersededBy ?? [],
    relations: record.relations ?? [],
    statements: [],
    origin,
  };
}

const EMPTY_POPULATION = { subtypes: [], ageGroup: null, sex: null, species: 'human' } as const;
const EMPTY_DESIGN = { randomised: null, blinding: null, control: null, crossover: null, multicentre: null, arms: [] } as const;
const EMPTY_INTERVENTION = { doses: [], duration: [] } as const;
const EMPTY_FACT = { printed: null, unit: null, arm: null, outcome: null, comparator: null, timepoint: null } as const;
const EMPTY_RESULT = { comparator: null, significant: null } as const;
const EMPTY_STATUS = { retracted: null } as const;

/** What must hold within one record and a schema cannot say. */
function checkWithin(record: unknown): Violation[] {
  const facts = fieldOf(record, 'facts');
  if (!Array.isArray(facts)) return [];
  const ids = new Set<unknown>();
  const violations: Violation[] = [];
  facts.forEach((fact: unknown, position) => {
    const id = fieldOf(fact, 'id');
    if (ids.has(id))
      violations.push({ at: ['facts', position, 'id'], message: 'is used by an earlier fact of this record too; give this one another' });
    ids.add(id);
    const value = fieldOf(fact, 'value');
    if (Array.isArray(value) && Number(value[0]) > Number(value[1]))
      violations.push({ at: ['facts', position, 'value'], message: 'is upside down; write the lower number first' });
  });
  facts.forEach((fact: unknown, position) => {
    const other = fieldOf(fact, 'relatesTo');
    if (typeof other === 'string' && !ids.has(other))
      violations.push({ at: ['facts', position, 'relatesTo'], message: `names “${other}”, which is no fact of this record` });
  });
  return violations;
}

function listOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  const studies = fieldOf(json, 'studies');
  return Array.isArray(studies) ? studies : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function nameOf(record: unknown, position: number): string {
  const id = fieldOf(record, 'id');
  return typeof id === 'string' && id !== '' ? id : `record ${position + 1}`;
}

/** `younger-2013, facts[2] (dose), unit`. */
function placeOf(name: string, record: unknown, { at }: Violation): string {
  let value = record;
  const parts = [name];
  for (const step of at) {
    value = Array.isArray(value) ? value[Number(step)] : fieldOf(value, String(step));
    if (typeof step === 'number') {
      const id = fieldOf(value, 'id');
      parts[parts.length - 1] += `[${step}]${typeof id === 'string' ? ` (${id})` : ''}`;
    } else parts.push(step);
  }
  return parts.join(', ');
}
