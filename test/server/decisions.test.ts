import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, CreateFile, Diagnostic, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DecideAnswer, DecideArguments } from '../../src/protocol.js';
import { LspClient } from './lspClient.js';

const wrong = 'In fibromyalgia, Younger et al. (2013) treated 30 women with low-dose naltrexone.\n';

describe('decisions over stdio', function () {
  this.timeout(60_000);
  const clients: LspClient[] = [];
  let folder: string;
  let uri: string;
  let decisions: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-decisions-')));
    uri = pathToFileURL(join(folder, 'text', 'a.md')).href;
    decisions = join(folder, '.vouch', 'decisions.json');
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(settings: object = {}, commands: readonly string[] = []): Promise<LspClient> {
    const { client } = await LspClient.start({ folder: pathToFileURL(folder).href, settings, initializationOptions: { commands } });
    clients.push(client);
    return client;
  }

  const ofRule = (diagnostics: readonly Diagnostic[], rule = 'sample-size-mismatch'): Diagnostic | undefined =>
    diagnostics.find(({ code }) => code === rule);

  async function actions(client: LspClient, rule?: string): Promise<readonly CodeAction[]> {
    const diagnostic = ofRule(await client.pull(uri), rule);
    assert.ok(diagnostic);
    return client.codeActions(uri, diagnostic.range, [diagnostic]);
  }

  /** Does what an editor does with an edit of a file that is not open. */
  function write(edit: WorkspaceEdit | null | undefined): void {
    assert.ok(edit?.documentChanges);
    for (const change of edit.documentChanges) {
      const path = fileURLToPath('uri' in change ? change.uri : (change as TextDocumentEdit).textDocument.uri);
      if ((change as CreateFile).kind === 'create') {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, '', { flag: 'wx' });
        continue;
      }
      const { edits } = change as TextDocumentEdit;
      const before = TextDocument.create(path, 'json', 0, readFileSync(path, 'utf8'));
      writeFileSync(path, TextDocument.applyEdits(before, edits as TextEdit[]));
    }
  }

  async function decide(client: LspClient, action: CodeAction | undefined, reason: string): Promise<DecideAnswer> {
    const argument = action?.command?.arguments?.[0] as DecideArguments;
    const answer = await client.connection.sendRequest<DecideAnswer>('vouch/decide', { uri, decision: argument.decision, reason });
    if (answer.edit) {
      write(answer.edit as WorkspaceEdit);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: answer.file, type: 2 }] });
    }
    return answer;
  }

  it('keep a figure as it is, with reason, author and date', async () => {
    const client = await start({ author: 'A. Lund' }, ['vouch.decide']);
    client.open(uri, wrong);
    const found = await actions(client);
    const titles = found.map(({ title }) => title);
    assert.ok(
      titles.indexOf('I checked this: keep it as it is…') < titles.findIndex((title) => title.startsWith('Ignore')),
      titles.join('; '),
    );
    const answer = await decide(
      client,
      found.find(({ title }) => title.startsWith('I checked this')),
      ' One withdrew. ',
    );
    assert.deepEqual([answer.problem, fileURLToPath(answer.file)], [null, decisions]);
    const [decision] = JSON.parse(readFileSync(decisions, 'utf8')).decisions;
    assert.match(decision.date, /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(
      [decision.rule, decision.study, decision.text, decision.sentence, decision.file, decision.reason, decision.author],
      ['sample-size-mismatch', 'younger-2013', '30', wrong.trim(), 'text/a.md', 'One withdrew.', 'A. Lund'],
    );
    assert.equal(ofRule(await client.pull(uri)), undefined);
    client.edit(uri, 'treated 30', 'treated 29');
    assert.ok(ofRule(await client.pull(uri)), 'the sentence says something else now');
  });

  it('set a fact of the index aside', async () => {
    const client = await start({}, ['vouch.decide']);
    client.open(uri, wrong);
    const action = (await actions(client)).find(({ title }) => title.startsWith('The index is wrong here'));
    assert.equal(action?.title, 'The index is wrong here: Younger et al. (2013) does not report 31 participants…');
    await decide(client, action, '');
    assert.equal(ofRule(await client.pull(uri)), undefined);
    assert.match((await client.hover(uri, 'Younger'))?.markdown ?? '', /Set aside as wrong: 31 participants/);
  });

  it('say which study a mention is', async () => {
    const client = await start({}, ['vouch.decide']);
    client.open(uri, 'Low-dose naltrexone is used off label. Raknes et al. (2017) found fewer prescriptions after the start of treatment.');
    const action = (await actions(client, 'ambiguous-mention')).find(({ title }) => title.startsWith('This is Raknes'));
    await decide(client, action, 'the one on opioids');
    assert.equal(ofRule(await client.pull(uri), 'ambiguous-mention'), undefined);
    assert.doesNotMatch((await client.hover(uri, 'Raknes'))?.markdown ?? '', /This could be/);
  });

  it('are written without a reason by an editor that cannot ask', async () => {
    const client = await start();
    client.open(uri, wrong);
    const action = (await actions(client)).find(({ title }) => title === 'I checked this: keep it as it is');
    write(action?.edit);
    assert.equal(JSON.parse(readFileSync(decisions, 'utf8')).decisions[0].reason, '');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(decisions).href, type: 1 }],
    });
    assert.equal(ofRule(await client.pull(uri)), undefined);
  });

  it('join those that are there, in one small edit', async () => {
    const client = await start({}, ['vouch.decide']);
    client.open(uri, `${wrong}\nSmith et al. (2011) gave 4.5 mg of naltrexone to 120 patients with active Crohn’s disease.\n`);
    const diagnostics = (await client.pull(uri)).filter(({ code }) => code === 'sample-size-mismatch');
    assert.equal(diagnostics.length, 2);
    for (const diagnostic of diagnostics) {
      const found = await client.codeActions(uri, diagnostic.range, [diagnostic]);
      await decide(
        client,
        found.find(({ title }) => title.startsWith('I checked this')),
        'both',
      );
    }
    assert.equal(JSON.parse(readFileSync(decisions, 'utf8')).decisions.length, 2);
    assert.equal(ofRule(await client.pull(uri)), undefined);
  });

  it('in a file with a merge conflict are named at their line, not used, and not written over', async () => {
    mkdirSync(dirname(decisions));
    const text = '{\n  "decisions": [\n<<<<<<< HEAD\n=======\n>>>>>>> other\n  ]\n}\n';
    writeFileSync(decisions, text);
    const client = await start({}, ['vouch.decide']);
    client.open(uri, wrong);
    const answer = await decide(
      client,
      (await actions(client)).find(({ title }) => title.startsWith('I checked this')),
      'x',
    );
    assert.equal(answer.edit, null);
    assert.match(answer.problem ?? '', /must be mended first \(line 3: has a merge conflict/);
    assert.equal(readFileSync(decisions, 'utf8'), text);
    const shown = await client.until(() => client.published.find(({ uri: of }) => of === pathToFileURL(decisions).href));
    assert.deepEqual([shown.diagnostics.length, shown.diagnostics[0]?.range.start.line], [1, 2]);
  });

  it('are not taken from what is no decision', async () => {
    const client = await start({}, ['vouch.decide']);
    client.open(uri, wrong);
    for (const decision of [
      null,
      {},
      { decision: 'as-intended' },
      { decision: 'as-intended', id: 'x', rule: '../x', text: 'a', sentence: 'b' },
    ]) {
      const answer = await client.connection.sendRequest<DecideAnswer | null>('vouch/decide', { uri, decision, reason: 'x' });
      assert.equal(answer?.edit ?? null, null);
    }
  });

  const staleOf = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
    diagnostics.filter(({ code }) => code === 'stale-decision');

  it('that hold no longer are told at their sentence, quietly, and taken out by the fix', async () => {
    const client = await start({ author: 'A. Lund' }, ['vouch.decide']);
    client.open(uri, `Pain is common.\n\n${wrong}`);
    const keep = (await actions(client)).find(({ title }) => title.startsWith('I checked this'));
    await decide(client, keep, 'One withdrew.');
    assert.deepEqual(staleOf(await client.pull(uri)), []);

    client.edit(uri, 'treated 30', 'treated 29');
    const [stale, ...others] = staleOf(await client.pull(uri));
    assert.deepEqual(others, []);
    assert.match(String(stale?.message), /^The decision on “30” holds no longer: its sentence was changed.* “One withdrew\.” \(A\. Lund, /);
    assert.deepEqual([stale?.severity, stale?.range.start], [3, { line: 2, character: 0 }]);

    assert.ok(stale);
    const [remove] = await client.codeActions(uri, stale.range, [stale]);
    assert.equal(remove?.title, 'Remove the decision on “30”');
    assert.equal(remove.isPreferred, undefined);
    const given = remove.command?.arguments?.[0] as DecideArguments | undefined;
    const forget = given?.forget;
    assert.ok(forget);
    const answer = await client.connection.sendRequest<DecideAnswer>('vouch/decide', { uri, forget, reason: '' });
    write(answer.edit as WorkspaceEdit);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: answer.file, type: 2 }] });
    assert.deepEqual(staleOf(await client.pull(uri)), []);
    assert.deepEqual(JSON.parse(readFileSync(decisions, 'utf8')).decisions, []);
    assert.equal(await client.connection.sendRequest('vouch/decide', { uri, forget, reason: '' }), null, 'there is none any more');
  });

  it('that hold no longer are taken out by the edit itself in an editor without commands', async () => {
    const client = await start();
    client.open(uri, wrong);
    write((await actions(client)).find(({ title }) => title === 'I checked this: keep it as it is')?.edit);
    const changed = { changes: [{ uri: pathToFileURL(decisions).href, type: 1 }] };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
    client.edit(uri, wrong, 'Another text.\n');
    const [stale] = staleOf(await client.pull(uri));
    assert.ok(stale);
    assert.equal(stale.range.start.line, 0);
    const [remove] = await client.codeActions(uri, stale.range, [stale]);
    write(remove?.edit);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
    assert.deepEqual(staleOf(await client.pull(uri)), []);
  });

  it('that hold no longer in the same words are each taken out by their own fix', async () => {
    const client = await start({}, ['vouch.decide']);
    client.open(
      uri,
      `${wrong}\nThe crossover trial that Younger et al. (2013) conducted enrolled 30 women, who rated their pain every day.\n`,
    );
    for (const at of [0, 1]) {
      const all = (await client.pull(uri)).filter(({ code }) => code === 'sample-size-mismatch');
      assert.equal(all.length, 2 - at);
      const [diagnostic] = all;
      assert.ok(diagnostic);
      const keep = (await client.codeActions(uri, diagnostic.range, [diagnostic])).find(({ title }) => title.startsWith('I checked this'));
      await decide(client, keep, 'One withdrew.');
    }
    client.edit(uri, client.document(uri).getText(), 'Another text.\n');
    const stale = staleOf(await client.pull(uri));
    assert.equal(stale.length, 2);
    const forgotten = await Promise.all(
      stale.map(async (one) => {
        const [remove] = await client.codeActions(uri, one.range, [one]);
        return (remove?.command?.arguments?.[0] as DecideArguments | undefined)?.forget;
      }),
    );
    assert.equal(new Set(forgotten).size, 2);
    assert.equal(new Set(stale.map(({ message }) => message)).size, 2);
  });

  it('on facts that are set aside are not told as out of date', async () => {
    const client = await start({}, ['vouch.decide']);
    client.open(uri, wrong);
    await decide(
      client,
      (await actions(client)).find(({ title }) => title.startsWith('The index is wrong here')),
      '',
    );
    assert.deepEqual(staleOf(await client.pull(uri)), []);
  });
});

