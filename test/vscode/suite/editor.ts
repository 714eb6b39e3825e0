/** What the suites do with the editor: open, type, wait for what is wanted, take pictures. */
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

/** Opens a file of the workspace, alone in the window. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  await closeAll();
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

/** Closes every editor and drops what was typed. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Asks again and again until the answer is neither empty nor false; fails with `what` after `patience` milliseconds. */
export async function eventually<T>(what: string, ask: () => T | PromiseLike<T>, patience = 15_000): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    const isEmpty = Array.isArray(answer) ? answer.length === 0 : !answer;
    if (!isEmpty) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(`never seen: ${what}`);
    await pause(50);
  }
}

/** The range of `text`, which stands in the document once, or of `part` of it. */
export function rangeOf(document: vscode.TextDocument, text: string, part = text): vscode.Range {
  const all = document.getText();
  const start = all.indexOf(text) + text.indexOf(part);
  if (!all.includes(text) || !text.includes(part)) throw new Error(`the document does not contain “${text}”`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + part.length));
}

export function select(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
}

/** Vouch's diagnostics, of one rule or of all. */
export function findings(document: vscode.TextDocument, rule?: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source, code }) => source === 'vouch' && (!rule || codeOf(code) === rule));
}

const codeOf = (code: vscode.Diagnostic['code']): string => String(typeof code === 'object' ? code.value : code);

/** Text of hovers at a position, as Markdown. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

export async function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  // With a count, VS Code also resolves the actions, so that their edits are there.
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, undefined, 20);
}

/** Asks the page that shows the workbench; undefined in a desktop VS Code, which has none. See test/support/vscodeHostControls.ts. */
export async function page(control: string, parameters: Readonly<Record<string, string>>): Promise<unknown> {
  const url = process.env.VOUCH_HOST_CONTROLS;
  if (!url) return undefined;
  const response = await fetch(`${url}/${control}`, { method: 'POST', body: JSON.stringify(parameters) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/**
 * Saves a picture of the window as docs/images/<name>-<theme>.png where pictures are asked for. Messages of VS Code itself would lie over
 * it.
 */
export async function picture(name: string): Promise<void> {
  const folder = process.env.VOUCH_SCREENSHOTS;
  if (!folder) return;
  await vscode.commands.executeCommand('notifications.clearAll');
  // What an earlier test copied stands in the status bar for some seconds.
  await eventually(
    'a status bar without a message',
    async () => !String(await page('text', { selector: '.statusbar' })).includes('Copied:'),
  );
  // Colours by what the review knows come a moment behind its findings.
  await pause(1500);
  await page('screenshot', { path: `${folder}/${name}-${process.env.VOUCH_THEME}.png` });
}

/** Makes the window small for pictures that the walkthrough shows small, and as large as before again. */
export async function frame(size: 'small' | 'whole'): Promise<void> {
  if (!process.env.VOUCH_SCREENSHOTS) return;
  await page('resize', size === 'small' ? { width: '800', height: '470' } : { width: '1120', height: '620' });
}

/** Waits until the page shows the text in the element; a desktop VS Code has no page to read. */
export async function shown(selector: string, text: string, patience?: number): Promise<void> {
  if (!process.env.VOUCH_HOST_CONTROLS) return;
  await eventually(`“${text}” on the page`, async () => String(await page('text', { selector })).includes(text), patience);
}
