import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { askWhy } from './ignore.js';
import { type DecideAnswer, type DecideArguments, type DecideParams, decideCommand, decideRequest } from '../protocol.js';

/** `vouch.decide`: asks why, and writes the decision that a code action names into the workspace's file of decisions. */
export function registerDecideCommand(client: LanguageClient): Disposable {
  return commands.registerCommand(decideCommand, async (given: DecideArguments, reason?: string) => {
    const why = reason ?? (given.forget === undefined ? await askWhy(given.title) : '');
    if (why === undefined) return;
    await saveDecisions();
    const { uri, decision, forget } = given;
    const parameters: DecideParams = { uri, reason: why, ...(decision ? { decision } : {}), ...(forget === undefined ? {} : { forget }) };
    const answer = await client.sendRequest<DecideAnswer | null>(decideRequest, parameters);
    if (!answer?.edit) {
      await window.showWarningMessage(answer?.problem ?? 'The text has changed meanwhile, so nothing was decided. Please try again.');
      return;
    }
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit as WorkspaceEdit);
    if (!(await workspace.applyEdit(edit))) {
      await window.showWarningMessage('The decision could not be written.');
      return;
    }
    await (await workspace.openTextDocument(Uri.parse(answer.file))).save();
    // The file's watcher says the same a moment later; the finding shall go at once.
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: answer.file, type: 2 }] });
  });
}

/** The server reads decisions from disk, so what was typed into their file must be there. */
async function saveDecisions(): Promise<void> {
  for (const document of workspace.textDocuments)
    if (document.isDirty && document.uri.path.endsWith('/.vouch/decisions.json')) await document.save();
}
