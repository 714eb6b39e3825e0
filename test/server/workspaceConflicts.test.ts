import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { LspClient, pushed } from './lspClient.js';

const list = '\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema: a trial of a cream. Journal of Skin, 4(1), 1-9.\n';
const article = (people: number): string => `The trial by Haverkamp et al. (2019) involved ${people} patients with eczema.${list}`;

describe('conflicts with other articles over stdio', function () {
  this.timeout(60_000);
  const clients: LspClient[] = [];
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-conflicts-')));
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(settings: object = {}, capabilities?: typeof pushed): Promise<LspClient> {
    const { client } = await LspClient.start({ folder: pathToFileURL(folder).href, settings, ...(capabilities ? { capabilities } : {}) });
    clients.push(client);
    return client;
  }

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const conflict = (diagnostics: readonly Diagnostic[]): Diagnostic | undefined =>
    diagnostics.find(({ code }) => code === 'conflicting-figures');

  function put(name: string, text: string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  /** Pulls after each refresh until the answer is as wanted. */
  async function pullUntil(
    client: LspClient,
    uri: string,
    wanted: (found: Diagnostic | undefined) => boolean,
  ): Promise<Diagnostic | undefined> {
    for (;;) {
      const { refreshes } = client;
      const found = conflict(await client.pull(uri));
      if (wanted(found)) return found;
      await client.until(() => (client.refreshes > refreshes ? true : undefined));
    }
  }

  it('show in the later of two open documents, lead to the earlier one, and go when that is mended', async () => {
    const client = await start();
    client.open(uriOf('a.md'), article(48));
    client.open(uriOf('b.md'), article(84));
    await client.pull(uriOf('a.md'));
    const found = await pullUntil(client, uriOf('b.md'), (one) => one !== undefined);
    assert.equal(found?.message, '84 participants here, but 48 of the same study in a.md.');
    assert.deepEqual(found?.range, client.rangeOf(uriOf('b.md'), '84'));
    assert.deepEqual(found?.relatedInformation?.[0]?.location, { uri: uriOf('a.md'), range: client.rangeOf(uriOf('a.md'), '48') });
    assert.equal(conflict(await client.pull(uriOf('a.md'))), undefined);

    client.edit(uriOf('a.md'), '48', '84');
    await client.pull(uriOf('a.md'));
    await pullUntil(client, uriOf('b.md'), (one) => one === undefined);
  });

  it('go when the other document is closed', async () => {
    const client = await start();
    client.open(uriOf('a.md'), article(48));
    client.open(uriOf('b.md'), article(84));
    await client.pull(uriOf('a.md'));
    await pullUntil(client, uriOf('b.md'), (one) => one !== undefined);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('a.md') } });
    await pullUntil(client, uriOf('b.md'), (one) => one === undefined);
  });

  it('are pushed where the client cannot pull', async () => {
    const client = await start({}, pushed);
    client.open(uriOf('a.md'), article(48));
    client.open(uriOf('b.md'), article(84));
    await client.until(() => client.published.find(({ uri, diagnostics }) => uri === uriOf('b.md') && conflict(diagnostics)));
  });

  it('can be ignored where they stand', async () => {
    const client = await start();
    client.open(uriOf('a.md'), article(48));
    client.open(uriOf('b.md'), article(84));
    await client.pull(uriOf('a.md'));
    const found = await pullUntil(client, uriOf('b.md'), (one) => one !== undefined);
    assert.ok(found);
    const actions = await client.codeActions(uriOf('b.md'), found.range, [found]);
    assert.ok(actions.some(({ title }) => title === 'Ignore conflicting-figures here'));
    client.edit(uriOf('b.md'), 'eczema.\n', 'eczema. <!-- vouch-disable-line conflicting-figures -- as in the registry -->\n');
    assert.equal(conflict(await client.pull(uriOf('b.md'))), undefined);
  });

  it('are none where the setting is off, or the other article is not open', async () => {
    put('a.md', article(48));
    for (const settings of [{ workspaceConflicts: 'off' }, {}]) {
      const client = await start(settings);
      if ('workspaceConflicts' in settings) client.open(uriOf('a.md'), article(48));
      client.open(uriOf('b.md'), article(84));
      if ('workspaceConflicts' in settings) await client.pull(uriOf('a.md'));
      assert.equal(conflict(await client.pull(uriOf('b.md'))), undefined);
    }
  });

  it('are found in all files of the folder where the setting wants it, but not in what others wrote', async () => {
    put('z/old.md', article(48));
    for (const name of ['node_modules/x/README.md', '.git/a.md', 'dist/a.md']) put(name, article(12));
    put('note.txt', article(13));
    const client = await start({ workspaceConflicts: 'allFiles' });
    client.open(uriOf('b.md'), article(84));
    const found = await pullUntil(client, uriOf('b.md'), (one) => one !== undefined);
    assert.equal(found?.message, '84 participants here, but 48 of the same study in z/old.md.');
    const [related] = found?.relatedInformation ?? [];
    assert.deepEqual([related?.location.uri, related?.location.range.start], [uriOf('z/old.md'), { line: 0, character: 46 }]);

    put('z/old.md', article(84));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('z/old.md'), type: 2 }] });
    await pullUntil(client, uriOf('b.md'), (one) => one === undefined);

    put('c.md', article(50));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('c.md'), type: 1 }] });
    await pullUntil(client, uriOf('b.md'), (one) => String(one?.message).includes('c.md'));
    rmSync(join(folder, 'c.md'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('c.md'), type: 3 }] });
    await pullUntil(client, uriOf('b.md'), (one) => one === undefined);
  });

  it('leave a server that reads many files ready to answer', async () => {
    for (let at = 0; at < 200; at++) put(`many/${at}.md`, `${'A sentence on the skin of 12 people.\n\n'.repeat(20)}${article(48)}`);
    const client = await start({ workspaceConflicts: 'allFiles' });
    client.open(uriOf('b.md'), article(84));
    assert.ok((await client.pull(uriOf('b.md'))) !== undefined);
    for (let at = 0; at < 10; at++) {
      client.edit(uriOf('b.md'), 'with eczema', 'with eczema');
      await client.pull(uriOf('b.md'));
    }
    assert.ok(await pullUntil(client, uriOf('b.md'), (one) => one !== undefined));
    assert.deepEqual(client.log, []);
  });
});
