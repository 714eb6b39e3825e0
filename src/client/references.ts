import { commands, type Disposable, type QuickPickItem, window, workspace } from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { chooseStyle } from './citationStyles.js';
import {
  type ChangeReferencesParams,
  changeReferencesRequest,
  citationStyleRequest,
  type ReferenceChange,
  type ReferenceChangeAnswer,
  referenceChangesRequest,
} from '../protocol/citing.js';

/** `vouch.changeReferences`: sorts, numbers, completes or converts the reference list; the editor shows each change before it is made. */
export function registerReferencesCommand(client: LanguageClient): Disposable {
  return commands.registerCommand('vouch.changeReferences', async (change?: string, style?: string) => {
    const document = window.activeTextEditor?.document;
    if (!document) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const chosen = change ?? (await chooseChange(client, uri));
    if (!chosen) return;
    const named =
      chosen === 'convert' ? (style ?? (await chooseStyle(await client.sendRequest<string>(citationStyleRequest, { uri })))) : undefined;
    if (chosen === 'convert' && !named) return;
    const parameters: ChangeReferencesParams = { uri, version: document.version, change: chosen, ...(named ? { style: named } : {}) };
    const answer = await client.sendRequest<ReferenceChangeAnswer | null>(changeReferencesRequest, parameters);
    if (!answer) void window.showWarningMessage('The text has changed meanwhile, so nothing was done. Please try again.');
    else {
      const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit as WorkspaceEdit | null);
      if (edit) await workspace.applyEdit(edit, { isRefactoring: true });
      if (answer.message) void window.showInformationMessage(answer.message);
    }
  });
}

interface Choice extends QuickPickItem {
  readonly value: string;
}

async function chooseChange(client: LanguageClient, uri: string): Promise<string | undefined> {
  const changes = await client.sendRequest<ReferenceChange[]>(referenceChangesRequest, { uri });
  const items: Choice[] = changes
    .toSorted((a, b) => Number(a.reason !== null) - Number(b.reason !== null))
    .map(({ id, title, reason }) => ({
      label: reason === null ? `$(edit) ${title}` : `$(circle-slash) ${title}`,
      detail: reason ?? '',
      value: id,
    }));
  items.splice(changes.filter(({ reason }) => reason === null).length, 0, {
    label: '$(symbol-text) Write the references in a citation style…',
    value: 'convert',
  });
  const chosen = await window.showQuickPick(items, {
    title: 'Vouch: Tidy the Reference List',
    placeHolder: 'Each change is shown before it is made',
  });
  return chosen?.value;
}
