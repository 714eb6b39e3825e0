/**
 * `npm run benchmark`: how long Vouch takes, stage by stage and as a whole, beside other programs on the same texts in the same run. Times
 * are in milliseconds. `-- --quick` takes about a minute; `-- --only first,edits` runs these parts alone. The other programs are left out
 * until `npm run benchmark:peers` has installed them.
 */
// Before all else, as the programs have it.
import '../../src/files/compileAtOnce.js';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { timesOfCancels } from './cancels.js';
import { compete, contest } from './contestants.js';
import { adversarialTexts } from './adversarialTexts.js';
import { longReview, ofSize, tenThousandWords, withoutHeadings } from './corpora.js';
import { timesOfEdits } from './edits.js';
import { residentMemory, serverWith, timesOfArticles, timesOfCommand, timesOfIndex } from './longRuns.js';
import { measure, processorTime } from './measure.js';
import { reviewOf } from './review.js';
import { stagesOf } from './stages.js';
import { columns, ms, table } from './table.js';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, contestant: { type: 'string' } },
});
const runs = values.quick ? 10 : 40;
const text = tenThousandWords();
const times = ['minimum', 'median', '95th', 'maximum'];
const [processor] = cpus();

const parts: Readonly<Record<string, () => unknown>> = {
  stages: async () => {
    const rows: string[][] = [];
    for (const [name, work] of Object.entries(stagesOf(text))) rows.push([name, ...columns(await measure(work, runs))]);
    print('Stages of a review of 10,800 words', ['stage', ...times], rows);
  },
  first: async () => {
    const measured = await contest(import.meta.filename, values.quick ? 8 : 25, values.quick ? 3 : 8);
    const own = measured.Vouch?.processor.median ?? 1;
    const rows = Object.entries(measured).map(([name, { wall, processor }]) => [
      name,
      ...columns(wall),
      ...[processor.minimum, processor.median].map(ms),
      `${(processor.median / own).toFixed(2)} ×`,
    ]);
    print('A warm first review of 10,800 words', ['program', ...times, 'least processor', 'median processor', 'of Vouch’s'], rows);
  },
  edits: () => {
    const texts = {
      'Markdown, 10,800 words': text,
      'plain text without headings': withoutHeadings(),
      '24,000 words, 300 entries': longReview(),
    };
    const rows = Object.entries(texts).map(([name, one]) => {
      const format = name.startsWith('plain') ? 'plain' : 'markdown';
      return [name, ...columns(timesOfEdits(one, format, values.quick ? 100 : 400))];
    });
    print('A keystroke anywhere', ['text', ...times], rows);
  },
  sizes: async () => {
    const sizes = values.quick ? [100_000, 1_000_000] : [100_000, 1_000_000, 10_000_000];
    const rows: string[][] = [];
    let first = 0;
    for (const size of sizes) {
      const one = ofSize(size);
      const { median } = await measure(() => reviewOf(one, 'markdown'), size > 5e6 ? 1 : size > 5e5 ? 3 : 10, size > 5e6 ? 0 : 2);
      const each = median / one.length;
      first ||= each;
      rows.push([
        `${size / 1000} kB`,
        ms(median),
        (each * 1000).toFixed(2),
        `${(each / first).toFixed(2)} ×`,
        residentMemory('self').toFixed(0),
      ]);
    }
    const long = longReview();
    const { median } = await measure(() => reviewOf(long, 'markdown'), 5);
    rows.push([
      `24,000 words, 300 entries (${Math.round(long.length / 1000)} kB)`,
      ms(median),
      ((median / long.length) * 1000).toFixed(2),
      `${(median / long.length / first).toFixed(2)} ×`,
      residentMemory('self').toFixed(0),
    ]);
    print('Time by size', ['text', 'median', 'a kB', 'of the first', 'memory, MB'], rows);
  },
  adversarial: async () => {
    const size = values.quick ? 100_000 : 1_000_000;
    const plain = ofSize(size);
    const own = Math.min(...[1, 2, 3].map(() => processorTime(() => reviewOf(plain, 'markdown')))) / plain.length;
    const rows: string[][] = [];
    for (const [name, one] of Object.entries(adversarialTexts(size))) {
      let full = 0;
      // The better of two: the first compiles what no text before has needed.
      const took = Math.min(
        ...[1, 2].map(() =>
          processorTime(() => {
            full = reviewOf(one, 'markdown').document.notReviewedInFull.length;
          }),
        ),
      );
      rows.push([name, ms(took), `${(took / one.length / own).toFixed(2)} ×`, full > 0 ? 'not in full' : '']);
    }
    rows.sort((a, b) => Number.parseFloat(b[2] ?? '') - Number.parseFloat(a[2] ?? ''));
    const head = ['text', 'processor time', 'of an article’s, by size', 'reviewed'];
    print(`Texts made to be slow, ${size / 1000} kB (an article: ${ms(own * size)})`, head, rows);
  },
  processes: async () => {
    const { version } = process;
    const rows = [
      ['command line: --version', ...columns(timesOfCommand(['--version'], runs / 2))],
      ['command line: check of 1,800 words', ...columns(timesOfCommand(['check', 'test/articles/otherSubject.md'], runs / 2))],
    ];
    rows.push(['bundled index: load', ...columns(timesOfIndex(runs / 2))]);
    const server = await serverWith(text, runs);
    rows.push(['server: start to first diagnostics', '', ms(server.start), '', '']);
    rows.push(['server: a keystroke to its diagnostics', ...columns(server.edits)]);
    print(`Processes (Node ${version})`, ['process', ...times], rows);
    console.log(`\nServer with one article: ${server.memory.toFixed(0)} MB resident`);
  },
  cancels: async () => {
    const measured = Object.entries(await timesOfCancels(values.quick ? 20 : 60));
    const rows = measured.flatMap(([name, { cancels, work, blocks }]) => [
      [`${name}: cancel to answer`, ...columns(cancels)],
      ...(work ? [[`${name}: – of it on the processor`, ...columns(work)]] : []),
      [`${name}: longest wait meanwhile`, ...columns(blocks)],
    ]);
    print('A cancel at random moments of a first review', ['text', ...times], rows);
  },
  articles: () => {
    const count = values.quick ? 100 : 1000;
    const measured = Object.entries(timesOfArticles(count));
    const one = measured[0]?.[1] ?? 0;
    print(
      `${count} articles on the command line`,
      ['threads', 'time', 'faster'],
      measured.map(([threads, time]) => [threads, ms(time), `${(one / time).toFixed(2)} ×`]),
    );
  },
};

if (values.contestant) await compete(values.contestant);
else {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, Node ${process.version}`,
  );
  console.log(`${loadavg()[0]?.toFixed(1)} processes ran or waited for a processor in the last minute`);
  for (const [name, part] of Object.entries(parts)) if (!values.only || values.only.split(',').includes(name)) await part();
  process.exit();
}

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n### ${title}\n\n${table(head, rows)}`);
}
