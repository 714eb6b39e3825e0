import { type CancellationToken, type Connection, ResponseError, type TextDocuments, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { renameInBibliography } from '../core/cite/bibliography/renameInBibliography.js';
import { keyAt, keyFault, renameKey } from '../features/renameKey.js';
import type { Answer } from './answerer.js';
import { refused } from './citeRequests.js';
import { type FileEdits, withFiles } from './citeWays.js';
import type { ClientFeatures } from './clientFeatures.js';
import { offsetOf, rangeOf, workspaceEdit } from './convert.js';
import type { OwnBibliographies } from './ownBibliographies.js';
import type { ReviewStore } from './reviewStore.js';

export interface RenameRequestOptions {
  readonly connection: Connection;
  readonly answer: Answer;
  readonly documents: TextDocuments<TextDocument>;
  readonly reviews: ReviewStore;
  readonly client: ClientFeatures;
  readonly bibliographies: OwnBibliographies;
}

/** Renames citation keys: in the document, in the file of references that it names, and in the other open documents that name that file. */
export function registerRename({ connection, answer, documents, reviews, client, bibliographies }: RenameRequestOptions): void {
  connection.onPrepareRename((params, token) =>
    answer(params?.textDocument?.uri, token, null, (document, { article }) => {
      const offset = offsetOf(document, params.position);
      const found = offset === null ? null : keyAt(article, offset);
      return found ? { range: rangeOf(document, found.span), placeholder: found.key } : null;
    }),
  );

  connection.onRenameRequest(async (params, token: CancellationToken) => {
    const newKey = String(params.newName ?? '')
      .trim()
      .replace(/^@/, '');
    const uri = params.textDocument?.uri;
    type Asked = { readonly key: string } | { readonly edit: WorkspaceEdit | ResponseError<void> };
    const asked = await answer<Asked | null>(uri, token, null, (document, { article }) => {
      const offset = offsetOf(document, params.position);
      const found = offset === null ? null : keyAt(article, offset);
      if (!found) return { edit: refused('There is no citation key to rename here.') };
      if (found.key === newKey) return { edit: { documentChanges: [] } };
      const fault = keyFault(newKey);
      return fault === null ? { key: found.key } : { edit: refused(fault) };
    });
    const document = documents.get(uri);
    if (!document || asked === null || asked instanceof ResponseError) return asked instanceof ResponseError ? asked : null;
    if ('edit' in asked) return asked.edit;
    return renamed(document, asked.key, newKey);
  });

  async function renamed(document: TextDocument, key: string, newKey: string): Promise<WorkspaceEdit | ResponseError<void> | null> {
    const { files } = bibliographies.of(document);
    const holding = files.filter(({ file }) => file.keys.has(key));
    if (files.some(({ file }) => file.keys.has(newKey))) return refused(`“${newKey}” is the key of another work.`);
    const paths = new Set(holding.map(({ file }) => file.path));
    const others = documents.all().filter((other) => other !== document && bibliographies.pathsOf(other).some((path) => paths.has(path)));
    const changes: WorkspaceEdit[] = [];
    for (const one of [document, ...others]) {
      const reviewed = await reviews.of(one.uri);
      const current = documents.get(one.uri);
      if (!reviewed || reviewed.version !== current?.version) continue;
      if (renameKey(reviewed.article, newKey, newKey).length > 0) return refused(`“${newKey}” is the key of another work.`);
      const edits = renameKey(reviewed.article, key, newKey);
      if (edits.length > 0) changes.push(workspaceEdit(current, edits, client.takesDocumentChanges));
    }
    const fileEdits = holding.map((own): FileEdits => ({ own, edits: renameInBibliography(own.file, key, newKey) }));
    return withFiles(together(changes), fileEdits);
  }
}

function together(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
  if (edits.every((edit) => edit.documentChanges)) return { documentChanges: edits.flatMap((edit) => edit.documentChanges ?? []) };
  return { changes: Object.assign({}, ...edits.map((edit) => edit.changes ?? {})) };
}
