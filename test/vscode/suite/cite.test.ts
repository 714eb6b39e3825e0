import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, frame, openFile, picture, rangeOf, select, shown } from './editor.js';

const claim = 'Naltrexone reduced pain in women with fibromyalgia';

describe('inserting a citation', () => {
  before(() => frame('small'));
  afterEach(closeAll);
  after(() => frame('whole'));

  it('adds the mention and the entry in the manner of an article with authors and years', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    const before = document.getText();
    await citeAfter(editor, claim, 'younger-2013');
    const text = await eventually('the citation', () => (document.getText() === before ? undefined : document.getText()));
    assert(text.includes(`${claim} (Younger et al., 2013).`), text);
    assert.match(
      text,
      /^- Younger, J\., Noor, N\., McCue, R\., & Mackey, S\. \(2013\)\. Low-dose naltrexone for the treatment of fibromyalgia/m,
    );
    assert.match(text, /\*Arthritis (?:&|and) Rheumatism\*, \*65\*\(2\), 529–538\./);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('adds the number and the entry in the manner of a numbered article', async () => {
    const editor = await openFile('numbered.md');
    const { document } = editor;
    const before = document.getText();
    await citeAfter(editor, claim, 'younger-2013');
    const text = await eventually('the citation', () => (document.getText() === before ? undefined : document.getText()));
    assert(text.includes(`${claim} [3].`), text);
    assert.match(text, /^3\. Younger J, Noor N, McCue R, Mackey S\. .*2013;65\(2\):529-538\.$/m);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('lets the writer choose among the studies that fit the sentence', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    const before = document.getText();
    const { end } = rangeOf(document, claim);
    select(editor, new vscode.Range(end, end));
    const done = vscode.commands.executeCommand('vouch.insertCitation');
    await shown('.quick-input-widget', 'women with fibromyalgia');
    await picture('insert-citation');
    await eventually('the citation', async () => {
      // Until the candidates are there this does nothing.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() !== before;
    });
    await done;
    assert.match(document.getText(), new RegExp(`${claim} \\([^()]{1,80}, \\d{4}\\)\\.`));
    await picture('inserted-citation');
  });
});

/** Cites the study behind the words, before the full stop. */
async function citeAfter({ document }: vscode.TextEditor, words: string, study: string): Promise<void> {
  const { end } = rangeOf(document, words);
  await vscode.commands.executeCommand('vouch.insertCitation', {
    uri: document.uri.toString(),
    position: { line: end.line, character: end.character },
    study,
  });
}
