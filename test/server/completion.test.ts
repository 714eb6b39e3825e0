import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient, pulling } from './lspClient.js';

const LUND = '- Lund, E. (2018). Itch at night. *Skin*, *2*, 1–9.\n';
const text = `Itch falls at night (Lund, 2018). Naltrexone helps in fibromyalgia (You).\n\n## References\n\n${LUND}`;
const resolving = {
  ...pulling,
  textDocument: { ...pulling.textDocument, completion: { completionItem: { resolveSupport: { properties: ['additionalTextEdits'] } } } },
};

describe('completing citations over stdio', function () {
  this.timeout(60_000);
  let client: LspClient;
  let folder: string;
  let uri: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-complete-')));
    uri = pathToFileURL(join(folder, 'a.md')).href;
  });
  afterEach(() => {
    client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(initializationOptions: object = {}, settings: object = {}): Promise<void> {
    const options = { folder: pathToFileURL(folder).href, initializationOptions, settings, capabilities: resolving };
    ({ client } = await LspClient.start(options));
  }

  async function complete(words: string, triggerKind = 2): Promise<readonly CompletionItem[]> {
    const position = client.rangeOf(uri, words).end;
    const parameters = { textDocument: { uri }, position, context: { triggerKind } };
    return (await client.connection.sendRequest<CompletionList>('textDocument/completion', parameters)).items;
  }

  const taken = ({ textEdit, additionalTextEdits = [] }: CompletionItem): string =>
    TextDocument.applyEdits(client.document(uri), [textEdit as TextEdit, ...additionalTextEdits]);

  it('offers works behind a bracket and the beginning of a name, with the entry', async () => {
    await start();
    client.open(uri, text);
    const found = await complete('fibromyalgia (You');
    assert.ok(found.length > 1);
    assert.ok(found.every(({ label, filterText }) => label.startsWith('Younger ') && filterText === '(You'));
    const byYear = found.find(({ label }) => label.endsWith('(2013)'));
    assert.ok(byYear);
    const after = taken(byYear);
    assert.ok(after.includes('helps in fibromyalgia (Younger et al., 2013).'), after);
    assert.match(after, /\n- Younger, J\./);
    assert.ok(after.includes(LUND));
  });

  it('takes an open bracket for a question only where the writer asked', async () => {
    await start({ invokesOnDemand: true });
    client.open(uri, text.replace('(You)', '()'));
    assert.deepEqual(await complete('fibromyalgia (', 2), []);
    assert.ok((await complete('fibromyalgia (', 1)).length > 0);
  });

  it('writes the entry in the style of the team once an item is shown', async () => {
    writeFileSync(join(folder, 'vouch.json'), '{ "citationStyle": "vancouver" }\n');
    await start();
    client.open(uri, text);
    const item = (await complete('fibromyalgia (You')).find(({ label }) => label.endsWith('(2013)'));
    assert.ok(item);
    assert.match(taken(item), /\n- Younger, J\., Noor/, 'in the manner of the list until then');
    const shown = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match(taken(shown), /\n- Younger J, Noor N, McCue R, Mackey S\..*2013/);
    assert.ok(shown.documentation);
  });
});
