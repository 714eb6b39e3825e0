import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, rangeOf } from '../suite/editor.js';

async function open(folder: string, name: string): Promise<vscode.TextDocument> {
  const found = vscode.workspace.workspaceFolders?.find((one) => one.name === folder);
  assert(found, `the folder ${folder} is not open`);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(found.uri, name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

describe('in a workspace of two folders', () => {
  afterEach(closeAll);

  it('each folder has its own libraries and settings', async () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 2);
    const first = await open('workspace', 'library.md');
    await eventually('both findings in the first folder', () => findings(first, 'sample-size-mismatch').length === 2);
    // The second folder names no library, and has the rule as a hint.
    const second = await open('second', 'library.md');
    const found = await eventually('a finding in the second folder', () => findings(second, 'sample-size-mismatch'));
    assert.deepEqual(
      found.map(({ range, severity }) => [second.getText(range), severity]),
      [['400', vscode.DiagnosticSeverity.Hint]],
    );
  });

  it('a study is found in the articles of both', async () => {
    const first = await open('workspace', 'article.md');
    const second = await open('second', 'library.md');
    const place = rangeOf(first, 'Smith et al. (2011)').start;
    await eventually('places in both folders', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', first.uri, place);
      return found.some(({ uri }) => uri.path === second.uri.path) && found.some(({ uri }) => uri.path === first.uri.path);
    });
  });
});
