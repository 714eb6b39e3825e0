import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Range, WorkspaceEdit } from 'vscode-languageserver/node';
import type { ReferenceChangeAnswer } from '../../src/protocol/citing.js';
import { LspClient } from './lspClient.js';

const YOUNGER = 'Younger, J. (2013). Low-dose naltrexone for the treatment of fibromyalgia. Arthritis and Rheumatism.';
const cited = `In fibromyalgia, pain fell (Younger et al., 2013).\n\n## References\n\n- ${YOUNGER} https://doi.org/10.1002/art.37734\n`;

describe('source actions over stdio', function () {
  this.timeout(60_000);
  let client: LspClient;
  let folder: string;
  let uri: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-source-')));
    uri = pathToFileURL(join(folder, 'a.md')).href;
  });
  afterEach(() => {
    client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(text: string, settings: object = {}, commands: readonly string[] = []): Promise<Range> {
    ({ client } = await LspClient.start({ folder: pathToFileURL(folder).href, settings, initializationOptions: { commands } }));
    const document = client.open(uri, text);
    return { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  }

  const changed = async (change: string, style?: string): Promise<ReferenceChangeAnswer> =>
    client.connection.sendRequest('vouch/changeReferences', { uri, version: 1, change, ...(style ? { style } : {}) });

  describe('source.fixAll.vouch', () => {
    const twice = `${cited}- ${YOUNGER} https://doi.org/10.1002/art.37734\n`;

    it('makes the safe fixes and no others, and finds nothing to do again', async () => {
      const wrong = twice.replace('pain fell (Younger et al., 2013)', 'Younger et al. (2013) treated 30 women');
      const all = await open(wrong);
      const found = await client.pull(uri);
      assert.ok(found.some(({ code }) => code === 'duplicate-reference'));
      const actions = await client.codeActions(uri, all, [], ['source.fixAll']);
      assert.deepEqual(
        actions.map(({ kind, title }) => [kind, title]),
        [['source.fixAll.vouch', 'Fix all that is safe to fix']],
      );
      const after = client.applied(uri, actions[0]?.edit);
      assert.equal(after.match(/- Younger/g)?.length, 1);
      assert.ok(after.includes('treated 30 women'), 'figures are for the writer');
      client.edit(uri, wrong, after);
      assert.deepEqual(await client.codeActions(uri, all, [], ['source.fixAll.vouch']), []);
    });

    it('is not among the quick fixes, nor for another tool’s kind', async () => {
      const all = await open(twice);
      assert.ok((await client.codeActions(uri, all, [])).every(({ kind }) => kind === 'quickfix'));
      assert.deepEqual(await client.codeActions(uri, all, [], ['source.fixAll.eslint']), []);
    });
  });

  describe('the style that is set', () => {
    it('by the team completes entries', async () => {
      writeFileSync(join(folder, 'vouch.json'), '{ "citationStyle": "vancouver" }\n');
      const all = await open(cited);
      const [action] = await client.codeActions(uri, all, [], ['source.vouch.references.complete']);
      const byAction = client.applied(uri, action?.edit);
      assert.match(byAction, /\n- Younger J, Noor N, McCue R, Mackey S\. .*2013.*529/);
      assert.equal(client.applied(uri, (await changed('complete')).edit as WorkspaceEdit), byAction);
    });

    it('completes them in the manner of the list where there is none', async () => {
      await open(cited);
      assert.match(client.applied(uri, (await changed('complete')).edit as WorkspaceEdit), /\n- Younger, J\., Noor, N\./);
    });

    it('by the team is the one to convert to, and is told to the editor', async () => {
      writeFileSync(join(folder, 'vouch.json'), '{ "citationStyle": "ama" }\n');
      await open(cited);
      assert.match(client.applied(uri, (await changed('convert')).edit as WorkspaceEdit), /\n- Younger J, Noor N, /);
      assert.match(client.applied(uri, (await changed('convert', 'apa')).edit as WorkspaceEdit), /\n- Younger, J\., Noor, N\., /);
      assert.equal(await client.connection.sendRequest('vouch/citationStyle', { uri }), 'ama');
    });

    it('of the workspace goes before the team’s, and one that is none is named', async () => {
      writeFileSync(join(folder, 'vouch.json'), '{ "citationStyle": "ama" }\n');
      await open(cited, { citationStyle: 'nothing' });
      const answer = await changed('convert');
      assert.deepEqual([answer.edit, answer.message?.startsWith('there is no style “nothing”')], [null, true]);
      assert.match(client.applied(uri, (await changed('complete')).edit as WorkspaceEdit), /\n- Younger, J\., Noor, N\./);
    });

    it('comes with a quick fix that inserts a citation', async () => {
      const claim = `${cited.replace('pain fell', 'itch fell')}`.replace(
        'In fibro',
        'Naltrexone reduces pain in people with fibromyalgia.\n\nIn fibro',
      );
      await open(
        claim.replace('Younger et al., 2013', 'Lund, 2018').replace(/- Younger.*/, '- Lund, E. (2018). Itch at night. *Skin*, *2*, 1–9.'),
        {
          citationStyle: 'vancouver',
        },
      );
      const diagnostic = (await client.pull(uri)).find(({ code }) => code === 'uncited-claim');
      assert.ok(diagnostic);
      const actions = await client.codeActions(uri, diagnostic.range, [diagnostic]);
      const insert = actions.find(({ title }) => title.startsWith('Insert citation: '));
      assert.ok(insert, actions.map(({ title }) => title).join('; '));
      assert.match(client.applied(uri, insert.edit), /\n- (?:[A-Z][a-z]+ [A-Z]{1,3}, ){2}/);
    });
  });

  it('names the rule and the document where a rule can be turned off', async () => {
    await open(`${cited}- ${YOUNGER} https://doi.org/10.1002/art.37734\n`, {}, ['vouch.turnOffRule']);
    const diagnostic = (await client.pull(uri)).find(({ code }) => code === 'duplicate-reference');
    assert.ok(diagnostic);
    const action = (await client.codeActions(uri, diagnostic.range, [diagnostic])).find(({ title }) => title.startsWith('Turn '));
    assert.equal(action?.title, 'Turn duplicate-reference off in the settings…');
    assert.deepEqual(action.command?.arguments, ['duplicate-reference', uri]);
    client.settings = { rules: { 'duplicate-reference': 'off' }, reasons: { 'duplicate-reference': 'As the journal wants it.' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.ok((await client.pull(uri)).every(({ code }) => code !== 'duplicate-reference'));
    assert.ok(
      client.log.every((line) => !line.includes('reasons')),
      client.log.join('\n'),
    );
  });
});
