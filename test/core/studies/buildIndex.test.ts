import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { buildIndex, loadBundledIndex } from '../../../src/core/studies/buildIndex.js';
import { indexStats } from '../../../src/core/studies/indexStats.js';
import { record } from './records.js';

const file = (path: string): URL => new URL(`../../../seeds/${path}`, import.meta.url);
const seed = (path: string): { path: string; json: unknown } => ({ path, json: JSON.parse(readFileSync(file(path), 'utf8')) });
const documents = readdirSync(file('documents')).map((name) => ({
  path: `documents/${name}`,
  text: readFileSync(file(`documents/${name}`), 'utf8'),
}));
const { index, problems } = buildIndex({
  studies: seed('studies.json'),
  statusFacts: seed('status-facts.json'),
  unfound: seed('unfound.json'),
  documents,
});

describe('buildIndex', () => {
  const built = loadBundledIndex(JSON.parse(JSON.stringify(index)));
  const stats = indexStats(built);

  it('builds the seeds without a problem', () => assert.deepEqual(problems, []));

  it('says how many participants the seed documents give to whom', () => {
    const totals = (id: string): readonly unknown[] =>
      built
        .study(id)
        ?.statements.flatMap(({ kind, role, value, line }) => (kind === 'sampleSize' && role === 'total' ? [[value, line]] : [])) ?? [];
    assert.deepEqual(totals('sharafaddinzadeh-2010'), [
      [96, 39],
      [218, 41],
    ]);
    assert.deepEqual(totals('gironi-2008'), [[96, 43]]);
    assert.deepEqual(totals('smith-2011'), [[40, 69]]);
  });

  it('quotes at most fifteen words that stand on that line', () => {
    const lines = new Map(documents.map(({ path, text }) => [path.replace('documents/', ''), text.split('\n')]));
    const statements = built.studies.flatMap((study) => study.statements);
    assert.ok(statements.length >= 15);
    for (const { quote, file: name, line } of statements) {
      const bare = quote.replace(/^…|…$/g, '');
      assert.ok(bare.split(' ').length <= 15, quote);
      assert.ok(lines.get(name)?.[line - 1]?.replace(/\s+/g, ' ').includes(bare), `${name}:${line} ${quote}`);
    }
  });

  it('finds where documents and records disagree', () => {
    const values = Object.fromEntries(
      stats.disagreements.map(({ study, disagreement }) => [study, disagreement.values.map(({ value }) => value)]),
    );
    assert.deepEqual(values['sharafaddinzadeh-2010'], [96, 218]);
    assert.deepEqual(values['gironi-2008'], [40, 96]);
    assert.equal(values['smith-2011'], undefined);
  });

  it('counts what it holds, and lists the studies of which nothing was checked', () => {
    assert.equal(stats.studies, built.studies.length);
    assert.equal(
      stats.facts,
      Object.values(stats.factsByKind).reduce((sum, number) => sum + number, 0),
    );
    assert.ok(stats.factsThatAccuse < stats.facts);
    assert.ok(stats.unchecked.includes('sudakin-2016') && !stats.unchecked.includes('younger-2013'));
  });

  it('names every bad record and keeps the others', () => {
    const { index: half, problems: said } = buildIndex({
      studies: { path: 's.json', json: [record(), record({ id: 'b-1', supersededBy: ['nobody-1900'] }), { id: 'c-1' }] },
    });
    assert.deepEqual(
      said.map(({ place }) => place),
      ['c-1, item', 'b-1, supersededBy[0]'],
    );
    assert.deepEqual(
      half.studies.map(({ id }) => id),
      ['hart-2019', 'b-1'],
    );
  });

  it('names bad status facts and unfound references', () => {
    const { problems: said } = buildIndex({
      studies: { path: 's.json', json: [] },
      statusFacts: { path: 'f.json', json: { facts: [{ id: 'x' }] } },
      unfound: { path: 'u.json', json: 'none' },
    });
    assert.ok(said.some(({ path, place }) => path === 'f.json' && place === 'x, source'));
    assert.ok(said.some(({ path, message }) => path === 'u.json' && /holds no list/.test(message)));
  });
});
