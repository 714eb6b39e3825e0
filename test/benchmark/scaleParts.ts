import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as rest } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { readLibrary } from '../../src/core/studies/libraries/readLibrary.js';
import { mergeStudies } from '../../src/core/studies/mergeStudies.js';
import { packIndex } from '../../src/core/studies/packedIndex.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { readBundledIndex } from '../../src/files/bundledIndex.js';
import { writeCache } from '../../src/files/libraryCache.js';
import { LibraryReader } from '../../src/server/libraryReader.js';
import { LspClient } from '../server/lspClient.js';
import { timesOf } from './measure.js';
import { residentMemory } from './longRuns.js';
import { synthetic, type SyntheticFormat } from './syntheticLibrary.js';
import { type SyntheticStudy, syntheticStudies } from './syntheticStudies.js';

/** One part of the benchmark of scale, run in a process of its own: milliseconds, or MB where the name says so. */
export type Part = (count: number, folder: string) => Promise<Readonly<Record<string, number>>>;

const dist = join(import.meta.dirname, '../../dist');

/** The library of a size in a format, written once. */
function libraryOf(format: SyntheticFormat, count: number, folder: string): string {
  const path = join(folder, `${format}-${count}.${format === 'cslJson' ? 'json' : format}`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    readFileSync(path, { flag: 'r' }).at(0);
  } catch {
    writeFileSync(path, synthetic(format, count));
  }
  return path;
}

const cacheOf = (count: number, folder: string): string => join(folder, `cache-${count}`);
const once = <T>(work: () => T): { readonly value: T; readonly took: number } => {
  const start = performance.now();
  const value = work();
  return { value, took: performance.now() - start };
};

/** Wall times of each piece of work, and the processor time of one on average, which other programs on the machine change less. */
function timed(works: readonly (() => unknown)[]): { readonly median: number; readonly p95: number; readonly processor: number } {
  const before = process.cpuUsage();
  const { median, p95 } = timesOf(works.map((work) => once(work).took));
  const { user, system } = process.cpuUsage(before);
  return { median, p95, processor: (user + system) / 1000 / works.length };
}

const importOf =
  (format: SyntheticFormat): Part =>
  async (count, folder) => {
    const path = libraryOf(format, count, folder);
    const { took, value } = once(() => readLibrary(readFileSync(path, 'utf8'), path));
    if (value.studies.length !== count) throw new Error(`${path}: ${value.studies.length} of ${count} studies were read`);
    return { took };
  };

/** Reading, merging, the tables, packing and writing, as they happen once for a library that is new. */
const build: Part = async (count, folder) => {
  const path = libraryOf('cslJson', count, folder);
  const studies = readLibrary(readFileSync(path, 'utf8'), path).studies;
  const base = readBundledIndex(dist);
  const merged = once(() => mergeStudies([base.studies, studies]));
  const index = StudyIndex.of(merged.value);
  const tables = once(() => index.tables());
  const packed = once(() => packIndex(index, 'benchmark', null));
  const write = once(() => writeCache(cacheOf(0, folder), 'benchmark', packed.value));
  const bytes = packed.value.reduce((sum, { length }) => sum + length, 0);
  return { merge: merged.took, tables: tables.took, pack: packed.took, write: write.took, megabytes: bytes / 1e6 };
};

/** As the server does it: in a thread, from nothing, and then from the cache. Tells how long the event loop stood still meanwhile. */
const load: Part = async (count, folder) => {
  const path = libraryOf('cslJson', count, folder);
  const base = readBundledIndex(dist);
  const reader = new LibraryReader({ folder: dist, cacheFolder: cacheOf(count, folder), log: (line) => console.error(line) });
  const start = performance.now();
  const { value, longest } = await watched(() => reader.read([path], base));
  const took = performance.now() - start;
  // Other programs on the machine hold a process up too.
  const idle = await watched(() => rest(Math.min(took, 3000)));
  return { took, longest, idle: idle.longest, size: value.index.size, memory: residentMemory('self') };
};

/** What the work gives, and the longest time in which no timer could run meanwhile. */
async function watched<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly longest: number }> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await rest(20);
  delays.reset();
  const value = await work();
  await rest(20);
  delays.disable();
  return { value, longest: delays.max / 1e6 };
}

