import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, CompletionList, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MentionChoices } from '../../src/protocol/citing.js';
import { LspClient } from './lspClient.js';

const article = '---\nbibliography: refs.bib\n---\n\nItch falls at night [@lund2018]. Naltrexone reduces pain in fibromyalgia.\n';
const LUND = '@article{lund2018,\n  author = {Lund, Eva},\n  title = {Itch at night},\n  journal = {Skin},\n  year = {2018}\n}\n';
const commands = ['vouch.insertCitation', 'vouch.copyReference', 'vouch.chooseStudy', 'vouch.addToBibliography', 'vouch.turnOffRule'];

describe('citing by keys over stdio', function () {
  this.timeout(60_000);
  let client: LspClient;
  let folder: string;
  let uri: string;
  let refs: string;

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-cite-')));
    refs = join(folder, 'refs.bib');
    ({ client } = await LspClient.start({ folder: pathToFileURL(folder).href, initializationOptions: { commands } }));
  });
  let count = 0;
  beforeEach(() => {
    writeFileSync(refs, LUND);
    uri = pathToFileURL(join(folder, `a${++count}.md`)).href;
  });
  afterEach(async () => {
    await client.connection.sendNotification('vouch/openFiles', { files: [] });
    await client.reset();
  });
  after(() => {
    client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The texts after an edit, by the ends of their names. */
  function made(edit: WorkspaceEdit | null, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    assert.ok(edit?.documentChanges);
    const after: Record<string, string> = { ...texts };
    for (const change of edit.documentChanges as TextDocumentEdit[]) {
      const name = Object.keys(texts).find((one) => change.textDocument.uri.endsWith(one));
      assert.ok(name, change.textDocument.uri);
      const before = TextDocument.create(name, 'x', 0, after[name] ?? '');
      after[name] = TextDocument.applyEdits(before, change.edits as TextEdit[]);
    }
    return after;
  }

  const insert = (study = 'younger-2013', version = 1): Promise<WorkspaceEdit | null> =>
    client.connection.sendRequest('vouch/insertCitation', {
      uri,
      position: client.rangeOf(uri, 'pain in fibromyalgia').end,
      studies: [study],
      version,
    });

  it('adds the entry to the file that the document names, and cites it by the new key', async () => {
    client.open(uri, article);
    const { [`a${count}.md`]: text = '', 'refs.bib': bib = '' } = made(await insert(), { [`a${count}.md`]: article, 'refs.bib': LUND });
    assert.equal(text, article.replace('fibromyalgia.', 'fibromyalgia [@younger2013].'));
    assert.ok(bib.startsWith(`${LUND}\n@article{younger2013,\n  author = {Younger, J and Noor, N`), bib);
  });

  it('cites a study that the file holds by its key there, and leaves the file alone', async () => {
    const held = `${LUND}\n@article{mine,\n  author = {Younger, Jarred},\n  title = {Low-dose naltrexone},\n  year = {2013},\n  doi = {10.1002/art.37734}\n}\n`;
    writeFileSync(refs, held);
    client.open(uri, article);
    const edit = await insert();
    assert.equal(edit?.documentChanges?.length, 1);
    assert.ok(client.applied(uri, edit).includes('fibromyalgia [@mine].'));
  });

  it('writes into the unsaved text of the file where there is one', async () => {
    client.open(uri, article);
    const unsaved = `% my notes\n${LUND}`;
    const file = { uri: pathToFileURL(refs).href, version: 7, text: unsaved };
    await client.connection.sendNotification('vouch/openFiles', { files: [file, null, { uri: 3 }] });
    const edit = await insert();
    const change = edit?.documentChanges?.[1] as TextDocumentEdit;
    assert.equal(change.textDocument.version, 7);
    assert.ok(made(edit, { [`a${count}.md`]: article, 'refs.bib': unsaved })['refs.bib']?.startsWith(`${unsaved}\n@article{younger2013,`));
  });

  it('says so where the file is missing, and refuses another version of the text', async () => {
    rmSync(refs);
    client.open(uri, article);
    await assert.rejects(insert(), /refs\.bib.*does not exist/);
    assert.equal(await insert('younger-2013', 5), null);
  });

  it('renames a key in the document, its file and the other documents that name that file', async () => {
    const other = pathToFileURL(join(folder, `b${count}.md`)).href;
    client.open(uri, article);
    client.open(other, article.replace('at night', '').replace('[@lund2018]', '[@lund2018, p. 3]'));
    const position = client.rangeOf(uri, 'lund2018').start;
    const asked = { textDocument: { uri }, position };
    const prepared = await client.connection.sendRequest<{ placeholder: string }>('textDocument/prepareRename', asked);
    assert.equal(prepared.placeholder, 'lund2018');
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...asked, newName: 'lund2018itch' });
    const texts = { [`a${count}.md`]: article, [`b${count}.md`]: client.document(other).getText(), 'refs.bib': LUND };
    const after = made(edit, texts);
    for (const [name, text] of Object.entries(texts)) assert.equal(after[name], text.replace('lund2018', 'lund2018itch'), name);
    for (const [newName, reason] of [
      ['a b', /cannot be a citation key/],
      ['', /cannot be a citation key/],
      ['lund,2018', /cannot be a citation key/],
    ] as const)
      await assert.rejects(client.connection.sendRequest('textDocument/rename', { ...asked, newName }), reason);
    writeFileSync(refs, `${LUND}${LUND.replace('lund2018', 'taken')}`);
    await assert.rejects(client.connection.sendRequest('textDocument/rename', { ...asked, newName: 'taken' }), /key of another work/);
    const words = { textDocument: { uri }, position: client.rangeOf(uri, 'Itch falls').start };
    assert.equal(await client.connection.sendRequest('textDocument/prepareRename', words), null);
    await assert.rejects(client.connection.sendRequest('textDocument/rename', { ...words, newName: 'x1' }), /no citation key/);
  });

  it('completes keys with what adds the entry, and its card on demand', async () => {
    const typed = article.replace('fibromyalgia.', 'fibromyalgia [@young].');
    client.open(uri, typed);
    const position = client.rangeOf(uri, '[@young').end;
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
    const item = list.items.find(({ label }) => label.startsWith('Younger') && label.includes('2013'));
    assert.equal(item?.textEdit?.newText, '@younger2013');
    assert.equal(item.command?.command, 'vouch.addToBibliography');
    assert.equal(item.documentation, undefined);
    const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(resolved.documentation), /fibromyalgia/);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('vouch/addToBibliography', item.command.arguments?.[0]);
    assert.ok(made(edit, { 'refs.bib': LUND })['refs.bib']?.includes('@article{younger2013,'));
  });
});

