import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadsFor } from '../../src/cli/reviewThreads.js';
import type { Input } from '../../src/files/input.js';

const cli = join(import.meta.dirname, '../../dist/cli.cjs');

describe('vouch check over several threads', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'vouch-threads-'));
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const paths = [
    write('a.md', 'Younger et al. (2013) treated 31 women with fibromyalgia.\n'),
    write('b.md', 'Younger et al. (2013) treated 30 women with fibromyalgia. <!-- vouch-disable-next-line -->\n\nLDN cures pain.\n'),
    write('c.md', '---\nbibliography: none.bib\n---\n\nYounger et al. (2013) gave 45 mg to 29 women.\n'),
    write('d.md', '---\nbibliography: none.bib\n---\n\nNothing is said here.\n'),
    write('e.txt', 'Smith et al. (2011) found a response in 88% of 41 patients.\n'),
    join(folder, 'missing.md'),
  ];
  after(() => rmSync(folder, { recursive: true }));

  const run = (threads: number, ...more: readonly string[]) => {
    const parameters = [cli, 'check', '--threads', String(threads), ...more, ...paths];
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  for (const format of ['json', 'text', 'sarif', 'github'])
    it(`prints and says in ${format} what one thread does`, () => {
      const one = run(1, '--format', format);
      assert.match(one.stderr, /none\.bib/);
      assert.ok(one.stdout.length > 100);
      assert.deepEqual(run(3, '--format', format), one);
    });

  it('leaves each file to itself where that is asked', () => {
    assert.deepEqual(run(2, '--separate', '--format', 'json'), run(1, '--separate', '--format', 'json'));
  });
});

describe('threadsFor', () => {
  const text = (length: number): Input => ({
    path: 'a.md',
    text: 'a'.repeat(length),
    format: 'markdown',
    mark: '',
    isStandardInput: false,
  });
  const many = Array.from({ length: 100 }, () => text(20_000));

  const expected: readonly (readonly [string, number, number])[] = [
    ['one text, however long', threadsFor([text(5_000_000)], false, undefined), 1],
    ['a few short texts', threadsFor([text(5000), text(5000)], false, undefined), 1],
    ['many that must stay together', threadsFor(many, true, 4), 1],
    ['as many as were asked for', threadsFor(many, false, 4), 4],
    ['no more than there are texts', threadsFor([text(10), text(10)], false, 8), 2],
  ];
  for (const [what, actual, wanted] of expected) it(`takes ${wanted} for ${what}`, () => assert.equal(actual, wanted));
});
