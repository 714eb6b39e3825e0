import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs, { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { UserError } from '../../src/files/userError.js';
import { writeWhole } from '../../src/files/writeWhole.js';
import { temporaryFolder } from './cacheSupport.js';

const isUnix = process.platform !== 'win32';

describe('writeWhole', () => {
  const folder = temporaryFolder();
  const fileOf = (name: string, text = 'before'): string => {
    mkdirSync(join(folder, name));
    const path = join(folder, name, 'article.md');
    writeFileSync(path, text);
    return path;
  };
  const refuses = (path: string, message: RegExp): void =>
    assert.throws(
      () => writeWhole(path, 'after'),
      (error) => error instanceof UserError && error.message.startsWith(`${path}: `) && message.test(error.message),
    );

  it('replaces a file and leaves nothing beside it', () => {
    const path = fileOf('plain');
    if (isUnix) chmodSync(path, 0o640);
    writeWhole(path, 'after');
    assert.equal(readFileSync(path, 'utf8'), 'after');
    assert.deepEqual(readdirSync(join(folder, 'plain')), ['article.md']);
    if (isUnix) assert.equal(statSync(path).mode & 0o777, 0o640);
  });

  it('makes a file', () => {
    const path = join(folder, 'new.json');
    writeWhole(path, '{}');
    assert.equal(readFileSync(path, 'utf8'), '{}');
  });

  it('writes through a link', function () {
    if (!isUnix) this.skip();
    const path = fileOf('linked');
    const link = join(folder, 'link.md');
    symlinkSync(path, link);
    writeWhole(link, 'after');
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(path, 'utf8'), 'after');
  });

  it('says where the folder does not exist, or the file is one', () => {
    refuses(join(folder, 'none', 'article.md'), /its folder does not exist/);
    refuses(folder, /this is a folder/);
  });

  for (const [code, message] of [
    ['ENOSPC', /the disk is full\. Nothing was changed/],
    ['EDQUOT', /the disk is full/],
    ['EROFS', /may not be written\. Check the permissions/],
    ['EIO', /could not be written \(broken\)/],
  ] as const)
    it(`keeps the file and cleans up where writing fails with ${code}`, () => {
      const path = fileOf(code);
      const { writeFileSync: whole } = fs;
      fs.writeFileSync = (file, text) => {
        // Half of it got there.
        whole(file, String(text).slice(0, 2));
        throw Object.assign(new Error('broken'), { code });
      };
      syncBuiltinESMExports();
      try {
        refuses(path, message);
      } finally {
        fs.writeFileSync = whole;
        syncBuiltinESMExports();
      }
      assert.equal(readFileSync(path, 'utf8'), 'before');
      assert.deepEqual(readdirSync(join(folder, code)), ['article.md']);
    });

  it('leaves a protected file and a protected folder alone', function () {
    if (!isUnix) this.skip();
    // What is protected is not so for root, in whose name CI systems often run: another user writes.
    const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const inFolder = fileOf('protected-folder');
    const inFile = fileOf('protected-file');
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'protected-folder'), 0o555);
    chmodSync(join(folder, 'protected-file'), 0o777);
    chmodSync(inFolder, 0o666);
    chmodSync(inFile, 0o444);
    for (const path of [inFolder, inFile]) {
      const source = new URL('../../src/files/writeWhole.ts', import.meta.url).href;
      const program = `import(${JSON.stringify(source)}).then(({ writeWhole }) => writeWhole(${JSON.stringify(path)}, 'after')).catch((error) => { console.log(error.message); });`;
      const { stdout, stderr, error } = spawnSync(process.execPath, ['--import=tsx', '--eval', program], {
        ...other,
        encoding: 'utf8',
        env: { ...process.env, HOME: folder, TMPDIR: '/tmp' },
      });
      assert.equal(error, undefined);
      assert.match(stdout, /may not be written\. Check the permissions/, stderr);
      assert.equal(readFileSync(path, 'utf8'), 'before');
    }
    chmodSync(join(folder, 'protected-folder'), 0o755);
  });
});
