import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, hoverText, openFile, picture, rangeOf, select, shown } from './editor.js';

const ask = <T>(command: string, ...given: readonly unknown[]) => vscode.commands.executeCommand<T[]>(command, ...given);

describe('moving about', () => {
  afterEach(closeAll);

  it('goes from a mention to its entry, and from the entry to the record in the library', async () => {
    const editor = await openFile('library.md');
    const { document } = editor;
    await eventually('a finding of the library', () => findings(document, 'sample-size-mismatch').length === 2);
    select(editor, new vscode.Range(rangeOf(document, 'Marlowe et al. (2019)').start, rangeOf(document, 'Marlowe et al. (2019)').start));
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    const entry = rangeOf(document, 'Marlowe, T., Quince');
    await eventually('the entry', () => editor.selection.start.line === entry.start.line);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    const bib = await eventually('the library', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.fileName.endsWith('library.bib') ? active : undefined;
    });
    assert.match(bib.document.lineAt(bib.selection.start.line).text, /@article\{marlowe2019/);
  });

  it('finds a study in all open articles', async () => {
    const { document } = await openFile('article.md');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder);
    const other = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'numbered.md'));
    await vscode.window.showTextDocument(other, { preview: false });
    const place = rangeOf(document, 'Smith et al. (2011)').start;
    const found = await eventually('places in both', async () => {
      const all = await ask<vscode.Location>('vscode.executeReferenceProvider', document.uri, place);
      // VS Code closes the document of a tab that was closed when it pleases.
      const inBoth = all.filter(({ uri }) => uri.path === document.uri.path || uri.path === other.uri.path);
      return new Set(inBoth.map(({ uri }) => uri.path)).size === 2 ? inBoth : undefined;
    });
    const words = found.map(({ uri, range }) => (uri.path === other.uri.path ? other : document).getText(range).slice(0, 9));
    assert.deepEqual(words.sort(), ['2. Smith ', 'Smith et ', 'Smith, J.', '[2]'].sort());
    const symbols = await ask<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', 'Smith 2011');
    assert.ok(symbols.filter(({ name }) => name === 'Smith et al. (2011)').length >= 2);
  });

  it('shows the reference list in the outline beside the headings', async () => {
    const { document } = await openFile('numbered.md');
    const symbols = await eventually('the outline', async () => {
      const all = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', document.uri);
      return all.find(({ detail }) => detail === '2 entries');
    });
    assert.deepEqual(
      symbols.children.map(({ name }) => name),
      ['1. Smith et al. (2007)', '2. Smith et al. (2011)'],
    );
    await vscode.commands.executeCommand('outline.focus');
    await shown('.outline-pane', 'Smith et al. (2011)');
    await picture('outline');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  it('colours mentions by what is known of them', async () => {
    const { document } = await openFile('article.md');
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    assert.deepEqual(legend.tokenTypes, ['studyMention', 'studyFigure']);
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(data.length >= 5 * 6, `${data.length / 5} tokens`);
    const mention = rangeOf(document, 'Smith et al. (2011)');
    assert.deepEqual([...data.slice(0, 5)], [mention.start.line, mention.start.character, 'Smith et al. (2011)'.length, 0, 1]);
  });

  it('shows ticks behind verified figures when the setting asks for them', async () => {
    const { document } = await openFile('article.md');
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = () => ask<vscode.InlayHint>('vscode.executeInlayHintProvider', document.uri, range);
    assert.deepEqual(await hints(), []);
    const settings = vscode.workspace.getConfiguration('vouch');
    try {
      await settings.update('marks', 'inlay', vscode.ConfigurationTarget.Workspace);
      const [first] = await eventually('ticks', hints);
      assert(first);
      assert.equal(first.label, '✓');
      assert.ok(first.position.isEqual(rangeOf(document, '40 patients', '40').end));
      await shown('.monaco-editor .view-lines', '✓');
      await picture('ticks');
    } finally {
      await settings.update('marks', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('no ticks', async () => (await hints()).length === 0);
  });

  it('shows the record beside an entry', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, '*102*(4), 820', '*102*'), '*112*'));
    const place = rangeOf(document, 'Smith, J. P., Stock').start;
    assert.match(await eventually('the record', () => hoverText(document, place)), /The record says otherwise/);
    select(editor, new vscode.Range(place, place));
    await vscode.commands.executeCommand('editor.action.showHover');
    await shown('.monaco-hover', 'The record says otherwise');
    await picture('record');
  });
});
