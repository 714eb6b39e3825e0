/**
 * `npm run benchmark:scale`: libraries of 1,000, 10,000 and 100,000 made-up studies with abstracts, from import to search. Every part runs
 * in a process of its own, so that its memory is its own. Times are in milliseconds, memory in MB. `-- --sizes 1000,10000` for other sizes.
 * The program in dist/ is measured: `npm run build` first.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parts } from './scaleParts.js';
import { ms, table } from './table.js';

const MARK = 'measured: ';

type Measured = Readonly<Record<string, number>>;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    part: { type: 'string' },
    count: { type: 'string' },
    folder: { type: 'string' },
  },
});

if (values.part) {
  const measured = await parts[values.part]?.(Number(values.count), values.folder ?? '.');
  process.stdout.write(`${MARK}${JSON.stringify(measured)}\n`);
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'vouch-scale-'));
try {
  measureAll(values.sizes.split(',').map(Number));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureAll(sizes: readonly number[]): void {
  const [processor] = cpus();
  console.log(
    `${availableParallelism()} cores (${processor?.model}), Node ${process.version}, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  );
  const columnsOf = sizes.map((count) => measureOne(count));
  const names = [...new Set(columnsOf.flatMap((column) => Object.keys(column)))];
  console.log(
    `\n${table(
      ['studies', ...sizes.map((size) => size.toLocaleString('en'))],
      names.map((name) => [name, ...columnsOf.map((column) => column[name] ?? '')]),
    )}`,
  );
  console.log(
    `\nServer with the bundled index alone: ${ms(run('server', 0).memory ?? 0)} MB. Load at the end ${loadavg()[0]?.toFixed(1)}.`,
  );
}

function measureOne(count: number): Readonly<Record<string, string>> {
  const speed = (format: string): string => {
    const took = run(`import-${format}`, count).took ?? 0;
    return `${ms(took)} (${Math.round((count / took) * 1000).toLocaleString('en')}/s)`;
  };
  const formats = ['nbib', 'ris', 'cslJson', 'bibtex'].map((format) => [`import ${format}`, speed(format)] as const);
  const built = run('build', count);
  const cold = run('load', count);
  const warm = run('load', count);
  const asked = run('ask', count);
  const served = run('server', count);
  const show = (measured: Measured, name: string): string => ms(measured[name] ?? 0);
  const times = (name: string): string => [`${name}-median`, `${name}-p95`, `${name}-processor`].map((one) => show(asked, one)).join(' / ');
  return {
    ...Object.fromEntries(formats),
    'merge with the bundled studies': show(built, 'merge'),
    'build the look-up tables': show(built, 'tables'),
    pack: show(built, 'pack'),
    'write the cache': `${show(built, 'write')} (${show(built, 'megabytes')} MB)`,
    'load without a cache, in the server’s thread': show(cold, 'took'),
    '– longest block of the event loop': `${show(cold, 'longest')} (idle ${show(cold, 'idle')})`,
    '– memory after it': `${show(cold, 'memory')} MB`,
    'load from the cache': show(warm, 'took'),
    '– longest block of the event loop ': `${show(warm, 'longest')} (idle ${show(warm, 'idle')})`,
    '– memory after it ': `${show(warm, 'memory')} MB`,
    'first exact look-up': show(asked, 'first'),
    'exact look-up by key or DOI': times('exact'),
    'by author and year, of up to 40 namesakes': times('named'),
    'fuzzy search': times('fuzzy'),
    'search at each letter typed': times('typed'),
    'facts of one study': times('facts'),
    'memory after all of these': `${show(asked, 'memory')} MB`,
    'server: start to review with the library': show(served, 'took'),
    '– hover meanwhile, 95th / longest': `${show(served, 'waitP95')} / ${show(served, 'wait')}`,
    '– memory of the server': `${show(served, 'memory')} MB`,
  };
}

/** Runs a part in a fresh process. */
function run(part: string, count: number): Measured {
  const script = fileURLToPath(new URL('bundled.mjs', import.meta.url));
  const parameters = [script, 'scale.ts', '--part', part, '--count', String(count), '--folder', folder];
  const { stdout, status } = spawnSync(process.execPath, parameters, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  const line = stdout.split('\n').find((one) => one.startsWith(MARK));
  if (status !== 0 || !line) throw new Error(`${part} of ${count} failed`);
  return JSON.parse(line.slice(MARK.length)) as Measured;
}
