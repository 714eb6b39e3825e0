import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { LspClient, pushed } from '../server/lspClient.js';
import { ofSize } from './corpora.js';
import { timesOf, type Times } from './measure.js';
import { serverEnvironment, serverMemory } from '../../src/client/serverMemory.js';

const cli = join(import.meta.dirname, '../../dist/cli.cjs');

/** Times of fresh processes: the command line with these arguments. */
export function timesOfCommand(parameters: readonly string[], runs: number): Times {
  const spans: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const { error } = spawnSync(process.execPath, [cli, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (error) throw error;
    spans.push(performance.now() - start);
  }
  return timesOf(spans);
}

/** How long the bundled index takes to be there, each time in a fresh process. */
export function timesOfIndex(runs: number): Times {
  const program = join(import.meta.dirname, 'bundled.mjs');
  return timesOf(
    Array.from({ length: runs }, () => Number(execFileSync(process.execPath, [program, 'indexLoad.ts'], { encoding: 'utf8' }))),
  );
}

/** How long the command line takes for many articles of about 1,100 words, by the number of threads. */
export function timesOfArticles(count: number): Readonly<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-benchmark-'));
  try {
    const whole = ofSize(8000 * count);
    const paths = Array.from({ length: count }, (_, at) => {
      const path = join(folder, `article-${String(at).padStart(4, '0')}.md`);
      writeFileSync(path, whole.slice(at * 8000, (at + 1) * 8000));
      return path;
    });
    const timed = (threads: number): number =>
      timesOfCommand(['check', '--format', 'json', '--threads', String(threads), ...paths], 1).median;
    return Object.fromEntries([...new Set([1, availableParallelism()])].map((threads) => [`${threads}`, timed(threads)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A server process with one article: times from its start to the first diagnostics and from keystrokes to theirs, and its memory in MB. */
export async function serverWith(
  text: string,
  edits: number,
): Promise<{ readonly start: number; readonly edits: Times; readonly memory: number }> {
  const began = performance.now();
  const { client } = await LspClient.start({ capabilities: pushed, nodeOptions: serverMemory, environment: serverEnvironment });
  const uri = 'file:///benchmark.md';
  client.open(uri, text);
  const shown = (version: number): Promise<unknown> =>
    client.until(() => client.published.find((one) => one.uri === uri && one.version === version));
  await shown(1);
  const start = performance.now() - began;
  const spans: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const words = text.slice(2000 + edit * 97, 2060 + edit * 97);
    const sent = performance.now();
    const { version } = client.edit(uri, words.includes('\n') ? 'a' : words, `${words} `);
    await shown(version);
    spans.push(performance.now() - sent);
  }
  const memory = residentMemory(client.process.pid ?? 0);
  await client.stop();
  return { start, edits: timesOf(spans), memory };
}

/** In MB; 0 where the system does not tell. */
export function residentMemory(process: number | 'self'): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
