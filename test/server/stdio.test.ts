import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, type CompletionList, type Diagnostic } from 'vscode-languageserver/node';
import type { Candidate } from '../../src/protocol/citing.js';
import { LspClient, type LspClientOptions, pushed, serverPath } from './lspClient.js';

const uri = 'file:///home/ann/article.md';
const wrong = [
  'Smith et al. (2011) gave 4.5 mg of naltrexone to 120 patients with active Crohn’s disease.',
  '',
  'Low-dose naltrexone reduces pain in people with fibromyalgia.',
  '',
  '## References',
  '',
  "- Smith, J. P., Bingaman, S. I., Ruggiero, F., Mauger, D. T., Mukherjee, A., McGovern, C. O., & Zagon, I. S. (2011). Therapy with the opioid antagonist naltrexone promotes mucosal healing in active Crohn's disease: a randomized placebo-controlled trial. Digestive Diseases and Sciences, 56(7), 2088-2097.",
  '',
].join('\n');

const ofRule = (diagnostics: readonly Diagnostic[], rule: string): Diagnostic | undefined => diagnostics.find(({ code }) => code === rule);

describe('the language server over stdio', function () {
  this.timeout(20_000);
  const clients: LspClient[] = [];
  const folders: string[] = [];

  let shared: LspClient | undefined;

  /** A server of its own where it needs options, else one that several tests share. */
  async function start(options?: LspClientOptions): Promise<LspClient> {
    if (!options && shared) return shared;
    const { client } = await LspClient.start(options);
    if (options) clients.push(client);
    else shared = client;
    return client;
  }

  function temporaryFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'vouch-server-'));
    folders.push(folder);
    return folder;
  }

  after(() => shared?.process.kill());

  afterEach(async () => {
    await shared?.reset();
    for (const client of clients.splice(0)) if (client.process.exitCode === null) client.process.kill();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('tells what it offers, and ends with 0 after a shutdown', async () => {
    const { client, initialized } = await LspClient.start();
    clients.push(client);
    const { capabilities } = initialized;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.ok(capabilities.diagnosticProvider && capabilities.hoverProvider && capabilities.codeActionProvider);
    assert.equal(capabilities.executeCommandProvider, undefined);
    assert.equal(await client.stop(), 0);
  });

  it('ends with 1 where the client leaves without a shutdown', async () => {
    const client = await start({});
    await client.connection.sendNotification('exit');
    assert.equal(await client.exit, 1);
  });

  it('reports a wrong figure, mends it by a quick fix, and is silent then', async () => {
    const client = await start();
    client.open(uri, wrong);
    const diagnostic = ofRule(await client.pull(uri), 'sample-size-mismatch');
    assert.ok(diagnostic);
    assert.deepEqual(diagnostic.range, client.rangeOf(uri, '120'));
    assert.equal(diagnostic.severity, 1);
    assert.equal(diagnostic.source, 'vouch');
    assert.match(String(diagnostic.message), /Smith et al\. \(2011\).*40.*120/);
    assert.match(diagnostic.codeDescription?.href ?? '', /docs\/rules\/sample-size-mismatch\.md$/);

    const actions = await client.codeActions(uri, diagnostic.range, [diagnostic]);
    const [fix] = actions;
    assert.ok(fix?.isPreferred);
    assert.ok(actions.findIndex(({ title }) => title.startsWith('Ignore')) > 0);
    const mended = client.applied(uri, fix.edit);
    assert.equal(mended, wrong.replace('120 patients', '40 patients'));

    client.edit(uri, '120 patients', '40 patients');
    assert.equal(ofRule(await client.pull(uri), 'sample-size-mismatch'), undefined);
  });

  it('refuses fixes of another version of the text', async () => {
    const client = await start();
    client.open(uri, wrong);
    const diagnostic = ofRule(await client.pull(uri), 'sample-size-mismatch');
    assert.ok(diagnostic);
    client.edit(uri, '## References', 'A line.\n\n## References');
    assert.deepEqual(await client.codeActions(uri, diagnostic.range, [diagnostic]), []);
  });

  it('sends no fixes along, and makes them for editors that bring the data back and for those that do not', async () => {
    const client = await start();
    client.open(uri, wrong);
    const diagnostic = ofRule(await client.pull(uri), 'sample-size-mismatch');
    assert.ok(diagnostic);
    assert.deepEqual(diagnostic.data, { version: 1 });
    const { data: _, ...withoutData } = diagnostic;
    for (const one of [diagnostic, withoutData]) {
      const [fix] = await client.codeActions(uri, one.range, [one]);
      assert.equal(client.applied(uri, fix?.edit), wrong.replace('120 patients', '40 patients'));
    }
    const stale = { ...withoutData, message: diagnostic.message.toString().replace('120', '119') };
    assert.deepEqual(await client.codeActions(uri, stale.range, [stale]), []);
  });

  it('takes no fix from a diagnostic of another tool or with broken data', async () => {
    const client = await start();
    client.open(uri, wrong);
    const diagnostic = ofRule(await client.pull(uri), 'sample-size-mismatch');
    assert.ok(diagnostic);
    const foreign = { ...diagnostic, source: 'other' };
    assert.deepEqual(await client.codeActions(uri, diagnostic.range, [foreign]), []);
    const broken = { ...diagnostic, data: { version: 1, fixes: [{ title: 'x', edits: [{ start: -5, end: 2, newText: 'x' }] }, null, 7] } };
    const [fix] = await client.codeActions(uri, diagnostic.range, [broken]);
    assert.equal(client.applied(uri, fix?.edit), wrong.replace('120 patients', '40 patients'), 'edits are the server’s own');
  });

  it('pushes diagnostics with the version where the client cannot pull, and takes them away when the file is closed', async () => {
    const client = await start({ capabilities: pushed });
    client.open(uri, wrong);
    const first = await client.until(() => client.published.find(({ version }) => version === 1));
    assert.ok(ofRule(first.diagnostics, 'sample-size-mismatch'));
    client.edit(uri, '120 patients', '40 patients');
    const second = await client.until(() => client.published.find(({ version }) => version === 2));
    assert.equal(ofRule(second.diagnostics, 'sample-size-mismatch'), undefined);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => client.published.find(({ version, diagnostics }) => version === undefined && diagnostics.length === 0));
  });

  it('shows the card of a study, exactly on its mention, and what it reports for a figure', async () => {
    const client = await start();
    client.open(uri, wrong);
    const mention = await client.hover(uri, 'Smith et al.');
    assert.equal(mention?.words, 'Smith et al. (2011)');
    assert.match(mention.markdown, /mucosal healing/);
    assert.match(mention.markdown, /https:\/\/doi\.org\/10\.1007\/s10620-011-1653-7/);
    const figure = await client.hover(uri, '120 patients');
    assert.equal(figure?.words, '120');
    assert.match(figure.markdown, /^✗ \*\*120\*\* differs from Smith et al\. \(2011\), which reports\n\n- 40 participants — /);
    const claim = await client.hover(uri, 'Low-dose');
    assert.match(claim?.markdown ?? '', /^\*\*Low-dose naltrexone improves pain in fibromyalgia\*\*/);
    assert.equal(await client.hover(uri, '## References'), null);
  });

  it('answers what is asked before the index is there', async () => {
    const { client } = await LspClient.start();
    clients.push(client);
    client.open(uri, wrong);
    const [hover, diagnostics] = await Promise.all([client.hover(uri, 'Smith et al.'), client.pull(uri)]);
    assert.match(hover?.markdown ?? '', /mucosal healing/);
    assert.ok(ofRule(diagnostics, 'sample-size-mismatch'));
  });

  it('inserts a citation in the style of the text, mention and entry together', async () => {
    const client = await start();
    client.open(uri, wrong);
    const { start: position } = client.rangeOf(uri, ' in people');
    const candidates = await client.connection.sendRequest<Candidate[]>('vouch/candidates', { uri, position, query: '' });
    assert.ok(candidates.some(({ study }) => study === 'younger-2013'));
    const queried = await client.connection.sendRequest<Candidate[]>('vouch/candidates', { uri, position, query: 'younger 2013' });
    assert.equal(queried[0]?.study, 'younger-2013');

    const request = { uri, position: client.rangeOf(uri, 'naltrexone reduces').start, studies: ['younger-2013'], version: 1 };
    const cited = client.applied(uri, await client.connection.sendRequest('vouch/insertCitation', request));
    assert.match(cited, /people with fibromyalgia \(Younger et al\., 2013\)\.\n/);
    assert.match(cited, /\n- Younger, J\., Noor, N\., McCue, R\., & Mackey, S\. \(2013\)\. Low-dose naltrexone .*65\(2\), 529-538\.\n/);
    for (const refused of [{ version: 7 }, { studies: ['nobody-1900'] }, { studies: [] }, { position: null }])
      assert.equal(await client.connection.sendRequest('vouch/insertCitation', { ...request, ...refused }), null);
  });

  it('completes a name behind @ to a citation, with its entry', async () => {
    const client = await start();
    client.open(uri, wrong.replace('fibromyalgia.', 'fibromyalgia @youn.'));
    const { end: position } = client.rangeOf(uri, '@youn');
    const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
    const item = items.find(({ label }) => label === 'Younger et al. (2013)');
    assert.deepEqual(item?.textEdit, { range: client.rangeOf(uri, '@youn'), newText: '(Younger et al., 2013)' });
    assert.equal(item.additionalTextEdits?.length, 1);
    const none = await client.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: 3 },
    });
    assert.deepEqual(none, { isIncomplete: false, items: [] });
  });

  it('offers citations at an uncited claim', async () => {
    const client = await start({
      initializationOptions: { commands: ['vouch.insertCitation', 'vouch.openRulePage'], rulePages: 'vscode://x/' },
    });
    client.open(uri, wrong);
    const diagnostic = ofRule(await client.pull(uri), 'uncited-claim');
    assert.ok(diagnostic);
    assert.equal(diagnostic.codeDescription?.href, 'vscode://x/uncited-claim');
    const titles = (await client.codeActions(uri, diagnostic.range, [diagnostic])).map(({ title }) => title);
    assert.match(titles[0] ?? '', /^Insert citation: .* — /);
    assert.deepEqual(titles.slice(-4), [
      'Insert another citation…',
      'Ignore uncited-claim here',
      'Ignore uncited-claim in this file',
      'About this rule (uncited-claim)',
    ]);
  });

  it('can be cancelled, and goes on working', async () => {
    const client = await start();
    const [body = '', list = ''] = wrong.split('## References');
    client.open(uri, `${body.repeat(100)}## References${list}`);
    const request = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest(
      'textDocument/hover',
      { textDocument: { uri }, position: { line: 0, character: 1 } },
      source.token,
    );
    source.cancel();
    await assert.rejects(cancelled, { code: -32800 });
    await request;
    assert.ok(await client.hover(uri, 'Smith et al.'));
  });

  it('answers requests that make no sense with nothing', async () => {
    const client = await start();
    client.open(uri, wrong);
    const document = { textDocument: { uri } };
    for (const [method, params] of [
      ['textDocument/hover', {}],
      ['textDocument/hover', { ...document, position: { line: 'a' } }],
      ['textDocument/hover', { ...document, position: { line: 1e9, character: 1e9 } }],
      ['textDocument/hover', { textDocument: { uri: 'file:///not/open.md' }, position: { line: 0, character: 0 } }],
      ['textDocument/definition', { ...document }],
    ] as const)
      assert.equal(await client.connection.sendRequest(method, params), null, `${method} ${JSON.stringify(params)}`);
    assert.deepEqual(await client.connection.sendRequest('textDocument/codeAction', { ...document, range: {} }), []);
    assert.deepEqual(await client.connection.sendRequest('vouch/candidates', {}), []);
    assert.ok((await client.pull(uri)).length > 0);
  });

  it('names each bad setting once, ignores it, and follows changes', async () => {
    const client = await start({
      settings: {
        enable: 'yes',
        libraries: 'x.bib',
        rules: { 'no-such-rule': 'error', 'sample-size-mismatch': 'loud', 'uncited-claim': 'off' },
      },
    });
    client.open(uri, wrong);
    const diagnostics = await client.pull(uri);
    assert.equal(ofRule(diagnostics, 'sample-size-mismatch')?.severity, 1);
    assert.equal(ofRule(diagnostics, 'uncited-claim'), undefined);
    assert.equal(client.log.length, 4, client.log.join('\n'));

    client.settings = { rules: { 'sample-size-mismatch': 'hint' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => (client.refreshes > 0 ? true : undefined));
    assert.equal(ofRule(await client.pull(uri), 'sample-size-mismatch')?.severity, 4);

    client.settings = { enable: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await client.pull(uri), []);
    assert.equal(await client.hover(uri, 'Smith et al.'), null);
    assert.equal(client.log.length, 4);
  });

  it('sends tallies after each review', async () => {
    const client = await start();
    client.open(uri, wrong);
    await client.pull(uri);
    const tallies = await client.until(() => client.tallies[0]);
    assert.equal(tallies.uri, uri);
    assert.equal(tallies.resolved, 1);
    assert.equal(tallies.mismatched, 1);
    assert.equal(tallies.notice, null);
  });

  it('reads libraries of the folder, tells which it cannot read, and reviews again', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'mine.json'),
      JSON.stringify([
        {
          id: 'haverkamp2019',
          type: 'article-journal',
          title: 'Itch in eczema: a randomised trial',
          author: [{ family: 'Haverkamp', given: 'Anna' }],
          issued: { 'date-parts': [[2019]] },
          abstract: 'We randomised 84 adults with eczema to cream or placebo for 8 weeks.',
        },
      ]),
    );
    const client = await start({
      folder: pathToFileURL(folder).href,
      settings: { libraries: ['mine.json', 'missing.bib', '../outside.bib'] },
    });
    const article = pathToFileURL(join(folder, 'a.md')).href;
    client.open(article, 'A cream against itch in eczema was tried by Haverkamp (2019).');
    await client.pull(article);
    await client.until(() => (client.refreshes > 0 ? true : undefined));
    assert.match((await client.hover(article, 'Haverkamp'))?.markdown ?? '', /Itch in eczema/);
    assert.deepEqual(client.log.map((line) => /missing\.bib|outside\.bib/.exec(line)?.[0]).sort(), ['missing.bib', 'outside.bib']);
  });

  it('works without its index and says so in one line', async () => {
    const folder = temporaryFolder();
    copyFileSync(serverPath, join(folder, 'server.cjs'));
    const client = await start({ server: join(folder, 'server.cjs') });
    client.open(uri, wrong);
    assert.equal(ofRule(await client.pull(uri), 'sample-size-mismatch'), undefined);
    assert.match((await client.hover(uri, 'Smith et al.'))?.markdown ?? '', /this says nothing about whether it exists/);
    assert.equal(client.log.length, 1);
    assert.match(client.log[0] ?? '', /bundled-index\.json/);
  });
});
