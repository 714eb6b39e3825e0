import { commands, type Disposable, window, workspace } from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { type IgnoreArguments, ignoreCommand, type IgnoreParams, ignoreRequest } from '../protocol.js';

/** Asks for a reason, which may be left empty; undefined where the writer thought better of it. */
export async function askWhy(title: string): Promise<string | undefined> {
  return window.showInputBox({
    title,
    prompt: 'Why? Those who read it later will want to know. You may leave this empty.',
    placeHolder: 'Reason (optional)',
  });
}

/**
 * `vouch.ignore`: asks why, and writes the comment that turns a rule off at a finding or for the file, as one step that undo takes back.
 */
export function registerIgnoreCommand(client: LanguageClient): Disposable {
  return commands.registerCommand(ignoreCommand, async (given: IgnoreArguments, reason?: string) => {
    const why = reason ?? (await askWhy(given.title));
    if (why === undefined) return;
    const { uri, version, rule, position, place } = given;
    const parameters: IgnoreParams = { uri, version, rule, position, place, reason: why };
    const edit = await client.sendRequest<WorkspaceEdit | null>(ignoreRequest, parameters);
    const converted = edit && (await client.protocol2CodeConverter.asWorkspaceEdit(edit));
    if (!converted || !(await workspace.applyEdit(converted)))
      await window.showWarningMessage('The text has changed meanwhile, so nothing was written. Please try again.');
  });
}
