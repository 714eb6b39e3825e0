import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { LspClient, type LspClientOptions, pulling } from './lspClient.js';

const ris = (people: string): string =>
  `TY  - JOUR\nID  - hart2019\nTI  - Velorin for chronic tension headache: a randomised trial\nAU  - Hart, Pia\nAU  - Lund, Mats\nAU  - Osei, Kwame\nPY  - 2019\nAB  - ${people} adults with tension headache were randomised to velorin 20 mg daily or placebo for 12 weeks.\nER  - \n\nTY  - JOUR\nAU  - Nobody, N.\nER  - \n`;
const article =
  '# Velorin for chronic tension headache\n\nVelorin is given for chronic tension headache. Hart et al. (2019) randomised 120 adults with tension headache.\n';

describe('libraries that the server finds', function () {
  this.timeout(20_000);
  let folder = '';
  let client: LspClient | undefined;
  const file = (name: string): string => pathToFileURL(join(folder, name)).href;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vouch-libraries-'));
    mkdirSync(join(folder, 'references'));
  });
  afterEach(() => {
    client?.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: LspClientOptions): Promise<LspClient> {
    const started = await LspClient.start(options);
    client = started.client;
    client.open(file('a.md'), article);
    return client;
  }

  /** Pulls anew whenever the server asks for it, until the diagnostics fulfil the condition. */
  async function diagnosticsOnce(at: LspClient, isMet: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    for (let seen = -1; ; ) {
      const found = await at.pull(file('a.md'));
      if (isMet(found)) return found;
      seen = at.refreshes;
      await at.until(() => (at.refreshes > seen ? true : undefined));
    }
  }

  const isWrong = (found: readonly Diagnostic[]): boolean => found.some(({ code }) => code === 'sample-size-mismatch');
  const isRight = (found: readonly Diagnostic[]): boolean => !isWrong(found);

  it('are read, read again when they change, and their bad entries named once', async () => {
    writeFileSync(join(folder, 'references', 'a.ris'), ris('Eighty-four'));
    const at = await open({ folder: pathToFileURL(folder).href });
    await diagnosticsOnce(at, isWrong);
    writeFileSync(join(folder, 'references', 'a.ris'), ris('A total of 120'));
    await at.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file('references/a.ris'), type: 2 }] });
    await diagnosticsOnce(at, isRight);
    at.edit(file('a.md'), '120 adults', '120 grown-ups');
    await at.pull(file('a.md'));
    assert.equal(at.log.filter((line) => line.includes('neither title')).length, 1);
  });

  it('are noticed when they come', async () => {
    const at = await open({ folder: pathToFileURL(folder).href });
    assert.ok(isRight(await at.pull(file('a.md'))));
    writeFileSync(join(folder, 'a.ris'), ris('Eighty-four'));
    await at.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file('a.ris'), type: 1 }] });
    await diagnosticsOnce(at, isWrong);
  });

  it('are those of a folder that is opened later', async () => {
    writeFileSync(join(folder, 'references', 'a.ris'), ris('Eighty-four'));
    const at = await open({ capabilities: { ...pulling, workspace: { ...pulling.workspace, workspaceFolders: true } } });
    assert.ok(isRight(await at.pull(file('a.md'))));
    const event = { added: [{ uri: pathToFileURL(folder).href, name: 'later' }], removed: [] };
    await at.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await diagnosticsOnce(at, isWrong);
  });

  const without: readonly (readonly [string, LspClientOptions])[] = [
    ['where the setting is off', { settings: { findLibraries: false } }],
    ['in a folder that is not trusted', { initializationOptions: { isTrusted: false } }],
  ];
  for (const [name, options] of without)
    it(`are none ${name}`, async () => {
      writeFileSync(join(folder, 'references', 'a.ris'), ris('Eighty-four'));
      const at = await open({ ...options, folder: pathToFileURL(folder).href });
      assert.ok(isRight(await at.pull(file('a.md'))));
      const [tallies] = at.tallies;
      assert.deepEqual([tallies?.mentions, tallies?.resolved], [1, 0]);
    });
});
