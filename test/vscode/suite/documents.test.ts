import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, hoverText, openFile, picture, rangeOf } from './editor.js';

const rule = 'sample-size-mismatch';
const wrong = 'A trial of low-dose naltrexone by Smith et al. (2011) involved 218 patients with active Crohn’s disease.\n';

describe('documents that are no files on disk', () => {
  const disposables: vscode.Disposable[] = [];

  afterEach(async () => {
    await closeAll();
    for (const disposable of disposables.splice(0)) disposable.dispose();
  });

  it('are reviewed while they are not saved, also when their language is chosen later', async () => {
    const document = await vscode.workspace.openTextDocument({ content: wrong, language: 'markdown' });
    await vscode.window.showTextDocument(document);
    await eventually('a finding', () => findings(document, rule));
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await eventually('no finding in another language', () => findings(document).length === 0);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await eventually('a finding again', () => findings(document, rule));
  });

  it('are reviewed in a repository that is opened without files', async () => {
    const uri = vscode.Uri.parse('vscode-vfs://github/ann/articles/article.md');
    disposables.push(vscode.workspace.registerFileSystemProvider('vscode-vfs', oneFile(uri, wrong), { isReadonly: true }));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const [finding] = await eventually('a finding', () => findings(document, rule));
    assert.equal(document.getText(finding?.range), '218');
    assert.match(await hoverText(document, rangeOf(document, 'Smith et al. (2011)').start), /mucosal healing/);
  });

  it('are left alone where they are the old side of a comparison; the new side, a file, is reviewed', async () => {
    const { document } = await openFile('article.md');
    const edited = wrong.replace('218', '219');
    disposables.push(vscode.workspace.registerTextDocumentContentProvider('before', { provideTextDocumentContent: () => edited }));
    const before = vscode.Uri.parse('before:/article.md');
    const fixed = new vscode.WorkspaceEdit();
    fixed.replace(document.uri, rangeOf(document, '40 patients', '40'), '218');
    await vscode.workspace.applyEdit(fixed);
    await vscode.commands.executeCommand('vscode.diff', before, document.uri, 'Before and after');
    const [finding] = await eventually('a finding on the new side', () => findings(document, rule));
    assert.equal(document.getText(finding?.range), '218');
    const old = await vscode.workspace.openTextDocument(before);
    assert.equal(old.getText(), edited);
    assert.deepEqual(findings(old), []);
    await picture('comparison');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

/** A file system that holds one file. */
function oneFile(uri: vscode.Uri, text: string): vscode.FileSystemProvider {
  const content = new TextEncoder().encode(text);
  const missing = (): never => {
    throw vscode.FileSystemError.FileNotFound();
  };
  return {
    onDidChangeFile: () => new vscode.Disposable(() => {}),
    watch: () => new vscode.Disposable(() => {}),
    stat: ({ path }) => (path === uri.path ? { type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length } : missing()),
    readFile: ({ path }) => (path === uri.path ? content : missing()),
    readDirectory: () => [],
    createDirectory: missing,
    writeFile: missing,
    delete: missing,
    rename: missing,
  };
}
