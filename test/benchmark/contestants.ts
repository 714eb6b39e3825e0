import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tenThousandWords } from './corpora.js';
import { timesOf, type Times } from './measure.js';
import { reviewOf } from './review.js';

interface Program {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

interface Span {
  readonly wall: number;
  /** User and system time of the process, with its collector's. */
  readonly processor: number;
}

/** Wall and processor times of a program. */
export interface Contest {
  readonly wall: Times;
  readonly processor: Times;
}

/**
 * Times of Vouch, the baseline and the other programs on the text of 10,800 words, each warm in a process of its own, so that nobody's
 * memory is another's burden; one run of each a round, so that whatever slows the machine slows all of them.
 */
export async function contest(file: string, rounds: number, warmUps: number): Promise<Readonly<Record<string, Contest>>> {
  const spans = new Map<string, Span[]>();
  const children: [string, ChildProcess][] = [];
  for (const name of ['Vouch', ...(await installed())]) {
    const child = fork(file, ['--contestant', name], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const version = await answer<string>(child);
    spans.set(version, []);
    children.push([version, child]);
  }
  for (let round = -warmUps; round < rounds; round++)
    for (const [name, child] of children) {
      child.send('run');
      const span = await answer<Span>(child);
      if (round >= 0) spans.get(name)?.push(span);
    }
  for (const [, child] of children) child.disconnect();
  const times = (all: readonly Span[], kind: keyof Span): Times => timesOf(all.map((span) => span[kind]));
  return Object.fromEntries([...spans].map(([name, all]) => [name, { wall: times(all, 'wall'), processor: times(all, 'processor') }]));
}

/** A contestant's own process: tells its name and version, then runs whenever it is told to. */
export async function compete(name: string): Promise<void> {
  const text = tenThousandWords();
  const program = name === 'Vouch' ? { name, run: (words: string) => reviewOf(words, 'markdown') } : await other(name);
  process.on('disconnect', () => process.exit());
  process.on('message', async () => {
    const before = process.cpuUsage();
    const start = performance.now();
    await program.run(text);
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    process.send?.({ wall, processor: (user + system) / 1000 } satisfies Span);
  });
  process.send?.(program.name);
}

const answer = <T>(child: ChildProcess): Promise<T> => new Promise((resolve) => child.once('message', (message) => resolve(message as T)));

const folder = new URL('peers/', import.meta.url);

interface Peers {
  baseline(): Promise<Program>;
  peer(name: string): Promise<Program>;
  readonly names: readonly string[];
}

const peers = async (): Promise<Peers> => (await import(new URL('peers.mjs', folder).href)) as Peers;

/** The names of the programs to compare with, where they are installed. */
async function installed(): Promise<readonly string[]> {
  if (existsSync(new URL('node_modules', folder))) return ['remark-parse', ...(await peers()).names];
  console.log('\n`npm run benchmark:peers` installs the programs to compare with.');
  return [];
}

async function other(name: string): Promise<Program> {
  const { baseline, peer } = await peers();
  return name === 'remark-parse' ? baseline() : peer(name);
}
