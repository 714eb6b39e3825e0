import * as vscode from 'vscode';
import { closeAll, eventually, openFile } from './editor.js';

describe('the pages of the rules', () => {
  afterEach(closeAll);

  it('open in the Markdown preview', async () => {
    await openFile('article.md');
    await vscode.commands.executeCommand('vouch.openRulePage', 'sample-size-mismatch');
    await eventually('the preview', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('sample-size-mismatch'));
  });
});
