import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, openFile, picture, shown } from '../suite/editor.js';

const extension = () => {
  const found = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'vouch' && packageJSON.contributes?.walkthroughs);
  assert.ok(found);
  return found;
};

describe('the first minutes in VS Code', () => {
  // A machine that does much else at once is slow.
  beforeEach(function () {
    this.currentTest?.timeout(60_000);
  });
  afterEach(closeAll);

  it('opens the sample, which is reviewed at once', async () => {
    await vscode.commands.executeCommand('vouch.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled && document.languageId === 'markdown');
    const found = await eventually('findings', () => (findings(document).length >= 3 ? findings(document) : undefined));
    assert.deepEqual(
      found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).map(({ range }) => document.getText(range)),
      ['120', '45 mg'],
    );
  });

  it('shows the walkthrough with its steps', async () => {
    await vscode.commands.executeCommand('vouch.getStarted');
    for (const { title } of extension().packageJSON.contributes.walkthroughs[0].steps) await shown('.gettingStartedContainer', title);
    await picture('walkthrough');
  });

  it('has a key for inserting citations that VS Code has nothing else for', async () => {
    const [{ key }] = extension().packageJSON.contributes.keybindings;
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const own = text.split('\n').filter((line) => line.includes(`"key": "${key}"`));
    assert.deepEqual(
      own.map(
        (line) => line.includes('vouch.insertCitation') || text.slice(text.indexOf(line)).slice(0, 300).includes('vouch.insertCitation'),
      ),
      [true],
    );
  });

  it('starts a vouch.json for the team, with completion of rules', async () => {
    await openFile('article.md');
    await vscode.commands.executeCommand('vouch.openTeamSettings');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.ok(document.uri.path.endsWith('/vouch.json'));
    assert.deepEqual(Object.keys(JSON.parse(document.getText())), ['groups', 'rules', 'libraries', 'exclude']);
    const offset = document.getText().indexOf('"rules": {') + '"rules": {'.length;
    const list = await eventually(
      'completion',
      async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          document.positionAt(offset),
        );
        return items.some(({ label }) => (typeof label === 'string' ? label : label.label).includes('dose-mismatch')) ? items : undefined;
      },
      10_000,
    );
    assert.ok(list.length > 30);
    await vscode.workspace.fs.delete(document.uri);
  });

  it('adds a library to the settings of the folder', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const settings = () => vscode.workspace.getConfiguration('vouch', folder);
    const before = settings().get<string[]>('libraries') ?? [];
    try {
      await vscode.commands.executeCommand('vouch.addLibrary', vscode.Uri.joinPath(folder.uri, 'more', 'own.ris'));
      assert.deepEqual(settings().get('libraries'), [...before, 'more/own.ris']);
    } finally {
      await settings().update('libraries', before, vscode.ConfigurationTarget.Workspace);
    }
  });
});
