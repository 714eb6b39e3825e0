import { basename, isAbsolute, relative, sep } from 'node:path';
import {
  commands,
  ConfigurationTarget,
  Disposable,
  type ExtensionContext,
  Selection,
  Uri,
  ViewColumn,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';

/** Commands that the walkthrough leads to: the sample, libraries, settings of one's own and of the team. */
export function registerFirstSteps({ extensionUri, extension }: ExtensionContext): Disposable {
  return Disposable.from(
    commands.registerCommand('vouch.openSample', () => openSample(extensionUri)),
    commands.registerCommand('vouch.addLibrary', addLibrary),
    commands.registerCommand('vouch.openTeamSettings', openTeamSettings),
    commands.registerCommand('vouch.openSettings', () => commands.executeCommand('workbench.action.openSettings', `@ext:${extension.id}`)),
    commands.registerCommand('vouch.getStarted', async () => {
      // VS Code does not leave another walkthrough for this one, as it shows in a new profile, unless that one is left first.
      await commands.executeCommand('welcome.goBack').then(undefined, () => undefined);
      await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#vouch.firstSteps`, false);
    }),
  );
}

/** A copy without a name, to be changed at will; nothing is written to disk. */
async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'docs', 'walkthrough', 'sample.md'));
  const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
  // The walkthrough makes an empty column for it, which may have lost the focus by now.
  const empty = window.tabGroups.all.find(({ tabs }) => tabs.length === 0);
  const editor = await window.showTextDocument(document, { preview: false, viewColumn: empty?.viewColumn ?? ViewColumn.Active });
  // Where the sentence without a citation ends, for whom the walkthrough lets insert one next.
  const end = document.positionAt(Math.max(0, document.getText().indexOf('.\n\n## References')));
  editor.selection = new Selection(end, end);
}

/** Names a file in the setting `vouch.libraries` of the workspace folder, or of the user where no folder is open. */
async function addLibrary(given?: Uri): Promise<void> {
  const chosen = given ? [given] : await window.showOpenDialog({ title: 'Vouch: Add a Library', filters: LIBRARIES, canSelectMany: true });
  if (!chosen?.length) return;
  const folder = workspace.getWorkspaceFolder(chosen[0] ?? Uri.file('/')) ?? workspace.workspaceFolders?.[0];
  const settings = workspace.getConfiguration('vouch', folder);
  const set = settings.inspect<readonly string[]>('libraries');
  const before = (folder ? (set?.workspaceFolderValue ?? set?.workspaceValue) : set?.globalValue) ?? [];
  const libraries = [...new Set([...before, ...chosen.map(({ fsPath }) => nameOf(fsPath, folder))])];
  const target = !folder
    ? ConfigurationTarget.Global
    : (workspace.workspaceFolders?.length ?? 0) > 1
      ? ConfigurationTarget.WorkspaceFolder
      : ConfigurationTarget.Workspace;
  await settings.update('libraries', libraries, target);
  const names = chosen.map(({ fsPath }) => basename(fsPath)).join(', ');
  void window.showInformationMessage(`Vouch checks articles against ${names} now.`);
}

const LIBRARIES = {
  'Libraries of studies': ['bib', 'bibtex', 'nbib', 'ris', 'json', 'yaml', 'yml', 'xml', 'txt'],
};

/** As it is written in settings: below the folder from there, else whole. */
function nameOf(path: string, folder: WorkspaceFolder | undefined): string {
  const inside = folder && relative(folder.uri.fsPath, path);
  return inside && !inside.startsWith('..') && !isAbsolute(inside) ? inside.split(sep).join('/') : path;
}

/** Opens the folder's `vouch.json`; where there is none, one is made that says nothing yet. */
async function openTeamSettings(): Promise<void> {
  const active = window.activeTextEditor?.document.uri;
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
  if (!folder) {
    void window.showInformationMessage('The settings of a team belong to a folder. None is open.');
    return;
  }
  const file = Uri.joinPath(folder.uri, 'vouch.json');
  try {
    await workspace.fs.stat(file);
  } catch {
    await workspace.fs.writeFile(file, new TextEncoder().encode(FIRST_SETTINGS));
  }
  await window.showTextDocument(file, { preview: false });
}

const FIRST_SETTINGS = `{
  "groups": {},
  "rules": {},
  "libraries": [],
  "exclude": []
}
`;
