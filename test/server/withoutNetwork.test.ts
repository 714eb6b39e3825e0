import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionList } from 'vscode-languageserver/node';
import type { Candidate } from '../../src/protocol/citing.js';
import { LspClient } from './lspClient.js';

const preload = join(import.meta.dirname, 'withoutNetwork.cjs');
const text = [
  'Smith et al. (2011) gave 4.5 mg of naltrexone to 120 patients with active Crohn’s disease.',
  '',
  'Velorin was tried [@hart2019; @none].',
  '',
  'Low-dose naltrexone reduces pain in fibromyalgia @you. See doi:10.1002/art.37734, https://example.org/a and PMID 23359310.',
  '',
  '## References',
  '',
  '- Smith, J. P. (2011). Therapy with naltrexone in Crohn’s disease. _Dig Dis Sci_, 56(7), 2088-2097. https://doi.org/10.1007/s10620-011-1653-7',
  '',
].join('\n');

describe('without a network, and without other programs', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'vouch-network-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('shows that what is forbidden fails', () => {
    for (const use of ["require('node:https').get('https://localhost')", "fetch('http://localhost')", "require('node:net').connect(1)"]) {
      const { status, stderr } = spawnSync(process.execPath, ['--require', preload, '--eval', use], { encoding: 'utf8' });
      assert.notEqual(status, 0);
      assert.match(stderr, /^NETWORK: /);
    }
  });

  it('the server reviews, explains, completes, mends, lists and reads libraries', async () => {
    const library = join(folder, 'own.bib');
    writeFileSync(library, '@article{hart2019, title = {Velorin}, author = {Hart, Pia}, year = 2019, url = {https://example.org}}\n');
    // Large enough to be read in a thread.
    writeFileSync(
      join(folder, 'large.ris'),
      Array.from(
        { length: 2500 },
        (_, at) => `TY  - JOUR\nTI  - Study ${at} of itch\nAU  - Berg, K\nPY  - 2001\nUR  - https://example.org/${at}\nER  - \n`,
      ).join('\n'),
    );
    const { client } = await LspClient.start({
      nodeOptions: ['--require', preload],
      folder: pathToFileURL(folder).href,
      settings: { libraries: ['own.bib', 'large.ris'] },
    });
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    const document = { textDocument: { uri } };
    client.open(uri, text);
    await client.pull(uri);
    await client.until(() => (client.refreshes > 0 ? true : undefined));
    const diagnostics = await client.pull(uri);
    assert.ok(diagnostics.some(({ code }) => code === 'sample-size-mismatch'));
    assert.match((await client.hover(uri, 'Smith et al.'))?.markdown ?? '', /mucosal healing/);
    for (const diagnostic of diagnostics) await client.codeActions(uri, diagnostic.range, [diagnostic]);
    const position = client.rangeOf(uri, '@you').end;
    const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', { ...document, position });
    assert.ok(items.length > 0);
    await client.connection.sendRequest('textDocument/documentLink', document);
    const candidates = await client.connection.sendRequest<Candidate[]>('vouch/candidates', { uri, position, query: 'itch' });
    assert.ok(candidates.length > 0);
    const change = { uri, version: 1, change: 'convert', style: 'apa' };
    await client.connection.sendRequest('vouch/changeReferences', change);
    assert.equal(await client.stop(), 0);
    assert.doesNotMatch(client.stderr, /NETWORK/);
  });

  it('the command line checks, extracts and cites', () => {
    writeFileSync(join(folder, 'b.md'), text);
    const program = join(import.meta.dirname, '../../dist/cli.cjs');
    for (const args of [
      ['check', 'b.md', '--library', 'own.bib'],
      ['cite', 'younger-2013', '--style', 'apa'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, ['--require', preload, program, ...args], { cwd: folder, encoding: 'utf8' });
      assert.ok(status === 0 || status === 1, stderr);
      assert.doesNotMatch(stderr, /NETWORK/);
    }
  });
});
