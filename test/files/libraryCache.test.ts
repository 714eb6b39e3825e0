import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packIndex } from '../../src/core/studies/packedIndex.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { clearCaches, evictCaches, readCache, writeCache } from '../../src/files/libraryCache.js';
import { madeUpIndex, temporaryFolder } from './cacheSupport.js';

const index = madeUpIndex(40);
const source = 'forty studies';
const parts = packIndex(index, source, { said: 'beside' });

/** The only file of the folder. */
const onlyFile = (folder: string): string => {
  const [name, second] = readdirSync(folder);
  assert.ok(name && !second);
  return join(folder, name);
};

describe('the cache of libraries', () => {
  describe('of a whole file', () => {
    const folder = temporaryFolder();
    before(() => writeCache(folder, source, parts));

    it('gives back the index and what stood beside it', () => {
      const cached = readCache(folder, source);
      assert.ok(cached);
      assert.deepEqual(cached.packed.notes, { said: 'beside' });
      const opened = StudyIndex.ofPacked(cached.packed);
      assert.equal(opened.source, source);
      assert.deepEqual([...opened.studies], [...index.studies]);
    });
    it('gives nothing for another source', () => assert.equal(readCache(folder, 'forty-one studies'), null));
    it('gives nothing from a folder that is not there', () => assert.equal(readCache(join(folder, 'none'), source), null));
    it('leaves no other file', () => assert.ok(onlyFile(folder)));
    it('is readable by its owner alone', function () {
      if (process.platform === 'win32') this.skip();
      assert.equal(statSync(onlyFile(folder)).mode & 0o077, 0);
    });
  });

  describe('of a file that is not whole', () => {
    const folder = temporaryFolder();
    let path = '';
    let good = Buffer.alloc(0);
    const isUsed = (bytes: Uint8Array): boolean => {
      writeFileSync(path, bytes);
      return readCache(folder, source) !== null;
    };
    before(() => {
      writeCache(folder, source, parts);
      path = onlyFile(folder);
      good = readFileSync(path);
    });

    it('uses it while it is whole', () => assert.equal(isUsed(good), true));
    it('gives nothing where a bit was changed anywhere', () => {
      const step = Math.max(1, Math.floor(good.length / 400));
      for (let at = 0; at < good.length; at += at < 64 || at >= good.length - 40 ? 1 : step) {
        const changed = Buffer.from(good);
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
        assert.equal(isUsed(changed), false, `byte ${at} of ${good.length}`);
      }
    });
    it('gives nothing where it was cut anywhere', () => {
      const lengths = [...Array(80).keys(), ...Array.from({ length: 200 }, (_, i) => Math.floor((good.length * i) / 200)), good.length - 1];
      for (const length of lengths) assert.equal(isUsed(good.subarray(0, length)), false, `${length} of ${good.length} bytes`);
    });
    it('gives nothing where something was added', () => assert.equal(isUsed(Buffer.concat([good, Buffer.alloc(8)])), false));
    it('gives nothing for another text, or a folder in its place', () => {
      for (const text of ['', '{}', 'not an index'.repeat(1000)]) assert.equal(isUsed(Buffer.from(text)), false);
      renameSync(path, `${path}.away`);
      mkdirSync(path);
      assert.equal(readCache(folder, source), null);
    });
  });

  describe('of a file that is whole and not ours', () => {
    const folder = temporaryFolder();
    let path = '';
    const signed = (bytes: Buffer): Buffer => Buffer.concat([bytes, createHash('sha256').update(bytes).digest()]);
    const body = Buffer.concat([...parts]);
    before(() => {
      writeCache(folder, source, parts);
      path = onlyFile(folder);
    });

    for (const [what, change] of [
      ['another kind of file', () => Buffer.from('a text with a good checksum, and long enough to be a head')],
      ['another version', () => Buffer.from(body).fill(9, 12, 13)],
      ['a machine with another order of bytes', () => Buffer.from(body).fill(Buffer.from([1, 2, 3, 4]), 8, 12)],
      ['a longer head than file', () => Buffer.from(body).fill(0x7f, 18, 19)],
      ['a file that ends in its sections', () => body.subarray(0, body.length - 64)],
      ['another source', () => Buffer.concat([...packIndex(index, 'another', null)])],
    ] as const)
      it(`gives nothing of ${what}`, () => {
        writeFileSync(path, signed(body));
        assert.ok(readCache(folder, source), 'the good one is read');
        writeFileSync(path, signed(change()));
        assert.equal(readCache(folder, source), null);
      });
  });

  describe('when it grows', () => {
    const folder = temporaryFolder();
    const used = (name: string, seconds: number): void => {
      for (const file of readdirSync(folder)) if (file.startsWith(name)) utimesSync(join(folder, file), seconds, seconds);
    };
    it('deletes what was not used for longest, and keeps the newest and what is not its own', () => {
      const names = ['a', 'b', 'c'].map((name, i) => {
        writeCache(folder, name, packIndex(index, name, null));
        const file = readdirSync(folder).find((one) => !['notes.txt'].includes(one) && statSync(join(folder, one)).mtimeMs > 1e12) ?? '';
        used(file.slice(0, 32), 1000 + i);
        return name;
      });
      writeFileSync(join(folder, 'notes.txt'), 'somebody else’s');
      const size = Buffer.concat([...parts]).length;
      evictCaches(folder, size * 2.5);
      assert.deepEqual(
        names.map((name) => readCache(folder, name) !== null),
        [false, true, true],
      );
      evictCaches(folder, 1);
      assert.equal(names.filter((name) => readCache(folder, name) !== null).length, 1);
      assert.ok(readdirSync(folder).includes('notes.txt'));
    });
    it('deletes what a killed process left once it is an hour old', () => {
      const left = join(folder, `${'0'.repeat(32)}.vouch-index.1.${'a'.repeat(36)}.tmp`);
      writeFileSync(left, 'half');
      evictCaches(folder);
      assert.ok(statSync(left, { throwIfNoEntry: false }));
      evictCaches(folder, 1e9, Date.now() + 3_700_000);
      assert.equal(statSync(left, { throwIfNoEntry: false }), undefined);
    });
    it('is cleared on request', () => {
      writeCache(folder, source, parts);
      assert.ok(clearCaches(folder).files >= 1);
      assert.deepEqual(readdirSync(folder), ['notes.txt']);
      assert.deepEqual(clearCaches(join(folder, 'none')), { files: 0, bytes: 0 });
    });
  });
});

