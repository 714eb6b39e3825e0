import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { LspClientOptions } from './lspClient.js';
import { LspClient } from './lspClient.js';

const COUNT = 1000;
const withHeap: LspClientOptions = { nodeOptions: ['--expose-gc', '-r', join(import.meta.dirname, 'heapOnSignal.cjs')], isQuiet: true };

/** Each says something else, so that no reading serves two of them. */
const textOf = (at: number, people: number): string =>
  `# Report ${at}\n\nSmith et al. (2011) gave 4.5 mg of naltrexone to ${people} patients with active Crohn’s disease at site ${at}.\n\n${`Site ${at} saw ${at + 7} visits in ${1900 + (at % 100)}. `.repeat(10)}\n`;
const uriOf = (at: number): string => `file:///home/ann/${at}.md`;

describe('a thousand documents', function () {
  this.timeout(120_000);
  let client: LspClient;

  beforeEach(async () => {
    ({ client } = await LspClient.start(withHeap));
  });
  afterEach(() => void client.process.kill());

  /** In bytes, after what is garbage was collected. */
  async function inUse(): Promise<number> {
    const said = client.stderr.length;
    client.process.kill('SIGUSR2');
    for (;;) {
      const found = /in use: (\d{1,15})\n/.exec(client.stderr.slice(said))?.[1];
      if (found) return Number(found);
      await new Promise((resolve) => client.process.stderr?.once('data', resolve));
    }
  }

  const isWrong = async (at: number): Promise<boolean> =>
    (await client.pull(uriOf(at))).some(({ code }) => code === 'sample-size-mismatch');

  async function openAndReview(from: number, to: number): Promise<void> {
    for (let at = from; at < to; at++) client.open(uriOf(at), textOf(at, 120));
    const wrong = await Promise.all(Array.from({ length: to - from }, (_, at) => isWrong(from + at)));
    assert.ok(wrong.every(Boolean), 'some were not reviewed');
  }

  it('are reviewed, followed in their changes, and forgotten when they are closed', async () => {
    await openAndReview(COUNT, COUNT + 50);
    await client.reset();
    const before = await inUse();
    await openAndReview(0, COUNT);
    for (let at = 0; at < COUNT; at += 20) client.edit(uriOf(at), '120 patients', '40 patients');
    for (let at = 0; at < COUNT; at += 100) assert.equal(await isWrong(at), false, uriOf(at));
    assert.equal(await isWrong(1), true);
    assert.ok(await client.hover(uriOf(COUNT - 1), 'Smith'));
    const open = await inUse();
    await client.reset();
    client.open(uriOf(0), textOf(0, 120));
    assert.equal(await isWrong(0), true);
    const closed = await inUse();
    const held = (closed - before) / (open - before);
    assert.ok(open - before > 5e6, 'open documents take next to nothing: nothing is measured');
    assert.ok(held < 0.1, `of the memory of a thousand documents ${Math.round(100 * held)}% is held when they are closed`);
  });
});