describe('citing in names over stdio', function () {
  this.timeout(60_000);
  const uri = 'file:///names.md';
  const text = 'In fibromyalgia, Younger et al. (2013) treated 31 women with low-dose naltrexone.\n';
  let client: LspClient;
  afterEach(() => client.process.kill());
  const start = async (settings: object = {}, known: readonly string[] = commands): Promise<void> => {
    ({ client } = await LspClient.start({ settings, initializationOptions: { commands: known } }));
    client.open(uri, text);
  };

  it('links hovers to the commands that the client has, and to none elsewhere', async () => {
    await start();
    const { markdown = '' } = (await client.hover(uri, 'Younger et al.')) ?? {};
    const [, given = ''] = /\[Copy reference…\]\(command:vouch\.copyReference\?([^)]+)\)/.exec(markdown) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(given)), [{ study: 'younger-2013' }]);
    assert.match(markdown, /\(command:vouch\.insertCitation\?/);
    client.process.kill();
    await start({}, []);
    assert.doesNotMatch((await client.hover(uri, 'Younger et al.'))?.markdown ?? '', /command:/);
  });

  it('copies a reference in a style, and says which are known where it is none', async () => {
    await start();
    const copy = (style: string): Promise<string> =>
      client.connection.sendRequest('vouch/copyReference', { uri, study: 'younger-2013', style });
    assert.match(await copy('apa'), /^Younger, J\..*\(2013\)\. .*\*Arthritis/);
    assert.match(await copy('vancouver'), /^Younger J.* 2013/);
    assert.match(await copy(''), /^Younger, J\..*\(2013\)\./);
    await assert.rejects(copy('chicago'), /Known are apa/);
  });

  it('offers another study for a mention, as new words or as a decision', async () => {
    await start();
    const range = client.rangeOf(uri, 'Younger et al. (2013)');
    const actions = await client.codeActions(uri, range, []);
    const action = actions.find(({ command }) => command?.command === 'vouch.chooseStudy');
    assert.equal(action?.title, '“Younger et al. (2013)” is not the study I mean…');
    const asked = { ...(action.command?.arguments?.[0] as object), study: 'smith-2007', version: 1 };
    const choices = await client.connection.sendRequest<MentionChoices>('vouch/mentionChoices', asked);
    assert.match(client.applied(uri, choices.edit as WorkspaceEdit), /^In fibromyalgia, Smith et al\. \(2007\) treated/);
    assert.equal(choices.decision, null);
    assert.equal(await client.connection.sendRequest('vouch/mentionChoices', { ...asked, version: 2 }), null);
  });

  it('writes entries in the style of the setting', async () => {
    const listed = `${text}\n## References\n\n- Lund, E. (2018). Itch at night. *Skin*, *2*, 1–9.\n`;
    const request = { uri, position: { line: 0, character: 5 }, studies: ['smith-2007'], version: 2 };
    await start({ citationStyle: 'vancouver' });
    client.edit(uri, text, listed);
    assert.match(
      client.applied(uri, await client.connection.sendRequest('vouch/insertCitation', request)),
      /\n- Smith JP, Stock H, .*2007.*;102/,
    );
    client.process.kill();
    await start({ citationStyle: 'nothing' });
    client.edit(uri, text, listed);
    await assert.rejects(
      client.connection.sendRequest('vouch/insertCitation', request),
      /vouch\.citationStyle: there is no style “nothing”/,
    );
  });
});
