import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/article/article.js';
import type { OwnWays } from '../core/cite/addReference.js';
import { convertReferences } from '../core/cite/list/convertReferences.js';
import { isRefused } from '../core/cite/list/listChange.js';
import type { TextEdit } from '../core/text/textEdit.js';
import { offerOf, referenceActions } from '../features/referenceActions.js';
import { UserError } from '../files/userError.js';
import type { ChangeReferencesParams, ReferenceChange, ReferenceChangeAnswer } from '../protocol/citing.js';
import type { ClientFeatures } from './clientFeatures.js';
import { rangeOf, workspaceEdit } from './convert.js';
import type { EntryStyles } from './entryStyles.js';
import type { Reviewed } from './reviewStore.js';

/** The kind of all changes of the reference list; `source.vouch.references.sort` is one. */
export const REFERENCES_KIND = `${CodeActionKind.Source}.vouch.references`;

/** The changes of the list that an editor's menu of source actions offers: those that would change something. */
export function referenceCodeActions(
  document: TextDocument,
  article: Article,
  wanted: readonly string[],
  client: ClientFeatures,
  own: OwnWays,
): CodeAction[] {
  return referenceActions.flatMap((action): CodeAction[] => {
    const kind = `${REFERENCES_KIND}.${action.id}`;
    if (!wanted.some((only) => kind === only || kind.startsWith(`${only}.`))) return [];
    const { edits } = offerOf(article, action, own);
    return edits.length > 0 ? [{ title: action.title, kind, edit: previewedEdit(document, edits, action.title, client) }] : [];
  });
}

export function referenceChanges(article: Article, own: OwnWays): ReferenceChange[] {
  return referenceActions.map((action) => ({ id: action.id, title: action.title, reason: offerOf(article, action, own).reason }));
}

/** Changes the list, with the citation style that is set where entries are written anew. */
export function changeReferences(
  document: TextDocument,
  { article, inputs }: Reviewed,
  params: ChangeReferencesParams,
  client: ClientFeatures,
  styles: EntryStyles,
): ReferenceChangeAnswer | null {
  if (params.version !== document.version) return null;
  const { citationStyle } = inputs.settings;
  if (params.change === 'convert') return converted(document, article, String(params.style ?? citationStyle ?? ''), client, styles);
  const action = referenceActions.find(({ id }) => id === params.change);
  if (!action) return null;
  const { edits, reason } = offerOf(article, action, styles.waysFor(article, citationStyle));
  return reason === null ? { edit: previewedEdit(document, edits, action.title, client), message: null } : { edit: null, message: reason };
}

function converted(
  document: TextDocument,
  article: Article,
  name: string,
  client: ClientFeatures,
  styles: EntryStyles,
): ReferenceChangeAnswer {
  try {
    const style = styles.open(name);
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
