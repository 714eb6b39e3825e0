import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, closeAll, eventually, findings, frame, openFile, picture, rangeOf, select, shown } from './editor.js';

describe('mending in VS Code', () => {
  afterEach(closeAll);

  it('puts in the right figure by the quick fix, and one undo takes it back', async () => {
    await frame('small');
    const editor = await openFile('article.md');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, '40 patients', '40'), '218'));
    const wrong = document.getText();
    const [finding] = await eventually('a finding', () => findings(document, 'sample-size-mismatch'));
    assert(finding);
    const actions = await eventually('a quick fix', () => actionsAt(document, finding.range));
    assert.equal(actions.find(({ isPreferred }) => isPreferred)?.title, 'Change to 40');

    // With words selected, VS Code offers to surround them too.
    select(editor, new vscode.Range(finding.range.start, finding.range.start));
    await vscode.commands.executeCommand('editor.action.quickFix');
    await shown('.action-widget', 'Change to 40');
    await picture('quick-fix');
    await frame('whole');
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
    assert(ignore?.command, actions.map(({ title }) => title).join('; '));
    await vscode.commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []), 'As the authors told us.');
    assert.match(document.getText(), /<!-- vouch-disable-(?:next-)?line sample-size-mismatch\b/);
    await eventually('the end of the finding', () => findings(document, 'sample-size-mismatch').length === 0);
  });

  it('offers studies for a claim that cites none, and puts in the mention and its entry', async () => {
    const editor = await openFile('sample.txt');
    const { document } = editor;
    const before = document.getText();
    const [finding] = await eventually('a claim without a citation', () => findings(document, 'uncited-claim'));
    assert(finding);
    const actions = await eventually('its actions', () => actionsAt(document, finding.range));
    const insert = actions.find(({ title }) => title.startsWith('Insert citation: '));
    assert(insert?.edit, actions.map(({ title }) => title).join('; '));
    await vscode.workspace.applyEdit(insert.edit);
    const [, name, year] = /^Insert citation: (\S+).*?\((\d{4})\)/.exec(insert.title) ?? [];
    const added = document.getText().length - before.length;
    assert(name && year && added > `(${name}, ${year})`.length, insert.title);
    await eventually('the end of the finding', () =>
      findings(document, 'uncited-claim').every(({ range }) => !range.start.isEqual(finding.range.start)),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('takes out the second of two equal entries', async () => {
    const { document } = await openFile('sample.txt');
    const [finding, ...others] = await eventually('repeated entries', () => findings(document, 'duplicate-reference'));
    assert(finding);
    const actions = await eventually('its actions', () => actionsAt(document, finding.range));
    const fix = actions.find(({ isPreferred, edit }) => isPreferred && edit);
    assert(fix?.edit, actions.map(({ title }) => title).join('; '));
    await vscode.workspace.applyEdit(fix.edit);
    await eventually('one repetition less', () => findings(document, 'duplicate-reference').length === others.length);
  });
});
