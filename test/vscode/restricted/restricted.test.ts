import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, picture } from '../suite/editor.js';

describe('restricted mode', () => {
  it('is on', async () => {
    await openFile('article.md');
    await picture('restricted');
    assert.equal(vscode.workspace.isTrusted, false);
  });
});
