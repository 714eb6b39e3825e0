import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, frame, openFile, picture, rangeOf, select, shown } from './editor.js';

const rule = 'sample-size-mismatch';

describe('reviewing in VS Code', () => {
  afterEach(closeAll);

  it('reports a wrong figure after it is typed, and no longer when it is mended', async () => {
    await frame('small');
    const editor = await openFile('article.md');
    const { document } = editor;
    select(editor, rangeOf(document, '40 patients', '40'));
    await vscode.commands.executeCommand('type', { text: '218' });
    const [finding] = await eventually('a finding', () => findings(document, rule));
    assert.equal(document.getText(finding?.range), '218');
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(finding?.message ?? '', /Smith et al\. \(2011\).*\b40\b.*\b218\b/);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await shown('.markers-panel', '218');
    await picture('diagnostics');
    await frame('whole');
    await vscode.commands.executeCommand('workbench.action.closePanel');

    select(editor, rangeOf(document, '218'));
    await vscode.commands.executeCommand('type', { text: '40' });
    await eventually('an article without fault', () => accusations(document).length === 0);
  });

  it('reviews plain text that is not saved yet', async () => {
    const content = 'A trial of low-dose naltrexone by Smith et al. (2011) involved 218 patients with active Crohn’s disease.';
    const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    const [finding] = await eventually('a finding', () => findings(document, rule));
    assert.equal(document.getText(finding?.range), '218');
  });

  it('turns a rule off and changes its severity by a setting', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, '40 patients', '40'), '218'));
    await eventually('the finding', () => findings(document, rule));
    const settings = vscode.workspace.getConfiguration('vouch');
    try {
      await settings.update(`rules.${rule}`, 'hint', vscode.ConfigurationTarget.Workspace);
      await eventually('the hint', () => findings(document, rule).some(({ severity }) => severity === vscode.DiagnosticSeverity.Hint));
      await settings.update(`rules.${rule}`, 'off', vscode.ConfigurationTarget.Workspace);
      await eventually('no finding of the rule', () => findings(document, rule).length === 0);
    } finally {
      await settings.update(`rules.${rule}`, undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('the finding again', () => findings(document, rule));
  });

  it('checks figures against the abstracts of the library that the settings name', async () => {
    const { document } = await openFile('library.md');
    const found = await eventually('both findings', () => (findings(document, rule).length === 2 ? findings(document, rule) : undefined));
    assert.match(found[0]?.message ?? '', /Marlowe et al\. \(2019\).*\b52\b.*\b520\b/);
  });

  it('goes on after the language server was started again', async () => {
    const { document } = await openFile('library.md');
    await eventually('findings', () => findings(document, rule));
    await vscode.commands.executeCommand('vouch.restartServer');
    await eventually('findings again', () => findings(document, rule));
  });

  it('shows its tallies in the status bar', async () => {
    await openFile('article.md');
    await shown('.statusbar', 'figures verified');
  });

  it('shows an article full of findings', async () => {
    const editor = await openFile('sample.txt');
    const { document } = editor;
    await eventually('the finding at 120 fibromyalgia patients', () =>
      findings(document, rule).some(({ range }) => document.getText(range).startsWith('120')),
    );
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    editor.revealRange(rangeOf(document, 'Study 2: Sharafaddinzadeh'), vscode.TextEditorRevealType.AtTop);
    await shown('.markers-panel', 'Sharafaddinzadeh');
    await picture('overview');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});

const accusations = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  findings(document).filter(({ severity }) => severity < vscode.DiagnosticSeverity.Information);
