/**
 * How fast each format of library is read, in studies a second: `npx tsx test/benchmark/importSpeed.ts [count]`.
 * Facts are not read from abstracts here; that happens when a study is first needed.
 */
import { readLibrary } from '../../src/core/studies/libraries/readLibrary.js';
import { synthetic, type SyntheticFormat } from './syntheticLibrary.js';

const count = Number(process.argv[2] ?? 10_000);
const formats: readonly SyntheticFormat[] = ['nbib', 'ris', 'cslJson', 'cslYaml', 'bibtex', 'pubmedXml', 'endNoteXml'];
const only = process.argv[3];

console.log(`format      studies   MB    ms   CPU ms   studies/s   studies/CPU s  (first reading in this process)`);
for (const format of formats) {
  if (only && format !== only) continue;
  const text = synthetic(format, count);
  const before = process.cpuUsage();
  const start = performance.now();
  const { studies, problems } = readLibrary(text, `library.${format}`);
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000;
  const perSecond = (ms: number): string => ((studies.length / ms) * 1000).toFixed(0);
  const columns = [
    format.padEnd(11),
    String(studies.length).padStart(7),
    (text.length / 1e6).toFixed(1).padStart(6),
    took.toFixed(0).padStart(7),
    cpu.toFixed(0).padStart(8),
    perSecond(took).padStart(11),
    perSecond(cpu).padStart(15),
  ];
  console.log(columns.join(' ') + (problems.length > 0 ? `  ${problems.length} problems: ${problems[0]?.message}` : ''));
}
