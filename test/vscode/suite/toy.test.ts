import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openFile, page, picture } from './editor.js';

describe('the test host', () => {
  it('shows a file of the workspace', async () => {
    const { document } = await openFile('article.md');
    assert.match(document.getText(), /Smith et al/);
    if (process.env.VOUCH_HOST_CONTROLS)
      await eventually('the text on the page', async () => String(await page('text', { selector: '.view-lines' })).includes('Smith'));
    await picture('toy');
    assert.equal(vscode.workspace.isTrusted, true);
  });
});
