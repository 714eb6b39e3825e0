/**
 * Runs a benchmark as one bundle, as Vouch ships: `node test/benchmark/bundled.mjs run.ts [options]`. Under tsx every function that is made
 * carries its name along, which costs as much again as the work.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [, , source = 'run.ts', ...options] = process.argv;
const at = (name) => fileURLToPath(new URL(name, import.meta.url));
// Beside the source, so that what it reads by relative paths stays where it is.
const outfile = at(`.${source}.${process.pid}.mjs`);

await build({ entryPoints: [at(source)], outfile, bundle: true, packages: 'external', platform: 'node', target: 'node20', format: 'esm' });
process.on('exit', () => rmSync(outfile, { force: true }));
process.on('SIGINT', () => process.exit(1));
process.argv = [process.argv[0], at(source), ...options];
await import(outfile);
