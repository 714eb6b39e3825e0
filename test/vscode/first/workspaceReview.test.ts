import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, openFile, picture, shown } from '../suite/editor.js';

const rule = 'sample-size-mismatch';
const wrong = 'A trial of low-dose naltrexone by Smith et al. (2011) involved 218 patients with active Crohn’s disease.\n';

describe('vouch.json and the review of the workspace in VS Code', () => {
  const root = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(root(), name);
  const put = (name: string, text: string) => vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  const reportedIn = (name: string) => vscode.languages.getDiagnostics(at(name)).filter(({ source }) => source === 'vouch');

  // A machine that does much else at once is slow.
  beforeEach(function () {
    this.currentTest?.timeout(60_000);
  });
  before(() => put('unopened/ldn.md', wrong));
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(at('vouch.json')).then(undefined, () => undefined);
  });
  after(() => vscode.workspace.fs.delete(at('unopened'), { recursive: true }));

  it('finds what is wrong in a file that is not open, follows it, and can be cleared', async () => {
    // With its findings the sample would fill the panel.
    await put('vouch.json', '{ "exclude": ["sample.txt"] }');
    await openFile('article.md');
    const answer = await vscode.commands.executeCommand<{ files: number; reviewed: number }>('vouch.reviewWorkspace');
    assert.ok(answer.files >= 4 && answer.reviewed === answer.files, JSON.stringify(answer));
    const [finding] = await eventually('the finding', () => reportedIn('unopened/ldn.md'));
    assert.match(finding?.message ?? '', /218/);
    await shown('.markers-panel', 'ldn.md');
    await picture('workspace-review');
    await vscode.commands.executeCommand('vouch.workspaceStudies.focus');
    await shown('.pane:has-text("In the Workspace") .monaco-list-row', 'Smith et al. (2011)');
    await shown('.pane:has-text("In the Workspace") .monaco-list-row', 'in 2 documents');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await put('unopened/ldn.md', wrong.replace('218', '40'));
    await eventually('no finding', () => reportedIn('unopened/ldn.md').every(({ message }) => !message.includes('218')));
    await put('unopened/ldn.md', wrong);
    await eventually('the finding again', () => reportedIn('unopened/ldn.md'));

    // As a person opens it: a document that an extension opened stays open for minutes after its tab is closed.
    await vscode.commands.executeCommand('vscode.open', at('unopened/ldn.md'));
    const document = await eventually('the document', () => vscode.window.activeTextEditor?.document);
    await eventually('one finding, not two', () => findings(document, rule).length === 1);
    await closeAll();
    await eventually('the finding of the closed file', () => reportedIn('unopened/ldn.md'));
    await vscode.commands.executeCommand('vouch.clearWorkspaceReview');
    await eventually('nothing', () => reportedIn('unopened/ldn.md').length === 0);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('heeds vouch.json, below the settings of the workspace, and shows a fault in it', async () => {
    const { document } = await openFile('unopened/ldn.md');
    const severity = () => findings(document, rule)[0]?.severity;
    await eventually('an error', () => findings(document, rule).length === 1 && severity() === vscode.DiagnosticSeverity.Error);
    await put('vouch.json', '{ "groups": { "figures": "hint" } }');
    await eventually('a hint', () => severity() === vscode.DiagnosticSeverity.Hint);
    const settings = vscode.workspace.getConfiguration('vouch');
    try {
      await settings.update(`rules.${rule}`, 'information', vscode.ConfigurationTarget.Global);
      await settings.update('groups.statistics', 'hint', vscode.ConfigurationTarget.Workspace);
      await eventually('a hint still', () => severity() === vscode.DiagnosticSeverity.Hint);
      await settings.update('groups.figures', 'warning', vscode.ConfigurationTarget.Workspace);
      await eventually('a warning', () => severity() === vscode.DiagnosticSeverity.Warning);
    } finally {
      await settings.update(`rules.${rule}`, undefined, vscode.ConfigurationTarget.Global);
      await settings.update('groups.statistics', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('groups.figures', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await put('vouch.json', '{\n  "rules": { "no-rule": "off" }\n}');
    const [fault] = await eventually('the fault', () => reportedIn('vouch.json'));
    assert.equal(fault?.range.start.line, 1);
    await put('vouch.json', '{ "exclude": ["unopened"] }');
    await eventually('no fault', () => reportedIn('vouch.json').length === 0);
    await eventually('no findings', () => findings(document).length === 0);
  });
});
