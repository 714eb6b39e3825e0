import { commands, type Disposable, type QuickPick, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import {
  type Candidate,
  type CandidatesParams,
  candidatesRequest,
  type InsertCitationArguments,
  type InsertCitationParams,
  insertCitationCommand,
  insertCitationRequest,
} from '../protocol.js';

/** `vouch.insertCitation`: cites a study at the cursor, or at the place that a code action names. */
export function registerCiteCommand(client: LanguageClient): Disposable {
  return commands.registerCommand(insertCitationCommand, async (given?: InsertCitationArguments) => {
    const place = given ? await placeOf(given) : atCursor(client);
    if (!place) return;
    const studies = given?.study ? [given.study] : await chooseStudies(client, place);
    if (studies.length > 0) await insertCitation(client, { ...place, studies });
  });
}

/** A place in one version of a document; the server refuses it in another version. */
type CitePlace = Pick<InsertCitationParams, 'uri' | 'position' | 'version'>;

async function placeOf({ uri, position }: InsertCitationArguments): Promise<CitePlace> {
  const { version } = await workspace.openTextDocument(Uri.parse(uri));
  return { uri, position, version };
}

function atCursor({ code2ProtocolConverter: converter }: LanguageClient): CitePlace | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { uri, version } = editor.document;
  return { uri: converter.asUri(uri), position: converter.asPosition(editor.selection.active), version };
}

/** Asks the server for the edit and makes it, as one step that one undo takes back. */
async function insertCitation(client: LanguageClient, parameters: InsertCitationParams): Promise<void> {
  const edit = await client.sendRequest<WorkspaceEdit | null>(insertCitationRequest, parameters);
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const done = converted !== undefined && (await workspace.applyEdit(converted));
  if (!done) await window.showWarningMessage('The text has changed meanwhile, so nothing was inserted. Please try again.');
}

interface StudyItem extends QuickPickItem {
  readonly study: string;
}

/** Lets the writer choose from the candidates for a place; several make one group. Empty where nothing was chosen. */
async function chooseStudies(client: LanguageClient, place: CitePlace): Promise<readonly string[]> {
  const pick = window.createQuickPick<StudyItem>();
  pick.title = 'Vouch: Insert Citation';
  pick.placeholder = 'Author, year, title or topic';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const update = () => showCandidates(client, place, pick);
  pick.onDidChangeValue(update);
  void update();
  pick.show();
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => resolve(pick.activeItems.map(({ study }) => study)));
      pick.onDidHide(() => resolve([]));
    });
  } finally {
    pick.dispose();
  }
}

async function showCandidates(client: LanguageClient, { uri, position }: CitePlace, pick: QuickPick<StudyItem>): Promise<void> {
  const query = pick.value;
  const parameters: CandidatesParams = { uri, position, query };
  pick.busy = true;
  const candidates = await client.sendRequest<Candidate[]>(candidatesRequest, parameters);
  // An answer that the writer has typed past is dropped.
  if (pick.value !== query) return;
  // The server has ranked them by the query already; `alwaysShow` keeps the editor from narrowing them a second time.
  pick.items = candidates.map((candidate) => ({ ...candidate, alwaysShow: true }));
  pick.busy = false;
}
