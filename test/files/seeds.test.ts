import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeeds } from '../../src/files/seeds.js';
import { writeWhole } from '../../src/files/writeWhole.js';
import { UserError } from '../../src/files/userError.js';

describe('the files of an index', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vouch-seeds-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are read with their companions and documents, in order of name', () => {
    writeFileSync(join(folder, 'studies.json'), '\uFEFF[]');
    writeFileSync(join(folder, 'unfound.json'), '[]');
    mkdirSync(join(folder, 'documents'));
    for (const name of ['b.txt', 'a.md', 'picture.png']) writeFileSync(join(folder, 'documents', name), 'text');
    const sources = readSeeds(folder);
    assert.deepEqual([sources.studies.json, sources.unfound?.json, sources.statusFacts], [[], [], undefined]);
    assert.deepEqual(
      sources.documents?.map(({ path }) => path),
      [join(folder, 'documents', 'a.md'), join(folder, 'documents', 'b.txt')],
    );
  });

  it('are missed by name', () => assert.throws(() => readSeeds(folder), new UserError(`${join(folder, 'studies.json')}: no such file.`)));

  it('are named when they are no JSON', () => {
    writeFileSync(join(folder, 'studies.json'), '[{');
    assert.throws(
      () => readSeeds(folder),
      (error) => error instanceof UserError && /studies\.json: is not valid JSON/.test(error.message),
    );
  });

  it('are written whole, and nothing else is left behind', () => {
    const path = join(folder, 'index.json');
    writeFileSync(path, 'old');
    writeWhole(path, 'new');
    assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(folder)], ['new', ['index.json']]);
  });

  it('stay as they were where writing fails', () => {
    const path = join(folder, 'taken');
    mkdirSync(path);
    assert.throws(() => writeWhole(path, 'new'), UserError);
    assert.deepEqual(readdirSync(folder), ['taken']);
  });
});
