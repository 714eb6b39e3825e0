import { checkSchema, type Schema } from './checkSchema.js';
import type { Problem } from './problem.js';
import type { StatusFact, UnfoundReference } from './statusFact.js';

interface ReadRecords<T> {
  readonly records: readonly T[];
  readonly problems: readonly Problem[];
}

/** The facts of a status file, `{ "facts": […] }` or the list itself; each bad one is named and left out. */
export const readStatusFacts = (json: unknown, path: string): ReadRecords<StatusFact> =>
  readRecords<StatusFact>(json, path, 'facts', STATUS_FACT);

/** The printed references for which no record was found; each bad entry is named and left out. */
export const readUnfound = (json: unknown, path: string): ReadRecords<UnfoundReference> =>
  readRecords<UnfoundReference>(json, path, 'unfound', UNFOUND);

const TEXT: Schema = { type: 'string', pattern: '\\S' };

const STATUS_FACT: Schema = {
  type: 'object',
  required: ['id', 'topic', 'subject', 'property', 'statement', 'certainty', 'basis', 'source', 'studies', 'accuse'],
  properties: {
    id: TEXT,
    topic: TEXT,
    subject: TEXT,
    property: TEXT,
    statement: TEXT,
    certainty: { enum: ['established', 'probable', 'hypothesised', 'contradicted'] },
    basis: { enum: ['abstract', 'title', 'full text', 'secondary source', 'memory', 'own note'] },
    source: TEXT,
    studies: { type: 'array', items: TEXT },
    accuse: { type: 'boolean' },
  },
  if: { type: 'object', properties: { basis: { const: 'memory' } } },
  // biome-ignore lint/suspicious/noThenProperty: it is a word of JSON Schema.
  then: { properties: { accuse: { const: false } } },
};

const UNFOUND: Schema = {
  type: 'object',
  required: ['id', 'printed', 'status', 'nearest'],
  properties: {
    id: TEXT,
    printed: TEXT,
    status: TEXT,
    nearest: { type: 'array', items: { type: 'object', required: ['study', 'shares'], properties: { study: TEXT, shares: TEXT } } },
  },
};

function readRecords<T>(json: unknown, path: string, field: string, schema: Schema): ReadRecords<T> {
  const held = typeof json === 'object' && json !== null && Object.hasOwn(json, field) ? (json as Record<string, unknown>)[field] : json;
  if (!Array.isArray(held)) {
    const message = `holds no list; it must be a list, or an object with the field “${field}”`;
    return { records: [], problems: [{ path, place: 'the file', message, line: null }] };
  }
  const records: T[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  held.forEach((record: unknown, position) => {
    const id = (record as { readonly id?: unknown } | null)?.id;
    const name = typeof id === 'string' && id !== '' ? id : `record ${position + 1}`;
    const found = checkSchema(record, schema).map(({ at, message }) => ({ place: [name, ...at].join(', '), message }));
    if (seen.has(name)) found.push({ place: `${name}, id`, message: 'is used by an earlier record too; give this one another' });
    seen.add(name);
    for (const { place, message } of found) problems.push({ path, place, message, line: null });
    if (found.length === 0) records.push(record as T);
  });
  return { records, problems };
}
