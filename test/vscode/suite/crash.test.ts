import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { serverMemory } from '../../../src/client/serverMemory.js';
import { closeAll, eventually, findings, openFile, rangeOf } from './editor.js';

const rule = 'sample-size-mismatch';

describe('after a crash of the language server', () => {
  afterEach(closeAll);

  it('VS Code starts it again, with what was typed and not saved', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, '40 patients', '40'), '218'));
    await eventually('the finding', () => findings(document, rule));
    const [before] = servers();
    assert.ok(before, 'the server runs as a child of this process');
    process.kill(before, 'SIGKILL');
    const after = await eventually('another server', () => servers().find((one) => one !== before));
    assert.notEqual(after, before);
    await eventually('a review by the new server', async () => {
      await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), ' '));
      return findings(document, rule).some(({ range }) => document.getText(range) === '218');
    });
    await editor.edit((edit) => edit.replace(rangeOf(document, '218'), '40'));
    await eventually('no finding in the mended text', () => findings(document, rule).length === 0);
  });
});

/** Process ids of this window's servers, which are given the memory that they shall have. */
function servers(): readonly number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1e7 });
  return listed.split('\n').flatMap((line) => {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    const isServer = /[\\/]dist[\\/]server\.cjs\b/.test(args) && serverMemory.every((option) => args.includes(option));
    return Number(parent) === process.pid && isServer ? [Number(pid)] : [];
  });
}
