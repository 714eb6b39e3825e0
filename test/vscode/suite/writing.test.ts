import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { IgnoreArguments } from '../../../src/protocol.js';
import { actionsAt, closeAll, eventually, findings, openFile, page, picture, rangeOf, select, shown } from './editor.js';

const LUND = 'Lund, E. (2018). Itch at night. *Skin*, *2*, 1–9.';
const named = `# Itch\n\nItch falls at night (Lund, 2018). Naltrexone helps in fibromyalgia.\n\n## References\n\n- ${LUND}\n`;
const twice = named.replace(`- ${LUND}\n`, `- ${LUND}\n- ${LUND}\n`);
const isOnPage = process.env.VOUCH_HOST_CONTROLS !== undefined;

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return first.uri;
};

/** Writes a file into the workspace and opens it. */
async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  await closeAll();
  const uri = vscode.Uri.joinPath(folder(), 'writing', name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  return vscode.window.showTextDocument(uri);
}

/** Types letter by letter, as a writer does. */
async function type(text: string): Promise<void> {
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
}

const undo = (): Thenable<void> => vscode.commands.executeCommand('undo');

/** Waits until Vouch has read the document. */
const isRead = (document: vscode.TextDocument): Promise<unknown> =>
  eventually('what the document holds', () =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
  );

