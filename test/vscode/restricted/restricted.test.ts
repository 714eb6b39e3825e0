import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, openFile } from '../suite/editor.js';

describe('in a folder that is not trusted', () => {
  afterEach(closeAll);

  it('reviews with the bundled index and leaves the libraries of the folder alone', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { document } = await openFile('library.md');
    const found = await eventually('a finding', () => findings(document, 'sample-size-mismatch'));
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['400'],
    );
    assert.deepEqual(vscode.workspace.getConfiguration('vouch', document).get('libraries'), []);
  });
});
