import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, frame, hoverText, openFile, picture, rangeOf, select, shown } from './editor.js';

describe('the hover', () => {
  before(() => frame('small'));
  afterEach(closeAll);
  after(() => frame('whole'));

  it('shows the card of the study that is mentioned', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    const mention = rangeOf(document, 'Smith et al. (2011)');
    const card = await eventually('a card', () => hoverText(document, mention.start.translate(0, 3)));
    assert.match(card, /naltrexone promotes mucosal healing/);
    assert.match(card, /Digestive Diseases and Sciences|Dig Dis Sci/);
    assert.match(card, /\b40\b/);
    select(editor, new vscode.Range(mention.start.translate(0, 3), mention.start.translate(0, 3)));
    await vscode.commands.executeCommand('editor.action.showHover');
    await shown('.monaco-hover', 'mucosal healing');
    await picture('card');
  });

  it('shows what the study reports beside a wrong figure', async () => {
    const editor = await openFile('article.md');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, '40 patients', '40'), '218'));
    const [finding] = await eventually('a finding', () => findings(document, 'sample-size-mismatch'));
    assert(finding);
    const text = await eventually('the hover', () => hoverText(document, finding.range.start));
    assert.match(text, /\b40\b/);
    select(editor, new vscode.Range(finding.range.start, finding.range.start));
    await vscode.commands.executeCommand('editor.action.showHover');
    await shown('.monaco-hover', 'sample-size-mismatch');
    await picture('hover');
  });

  it('has nothing to say about words that are no mention', async () => {
    const { document } = await openFile('article.md');
    await eventually('a card', () => hoverText(document, rangeOf(document, 'Smith et al. (2011)').start));
    assert.equal(await hoverText(document, rangeOf(document, 'A randomized').start), '');
  });
});