describe('writing in VS Code', () => {
  afterEach(closeAll);

  it('completes a citation behind a bracket and the beginning of a name, and one undo takes it back', async () => {
    const editor = await openNew('complete.md', named);
    const { document } = editor;
    await isRead(document);
    const { end } = rangeOf(document, 'in fibromyalgia');
    select(editor, new vscode.Range(end, end));
    await type(' (Yo');
    await shown('.suggest-widget', 'Younger et al.');
    await picture('complete-behind-bracket');
    const typed = document.getText();
    assert.ok(typed.includes('in fibromyalgia (Yo).'), typed);
    await eventually('the citation', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() !== typed;
    });
    const text = document.getText();
    assert.match(text, /in fibromyalgia \(Younger[^()]{0,20}, 20\d\d\)\.\n/);
    assert.match(text, /\n- Younger, J\./);
    await undo();
    assert.equal(document.getText(), typed);
  });

  it('stays quiet in an ordinary bracket', async () => {
    const editor = await openNew('quiet.md', named);
    const { document } = editor;
    await isRead(document);
    const { end } = rangeOf(document, 'in fibromyalgia');
    for (const words of [' (The', ' (in', ' (n', ' (LD', ' [a](You']) {
      select(editor, new vscode.Range(end, end));
      await type(words);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        editor.selection.active,
        words.at(-1),
      );
      assert.deepEqual(
        items.map(({ label }) => String(label)).filter((label) => / \(\d{4}\)$/.test(label)),
        [],
        words,
      );
      await vscode.commands.executeCommand('hideSuggestWidget');
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), named));
    }
  });

  /** Opens the picker behind words of a new article, for pages that can be typed on; `done` comes when it has cited or was closed. */
  async function pickerAt(
    name: string,
    words: string,
  ): Promise<{ readonly document: vscode.TextDocument; readonly done: Thenable<unknown> }> {
    const editor = await openNew(name, named);
    const { document } = editor;
    await isRead(document);
    const { end } = rangeOf(document, words);
    select(editor, new vscode.Range(end, end));
    const done = vscode.commands.executeCommand('vouch.insertCitation');
    await shown('.quick-input-widget', 'Vouch: Insert Citation');
    return { document, done };
  }

  it('cites several studies that were chosen one after the other, in one step', async function () {
    if (!isOnPage) this.skip();
    const { document, done } = await pickerAt('several.md', 'in fibromyalgia');
    await page('type', { text: 'Younger 2013' });
    await shown('.quick-input-list .monaco-list-row.focused', 'Younger et al. (2013)');
    await page('type', { text: ';' });
    await shown('.quick-input-title', '(1 chosen)');
    await page('type', { text: 'Smith 2011' });
    await shown('.quick-input-list .monaco-list-row.focused', 'Smith et al. (2011)');
    await picture('insert-several');
    await page('press', { key: 'Enter' });
    await done;
    const text = document.getText();
    assert.match(text, /in fibromyalgia \((?:Smith et al\., 2011; Younger et al\., 2013|Younger et al\., 2013; Smith et al\., 2011)\)\./);
    assert.match(text, /\n- Smith, J\. P\./);
    assert.match(text, /\n- Younger, J\./);
    await undo();
    assert.equal(document.getText(), named);
  });

  it('cites what was typed, however fast', async function () {
    if (!isOnPage) this.skip();
    const { document, done } = await pickerAt('fast.md', 'in fibromyalgia');
    await page('type', { text: 'Smith 2011;' });
    await shown('.quick-input-title', '(1 chosen)');
    await page('type', { text: 'Younger 2013' });
    await page('press', { key: 'Enter' });
    await done;
    const text = document.getText();
    assert.match(text, /in fibromyalgia \((?:Smith et al\., 2011; Younger et al\., 2013|Younger et al\., 2013; Smith et al\., 2011)\)\./);
  });

  it('cites the study that the writer moved to', async function () {
    if (!isOnPage) this.skip();
    const { document, done } = await pickerAt('moved.md', 'in fibromyalgia');
    await page('type', { text: 'Smith 2011' });
    await shown('.quick-input-list .monaco-list-row.focused', 'Smith et al. (2011)');
    await page('press', { key: 'ArrowDown' });
    await shown('.quick-input-list .monaco-list-row.focused', '(2013)');
    await page('press', { key: 'Enter' });
    await done;
    assert.match(document.getText(), /in fibromyalgia \(Smith et al\., 2013\)\./);
  });

  it('writes a comment with the reason that was given', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, '40 patients', '40'), '218'));
    const wrong = document.getText();
    const [finding] = await eventually('a finding', () => findings(document, 'sample-size-mismatch'));
    assert.ok(finding);
    const offered = async (title: string): Promise<IgnoreArguments> => {
      const action = await eventually(title, async () =>
        (await actionsAt(document, finding.range)).find((one) => one.title === title && one.command),
      );
      const [given] = (action.command?.arguments ?? []) as IgnoreArguments[];
      assert.ok(given);
      return given;
    };
    const here = await offered('Ignore sample-size-mismatch here…');
    const done = vscode.commands.executeCommand('vouch.ignore', here, isOnPage ? undefined : 'One more came later.');
    if (isOnPage) {
      await shown('.quick-input-widget', 'You may leave this empty');
      await page('type', { text: 'One more came later.' });
      await picture('ignore-with-reason');
      await page('press', { key: 'Enter' });
    }
    await done;
    assert.match(document.getText(), /<!-- vouch-disable-line sample-size-mismatch -- One more came later\. -->\n/);
    await eventually('the end of the finding', () => findings(document, 'sample-size-mismatch').length === 0);
    await undo();
    assert.equal(document.getText(), wrong);
    await eventually('the finding again', () => findings(document, 'sample-size-mismatch'));
    const file = await offered('Ignore sample-size-mismatch in this file…');
    await vscode.commands.executeCommand('vouch.ignore', file, '');
    assert.ok(document.getText().startsWith('<!-- vouch-disable-file sample-size-mismatch -->\n\n# '));
    await undo();
    assert.equal(document.getText(), wrong);
  });

  it('turns a rule off for the workspace, with the reason beside it', async () => {
    const { document } = await openNew('off.md', twice);
    await eventually('a finding', () => findings(document, 'duplicate-reference'));
    const done = vscode.commands.executeCommand(
      'vouch.turnOffRule',
      'duplicate-reference',
      document.uri.toString(),
      'workspace',
      'The journal wants it so.',
    );
    await eventually('the end of the finding', () => findings(document, 'duplicate-reference').length === 0);
    const set = vscode.workspace.getConfiguration('vouch', document);
    assert.equal(set.get('rules.duplicate-reference'), 'off');
    const reasons = (): Readonly<Record<string, string>> => vscode.workspace.getConfiguration('vouch', document).get('reasons') ?? {};
    await eventually('the reason', () => reasons()['duplicate-reference'] === 'The journal wants it so.');
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
    await set.update('rules.duplicate-reference', undefined, vscode.ConfigurationTarget.Workspace);
    await set.update('reasons', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('the finding again', () => findings(document, 'duplicate-reference'));
  });

  it('makes the safe fixes by the editor’s command, and one undo takes them back', async () => {
    const { document } = await openNew('fix.md', twice);
    await eventually('a finding', () => findings(document, 'duplicate-reference'));
    await vscode.commands.executeCommand('editor.action.fixAll');
    await eventually('the fix', () => document.getText() === named);
    await undo();
    assert.equal(document.getText(), twice);
  });

  it('makes them on save where the writer has asked for it', async () => {
    const editor = await openNew('save.md', twice);
    const { document } = editor;
    const set = vscode.workspace.getConfiguration('editor', document);
    await set.update('codeActionsOnSave', { 'source.fixAll.vouch': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('a finding', () => findings(document, 'duplicate-reference'));
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 6), '!'));
      const before = document.getText();
      await eventually('the fix', async () => {
        await vscode.commands.executeCommand('workbench.action.files.save');
        return document.getText() !== before;
      });
      assert.equal(document.getText(), named.replace('# Itch', '# Itch!'));
      assert.equal(document.isDirty, false);
      await undo();
      assert.equal(document.getText(), before);
    } finally {
      await set.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('shows a change of the list before it is made, and one undo takes it back', async function () {
    if (!isOnPage) this.skip();
    const { document } = await openNew('convert.md', named);
    await isRead(document);
    const done = vscode.commands.executeCommand('vouch.changeReferences', 'convert', 'vancouver');
    await shown('.bulk-edit-panel', 'convert.md');
    await picture('convert-preview');
    assert.equal(document.getText(), named, 'nothing is done yet');
    await page('click', { selector: '.bulk-edit-panel .monaco-list-row input' });
    await vscode.commands.executeCommand('refactorPreview.apply');
    await done;
    assert.equal(document.getText(), named.replace(LUND, 'Lund E. Itch at night. Skin. 2018;2:1–9.'));
    await undo();
    assert.equal(document.getText(), named);
  });

  describe('with a file of references', () => {
    const keyed = '---\nbibliography: refs.bib\n---\n\nItch falls [@lund2018]. Naltrexone helps in fibromyalgia.\n';
    const refs = '@article{lund2018,\n  author = {Lund, Eva},\n  title = {Itch at night},\n  year = {2018}\n}\n';
    const bib = (): vscode.Uri => vscode.Uri.joinPath(folder(), 'writing', 'refs.bib');

    async function cite(): Promise<vscode.TextDocument> {
      const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), 'writing', 'keyed.md'));
      const { end } = rangeOf(document, 'in fibromyalgia');
      const position = { line: end.line, character: end.character };
      await eventually('the citation', async () => {
        if (document.getText() === keyed)
          await vscode.commands.executeCommand('vouch.insertCitation', { uri: document.uri.toString(), position, study: 'younger-2013' });
        return document.getText() !== keyed;
      });
      assert.equal(document.getText(), keyed.replace('fibromyalgia.', 'fibromyalgia [@younger2013].'));
      return document;
    }

    beforeEach(async () => {
      await vscode.workspace.fs.writeFile(bib(), Buffer.from(refs));
      await openNew('keyed.md', keyed);
    });

    it('writes the entry into the file on disk', async () => {
      const document = await cite();
      const written = await eventually('the entry on disk', async () => {
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(bib()));
        return text === refs ? undefined : text;
      });
      assert.ok(written.startsWith(`${refs}\n@article{younger2013,\n`), written);
      await undo();
      assert.equal(document.getText(), keyed);
    });

    it('writes it into the open file, whose own changes stay', async () => {
      const open = await vscode.workspace.openTextDocument(bib());
      const note = new vscode.WorkspaceEdit();
      note.insert(bib(), new vscode.Position(0, 0), '% my notes\n');
      assert.ok(await vscode.workspace.applyEdit(note));
      await cite();
      assert.ok(open.getText().startsWith(`% my notes\n${refs}\n@article{younger2013,\n`), open.getText());
      assert.equal(open.isDirty, true, 'what the writer had not saved is not saved for them');
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(bib())), refs);
      await vscode.window.showTextDocument(open);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });
});
