import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { closeAll, eventually, openFile, page, picture, rangeOf, select, shown } from './editor.js';

const THEMES = {
  'Default Dark Modern': 'vscode-dark',
  'Default Light Modern': 'vscode-light',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

/** In milliseconds: a second window, on a machine that does much else at once, is slow. */
const PATIENCE = 40_000;

const isInBrowser = Boolean(process.env.VOUCH_HOST_CONTROLS);

describe('the evidence report in VS Code', function () {
  this.timeout(60_000);
  afterEach(closeAll);

  it('stands beside the text, follows what is typed, and keeps how its tables are sorted', async () => {
    const editor = await openFile('article.md');
    await vscode.commands.executeCommand('vouch.showReport');
    await eventually('the tab of the report', () => reportTabs().some(({ label }) => label === 'Evidence: article.md'));
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    await seen('.sum', 'none differs');
    await inView('clickInViews', '#r1-figures-table th:nth-child(3) button');
    await seen('#r1-figures-table th[aria-sort="ascending"]', 'Figure');

    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '40 patients', '40'), '218'));
    await seen('.sum', '1 differs');
    await seen('#r1-figures-table th[aria-sort="ascending"]', 'Figure');
  });

  it('leads from a row to its place in the text', async () => {
    const { document } = await openFile('article.md');
    await vscode.commands.executeCommand('vouch.showReport');
    await seen('#r1-figures-table', '40');
    if (!isInBrowser) return;
    await inView('clickInViews', '#r1-figures-table tbody tr:last-child .place');
    const place = await eventually('a selection', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document === document && !active.selection.isEmpty ? active.selection : undefined;
    });
    assert.match(document.getText(place), /\d/);
  });

  it('is used by the keyboard: heads sort, and Enter on a line leads to its place', async () => {
    const { document } = await openFile('article.md');
    await vscode.commands.executeCommand('vouch.showReport');
    await seen('#r1-figures-table', '40');
    if (!isInBrowser) return;
    await page('pressInViews', { selector: '#r1-figures-table th:nth-child(2) button', key: 'Enter' });
    await seen('#r1-figures-table th[aria-sort="ascending"]', 'Verdict');
    await page('pressInViews', { selector: '#r1-figures-table tbody tr:nth-child(2) .place', key: 'Enter' });
    const place = await eventually('a selection', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document === document && !active.selection.isEmpty ? active.selection : undefined;
    });
    assert.match(document.getText(place), /\d/);
  });

  it('has no fault that axe-core knows, in any of the four kinds of theme', async () => {
    const editor = await openFile('article.md');
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '40 patients', '40'), '218'));
    await vscode.commands.executeCommand('vouch.showReport');
    await seen('.sum', '1 differs');
    if (!isInBrowser) return;
    const settings = vscode.workspace.getConfiguration('workbench');
    const before = settings.inspect('colorTheme')?.globalValue;
    try {
      for (const [theme, kind] of Object.entries(THEMES)) {
        await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
        await seen(`body[data-vscode-theme-kind="${kind}"] h2`, 'Low-dose naltrexone');
        assert.deepEqual(await page('axeInViews', { selector: '#report h2' }), [], theme);
      }
    } finally {
      await settings.update('colorTheme', before, vscode.ConfigurationTarget.Global);
    }
  });

  it('is there again after the window is loaded anew, and still follows the text', async function () {
    this.timeout(120_000);
    if (!isInBrowser) return;
    const { document } = await openFile('article.md');
    await closeAll();
    await page('openWindow', { path: document.uri.path });
    try {
      await shown('.statusbar', 'figures verified', PATIENCE);
      await page('press', { key: 'F1' });
      await page('type', { text: 'Vouch: Show the Evidence Report' });
      await shown('.quick-input-list .monaco-list-row.focused', 'Show the Evidence Report');
      await page('press', { key: 'Enter' });
      await seen('.sum', 'none differs', PATIENCE);
      // In a browser, VS Code keeps its state every five seconds; nothing shows when.
      await pause(9000);
      await page('reloadWindow', {});
      await seen('.sum', 'none differs', PATIENCE);
      await page('click', { selector: '.view-lines' });
      await page('press', { key: 'Control+Home' });
      await page('type', { text: 'Smith et al. (2011) treated 218 patients with Crohn’s disease. ' });
      await seen('.sum', '1 differs', PATIENCE);
    } finally {
      await page('closeWindow', {});
    }
  });

  it('follows the writer to another article, and is one view only', async () => {
    await openFile('article.md');
    await vscode.commands.executeCommand('vouch.showReport');
    await eventually('the tab', () => reportTabs().length === 1);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'sample.txt'), { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('vouch.showReport');
    await eventually(
      'the other report',
      () =>
        reportTabs()
          .map(({ label }) => label)
          .join() === 'Evidence: sample.txt',
    );
    await seen('h2', 'Low Dose Naltrexone');
    await picture('report-view');
  });
});

