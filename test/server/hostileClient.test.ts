import assert from 'node:assert/strict';
import { RawClient } from './rawClient.js';

const wrong = 'Smith et al. (2011) gave 4.5 mg of naltrexone to 120 patients with active Crohn’s disease.';
const uri = 'file:///home/ann/article.md';

/** Every request that the server answers, and some that it does not know. */
const REQUESTS = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/documentLink',
  'textDocument/documentSymbol',
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'vouch/candidates',
  'vouch/insertCitation',
  'vouch/referenceChanges',
  'vouch/changeReferences',
  'vouch/decide',
  'vouch/noSuchThing',
];
const place = { uri, textDocument: { uri } };
const CHEATS: readonly unknown[] = [
  undefined,
  {},
  { textDocument: null },
  { textDocument: { uri: 7 }, uri: {} },
  { ...place, position: 'here', range: 5, context: 3, studies: 'all', decision: [], change: {}, version: 'x' },
  { ...place, position: { line: -3, character: 1e308 }, range: { start: {}, end: null }, context: { diagnostics: [null, 1, {}] } },
  { ...place, position: { line: 0.5, character: '1' }, context: { diagnostics: 'x', only: [1, null] }, decision: { kind: '__proto__' } },
  { ...place, position: { line: 0, character: 5 }, query: { $ne: 1 }, studies: [{}, null], version: 1, reason: [], style: ['../../x.csl'] },
  {
    ...place,
    position: { line: 1e9, character: 1e9 },
    range: { start: { line: 1e9, character: 0 }, end: { line: -1, character: 0 } },
    context: { diagnostics: [{ source: 'vouch', range: null, message: null, code: {} }], only: ['quickfix', 'source'] },
    change: 'convert',
    style: '/etc/passwd',
    version: 1,
  },
];

describe('the language server with a hostile client', function () {
  this.timeout(20_000);
  const clients: RawClient[] = [];

  function start(): RawClient {
    const client = new RawClient();
    clients.push(client);
    return client;
  }

  afterEach(() => {
    for (const client of clients.splice(0)) if (client.process.exitCode === null) client.process.kill();
  });

  it('refuses what comes before initialize, and works after it', async () => {
    const client = start();
    const { error } = await client.ask(1, 'textDocument/hover', place);
    assert.ok(error);
    client.open(uri, wrong);
    await client.initialize();
    client.open(uri, wrong);
    await client.diagnosed(uri);
  });

  it('answers requests with parameters of every wrong kind, and still reviews', async () => {
    const client = start();
    await client.initialize();
    client.open(uri, wrong);
    await client.diagnosed(uri, 1);
    let id = 0;
    for (const method of REQUESTS)
      for (const params of CHEATS) {
        const { result, error } = await client.ask(++id, method, params);
        assert.ok(error !== undefined || result !== undefined, method);
      }
    const hover = await client.ask(++id, 'textDocument/hover', { ...place, position: { line: 0, character: 3 } });
    assert.ok(hover.result);
  });

  it('survives notifications that make no sense', async () => {
    const client = start();
    await client.initialize();
    const documents: readonly unknown[] = [
      undefined,
      {},
      { textDocument: null },
      { textDocument: { uri: 'file:///never-opened.md', version: 2 }, contentChanges: [{ text: 'x' }] },
      { textDocument: { uri, version: null, languageId: 4, text: null }, contentChanges: 'x' },
      { changes: [null, { uri: 5 }, { uri: 'not a uri', type: 'x' }], settings: 'x', event: null },
    ];
    for (const method of [
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/didSave',
      'textDocument/didOpen',
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      '$/cancelRequest',
      '$/progress',
      'no/such/thing',
    ])
      for (const params of documents) client.notify(method, params);
    const other = 'file:///home/ann/other.md';
    client.open(other, wrong);
    await client.diagnosed(other);
    assert.ok((await client.ask(1, 'textDocument/hover', { textDocument: { uri: other }, position: { line: 0, character: 3 } })).result);
  });

  it('starts with any parameters of initialize', async () => {
    for (const params of [
      { capabilities: { textDocument: 5, workspace: 'x' }, initializationOptions: [1], workspaceFolders: 'x' },
      { capabilities: { textDocument: { hover: { contentFormat: 7 } } }, initializationOptions: 'x', workspaceFolders: [null, { uri: 3 }] },
    ]) {
      const client = start();
      await client.initialize({ processId: null, rootUri: null, ...params });
      client.open(uri, wrong);
      await client.diagnosed(uri);
    }
  });

  it('goes on after a message that is none, and ends where it cannot tell where the next one begins', async () => {
    for (const [bytes, expected] of [
      ['Content-Length: 5\r\n\r\n{"a":', 'on'],
      ['Content-Length: 3\r\n\r\n[1]', 'on'],
      ['Content-Length: 4\r\n\r\nnull', 'on'],
      ['Content-Length: abc\r\n\r\n{}', 'out'],
      ['Content-Length: -1\r\n\r\n{}', 'out'],
      ['Content-Length: 1e999\r\n\r\n{}', 'out'],
      ['Content-Length: 99999999999999999999\r\n\r\n{}', 'out'],
      ['Content-Length:\r\n\r\n{}', 'out'],
      ['Content-Type: x\r\n\r\n{}', 'out'],
      ['nothing of that kind\r\n\r\n', 'out'],
      ['\0\0\0\r\n\r\n', 'out'],
    ] as const) {
      const client = start();
      await client.initialize();
      client.write(bytes);
      client.open(uri, wrong);
      const ended = client.exit.then((code) => (code === 1 ? 'out' : code));
      assert.equal(await Promise.race([client.diagnosed(uri).then(() => 'on'), ended]).catch(() => ended), expected, bytes);
      client.process.kill();
    }
  });

  it('forgets a document that is closed in mid-review, and one that comes again', async () => {
    const client = start();
    await client.initialize();
    const long = `${wrong}\n\n`.repeat(1000);
    client.open(uri, long);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    client.open(uri, long, 1);
    client.send({ id: 5, method: 'textDocument/hover', params: { ...place, position: { line: 0, character: 3 } } });
    client.notify('$/cancelRequest', { id: 5 });
    client.notify('textDocument/didClose', { textDocument: { uri } });
    client.open(uri, wrong, 2);
    const { params } = await client.diagnosed(uri, 2);
    assert.equal((params as { diagnostics: unknown[] }).diagnostics.length > 0, true);
    assert.ok(await client.until(({ id }) => id === 5));
  });

  it('ends when the client goes without a word', async () => {
    const client = start();
    await client.initialize();
    client.open(uri, `${wrong}\n\n`.repeat(2000));
    client.process.stdin?.end();
    assert.notEqual(await client.exit, null);
  });
});
