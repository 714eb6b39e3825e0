import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/article/article.js';
import { convertReferences } from '../core/cite/list/convertReferences.js';
import { isRefused } from '../core/cite/list/listChange.js';
import type { TextEdit } from '../core/text/textEdit.js';
import { offerOf, referenceActions } from '../features/referenceActions.js';
import { openStyle } from '../files/citationStyles.js';
import { UserError } from '../files/userError.js';
import type { ChangeReferencesParams, ReferenceChange, ReferenceChangeAnswer } from '../protocol/citing.js';
import type { ClientFeatures } from './clientFeatures.js';
import { rangeOf, workspaceEdit } from './convert.js';

/** The kind of all changes of the reference list; `source.vouch.references.sort` is one. */
export const REFERENCES_KIND = `${CodeActionKind.Source}.vouch.references`;

/** The changes of the list that an editor's menu of source actions offers: those that would change something. */
export function referenceCodeActions(
  document: TextDocument,
  article: Article,
  wanted: readonly string[],
  client: ClientFeatures,
): CodeAction[] {
  return referenceActions.flatMap((action): CodeAction[] => {
    const kind = `${REFERENCES_KIND}.${action.id}`;
    if (!wanted.some((only) => kind === only || kind.startsWith(`${only}.`))) return [];
    const { edits } = offerOf(article, action);
    return edits.length > 0 ? [{ title: action.title, kind, edit: previewedEdit(document, edits, action.title, client) }] : [];
  });
}

export function referenceChanges(article: Article): ReferenceChange[] {
  return referenceActions.map((action) => ({ id: action.id, title: action.title, reason: offerOf(article, action).reason }));
}

/** @param folder of the running program, beside which the styles lie */
export function changeReferences(
  document: TextDocument,
  article: Article,
  params: ChangeReferencesParams,
  client: ClientFeatures,
  folder: string,
): ReferenceChangeAnswer | null {
  if (params.version !== document.version) return null;
  if (params.change === 'convert') return converted(document, article, String(params.style ?? ''), client, folder);
  const action = referenceActions.find(({ id }) => id === params.change);
  if (!action) return null;
  const { edits, reason } = offerOf(article, action);
  return reason === null ? { edit: previewedEdit(document, edits, action.title, client), message: null } : { edit: null, message: reason };
}

function converted(document: TextDocument, article: Article, name: string, client: ClientFeatures, folder: string): ReferenceChangeAnswer {
  try {
    const style = openStyle(name, folder);
    const change = convertReferences(article, style);
    if (isRefused(change)) return { edit: null, message: change.refusal };
    if (change.edits.length === 0) return { edit: null, message: `Nothing differs from ${style.title}.` };
    const kept = change.kept ?? 0;
    const message =
      kept === 0
        ? null
        : `${kept} ${kept === 1 ? 'entry was' : 'entries were'} left as ${kept === 1 ? 'it is' : 'they are'}: too little could be read of ${kept === 1 ? 'it' : 'them'}.`;
    return { edit: previewedEdit(document, change.edits, `Write the references in ${style.title}`, client), message };
  } catch (error) {
    if (error instanceof UserError) return { edit: null, message: error.message };
    throw error;
  }
}

/** An edit that the editor shows before it is made, where it can; one undo takes it back. */
function previewedEdit(document: TextDocument, edits: readonly TextEdit[], label: string, client: ClientFeatures): WorkspaceEdit {
  if (!client.previewsChanges || !client.takesDocumentChanges) return workspaceEdit(document, edits, client.takesDocumentChanges);
  const annotationId = 'vouch.references';
  return {
    changeAnnotations: { [annotationId]: { label, needsConfirmation: true } },
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText, annotationId })),
      },
    ],
  };
}
