/**
 * `npm run soak`: what a server's memory is after long work. Prints its start with a 10,000-word article, its memory after 1,000 and 10,000
 * edits, and with 1,000 documents open and closed again; ends with 1 where a promise of docs/reliability.md is broken. `-- --quick` makes a
 * tenth of the edits.
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serverEnvironment, serverMemory } from '../../src/client/serverMemory.js';
import { LspClient, pulling, pushed } from '../server/lspClient.js';
import { ofSize, tenThousandWords } from './corpora.js';
import { residentMemory } from './longRuns.js';
import { ms, table } from './table.js';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rows: string[][] = [];
const broken: string[] = [];
const text = tenThousandWords();
const uri = 'file:///soak.md';
/** As the client of VS Code starts it. */
const own = { nodeOptions: serverMemory, environment: serverEnvironment };

const memoryOf = (client: LspClient): number => residentMemory(client.process.pid ?? 0);
const shown = (client: LspClient, of: string, version: number): Promise<unknown> =>
  client.until(() => client.published.find((one) => one.uri === of && one.version === version));

function add(what: string, value: string, promise: string, isKept: boolean): void {
  rows.push([what, value, promise, isKept ? 'kept' : 'broken']);
  if (!isKept) broken.push(what);
  console.log(`${what}: ${value}`);
}

console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);

const began = performance.now();
const { client } = await LspClient.start({ capabilities: pushed, ...own });
client.open(uri, text);
await shown(client, uri, 1);
const start = performance.now() - began;
add('start to the first diagnostics, 10,800 words', `${ms(start)} ms`, '≤ 1,000 ms', start <= 1000);
await pause(2000);
const first = memoryOf(client);
add('memory with the bundled index and that article', `${first.toFixed(0)} MB`, '≤ 150 MB', first <= 150);

await client.stop();

// This one asks for its diagnostics, so that no edit waits for the writer's rest.
const writing = await LspClient.start({
  capabilities: pulling,
  nodeOptions: [...serverMemory, '--expose-gc', '-r', join(import.meta.dirname, '../server/heapOnSignal.cjs')],
  environment: serverEnvironment,
  isQuiet: true,
});
writing.client.open(uri, text);
await writing.client.pull(uri);
const edits = values.quick ? 1000 : 10_000;
let early = 0;
let earlyInUse = 0;
const writingSince = performance.now();
for (let edit = 1; edit <= edits; edit++) {
  const at = 2000 + ((edit * 7919) % (text.length - 4000));
  const document = writing.client.document(uri);
  const position = document.positionAt(at);
  // A letter that comes and goes, so that the text stays as long as it is.
  const isSecond = edit % 2 === 0;
  const place = isSecond ? document.positionAt(2000 + (((edit - 1) * 7919) % (text.length - 4000))) : position;
  writing.client.replace(uri, { start: place, end: isSecond ? { ...place, character: place.character + 1 } : place }, isSecond ? '' : 'x');
  await writing.client.pull(uri);
  if (edit % (edits / 10) === 0)
    console.log(`… ${edit} edits: ${memoryOf(writing.client).toFixed(0)} MB, ${ms((performance.now() - writingSince) / edit)} ms each`);
  if (edit === edits / 10) {
    early = await settled(writing.client);
    earlyInUse = await inUse(writing.client);
  }
}
const late = await settled(writing.client);
const lateInUse = await inUse(writing.client);
const growth = late / early - 1;
add(
  `memory after ${edits / 10} and ${edits} edits`,
  `${early.toFixed(0)} and ${late.toFixed(0)} MB (${percent(growth)})`,
  'within 10%',
  growth <= 0.1,
);
add(
  '– of it in use, once all rubbish is collected',
  `${earlyInUse.toFixed(0)} and ${lateInUse.toFixed(0)} MB (${percent(lateInUse / earlyInUse - 1)})`,
  'within 10%',
  lateInUse / earlyInUse <= 1.1,
);
await writing.client.stop();

const many = await LspClient.start({ capabilities: pushed, ...own });
const count = 1000;
const whole = ofSize(8000 * count);
const uris = Array.from({ length: count }, (_, at) => `file:///many/${at}.md`);
const opened = performance.now();
for (const [at, one] of uris.entries()) many.client.open(one, whole.slice(at * 8000, (at + 1) * 8000));
for (const one of uris) await shown(many.client, one, 1);
const spent = performance.now() - opened;
const open = await settled(many.client);
add(`${count} documents of 1,100 words, all open: time`, `${ms(spent)} ms`, '', true);
add(`${count} documents of 1,100 words, all open: memory`, `${open.toFixed(0)} MB`, '≤ 500 MB', open <= 500);
const asked = performance.now();
await many.client.hover(uris[7] ?? '', 'et al');
add('an answer among them', `${ms(performance.now() - asked)} ms`, '≤ 500 ms', performance.now() - asked <= 500);
await many.client.reset();
await many.client.connection.sendRequest('vouch/candidates', {});
const closed = await settled(many.client);
add('memory once they are closed', `${closed.toFixed(0)} MB`, 'no more than open', closed <= open * 1.05);
await many.client.stop();

console.log(`\n${table(['what', 'measured', 'promised', ''], rows)}`);
process.exit(broken.length > 0 ? 1 : 0);

/** The least of some readings, long enough at rest for Node to collect rubbish by itself: what is left then. */
async function settled(of: LspClient): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let reading = 0; reading < 150; reading++) {
    await pause(100);
    least = Math.min(least, memoryOf(of));
  }
  return least;
}

/** What is left on the server's heap when its rubbish is collected, in MB. */
async function inUse(of: LspClient): Promise<number> {
  const said = of.stderr.length;
  of.process.kill('SIGUSR2');
  for (;;) {
    const found = /in use: (\d{1,15})\n/.exec(of.stderr.slice(said))?.[1];
    if (found) return Number(found) / 1e6;
    await pause(20);
  }
}

function percent(growth: number): string {
  return `${growth >= 0 ? '+' : ''}${(100 * growth).toFixed(1)}%`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