describe('the studies in VS Code', function () {
  this.timeout(60_000);
  afterEach(closeAll);

  it('lists the studies of the document with their mentions and figures, and filters them', async () => {
    const { document } = await openFile('sample.txt');
    await vscode.commands.executeCommand('vouch.documentStudies.focus');
    await row('Gironi et al. (2008)');
    await row('1 differs');
    await vscode.commands.executeCommand('vouch.filterStudies', 'gironi');
    await eventually('one study', async () => !isInBrowser || !(await rows()).includes('Sharafaddinzadeh'));
    await page('click', { selector: '.pane-body .monaco-list-row' });
    await page('press', { key: 'ArrowRight' });
    await row('differs: 40 participants');
    await page('click', { selector: '.monaco-list-row:has-text("differs: 40 participants")' });
    if (isInBrowser) {
      await eventually('the figure', () => document.getText(vscode.window.activeTextEditor?.selection) === '96');
    }
    await vscode.commands.executeCommand('vouch.clearStudiesFilter');
    await row('Sharafaddinzadeh');
    await eventually('no word of the filter', async () => !String(await page('text', { selector: '.pane-body' })).includes('Only studies'));
    await picture('studies');
  });

  it('copies the DOI of a study and cites it at the cursor', async () => {
    const editor = await openFile('article.md');
    const study = { id: 'younger-2013', doi: '10.1002/art.37734', link: 'https://doi.org/10.1002/art.37734' };
    // In a headless browser, the clipboard never answers.
    if (!isInBrowser) {
      await vscode.commands.executeCommand('vouch.copyDoi', { kind: 'study', study, children: [] });
      assert.equal(await vscode.env.clipboard.readText(), study.doi);
    }
    const before = editor.document.getText();
    const { end } = rangeOf(editor.document, 'Naltrexone reduced pain in women with fibromyalgia');
    select(editor, new vscode.Range(end, end));
    await vscode.commands.executeCommand('vouch.citeStudy', { kind: 'study', study, children: [] });
    await eventually('the citation', () => editor.document.getText() !== before);
    assert.match(editor.document.getText(), /fibromyalgia \(Younger et al\., 2013\)\./);
  });

  it('says what to do where nothing is open', async () => {
    await vscode.commands.executeCommand('vouch.documentStudies.focus');
    if (isInBrowser) {
      await eventually('the welcome', async () => String(await page('text', { selector: '.pane-body' })).includes('Open an article'));
    }
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeSidebar'));
});

const reportTabs = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('vouch.report'));

/** Waits until the web view shows the words; a desktop VS Code has no page to read, and its tab has to be enough. */
async function seen(selector: string, words: string, patience?: number): Promise<void> {
  if (!isInBrowser) return;
  await eventually(`“${words}” in the report`, async () => String(await inView('textInViews', selector)).includes(words), patience);
}

const inView = (control: string, selector: string): Promise<unknown> => page(control, { selector });

const rows = async (): Promise<string> => String(await page('text', { selector: '.pane-body .monaco-list-row' }));

async function row(words: string): Promise<void> {
  if (isInBrowser) await eventually(`“${words}” in the tree`, async () => (await rows()).includes(words));
}
