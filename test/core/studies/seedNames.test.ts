import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { nameSeeds } from '../../../src/core/studies/seedNames.js';

const seeds = new URL('../../../seeds/', import.meta.url);

describe('nameSeeds', () => {
  for (const file of readdirSync(new URL('documents/', seeds)))
    it(`names ${file} in words`, () => {
      const named = nameSeeds(`[${file}, line 3]`);
      assert.match(named, /^\[\p{L}[^_]+, line 3\]$/u);
      assert.doesNotMatch(named, /\.txt/);
    });

  it('leaves other files as they are', () =>
    assert.equal(nameSeeds('notes.txt and 009_0123456789abcdef.txt'), 'notes.txt and 009_0123456789abcdef.txt'));

  for (const file of ['studies.json', 'status-facts.json'])
    it(`is not needed for the sources of ${file}, which cards show`, () =>
      assert.deepEqual(
        [...readFileSync(new URL(file, seeds), 'utf8').matchAll(/"(?:source|statement|note|says)": "[^"]*_[0-9a-f]{16}\.txt/g)].map(
          ([found]) => found,
        ),
        [],
      ));
});
