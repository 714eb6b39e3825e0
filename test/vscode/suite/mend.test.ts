import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, closeAll, eventually, findings, openFile, picture, rangeOf, select, shown } from './editor.js';

describe('mending in VS Code', () => {
  afterEach(closeAll);

  it('puts in the right figure by the quick fix, and one undo takes it back', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, '40 patients', '40'), '218'));
    const wrong = document.getText();
    const [finding] = await eventually('a finding', () => findings(document, 'sample-size-mismatch'));
    assert(finding);
    const actions = await eventually('a quick fix', () => actionsAt(document, finding.range));
    assert.equal(actions.find(({ isPreferred }) => isPreferred)?.title, 'Change to 40');

    select(editor, finding.range);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await shown('.action-widget', 'Change to 40');
    await picture('quick-fix');
    await vscode.commands.executeCommand('hideCodeActionWidget');

    await vscode.commands.executeCommand('editor.action.autoFix');
    await eventually('the right figure', () => document.getText() === wrong.replace('218', '40'));
    await eventually('the end of the finding', () => findings(document, 'sample-size-mismatch').length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), wrong);
  });

  it('offers to leave a finding be, with the comment that says so', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, '40 patients', '40'), '218'));
    const [finding] = await eventually('a finding', () => findings(document, 'sample-size-mismatch'));
    assert(finding);
    const actions = await eventually('its actions', () => actionsAt(document, finding.range));
    const ignore = actions.find(({ title }) => /ignore/i.test(title));
    assert(ignore?.edit, actions.map(({ title }) => title).join('; '));
    await vscode.workspace.applyEdit(ignore.edit);
    assert.match(document.getText(), /<!-- vouch-disable-(?:next-)?line sample-size-mismatch\b/);
    await eventually('the end of the finding', () => findings(document, 'sample-size-mismatch').length === 0);
  });
});
