import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { buildIndex } from '../../../src/core/studies/buildIndex.js';
import type { IndexFile } from '../../../src/core/studies/buildIndex.js';
import { record } from './records.js';

const readFrom = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${folder}/${file}`, import.meta.url), 'utf8'));
const read = (file: string): unknown => readFrom('seeds', file);
const seed = (file: string): { path: string; json: unknown } => ({ path: file, json: read(file) });

const { index, problems } = buildIndex({
  studies: seed('studies.json'),
  statusFacts: seed('status-facts.json'),
  unfound: seed('unfound.json'),
});

/** Every fact and result that cannot say where it was read, and every fact that accuses without being checked. */
function faultsOf({ studies, statusFacts }: Pick<IndexFile, 'studies' | 'statusFacts'>): readonly string[] {
  return [
    ...studies.flatMap((study) =>
      [
        ...study.facts.map((fact) => ({ ...fact, name: fact.id })),
        ...study.results.map((result) => ({ ...result, name: result.outcome, accuse: false })),
      ]
        .filter(({ source, basis, accuse }) => !/\S/.test(source) || !basis || (accuse && basis === 'memory'))
        .map(({ name }) => `${study.id}: ${name}`),
    ),
    ...statusFacts
      .filter(({ source, basis, accuse }) => !/\S/.test(source) || !basis || (accuse && basis === 'memory'))
      .map(({ id }) => id),
  ];
}

describe('the seeds', () => {
  it('have no problem', () => assert.deepEqual(problems, []));

  it('hold the studies, status facts and unfound references', () => {
    assert.ok(index.studies.length >= 66 && index.statusFacts.length >= 78 && index.unfound.length >= 7);
  });

  it('give a source and a basis for every fact and result', () => assert.deepEqual(faultsOf(index), []));

  it('would be found out without', () => {
    const [first] = index.studies;
    assert.ok(first);
    const [fact] = first.facts;
    assert.ok(fact);
    const silent = {
      ...first,
      facts: [
        { ...fact, source: ' ' },
        { ...fact, basis: 'memory' as const, accuse: true },
      ],
    };
    assert.equal(faultsOf({ studies: [silent], statusFacts: [] }).length, 2);
  });

  it('use each id once', () => {
    for (const ids of [index.studies.map(({ id }) => id), index.statusFacts.map(({ id }) => id), index.unfound.map(({ id }) => id)])
      assert.equal(new Set(ids).size, ids.length);
  });

  it('relate to studies that are there', () => {
    const ids = new Set(index.studies.map(({ id }) => id));
    const named = [
      ...index.statusFacts.flatMap(({ studies }) => studies),
      ...index.unfound.flatMap(({ nearest }) => nearest.map(({ study }) => study)),
    ];
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('name files that are there', () => {
    const files = readdirSync(new URL('../../../seeds/documents', import.meta.url));
    assert.deepEqual(
      index.unfound.filter(({ file }) => !files.includes(file)),
      [],
    );
  });

  it('keep unfound references apart from the studies', () => {
    const ids = new Set(index.studies.map(({ id }) => id));
    assert.deepEqual(
      index.unfound.filter(({ id }) => ids.has(id)),
      [],
    );
  });
});

describe('the published schema', () => {
  const validate = new Ajv2020({ allErrors: true, strictRequired: false, allowUnionTypes: true }).compile(
    readFrom('schemas', 'studies.schema.json') as object,
  );

  it('is kept by the seeds', () => assert.ok(validate(read('studies.json')), JSON.stringify(validate.errors)));

  it('is kept by a record of the tests', () => assert.ok(validate([record()]), JSON.stringify(validate.errors)));

  it('judges as a full validator does, when one value of a record is exchanged', () => {
    const whole = read('studies.json') as readonly object[];
    let refused = 0;
    for (const [position, changed] of exchanged(whole.slice(0, 60)).entries()) {
      const isGood = validate([changed]);
      const own = buildIndex({ studies: { path: 's.json', json: [changed] } }).problems.filter(
        ({ message }) => !BEYOND_SCHEMA.test(message),
      );
      assert.equal(
        own.length === 0,
        isGood,
        `${position}: ${own.map(({ place, message }) => `${place} ${message}`).join('; ')} / ${JSON.stringify(validate.errors?.[0])}`,
      );
      if (!isGood) refused++;
    }
    assert.ok(refused > 60, `only ${refused} of the exchanges broke the schema`);
  });
});

/** What only the reader says, since a schema cannot. */
const BEYOND_SCHEMA = /no study of the index|no fact of this record|upside down|earlier (?:fact|record)/;

/** Each record with one value, at any depth, exchanged for another. */
function exchanged(records: readonly object[]): readonly unknown[] {
  const others = [null, '', 'x', -1, 0.5, true, [], {}, ['x'], [2, 1, 0]];
  return records.flatMap((one, seed) =>
    [0, 1, 2, 3].map((turn) => {
      const copy: unknown = JSON.parse(JSON.stringify(one));
      let at = copy as Record<string, unknown>;
      for (let depth = 0; depth < 4; depth++) {
        const names = Object.keys(at);
        const name = names[(seed * 7 + turn * 3 + depth) % Math.max(1, names.length)];
        if (name === undefined) break;
        const next = at[name];
        if (typeof next === 'object' && next !== null && Object.keys(next).length > 0 && depth < 3 && (seed + turn + depth) % 4 !== 0)
          at = next as Record<string, unknown>;
        else {
          at[name] = others[(seed + turn * 5) % others.length];
          break;
        }
      }
      return copy;
    }),
  );
}
