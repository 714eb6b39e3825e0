import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDocument } from '../support/review.js';
import { serverPath } from './lspClient.js';

interface NeovimResult {
  readonly problem?: string;
  readonly codes: readonly string[];
  readonly words: string;
  readonly hover: string;
  readonly title: string;
  readonly text: string;
}

/** A second client that was written by others: it tells where the server takes VS Code's manners for the protocol. */
describe('the language server with Neovim', function () {
  this.timeout(120_000);
  const isThere = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).status === 0;

  it('reports, explains and mends a wrong figure in a seed document', async function () {
    if (!isThere) {
      console.log('    nvim is not installed: the test with Neovim is skipped (apt-get install neovim)');
      this.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'vouch-neovim-'));
    try {
      const article = join(folder, 'article.md');
      const added = 'Smith et al. (2011) gave 4.5 mg of naltrexone to 120 patients with active Crohn’s disease.';
      const text = `${added}\n\n${seedDocument('001').trimEnd()}\n`;
      writeFileSync(article, text);
      const result = await inNeovim(folder, article);
      assert.equal(result.problem, undefined);
      assert.ok(result.codes.includes('sample-size-mismatch'), result.codes.join(' '));
      assert.equal(result.words, '120');
      assert.match(result.hover, /Smith et al\. \(2011\)[\s\S]*40 participants/);
      assert.equal(result.title, 'Change to 40');
      assert.equal(result.text, text.replace('120 patients', '40 patients').trimEnd());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

async function inNeovim(folder: string, article: string): Promise<NeovimResult> {
  const file = join(folder, 'result.json');
  const editor = spawn('nvim', ['--headless', '--clean', '-i', 'NONE', '-n', '-S', join(import.meta.dirname, 'neovim.lua')], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: folder,
      XDG_STATE_HOME: folder,
      VOUCH_RESULT: file,
      VOUCH_ARTICLE: article,
      VOUCH_NODE: process.execPath,
      VOUCH_SERVER: serverPath,
    },
  });
  const end = setTimeout(() => editor.kill('SIGKILL'), 110_000);
  await new Promise((resolve) => editor.once('exit', resolve));
  clearTimeout(end);
  assert.ok(existsSync(file), 'Neovim ended without a result');
  return JSON.parse(readFileSync(file, 'utf8')) as NeovimResult;
}
