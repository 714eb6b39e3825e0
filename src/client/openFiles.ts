import { workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type OpenFile, openFilesNotification } from '../protocol/citing.js';

/** Tells the server the text of files of references that are not saved, since it reads the others from disk. */
export async function sendOpenFiles(client: LanguageClient): Promise<void> {
  const files = workspace.textDocuments
    .filter((document) => document.isDirty && document.uri.scheme === 'file' && /\.(?:bib|bibtex|json|ya?ml)$/i.test(document.uri.path))
    .map(
      (document): OpenFile => ({
        uri: client.code2ProtocolConverter.asUri(document.uri),
        version: document.version,
        text: document.getText(),
      }),
    );
  await client.sendNotification(openFilesNotification, { files });
}
