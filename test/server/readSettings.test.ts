import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, readSettings } from '../../src/server/readSettings.js';
import { libraryPaths } from '../../src/server/libraryPaths.js';

const ids = new Set(['a-rule', 'b-rule']);

describe('readSettings', () => {
  for (const [section, settings, problems] of [
    [undefined, {}, 0],
    [null, {}, 0],
    [{ enable: null, libraries: null, rules: null }, {}, 0],
    [{ enable: false }, { enable: false }, 0],
    ['on', {}, 1],
    [[], {}, 1],
    [{ enable: 1 }, {}, 1],
    [{ libraries: ['a.bib', 3, ''] }, { libraries: ['a.bib'] }, 2],
    [{ libraries: {} }, {}, 1],
    [{ rules: { 'a-rule': 'off', 'b-rule': 'default' } }, { severities: { 'a-rule': 'off' } }, 0],
    [{ rules: { 'a-rule': 'loud', 'c-rule': 'off', 'b-rule': 7 } }, {}, 3],
    [{ rules: ['a-rule'] }, {}, 1],
    [{ retractions: ' lists/rw.csv ', author: 'A. Lund' }, { retractions: 'lists/rw.csv', author: 'A. Lund' }, 0],
    [{ retractions: '', author: ' ' }, {}, 0],
    [{ retractions: ['rw.csv'], author: 3 }, {}, 2],
    [{ workspaceConflicts: 'allFiles' }, { workspaceConflicts: 'allFiles' }, 0],
    [{ workspaceConflicts: true }, {}, 1],
  ] as const) {
    it(JSON.stringify(section) ?? 'nothing', () => {
      const read = readSettings(section, ids);
      assert.deepEqual(read.settings, { ...DEFAULT_SETTINGS, ...settings });
      assert.equal(read.problems.length, problems, read.problems.join('\n'));
    });
  }
});

describe('libraryPaths', () => {
  const folders = ['file:///home/ann/one', 'file:///home/ann/one/inner', 'file:///home/ann/on'];
  for (const [library, uri, path] of [
    ['refs.bib', 'file:///home/ann/one/a.md', '/home/ann/one/refs.bib'],
    ['refs.bib', 'file:///home/ann/one/inner/a.md', '/home/ann/one/inner/refs.bib'],
    ['sub/../refs.bib', 'file:///home/ann/one/a.md', '/home/ann/one/refs.bib'],
    ['/home/me/all.bib', 'untitled:Untitled-1', '/home/me/all.bib'],
    ['../refs.bib', 'file:///home/ann/one/a.md', null],
    ['refs.bib', 'file:///home/ann/other/a.md', null],
    ['refs.bib', 'untitled:Untitled-1', null],
  ] as const) {
    it(`${library} of ${uri} → ${path}`, () => {
      const { paths, problems } = libraryPaths([library], uri, folders);
      assert.deepEqual(paths, path === null ? [] : [path]);
      assert.equal(problems.length, path === null ? 1 : 0);
    });
  }
});
