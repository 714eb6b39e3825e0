import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, openFile, page, picture, shown } from '../suite/editor.js';

/** In milliseconds: a machine that does much else at once is slow. */
const PATIENCE = 40_000;

const isInBrowser = Boolean(process.env.VOUCH_HOST_CONTROLS);

/** Clicks a step of the walkthrough and its button; a desktop VS Code has no page to click on. */
async function button(step: string, name: string): Promise<void> {
  if (!isInBrowser) return;
  await eventually(`the step “${step}”`, () => clicked(`.getting-started-step:has-text("${step}")`));
  await eventually(`the button “${name}”`, () => clicked(`.getting-started-step .button-container >> text="${name}"`));
}

const clicked = (selector: string): Promise<boolean> =>
  page('click', { selector }).then(
    () => true,
    () => false,
  );

const extension = () => {
  const found = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'vouch' && packageJSON.contributes?.walkthroughs);
  assert.ok(found);
  return found;
};

describe('the first minutes in VS Code', () => {
  beforeEach(function () {
    this.currentTest?.timeout(120_000);
  });
  afterEach(closeAll);

  it('opens the sample, which is reviewed at once', async () => {
    await vscode.commands.executeCommand('vouch.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled && document.languageId === 'markdown');
    const found = await eventually('findings', () => (findings(document).length >= 3 ? findings(document) : undefined));
    assert.deepEqual(
      found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).map(({ range }) => document.getText(range)),
      ['120', '45 mg'],
    );
  });

  it('shows the walkthrough with its steps', async () => {
    await vscode.commands.executeCommand('vouch.getStarted');
    for (const { title } of extension().packageJSON.contributes.walkthroughs[0].steps) await shown('.gettingStartedContainer', title);
    await picture('walkthrough');
  });

  it('does from the walkthrough what its buttons say, with the article that was open before', async () => {
    await vscode.commands.executeCommand('vouch.getStarted');
    await button('See a review', 'Open the Sample Article');
    if (!isInBrowser) await vscode.commands.executeCommand('vouch.openSample');
    const document = await eventually('the sample', () => vscode.window.activeTextEditor?.document, PATIENCE);
    await eventually('findings', () => findings(document).length >= 3, PATIENCE);
    if (isInBrowser) assert.equal(vscode.window.tabGroups.all.length, 2, 'the walkthrough is not left');

    await button('Insert a citation', 'Insert Citation');
    const asked = isInBrowser ? undefined : vscode.commands.executeCommand('vouch.insertCitation');
    await shown('.quick-input-widget', 'women with fibromyalgia');
    await eventually(
      'the citation',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return /in women with fibromyalgia \([^()]{1,80}, \d{4}\)\./.test(document.getText());
      },
      PATIENCE,
    );
    await asked;

    await button('See the whole evidence', 'Show the Evidence Report');
    if (!isInBrowser) await vscode.commands.executeCommand('vouch.showReport');
    await eventually('the report', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label, isActive }) => isActive && label.startsWith('Evidence'))),
    );
    assert.ok(
      vscode.window.visibleTextEditors.some((editor) => editor.document === document),
      'the report stands beside the text',
    );
  });

  it('says where an article is to be had when a button of the walkthrough needs one', async () => {
    await vscode.commands.executeCommand('vouch.getStarted');
    void vscode.commands.executeCommand('vouch.insertCitation');
    await shown('.notifications-toasts', 'Open the Sample Article');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('has a key for inserting citations that VS Code has nothing else for', async () => {
    const [{ key }] = extension().packageJSON.contributes.keybindings;
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const own = text.split('\n').filter((line) => line.includes(`"key": "${key}"`));
    assert.deepEqual(
      own.map(
        (line) => line.includes('vouch.insertCitation') || text.slice(text.indexOf(line)).slice(0, 300).includes('vouch.insertCitation'),
      ),
      [true],
    );
  });

  it('starts a vouch.json for the team, with completion of rules', async () => {
    await openFile('article.md');
    await vscode.commands.executeCommand('vouch.openTeamSettings');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.ok(document.uri.path.endsWith('/vouch.json'));
    assert.deepEqual(Object.keys(JSON.parse(document.getText())), ['groups', 'rules', 'libraries', 'exclude']);
    const offset = document.getText().indexOf('"rules": {') + '"rules": {'.length;
    const list = await eventually(
      'completion',
      async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          document.positionAt(offset),
        );
        return items.some(({ label }) => (typeof label === 'string' ? label : label.label).includes('dose-mismatch')) ? items : undefined;
      },
      10_000,
    );
    assert.ok(list.length > 30);
    await vscode.workspace.fs.delete(document.uri);
  });

  it('adds a library to the settings of the folder', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const settings = () => vscode.workspace.getConfiguration('vouch', folder);
    const before = settings().get<string[]>('libraries') ?? [];
    try {
      await vscode.commands.executeCommand('vouch.addLibrary', vscode.Uri.joinPath(folder.uri, 'more', 'own.ris'));
      assert.deepEqual(settings().get('libraries'), [...before, 'more/own.ris']);
    } finally {
      await settings().update('libraries', before, vscode.ConfigurationTarget.Workspace);
    }
  });
});
