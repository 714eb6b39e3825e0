import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { LspClient, pulling } from './lspClient.js';

const uri = 'file:///home/ann/article.md';
const wrong = 'Smith et al. (2011) gave 4.5 mg of naltrexone to 120 patients with active Crohn’s disease.';

describe('a document that nobody asks about', function () {
  this.timeout(20_000);
  let client: LspClient;

  beforeEach(async () => {
    ({ client } = await LspClient.start({ capabilities: pulling, initializationOptions: { restAfter: 200 } }));
  });

  afterEach(() => void client.process.kill());

  const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) });
  const reviews = (): number => client.tallies.length;
  const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

  it('keeps its findings without a new review', async () => {
    client.open(uri, wrong);
    const first = await pull();
    assert.ok(first.kind === 'full' && first.resultId);
    assert.equal(reviews(), 1);
    await rested();
    assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.equal(reviews(), 1);
  });

  it('is reviewed anew when somebody asks or it changes, with the same findings', async () => {
    client.open(uri, wrong);
    const first = await pull();
    await rested();
    assert.ok(await client.hover(uri, 'Smith'));
    assert.equal(reviews(), 2);
    await rested();
    const again = await pull();
    assert.equal(reviews(), 3);
    assert.deepEqual(again.kind === 'full' && again.items, first.kind === 'full' && first.items);
    await rested();
    client.edit(uri, '120', '40');
    const mended = await pull(again.kind === 'full' ? again.resultId : undefined);
    assert.ok(mended.kind === 'full' && mended.items.every(({ code }) => code !== 'sample-size-mismatch'));
  });

  it('still tells the other documents what it cites', async () => {
    const other = 'file:///home/ann/other.md';
    client.open(uri, wrong);
    await pull();
    await rested();
    client.open(other, 'Smith et al. (2011) gave naltrexone to 40 patients with Crohn’s disease.');
    const found = await client.connection.sendRequest<readonly { readonly uri: string }[] | null>('textDocument/references', {
      textDocument: { uri: other },
      position: { line: 0, character: 3 },
      context: { includeDeclaration: true },
    });
    assert.ok(found?.some((place) => place.uri === uri));
    assert.equal(reviews(), 2);
  });

  it('shows nothing of another text under the same version', async () => {
    client.open(uri, wrong);
    const first = await pull();
    await rested();
    await client.reset();
    client.open(uri, 'Nothing is wrong here.');
    assert.deepEqual(await pull(first.kind === 'full' ? first.resultId : undefined), {
      kind: 'full',
      resultId: '2',
      items: [],
    });
  });
});
