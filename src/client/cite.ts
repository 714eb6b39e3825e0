import { commands, type Disposable, Disposable as Disposables, type TextEditor, Uri, window, workspace } from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { addToBibliographyCommand, insertCitationCommand } from '../protocol.js';
import {
  type AddToBibliographyParams,
  addToBibliographyRequest,
  type InsertCitationArguments,
  type InsertCitationParams,
  insertCitationRequest,
} from '../protocol/citing.js';
import type { ArticleAtHand } from './articleAtHand.js';
import { sendOpenFiles } from './openFiles.js';
import { pickStudies } from './studyPicker.js';

/** `vouch.insertCitation`: cites studies at the cursor, or at the place that a code action names; and what completions add to a file. */
export function registerCiteCommands(client: LanguageClient, article: ArticleAtHand): Disposable {
  return Disposables.from(
    commands.registerCommand(insertCitationCommand, async (given?: InsertCitationArguments) => {
      const place = given?.uri && given.position ? await placeOf(given.uri, given.position) : atCursor(client, await article.show());
      if (!place) return;
      const options = { title: 'Vouch: Insert Citation', uri: place.uri, position: place.position, takesSeveral: true };
      const studies = given?.study ? [given.study] : await pickStudies(client, options);
      if (studies.length > 0) await applyAnswer(client, insertCitationRequest, { ...place, studies });
    }),
    commands.registerCommand(addToBibliographyCommand, (given: AddToBibliographyParams) =>
      applyAnswer(client, addToBibliographyRequest, given),
    ),
  );
}

/** A place in one version of a document; the server refuses it in another version. */
export type CitePlace = Pick<InsertCitationParams, 'uri' | 'position' | 'version'>;

export async function placeOf(uri: string, position: CitePlace['position']): Promise<CitePlace> {
  const { version } = await workspace.openTextDocument(Uri.parse(uri));
  return { uri, position, version };
}

/** The place of an editor's cursor; undefined where there is no editor. */
export function atCursor({ code2ProtocolConverter: converter }: LanguageClient, editor: TextEditor | undefined): CitePlace | undefined {
  if (!editor) return undefined;
  const { uri, version } = editor.document;
  return { uri: converter.asUri(uri), position: converter.asPosition(editor.selection.active), version };
}

/** Asks the server for an edit and makes it, as one step that one undo takes back; says why where there is none. */
async function applyAnswer(client: LanguageClient, request: string, parameters: object): Promise<void> {
  await sendOpenFiles(client);
  try {
    const edit = await client.sendRequest<WorkspaceEdit | null>(request, parameters);
    if (edit && (await applyEdit(client, edit))) return;
    if (request === insertCitationRequest)
      await window.showWarningMessage('The text has changed meanwhile, so nothing was inserted. Please try again.');
  } catch (error) {
    await window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}

/** Makes an edit. A file of references that was saved before is saved again, so that the citation finds its entry at once. */
export async function applyEdit(client: LanguageClient, edit: unknown): Promise<boolean> {
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit);
  const files = converted.entries().map(([uri]) => uri.toString());
  const unsaved = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  if (!(await workspace.applyEdit(converted))) return false;
  for (const file of files) {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === file);
    const isArticle =
      document !== undefined && /^(?:markdown|plaintext|quarto|rmd)$/.test(document.languageId) && !/\.bib(?:tex)?$/i.test(file);
    if (document?.isDirty && !unsaved.has(file) && !isArticle) await document.save();
  }
  return true;
}
