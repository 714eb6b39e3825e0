/**
 * `npm run benchmark:features`: how long the built server takes to answer what an editor asks, at random places of a reviewed article of
 * 10,800 words, from the request to the answer over stdio, in milliseconds. `-- --library 100000` adds a library of so many made studies,
 * `-- --runs 500` asks more often, `-- --server FILE` asks another server.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Range } from 'vscode-languageserver/node';
import { LspClient } from '../server/lspClient.js';
import { tenThousandWords } from './corpora.js';
import { timesOf } from './measure.js';
import { synthetic } from './syntheticLibrary.js';
import { columns, table } from './table.js';

const { values } = parseArgs({
  options: {
    library: { type: 'string', default: '0' },
    runs: { type: 'string', default: '300' },
    server: { type: 'string', default: 'dist/server.cjs' },
  },
});
const runs = Number(values.runs);
const uri = 'file:///home/ann/article.md';
const folder = mkdtempSync(join(tmpdir(), 'vouch-features-'));
const paths: string[] = [];
if (Number(values.library) > 0) {
  paths.push(join(folder, 'library.bib'));
  writeFileSync(join(folder, 'library.bib'), synthetic('bibtex', Number(values.library)));
}

const { client } = await LspClient.start({ server: values.server, settings: { libraries: paths, marks: 'inlay' } });
const document = client.open(uri, tenThousandWords());
for (;;) {
  const { refreshes } = client;
  await client.pull(uri);
  if (client.tallies.at(-1)?.notice === null) break;
  await client.until(() => (client.refreshes > refreshes ? true : undefined));
}
const text = document.getText();
const diagnostics = await client.pull(uri);

/** The same places in every run of the benchmark. */
function randomPlaces(count: number): readonly number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return state % text.length;
  });
}
const places = randomPlaces(runs);
const mentions = [...text.matchAll(/\(\d{4}\)|, (?:19|20)\d\d\)|@\w/g)].map(({ index }) => index + 1);
const onMentions = places.map((place) => mentions[place % mentions.length] ?? place);
/** Where a citation could be typed: behind the words of sentences. */
const wordEnds = [...text.matchAll(/(?<=[a-z]{4} [a-z]{4,20})(?= [a-z])/g)].map(({ index }) => index);
const textDocument = { uri };
const position = (offset: number) => document.positionAt(offset);
const around = (offset: number): Range => ({ start: position(offset), end: position(offset + 3000) });
const withinLine = (offset: number): Range => ({ start: position(offset), end: position(offset + 1) });
const findingsAt = (range: Range) => diagnostics.filter((one) => one.range.start.line === range.start.line).slice(0, 5);

const ask = (method: string, parameters: object): Promise<unknown> =>
  client.connection.sendRequest(method, { textDocument, ...parameters });
const works: Readonly<Record<string, (at: number) => Promise<unknown>>> = {
  'hover, anywhere': (at) => ask('textDocument/hover', { position: position(places[at] ?? 0) }),
  'hover, on a mention': (at) => ask('textDocument/hover', { position: position(onMentions[at] ?? 0) }),
  completion: (at) => ask('textDocument/completion', { position: position(places[at] ?? 0), context: { triggerKind: 1 } }),
  'code actions': (at) => {
    const range = withinLine(places[at] ?? 0);
    return ask('textDocument/codeAction', { range, context: { diagnostics: findingsAt(range) } });
  },
  'code actions, at a finding': (at) => {
    const one = diagnostics[(places[at] ?? 0) % diagnostics.length];
    return one ? ask('textDocument/codeAction', { range: one.range, context: { diagnostics: [one] } }) : Promise.resolve();
  },
  definition: (at) => ask('textDocument/definition', { position: position(onMentions[at] ?? 0) }),
  references: (at) => ask('textDocument/references', { position: position(onMentions[at] ?? 0), context: { includeDeclaration: true } }),
  highlights: (at) => ask('textDocument/documentHighlight', { position: position(onMentions[at] ?? 0) }),
  'document links': () => ask('textDocument/documentLink', {}),
  'document symbols': () => ask('textDocument/documentSymbol', {}),
  'workspace symbols': () => client.connection.sendRequest('workspace/symbol', { query: 'you 13' }),
  'semantic tokens, whole': () => ask('textDocument/semanticTokens/full', {}),
  'semantic tokens, a screen': (at) => ask('textDocument/semanticTokens/range', { range: around(places[at] ?? 0) }),
  'ticks, a screen': (at) => ask('textDocument/inlayHint', { range: around(places[at] ?? 0) }),
};

const rows: string[][] = [];
for (const [name, work] of Object.entries(works)) {
  for (let at = 0; at < 20; at++) await work(at);
  const spans: number[] = [];
  for (let at = 0; at < runs; at++) {
    const start = performance.now();
    await work(at);
    spans.push(performance.now() - start);
  }
  rows.push([name, ...columns(timesOf(spans))]);
}
for (const [name, typing] of [
  ['completion behind a bracket', ' (Iv'],
  ['– of a rarer name', ' (Younge'],
  ['completion behind @', ' @ivan'],
] as const) {
  const spans: number[] = [];
  const withKeystroke: number[] = [];
  let offered = 0;
  for (let at = 0; at < runs + 10; at++) {
    const word = wordEnds[(places[at % runs] ?? 0) % wordEnds.length] ?? 0;
    client.replace(uri, { start: position(word), end: position(word) }, typing.slice(0, -1));
    await client.pull(uri);
    const end = word + typing.length;
    const complete = async (): Promise<number> => {
      const found = (await ask('textDocument/completion', { position: position(end), context: { triggerKind: 2 } })) as {
        items: unknown[];
      };
      return found.items.length;
    };
    const typed = performance.now();
    client.replace(uri, { start: position(end - 1), end: position(end - 1) }, typing.slice(-1));
    await complete();
    const again = performance.now();
    const count = await complete();
    if (at >= 10) {
      withKeystroke.push(again - typed);
      spans.push(performance.now() - again);
      offered += Math.min(1, count);
    }
    client.replace(uri, { start: position(word), end: position(end) }, '');
  }
  rows.push([`${name} (offered at ${Math.round((100 * offered) / runs)} %)`, ...columns(timesOf(spans))]);
  rows.push(['– with the review of the letter typed', ...columns(timesOf(withKeystroke))]);
}
const studies = paths.length > 0 ? `, a library of ${values.library} studies` : '';
console.log(`\n### Answers of the server in an article of 10,800 words${studies}\n`);
console.log(table(['request', 'minimum', 'median', '95th', 'maximum'], rows));
await client.stop();
rmSync(folder, { recursive: true, force: true });
process.exit();
