import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceProgress, WorkspaceReviewAnswer } from '../../src/protocol/views.js';
import { LspClient } from './lspClient.js';

const wrong = 'A trial of low-dose naltrexone by Younger et al. (2013) involved 120 women with fibromyalgia.\n';
const right = wrong.replace('120', '31');
const list = '\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema: a trial of a cream. Journal of Skin, 4(1), 1-9.\n';
const eczema = (people: number): string => `The trial by Haverkamp et al. (2019) involved ${people} patients with eczema.${list}`;

describe('the review of the workspace over stdio', function () {
  this.timeout(60_000);
  const clients: LspClient[] = [];
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-workspace-')));
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(settings: object = {}, more: object = {}): Promise<LspClient> {
    const { client } = await LspClient.start({ folder: pathToFileURL(folder).href, settings, ...more });
    clients.push(client);
    return client;
  }
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  function put(name: string, text: string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const run = (client: LspClient): Promise<WorkspaceReviewAnswer> => client.connection.sendRequest('vouch/reviewWorkspace', {});
  /** Rules of what was published last for a file; null where nothing ever was. */
  const last = (client: LspClient, name: string): readonly unknown[] | null =>
    client.published.findLast(({ uri }) => uri === uriOf(name))?.diagnostics.map(({ code }) => code) ?? null;
  const until = (client: LspClient, name: string, rules: readonly string[]): Promise<true> =>
    client.until(() => (JSON.stringify(last(client, name)) === JSON.stringify(rules) ? true : undefined));
  const changed = (client: LspClient, name: string, type = 2): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });

  it('takes back what it found in a file that has become too long', async () => {
    put('a.md', wrong);
    const client = await start();
    await run(client);
    assert.deepEqual(last(client, 'a.md'), ['sample-size-mismatch']);
    put('a.md', wrong + 'x'.repeat(1_000_000));
    await changed(client, 'a.md');
    await until(client, 'a.md', []);
    assert.deepEqual(await client.connection.sendRequest('vouch/workspaceStudies'), []);
  });

  it('finds what is wrong in files that no one has open, and tells how far it is', async () => {
    put('a.md', wrong);
    put('deep/b.txt', wrong);
    put('c.md', right);
    put('node_modules/d.md', wrong);
    const client = await start();
    const progress: WorkspaceProgress[] = [];
    client.connection.onNotification('vouch/workspaceProgress', (one: WorkspaceProgress) => void progress.push(one));
    const answer = await run(client);
    assert.deepEqual(answer, { files: 3, reviewed: 3, findings: 2, filesWithFindings: 2, isStopped: false });
    assert.deepEqual(last(client, 'a.md'), ['sample-size-mismatch']);
    assert.deepEqual(last(client, 'deep/b.txt'), ['sample-size-mismatch']);
    assert.equal(last(client, 'node_modules/d.md'), null);
    assert.deepEqual(progress[0], { done: 0, all: 3, name: 'a.md' });
  });

  it('follows files as they change, come and go, until it is cleared', async () => {
    put('a.md', wrong);
    put('b.md', wrong);
    const client = await start();
    await run(client);
    put('a.md', right);
    await changed(client, 'a.md');
    await until(client, 'a.md', []);
    put('new.md', wrong);
    await changed(client, 'new.md', 1);
    await until(client, 'new.md', ['sample-size-mismatch']);
    rmSync(join(folder, 'new.md'));
    await changed(client, 'new.md', 3);
    await until(client, 'new.md', []);
    assert.deepEqual(last(client, 'b.md'), ['sample-size-mismatch']);
    await client.connection.sendRequest('vouch/clearWorkspaceReview', {});
    await until(client, 'b.md', []);
    put('a.md', wrong);
    await changed(client, 'a.md');
    await client.connection.sendRequest('vouch/clearWorkspaceReview', {});
    assert.deepEqual(last(client, 'a.md'), []);
  });

  it('leaves open documents to themselves, and takes them over when they are closed', async () => {
    put('a.md', wrong);
    const client = await start();
    await run(client);
    client.open(uriOf('a.md'), wrong);
    await until(client, 'a.md', []);
    assert.equal((await client.pull(uriOf('a.md'))).length, 1);
    await client.reset();
    await until(client, 'a.md', ['sample-size-mismatch']);
  });

  it('compares the articles with one another, in the later one', async () => {
    put('a.md', eczema(48));
    put('b.md', eczema(84));
    const client = await start();
    await run(client);
    assert.ok(!last(client, 'a.md')?.includes('conflicting-figures'));
    assert.ok(last(client, 'b.md')?.includes('conflicting-figures'));
    put('a.md', eczema(84));
    await changed(client, 'a.md');
    await client.until(() => (last(client, 'b.md')?.includes('conflicting-figures') ? undefined : true));
  });

  it('heeds the vouch.json of each folder, also when it changes', async () => {
    put('vouch.json', '{ "exclude": ["drafts"] }');
    put('a.md', wrong);
    put('drafts/b.md', wrong);
    put('quiet/c.md', wrong);
    put('quiet/vouch.json', '{ "groups": { "figures": "off" } }');
    const client = await start();
    assert.equal((await run(client)).files, 2);
    assert.deepEqual(last(client, 'a.md'), ['sample-size-mismatch']);
    assert.equal(last(client, 'drafts/b.md'), null);
    assert.deepEqual(last(client, 'quiet/c.md'), []);
    put('vouch.json', '{ "exclude": ["a.md"] }');
    await changed(client, 'vouch.json');
    await until(client, 'drafts/b.md', ['sample-size-mismatch']);
    await until(client, 'a.md', []);
  });

  it('reads the libraries first', async () => {
    put('a.md', 'Marlowe and Berg (2019) randomised 520 patients with eczema to a cream.\n');
    put(
      'references/e.bib',
      '@article{marlowe, author={Marlowe, Ann and Berg, Bo}, title={A cream for eczema}, journal={Skin}, year={2019}, abstract={We randomised 52 patients with eczema to the cream or to placebo for 8 weeks.}}',
    );
    const client = await start();
    await run(client);
    const messages = client.published.findLast(({ uri }) => uri === uriOf('a.md'))?.diagnostics.map(({ message }) => message) ?? [];
    assert.match(messages.join('\n'), /\b52\b.*\b520\b/);
  });

  it('can be cancelled, and keeps what it has', async () => {
    for (let i = 0; i < 60; i++) put(`${String(i).padStart(2, '0')}.md`, wrong.repeat(200));
    const client = await start();
    let cancel = (): void => undefined;
    client.connection.onNotification('vouch/workspaceProgress', ({ done }: WorkspaceProgress) => {
      if (done > 0) cancel();
    });
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    cancel = () => source.cancel();
    const answer = await client.connection.sendRequest<WorkspaceReviewAnswer>('vouch/reviewWorkspace', {}, source.token);
    assert.equal(answer.isStopped, true);
    assert.ok(answer.reviewed > 0 && answer.reviewed < 60, String(answer.reviewed));
    assert.ok((last(client, '00.md')?.length ?? 0) > 0);
  });

  it('finds nothing to do where no folder is open', async () => {
    const { client } = await LspClient.start({});
    clients.push(client);
    assert.deepEqual(await run(client), { files: 0, reviewed: 0, findings: 0, filesWithFindings: 0, isStopped: false });
  });
});