describe('a process that writes a cache', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const packed = join(temporaryFolder(), 'packed');
  before(() => writeFileSync(packed, Buffer.concat([...packIndex(madeUpIndex(300), 'slow', null)])));
  const writer = (rest: number): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'cacheWriter.ts'), packed, folder, 'slow', String(rest)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  /** Bytes that lie in temporary files. */
  const written = (): number =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.tmp'))
      .reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  const killAfter = async (bytes: number): Promise<void> => {
    const before = written();
    const child = writer(20);
    const end = ended(child);
    while (child.exitCode === null && written() - before < bytes) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    assert.equal(await end, null, 'it was killed before its end');
  };
  const studies = (): number | null => readCache(folder, 'slow')?.packed.columns.recordEnds.length ?? null;

  it('leaves none when it is killed, twice in a row, and a whole one when it is not', async () => {
    await killAfter(1);
    assert.equal(studies(), null);
    await killAfter(300_000);
    assert.equal(studies(), null);
    assert.equal(await ended(writer(0)), 0);
    assert.equal(studies(), 300);
  });
  it('leaves the one that is there when it is killed', async () => {
    await killAfter(500_000);
    assert.equal(studies(), 300);
  });
  it('may be several at once', async () => {
    clearCaches(folder);
    assert.deepEqual(await Promise.all([ended(writer(1)), ended(writer(0)), ended(writer(2))]), [0, 0, 0]);
    assert.equal(studies(), 300);
    assert.equal(written(), 0);
  });
});
