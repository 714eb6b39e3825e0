import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentSymbol, InlayHint, Location, SemanticTokens, WorkspaceSymbol } from 'vscode-languageserver/node';
import { tokenModifiers, tokenTypes } from '../../src/features/semanticTokens.js';
import { LspClient, type LspClientOptions, pulling } from './lspClient.js';

const entry = '- Marlowe, T., & Quince, R. (2019). Early walking after abdominal surgery: a randomised trial. Journal of Imagined Surgery.';
const article = `The trial of Marlowe & Quince (2019) involved 52 patients after abdominal surgery.\n\n## References\n\n${entry}\n`;
const library = `@article{other2001,
  title = {Another work on walking}
}
@article{marlowe2019,
  author   = {Marlowe, Tessa and Quince, Rufus},
  title    = {Early walking after abdominal surgery: a randomised trial},
  journal  = {Journal of Imagined Surgery},
  year     = {2019},
  abstract = {We randomised 52 patients to early walking or to usual care after abdominal surgery.}
}
`;

describe('moving about over stdio', function () {
  this.timeout(15_000);
  const clients: LspClient[] = [];
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-moving-')));
    put('library.bib', library);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

  function put(name: string, text: string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  async function start(options: LspClientOptions = {}): Promise<LspClient> {
    const { client } = await LspClient.start({ folder: pathToFileURL(folder).href, ...options });
    clients.push(client);
    return client;
  }

  /** Opens a document and waits until it is reviewed with the libraries. */
  async function opened(client: LspClient, name: string, text = article): Promise<string> {
    const uri = uriOf(name);
    client.open(uri, text);
    for (;;) {
      const { refreshes } = client;
      await client.pull(uri);
      if (client.tallies.some((tallies) => tallies.uri === uri && tallies.notice === null)) break;
      await client.until(() => (client.refreshes > refreshes ? true : undefined));
    }
    return uri;
  }

  const ask = <T>(client: LspClient, method: string, uri: string, words: string, more: object = {}): Promise<T> =>
    client.connection.sendRequest<T>(`textDocument/${method}`, {
      textDocument: { uri },
      position: client.rangeOf(uri, words).start,
      ...more,
    });

  it('leads from a mention to its entry, and from there to the record in the library', async () => {
    const client = await start();
    const uri = await opened(client, 'a.md');
    const entries = await ask<Location[]>(client, 'definition', uri, 'Marlowe & Quince (2019)');
    assert.deepEqual(entries, [{ uri, range: client.rangeOf(uri, entry.slice(2)) }]);
    const records = await ask<Location[]>(client, 'definition', uri, 'Marlowe, T.');
    assert.deepEqual(records, [{ uri: uriOf('library.bib'), range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } } }]);
  });

  it('leads from a citation key straight to the library', async () => {
    const client = await start();
    const uri = await opened(client, 'key.md', 'The trial [@marlowe2019] involved 52 patients.\n');
    const [record] = await ask<Location[]>(client, 'definition', uri, '@marlowe2019');
    assert.deepEqual([record?.uri, record?.range.start.line], [uriOf('library.bib'), 3]);
  });

  it('finds a work in other open documents, and in files that are not open where all are read', async () => {
    put('c/closed.md', `Before.\n\n${article}`);
    const client = await start({ settings: { workspaceConflicts: 'allFiles' } });
    const uri = await opened(client, 'a.md');
    await opened(client, 'b.md', 'Patients walked (Marlowe & Quince, 2019).\n');
    const find = (includeDeclaration: boolean): Promise<Location[]> =>
      ask<Location[]>(client, 'references', uri, 'Marlowe & Quince', { context: { includeDeclaration } });
    let found = await find(true);
    while (!found.some((one) => one.uri.endsWith('closed.md'))) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      found = await find(true);
    }
    const placesOf = (all: readonly Location[]) => all.map((one) => `${one.uri.slice(uriOf('').length + 1)} ${one.range.start.line}`);
    assert.deepEqual(placesOf(found), ['a.md 0', 'a.md 4', 'b.md 0', 'c/closed.md 2', 'c/closed.md 6']);
    assert.deepEqual(placesOf(await find(false)), ['a.md 0', 'b.md 0', 'c/closed.md 2']);
    const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'marlo 19' });
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      Array(3).fill(['Marlowe & Quince (2019)', 'Early walking after abdominal surgery: a randomised trial']),
    );
    assert.deepEqual(await client.connection.sendRequest('workspace/symbol', { query: 'nobody' }), []);
  });

  it('forgets the places of a document that is closed', async () => {
    const client = await start();
    const uri = await opened(client, 'a.md');
    const other = await opened(client, 'b.md', 'Patients walked (Marlowe & Quince, 2019).\n');
    const places = () => ask<Location[]>(client, 'references', uri, 'Marlowe & Quince', { context: { includeDeclaration: true } });
    assert.equal((await places()).length, 3);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: other } });
    assert.equal((await places()).length, 2);
  });

  it('gives the list as an outline', async () => {
    const client = await start();
    const uri = await opened(client, 'a.md');
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [['References', ['Marlowe & Quince (2019)']]],
    );
  });

  it('shows ticks where the setting wants them, asks the editor to look again, and none by default', async () => {
    const client = await start({
      capabilities: { ...pulling, workspace: { ...pulling.workspace, inlayHint: { refreshSupport: true } } },
    });
    let refreshes = 0;
    client.connection.onRequest('workspace/inlayHint/refresh', () => {
      refreshes++;
      return null;
    });
    const uri = await opened(client, 'a.md');
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = () => client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    assert.deepEqual(await hints(), []);
    client.settings = { marks: 'inlay' };
    const before = refreshes;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    let shown = await hints();
    while (shown.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      shown = await hints();
    }
    assert.ok(refreshes > before);
    const [{ position, label, tooltip } = {}] = shown as (InlayHint | undefined)[];
    assert.deepEqual(
      [position, label],
      [client.rangeOf(uri, '52 patients').start && { line: 0, character: client.rangeOf(uri, ' patients').start.character }, '✓'],
    );
    assert.match(typeof tooltip === 'object' ? tooltip.value : '', /agrees with Marlowe & Quince \(2019\)/);
  });

  it('tells the tokens of the whole and of a range, by the legend', async () => {
    const { client, initialized } = await LspClient.start({ folder: pathToFileURL(folder).href });
    clients.push(client);
    assert.deepEqual(initialized.capabilities.semanticTokensProvider, {
      legend: { tokenTypes, tokenModifiers },
      full: true,
      range: true,
    });
    const uri = await opened(client, 'a.md', `${article.replace('\n', ' Nobody knows Yilmaz et al. (2001).\n')}`);
    const whole = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    const text = client.document(uri).getText();
    const read = ({ data }: SemanticTokens): readonly string[] => {
      const found: string[] = [];
      let [line, character] = [0, 0];
      for (let at = 0; at < data.length; at += 5) {
        const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
        line += down;
        character = down > 0 ? right : character + right;
        const words = (text.split('\n')[line] ?? '').slice(character, character + length);
        found.push([words, tokenTypes[type], ...tokenModifiers.filter((_, bit) => bits & (1 << bit))].join(' | '));
      }
      return found;
    };
    assert.deepEqual(read(whole), [
      'Marlowe & Quince (2019) | studyMention | known',
      '52 | studyFigure | verified',
      'Yilmaz et al. (2001) | studyMention | unknown',
    ]);
    const { start } = client.rangeOf(uri, 'Nobody');
    const part = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range: { start, end: { line: 1, character: 0 } },
    });
    assert.deepEqual(read(part), ['Yilmaz et al. (2001) | studyMention | unknown']);
  });

  it('answers requests that make no sense with nothing', async () => {
    const client = await start();
    await opened(client, 'a.md');
    const { connection } = client;
    assert.deepEqual(await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///none.md' } }), []);
    assert.deepEqual(await connection.sendRequest('textDocument/semanticTokens/range', { textDocument: { uri: uriOf('a.md') } }), {
      data: [],
    });
    assert.deepEqual(await connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: uriOf('a.md') } }), []);
    assert.deepEqual(await connection.sendRequest('workspace/symbol', { query: null }).then((found) => (found as unknown[]).length), 1);
  });
});
