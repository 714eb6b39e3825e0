import { setTimeout as rest } from 'node:timers/promises';
import { commands, type Disposable, type TextDocumentChangeEvent, window, workspace } from 'vscode';
import type { CompletionList, LanguageClient } from 'vscode-languageclient/node';
import { isArticle } from './articleAtHand.js';

/** A bracket with the beginning of a name, as the server will look at it more closely. */
const NAME_BEGUN = /\((?:[^()]{1,120}\s)?\p{Lu}[\p{L}’'-]{1,40}$/u;

/** In milliseconds. */
const REST = 40;

/**
 * Shows what the server has for the beginning of a name behind a bracket. VS Code asks for nothing while words of Markdown are typed, and
 * lets letters not start a completion; so the server is asked here first, and the list is opened only where it has something.
 */
export function registerNameCompletion(client: LanguageClient): Disposable {
  return workspace.onDidChangeTextDocument(async ({ document, contentChanges }: TextDocumentChangeEvent) => {
    const editor = window.activeTextEditor;
    const [change, ...others] = contentChanges;
    if (!client.isRunning() || editor?.document !== document || !isArticle(document) || !change || others.length > 0) return;
    if (!/^\p{L}$/u.test(change.text) || change.rangeLength > 0) return;
    const position = change.range.start.translate(0, 1);
    const before = document.lineAt(position).text.slice(Math.max(0, position.character - 200), position.character);
    if (!NAME_BEGUN.test(before)) return;
    const { version } = document;
    // The client tells the server of the change first, and whoever types on is not asked for.
    await rest(REST);
    if (document.version !== version) return;
    const parameters = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      position: client.code2ProtocolConverter.asPosition(position),
      context: { triggerKind: 2, triggerCharacter: change.text },
    };
    // Nobody asked for a list, so a server that ends or gives up meanwhile needs no word.
    const found = await client.sendRequest<CompletionList | null>('textDocument/completion', parameters).catch(() => null);
    const isStillThere = document.version === version && window.activeTextEditor === editor && editor.selection.active.isEqual(position);
    if (isStillThere && (found?.items.length ?? 0) > 0) await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}
