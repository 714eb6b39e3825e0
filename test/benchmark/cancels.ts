import { readFileSync } from 'node:fs';
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import { serverEnvironment, serverMemory } from '../../src/client/serverMemory.js';
import { LspClient } from '../server/lspClient.js';
import { longReview, ofSize, tenThousandWords } from './corpora.js';
import { timesOf, type Times } from './measure.js';

/** How long a server lets a client wait, in milliseconds. */
export interface Waits {
  /** From the cancel of a request to its answer. */
  readonly cancels: Times;
  /**
   * What the server's main thread did meanwhile, on the processor: the wall time without what other programs took. Null where that is not
   * told.
   */
  readonly work: Times | null;
  /** The longest time for which one review kept everything else waiting, each review's. */
  readonly blocks: Times;
}

const texts: Readonly<Record<string, () => string>> = {
  '10,800 words': tenThousandWords,
  '24,000 words, 300 entries': longReview,
  '1 MB': () => ofSize(1_000_000),
};

/**
 * What a client sees that cancels requests at random moments of first reviews, and what one that asks on meanwhile, by the text. The server
 * has reviewed other texts before.
 */
export async function timesOfCancels(runs: number): Promise<Readonly<Record<string, Waits>>> {
  const { client } = await LspClient.start({ capabilities: {}, nodeOptions: serverMemory, environment: serverEnvironment });
  const measured: Record<string, Waits> = {};
  for (const [name, make] of Object.entries(texts)) {
    const cancels: number[] = [];
    const work: number[] = [];
    const blocks: number[] = [];
    const text = make();
    const whole = await timeOfReview(client, name, text);
    for (let run = 0; run < runs; run++) {
      const uri = `file:///cancels/${encodeURIComponent(name)}/${run}.md`;
      client.open(uri, `Run ${run} of ${name}.\n\n${text}`);
      const source = new CancellationTokenSource();
      const answer = hover(client, uri, source.token);
      await pause(random(run) * Math.min(whole, LONGEST));
      const before = processorTimeOf(client);
      const sent = performance.now();
      source.cancel();
      await answer;
      cancels.push(performance.now() - sent);
      work.push(processorTimeOf(client) - before);
      // The review goes on for a client that only changed its mind about one question.
      blocks.push(await longestWait(client, random(run + runs) * WATCHED));
      close(client, uri);
    }
    measured[name] = { cancels: timesOf(cancels), work: work.every((one) => one > 0) ? timesOf(work) : null, blocks: timesOf(blocks) };
  }
  await client.stop();
  return measured;
}

/** In milliseconds of the server's main thread; 0 where the system does not tell. */
function processorTimeOf(client: LspClient): number {
  try {
    const { pid } = client.process;
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** A server's review of the text, once it has compiled what it runs. */
async function timeOfReview(client: LspClient, name: string, text: string): Promise<number> {
  let took = 0;
  for (const round of [1, 2]) {
    const uri = `file:///cancels/${encodeURIComponent(name)}/whole-${round}.md`;
    const began = performance.now();
    client.open(uri, `Round ${round}.\n\n${text}`);
    await hover(client, uri);
    took = performance.now() - began;
    close(client, uri);
  }
  return took;
}

/** The longest that a question which costs nothing waits meanwhile. */
async function longestWait(client: LspClient, during: number): Promise<number> {
  const end = performance.now() + during;
  let longest = 0;
  do {
    const sent = performance.now();
    await client.connection.sendRequest('vouch/noSuchThing').catch(() => undefined);
    longest = Math.max(longest, performance.now() - sent);
  } while (performance.now() < end);
  return longest;
}

const close = (client: LspClient, uri: string): void =>
  void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

const hover = (client: LspClient, uri: string, token?: CancellationToken): Promise<unknown> =>
  client.connection
    .sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1 } }, token)
    .catch(() => undefined);

/** Between 0 and 1, the same in every run of the benchmark. */
const random = (seed: number): number => ((seed * 48271 + 12345) % 65_537) / 65_537;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** In milliseconds. */
const LONGEST = 3000;
const WATCHED = 400;
