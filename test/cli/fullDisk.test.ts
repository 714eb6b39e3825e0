import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderWith, removeFolders } from './program.js';

const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const inShell = (command: string, cwd: string) =>
  spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, PROGRAM: program } });

describe('the command line on a full disk', function () {
  this.timeout(30_000);
  before(function () {
    if (process.platform !== 'linux' || !existsSync('/dev/full')) this.skip();
  });
  after(removeFolders);

  it('says that its output could not be written', () => {
    const { status, stderr } = inShell('"$NODE" "$PROGRAM" rules > /dev/full', folderWith({}));
    assert.equal(stderr, 'vouch: the output could not be written, since the disk is full.\n');
    assert.equal(status, 2);
  });

  it('leaves an article that it cannot write whole as it was', () => {
    // A fix of form (a DOI with a stop at its end) in a text that is larger than a file may be here.
    const text = `# Itch\n\n${'Some words on itch. '.repeat(3_000)}\n\nSee (Source) and doi:10.1002/art.37734.\n\n## References\n\n- Younger, J. (2013). Low-dose naltrexone. _Arthritis_, 65(2), 529-538. doi: 10.1002/ART.37734.\n- Younger, J. (2013). Low-dose naltrexone. _Arthritis_, 65(2), 529-538. doi: 10.1002/ART.37734.\n`;
    const folder = folderWith({ 'article.md': text });
    // Blocks of 1,024 bytes; the signal that comes with the limit is ignored, so that writing fails as on a full disk.
    const { status, stderr } = inShell('trap "" XFSZ; ulimit -f 20; "$NODE" "$PROGRAM" check --fix article.md > /dev/null', folder);
    assert.match(stderr, /article\.md: could not be written/);
    assert.equal(status, 2);
    assert.equal(readFileSync(join(folder, 'article.md'), 'utf8'), text);
    assert.deepEqual(readdirSync(folder), ['article.md']);
  });
});