describe('ignoring over stdio', function () {
  this.timeout(60_000);
  const uri = 'file:///home/ann/ignored.md';
  let client: LspClient;
  afterEach(() => client.process.kill());

  async function ignoring(commands: readonly string[]): Promise<readonly CodeAction[]> {
    ({ client } = await LspClient.start({ initializationOptions: { commands } }));
    client.open(uri, wrong);
    const diagnostic = (await client.pull(uri)).find(({ code }) => code === 'sample-size-mismatch');
    assert.ok(diagnostic);
    const found = await client.codeActions(uri, diagnostic.range, [diagnostic]);
    return found.filter(({ title }) => title.startsWith('Ignore '));
  }

  for (const [place, comment] of [
    ['here', / low-dose naltrexone\. <!-- vouch-disable-line sample-size-mismatch -- One withdrew\. -->\n$/],
    ['in this file', /^<!-- vouch-disable-file sample-size-mismatch -- One withdrew\. -->\n\nIn fibro/],
  ] as const)
    it(`writes the reason that the editor asked for, ${place}`, async () => {
      const action = (await ignoring(['vouch.ignore'])).find(({ title }) => title === `Ignore sample-size-mismatch ${place}…`);
      assert.equal(action?.command?.command, 'vouch.ignore');
      const given = action.command.arguments?.[0] as object;
      const ask = (more: object): Promise<WorkspaceEdit | null> =>
        client.connection.sendRequest('vouch/ignore', { ...given, reason: ' One withdrew. ', ...more });
      const edit = await ask({});
      assert.match(client.applied(uri, edit), comment);
      assert.equal(await ask({ version: 2 }), null);
      assert.equal(await ask({ rule: 'dose-mismatch' }), null);
      assert.equal(await ask({ position: null }), null);
      client.edit(uri, wrong, client.applied(uri, edit));
      assert.ok((await client.pull(uri)).every(({ code }) => code !== 'sample-size-mismatch'));
    });

  it('writes the reason at what another open article contradicts', async () => {
    const list =
      '\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema: a trial of a cream. Journal of Skin, 4(1), 1-9.\n';
    const earlier = 'file:///home/ann/earlier.md';
    ({ client } = await LspClient.start({ initializationOptions: { commands: ['vouch.ignore'] } }));
    client.open(earlier, `The trial by Haverkamp et al. (2019) involved 48 patients with eczema.${list}`);
    client.open(uri, `The trial by Haverkamp et al. (2019) involved 84 patients with eczema.${list}`);
    await client.pull(earlier);
    const diagnostic = (await client.pull(uri)).find(({ code }) => code === 'conflicting-figures');
    assert.ok(diagnostic);
    const found = await client.codeActions(uri, diagnostic.range, [diagnostic]);
    const given = found.find(({ title }) => title === 'Ignore conflicting-figures here…')?.command?.arguments?.[0] as object;
    const edit = await client.connection.sendRequest<WorkspaceEdit | null>('vouch/ignore', { ...given, reason: 'The registry has 84.' });
    assert.match(client.applied(uri, edit), /eczema\. <!-- vouch-disable-line conflicting-figures -- The registry has 84\. -->\n/);
  });

  it('is an edit without a reason where the editor has no command', async () => {
    const [here, file] = await ignoring([]);
    assert.match(client.applied(uri, here?.edit), /<!-- vouch-disable-line sample-size-mismatch -->\n$/);
    assert.match(client.applied(uri, file?.edit), /^<!-- vouch-disable-file sample-size-mismatch -->\n\n/);
  });
});
