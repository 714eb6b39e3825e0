/**
 * `npm run fuzz -- --minutes 20`: damages real texts and libraries at random and holds every review, answer and reader to what must always
 * be true. Each run has its own seed: `-- --seed 7 --runs 1` repeats one. Failing texts are kept in a folder that is named; ends with 1
 * where anything failed.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDecisions } from '../../src/core/decisions/readDecisions.js';
import type { TextFormat } from '../../src/core/document/document.js';
import { finish } from '../../src/core/steps.js';
import { inlineLibrary, withInlineLibrary } from '../../src/core/studies/libraries/inlineLibrary.js';
import { readLibrary } from '../../src/core/studies/libraries/readLibrary.js';
import { mergeStudies } from '../../src/core/studies/mergeStudies.js';
import { openPackedIndex, packIndex } from '../../src/core/studies/packedIndex.js';
import { readRetractions } from '../../src/core/studies/retractions/readRetractions.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { libraryText } from '../../src/files/libraryText.js';
import { bundledIndex, type Reviewed, reviewText } from '../support/review.js';
import { assertFeatures, assertFixesEnd, assertSpans, seenOf } from '../support/soundness.js';
import { damaged, Random } from './fuzzDamage.js';
import { fuzzLibraries, fuzzTexts, retractionList } from './fuzzTexts.js';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, runs: { type: 'string' } },
});
const texts = fuzzTexts();
const libraries = fuzzLibraries();
/** What takes the processor longer than this, in milliseconds a kB and at least a second, is a failure too. */
const SLOWEST = 40;

/** What was being looked at, for the report of a failure. */
let looked: { name: string; text: string } = { name: '', text: '' };

function reviewed(text: string, format: TextFormat, index: StudyIndex, before?: Reviewed): Reviewed {
  looked = { name: format === 'plain' ? 'text.txt' : 'text.md', text };
  const start = process.cpuUsage();
  const state = reviewText(text, { format, index, before });
  assertQuick(start, text);
  return state;
}

/** One text through several harms, each reviewed after the one before and anew. */
function reviewRun(random: Random): void {
  const format: TextFormat = random.below(4) === 0 ? 'plain' : 'markdown';
  let text = random.of(texts).slice(random.below(2000), 2000 + random.below(random.of([3000, 40_000])));
  const index = random.below(4) === 0 ? libraryRun(random) : indexFor(text);
  let state = reviewed(text, format, index);
  for (let harm = 1 + random.below(4); harm > 0; harm--) {
    for (let more = random.below(3); more >= 0; more--) text = damaged(text, texts, random);
    state = reviewed(text, format, index, state);
    const fresh = reviewed(text, format, index);
    if (seenOf(state) !== seenOf(fresh)) throw new Error(`after edits it sees something else ${difference(seenOf(state), seenOf(fresh))}`);
    assertSpans(state);
    const offsets = Array.from({ length: 8 }, () => random.below(text.length + 1));
    assertFeatures(state, index, [0, text.length, ...offsets]);
  }
  assertFixesEnd(state, (mended) => reviewed(mended, format, index));
}

/** By the processor's time: the machine may be busy with something else. */
function assertQuick(start: NodeJS.CpuUsage, { length }: string): void {
  const { user, system } = process.cpuUsage(start);
  const spent = (user + system) / 1000;
  if (spent > Math.max(1000, (SLOWEST * length) / 1000)) throw new Error(`took ${Math.round(spent)} ms for ${length} units`);
}

const indexFor = (text: string): StudyIndex => {
  const front = inlineLibrary(text);
  return front === null ? bundledIndex : withInlineLibrary(bundledIndex, front, 'article.md');
};

function difference(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at]) at++;
  return `at ${at}: ${a.slice(Math.max(0, at - 80), at + 80)} ⟷ ${b.slice(Math.max(0, at - 80), at + 80)}`;
}

/** A damaged library, or several in one, read as what it is and as what it is not. Gives an index with what was read. */
function libraryRun(random: Random): StudyIndex {
  const all = libraries.map(([, text]) => text);
  const [name, whole] = random.of(libraries);
  let text = whole;
  for (let harms = random.below(5); harms >= 0; harms--) text = damaged(text, all, random);
  looked = { name, text };
  const decoded = libraryText(Buffer.from(text, random.of(['utf8', 'utf8', 'latin1', 'utf16le']))).text;
  const start = process.cpuUsage();
  const { studies } = readLibrary(decoded, random.below(8) === 0 ? random.of(libraries)[0] : name);
  finish(readRetractions(damaged(retractionList, all, random), 'list.csv'));
  readDecisions(
    random.below(2) === 0 ? text : damaged('{"version":1,"decisions":[{"kind":"checked","rule":"dose-mismatch"}]}', all, random),
    'decisions.json',
  );
  assertQuick(start, text);
  const index = StudyIndex.of(mergeStudies([bundledIndex.studies, studies]), bundledIndex);
  if (random.below(10) > 0) return index;
  const parts = packIndex(index, 'fuzz', null);
  return StudyIndex.ofPacked(openPackedIndex(Uint8Array.from(Buffer.concat([...parts]))));
}

const end = values.runs ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
const most = values.runs ? Number(values.runs) : Number.POSITIVE_INFINITY;
const first = values.seed ? Number(values.seed) : Date.now() % 1_000_000_000;
const failures = new Map<string, { count: number; seed: number; file: string }>();
let folder: string | null = null;
let runs = 0;
console.log(
  `${new Date().toISOString().slice(0, 16)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, first seed ${first}`,
);
for (; runs < most && Date.now() < end; runs++) {
  const seed = first + runs;
  const random = new Random(seed);
  try {
    if (seed % 3 === 0) libraryRun(random);
    else reviewRun(random);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.stack}` : '';
    const sign = (stack + cause).replace(/\d+/g, '#').split('\n').slice(0, 3).join(' ').slice(0, 160);
    const known = failures.get(sign);
    if (known) {
      known.count++;
      continue;
    }
    folder ??= mkdtempSync(join(tmpdir(), 'vouch-fuzz-'));
    const file = join(folder, `${seed}-${looked.name}`);
    writeFileSync(file, looked.text);
    failures.set(sign, { count: 1, seed, file });
    console.log(`\nseed ${seed}: ${(stack + cause).split('\n').slice(0, 9).join('\n')}\n  ${file}`);
  }
}
console.log(
  `\n${runs} runs from seed ${first}, ${[...failures.values()].reduce((sum, { count }) => sum + count, 0)} failed in ${failures.size} ways`,
);
for (const [sign, { count, seed }] of failures) console.log(`  ${count} × ${sign} (seed ${seed})`);
process.exit(failures.size > 0 ? 1 : 0);
