import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DecideArguments } from '../../../src/protocol.js';
import { actionsAt, closeAll, eventually, findings, openFile, rangeOf } from './editor.js';

describe('deciding in VS Code', () => {
  afterEach(closeAll);

  it('keeps a checked figure as it is, in a file that is written and can be taken back', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, '40 patients', '40'), '217'));
    const [finding] = await eventually('a finding', () => findings(document, 'sample-size-mismatch'));
    assert(finding);
    const actions = await eventually('its actions', () => actionsAt(document, finding.range));
    const decide = actions.find(({ title }) => title === 'I checked this: keep it as it is…');
    assert(decide?.command, actions.map(({ title }) => title).join('; '));
    const [given] = decide.command.arguments as [DecideArguments];

    // With a reason the command asks for none, as a key binding may want.
    await vscode.commands.executeCommand(decide.command.command, given, 'One more came later.');
    await eventually('the end of the finding', () => findings(document, 'sample-size-mismatch').length === 0);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder);
    const file = vscode.Uri.joinPath(folder.uri, '.vouch', 'decisions.json');
    const { decisions } = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
    assert.deepEqual([decisions[0].text, decisions[0].reason, decisions[0].file], ['217', 'One more came later.', 'article.md']);
    assert.equal((await vscode.workspace.openTextDocument(file)).isDirty, false);

    await vscode.workspace.fs.delete(file);
    await eventually('the finding again', () => findings(document, 'sample-size-mismatch'));
  });
});
