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

  it('each folder has its own vouch.json, and both are reviewed together', async () => {
    const [one, two] = vscode.workspace.workspaceFolders ?? [];
    assert(one && two);
    const write = (folder: vscode.WorkspaceFolder, name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, name), new TextEncoder().encode(text));
    const text = 'A trial of low-dose naltrexone by Smith et al. (2011) gave 45 mg to 40 patients with Crohn’s disease.\n';
    for (const folder of [one, two]) await write(folder, 'dose.md', text);
    await write(one, 'vouch.json', '{ "groups": { "figures": "warning" } }');
    await write(two, 'vouch.json', '{ "groups": { "figures": "information" } }');
    await vscode.commands.executeCommand('vouch.reviewWorkspace');
    const severityIn = (folder: vscode.WorkspaceFolder) =>
      vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder.uri, 'dose.md')).find(({ message }) => message.includes('45 mg'))
        ?.severity;
    await eventually(
      'the severity of each',
      () => severityIn(one) === vscode.DiagnosticSeverity.Warning && severityIn(two) === vscode.DiagnosticSeverity.Information,
    );
    await vscode.commands.executeCommand('vouch.clearWorkspaceReview');
    for (const folder of [one, two])
      for (const name of ['dose.md', 'vouch.json']) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, name));
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
