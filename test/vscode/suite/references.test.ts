import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, picture, rangeOf, shown } from './editor.js';

const LUND = 'Lund E. Itch at night. Skin. 2018;2:1-9.';
const POE = 'Poe A. Sleep in eczema. Skin. 2019;3:1-9.';
const numbered = `# Itch\n\nItch falls at night [1]. Sleep is poor [2].\n\n## References\n\n1. ${LUND}\n2. ${POE}\n`;
const named = `# Itch\n\nSleep is poor (Poe, 2019). Itch falls at night (Lund, 2018).\n\n## References\n\n- ${POE}\n- ${LUND}\n`;

describe('the reference list in VS Code', () => {
  afterEach(closeAll);

  async function open(text: string): Promise<vscode.TextEditor> {
    await closeAll();
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: text }));
  }

  /** Makes the change that the menu of source actions offers; the preview, which only a person can confirm, is left out. */
  async function change(document: vscode.TextDocument, id: string): Promise<string> {
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await eventually('the source action', () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        all,
        `source.vouch.references.${id}`,
      ),
    );
    const edit = new vscode.WorkspaceEdit();
    for (const [uri, edits] of action?.edit?.entries() ?? []) edit.set(uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    return document.getText();
  }

  it('gives a citation the number of its place and moves the others on, in one step', async () => {
    const { document } = await open(numbered);
    const { end } = rangeOf(document, 'Itch falls');
    const position = { line: end.line, character: end.character };
    await eventually('the citation', async () => {
      if (document.getText() === numbered)
        await vscode.commands.executeCommand('vouch.insertCitation', { uri: document.uri.toString(), position, study: 'younger-2013' });
      return document.getText() !== numbered;
    });
    const text = document.getText();
    assert.ok(text.includes('Itch falls [1] at night [2]. Sleep is poor [3].'), text);
    assert.match(text, /\n1\. Younger J.*\n2\. Lund E\. .*\n3\. Poe A\. /);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), numbered);
  });

  it('sorts the list, and one undo takes it back', async () => {
    const { document } = await open(named);
    assert.equal(await change(document, 'sort'), named.replace(`- ${POE}\n- ${LUND}`, `- ${LUND}\n- ${POE}`));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), named);
  });

  it('numbers citations and entries in the order of the text', async () => {
    const mixed = numbered.replace('[1]', '[9]').replace('[2]', '[1]').replace('[9]', '[2]');
    const { document } = await open(mixed);
    assert.equal(await change(document, 'renumber'), numbered.replace(`1. ${LUND}\n2. ${POE}`, `1. ${POE}\n2. ${LUND}`));
  });

  it('shows what can be done to the list, and the styles with the credit of their processor', async () => {
    await open(named);
    const listed = vscode.commands.executeCommand('vouch.changeReferences');
    await shown('.quick-input-widget', 'Sort the references by author and year');
    await picture('tidy-references');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await listed;
    const asked = vscode.commands.executeCommand('vouch.copyReference', { study: 'younger-2013' });
    await shown('.quick-input-widget', 'American Psychological Association');
    await picture('citation-styles');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
  });

  it('copies a reference in a style', async () => {
    await open(named);
    await vscode.env.clipboard.writeText('');
    await eventually('the reference in the clipboard', async () => {
      await vscode.commands.executeCommand('vouch.copyReference', { study: 'younger-2013', style: 'apa' });
      return /^Younger, J\..* \(2013\)\./.test(await vscode.env.clipboard.readText());
    });
  });

  it('renames a key in the text and in the file that holds its entry', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const write = async (name: string, text: string): Promise<vscode.Uri> => {
      const uri = vscode.Uri.joinPath(folder.uri, 'keys', name);
      await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
      return uri;
    };
    const bib = await write('refs.bib', '@article{lund2018,\n  author = {Lund, Eva},\n  title = {Itch at night},\n  year = {2018}\n}\n');
    const text = '---\nbibliography: refs.bib\n---\n\nItch falls [@lund2018]. It does [@lund2018, p. 3].\n';
    const document = await vscode.workspace.openTextDocument(await write('article.md', text));
    await vscode.window.showTextDocument(document);
    const { start } = rangeOf(document, 'lund2018');
    const edit = await eventually('the renaming', () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, start, 'lund2018itch'),
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), text.replaceAll('lund2018', 'lund2018itch'));
    const changed = await vscode.workspace.openTextDocument(bib);
    assert.ok(changed.getText().startsWith('@article{lund2018itch,'), changed.getText());
  });
});