describe('vouch.json over stdio', function () {
  this.timeout(60_000);
  const clients: LspClient[] = [];
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-team-')));
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function severityOf(settings: object, team: string, more: object = {}): Promise<number | undefined> {
    writeFileSync(join(folder, 'vouch.json'), team);
    const { client } = await LspClient.start({ folder: pathToFileURL(folder).href, settings, ...more });
    clients.push(client);
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    client.open(uri, wrong);
    return (await client.pull(uri)).find(({ code }) => code === 'sample-size-mismatch')?.severity;
  }
  const id = 'sample-size-mismatch';

  for (const [title, settings, team, severity] of [
    ['nothing', {}, '', 1],
    ['vouch.json', {}, '{ "groups": { "figures": "hint" } }', 4],
    ['the workspace before vouch.json', { rules: { [id]: 'warning' } }, '{ "groups": { "figures": "hint" } }', 2],
    ['vouch.json before the user', { user: { rules: { [id]: 'off' } } }, '{ "groups": { "figures": "hint" } }', 4],
    ['the user', { user: { rules: { [id]: 'information' } } }, '{}', 3],
    ['a workspace that wants the default', { groups: { figures: 'default' } }, '{ "groups": { "figures": "hint" } }', 1],
    ['an excluded file', {}, '{ "exclude": ["*.md"] }', undefined],
    ['a pattern of the workspace', { exclude: ['a.*'] }, '{}', undefined],
  ] as const)
    it(`takes the severity of ${title}`, async () => assert.equal(await severityOf(settings, team), severity));

  it('shows a fault in the file, once', async () => {
    assert.equal(await severityOf({}, '{\n  "rules": { "no-rule": "off" }\n}'), 1);
    const uri = pathToFileURL(join(folder, 'vouch.json')).href;
    const shown = clients[0]?.published.filter((one) => one.uri === uri) ?? [];
    assert.equal(shown.length, 1);
    assert.deepEqual(
      shown[0]?.diagnostics.map(({ range, message }) => [range.start.line, message]),
      [[1, 'rules.no-rule is not known here; take it out. Until then this entry is not used.']],
    );
  });

  it('reads no library that it names in a folder that is not trusted', async () => {
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ version: 1, studies: [] }));
    const team = '{ "libraries": ["none.bib"], "groups": { "figures": "hint" } }';
    assert.equal(await severityOf({}, team, { initializationOptions: { isTrusted: false } }), 4);
    assert.ok(!clients[0]?.log.some((line) => line.includes('none.bib')));
    await severityOf({}, team);
    await clients[1]?.until(() => clients[1]?.log.find((line) => line.includes('none.bib')));
  });
});
