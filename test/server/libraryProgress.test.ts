import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthetic } from '../benchmark/syntheticLibrary.js';
import { LspClient, pulling } from './lspClient.js';

const uri = 'file:///home/ann/article.md';

describe('the reading of libraries', function () {
  this.timeout(60_000);
  let client: LspClient | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'vouch-progress-'));
  const library = join(folder, 'mine.json');

  afterEach(() => void client?.process.kill());
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What the server tells of its work until the libraries are read. */
  async function progressWith(text: string, workDoneProgress: boolean): Promise<readonly unknown[]> {
    writeFileSync(library, text);
    const told: unknown[] = [];
    const capabilities = { ...pulling, window: { workDoneProgress } };
    ({ client } = await LspClient.start({ capabilities, settings: { libraries: [library] } }));
    client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      client?.connection.onProgress({ __: undefined } as never, token, (value: unknown) => void told.push(value));
      return null;
    });
    client.open(uri, 'A trial was done (Smith, 2011).');
    await client.pull(uri);
    await client.until(() => (client && client.refreshes > 0 ? true : undefined));
    await client.pull(uri);
    return told;
  }

  it('is shown while it takes long, and is over when they are read', async () => {
    const told = await progressWith(synthetic('cslJson', 8000), true);
    assert.deepEqual(told, [
      { kind: 'begin', title: 'Vouch reads your libraries', message: 'mine.json', cancellable: false },
      { kind: 'end' },
    ]);
  });

  it('is not shown for a small library, nor by a client that cannot', async () => {
    assert.deepEqual(await progressWith('[]', true), []);
    client?.process.kill();
    assert.deepEqual(await progressWith(synthetic('cslJson', 3000), false), []);
  });
});