/** What is asked of a loaded index, each question about another study. */
const ask: Part = async (count, folder) => {
  const path = libraryOf('cslJson', count, folder);
  const reader = new LibraryReader({ folder: dist, cacheFolder: cacheOf(count, folder), log: (line) => console.error(line) });
  const { index } = await reader.read([path], readBundledIndex(dist));
  const step = Math.max(1, Math.floor(count / 400));
  const sample: Questions[] = [];
  let position = 0;
  for (const study of syntheticStudies(count)) if (position++ % step === 0) sample.push(questionsOf(study));
  const first = once(() => index.byAuthorYear('Younger', 2013));
  const exact = timed(sample.flatMap(({ key, doi }) => [() => index.byKey(key), () => index.byIdentifier('doi', doi)]));
  const named = timed(
    sample.map(
      ({ family, year }) =>
        () =>
          index.byAuthorYear(family, year),
    ),
  );
  const fuzzy = timed(sample.flatMap(({ searches }) => searches.map((query) => () => index.candidates(query, 20))));
  const typed = timed(
    sample.slice(0, 40).flatMap(({ typing }) => [...typing].map((_, at) => () => index.candidates(typing.slice(0, at + 1), 50))),
  );
  const facts = timed(
    sample.slice(0, 100).map(
      ({ key }) =>
        () =>
          index.study(key)?.facts.length,
    ),
  );
  const rows = Object.entries({ exact, named, fuzzy, typed, facts }).flatMap(([name, times]) =>
    Object.entries(times).map(([part, value]) => [`${name}-${part}`, value] as const),
  );
  return { first: first.took, ...Object.fromEntries(rows), memory: residentMemory('self') };
};

interface Questions {
  readonly key: string;
  readonly doi: string;
  readonly family: string;
  readonly year: number;
  /** Words of the title, with and without a slip, with author and year in another order. */
  readonly searches: readonly string[];
  /** What is typed letter by letter. */
  readonly typing: string;
}

function questionsOf({ title, authors, year, key, doi }: SyntheticStudy): Questions {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const family = authors[0]?.family ?? '';
  const slip = (word = ''): string => `${word.slice(0, 2)}${word.slice(3)}`;
  return {
    key,
    doi,
    family,
    year,
    searches: [
      words.slice(0, 7).join(' '),
      `${words.slice(-4).join(' ')} ${family}`,
      `${slip(words[0])} ${words[3] ?? ''} ${slip(words[5])}`,
      `${year} ${slip(family)} ${words[0]}`,
    ],
    typing: `${family} ${year} ${words[0] ?? ''} ${words[2] ?? ''}`.toLowerCase(),
  };
}

/** The server process itself: the memory it holds and how long an editor waits for a hover while a library is loaded from the cache. */
const server: Part = async (count, folder) => {
  const storage = join(folder, 'storage');
  const libraries = count > 0 ? [libraryOf('cslJson', count, folder)] : [];
  const start = async (): Promise<{ waits: number[]; took: number; memory: number }> => {
    const begun = performance.now();
    const { client } = await LspClient.start({ settings: { libraries }, initializationOptions: { storage } });
    const uri = pathToFileURL(join(folder, 'article.md')).href;
    client.open(uri, `# Low-dose naltrexone\n\nYounger et al. (2013) treated 31 women [@${FIRST_KEY}] with fibromyalgia for 12 weeks.\n`);
    const waits: number[] = [];
    const isLoaded = async (): Promise<boolean> => {
      const sent = performance.now();
      const hover = await client.hover(uri, count > 0 ? FIRST_KEY : 'Younger');
      waits.push(performance.now() - sent);
      return hover !== null && (count === 0 || hover.markdown.includes('Ivanova'));
    };
    while (!(await isLoaded())) await rest(5);
    const took = performance.now() - begun;
    await client.pull(uri);
    await rest(500);
    const memory = residentMemory(client.process.pid ?? 0);
    await client.stop();
    return { waits, took, memory };
  };
  if (count > 0) await start();
  const { waits, took, memory } = await start();
  const { p95, maximum } = timesOf(waits.slice(1));
  return { took, wait: maximum, waitP95: p95, memory };
};

/** The key of the first study in every library. */
const FIRST_KEY = 'ivanova2009ursos0';

export const parts: Readonly<Record<string, Part>> = {
  'import-nbib': importOf('nbib'),
  'import-ris': importOf('ris'),
  'import-cslJson': importOf('cslJson'),
  'import-bibtex': importOf('bibtex'),
  build,
  load,
  ask,
  server,
};
