/**
 * Makes dist/: one CommonJS file for the command line, the language server and the extension, script and style of the evidence report, the
 * index of studies, and the licences of what was bundled. `--dev` leaves the code readable, with source maps; `--watch` does so and builds again after every change.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--dev');

// Source files are ES modules and may ask for `import.meta.url`; a CommonJS file has `__filename` instead.
const moduleUrl = "const moduleUrl = require('node:url').pathToFileURL(__filename).href;";

/** citation-js can fetch what it reads; Vouch gives it texts only, and nothing that could reach a network is bundled. */
const withoutNetwork = {
  name: 'without-network',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:sync-fetch|fetch-ponyfill|node-fetch)$/ }, ({ path }) => ({ path, namespace: 'without-network' }));
    onLoad({ filter: /.*/, namespace: 'without-network' }, () => ({
      contents: 'module.exports = () => ({});',
    }));
  },
};

const programs = [
  { entry: 'src/cli/main.ts', outfile: 'dist/cli.cjs', banner: `#!/usr/bin/env node\n${moduleUrl}` },
  { entry: 'src/server/main.ts', outfile: 'dist/server.cjs', banner: moduleUrl },
  { entry: 'src/client/extension.ts', outfile: 'dist/extension.cjs', banner: moduleUrl, external: ['vscode'] },
];

const optionsOf = ({ entry, outfile, banner, external = [] }) => ({
  entryPoints: [entry],
  outfile,
  external,
  banner: { js: banner },
  define: { 'import.meta.url': 'moduleUrl' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The packages' ES modules; their UMD builds hide `require` where the bundler cannot follow it.
  mainFields: ['module', 'main'],
  minify: !development,
  sourcemap: development,
  // Their texts are in THIRD-PARTY.txt.
  legalComments: 'none',
  plugins: [withoutNetwork],
  metafile: true,
  logLevel: 'warning',
});

/** What a page of the evidence report needs. It stands within the page, so what would end its element there is written otherwise. */
const pageOptions = {
  entryPoints: ['src/client/webview/report.ts', 'src/client/webview/report.css'],
  outdir: 'dist',
  bundle: true,
  target: 'es2022',
  format: 'iife',
  charset: 'utf8',
  minify: !development,
  logLevel: 'warning',
};

if (watch) {
  for (const program of programs) await (await context({ ...optionsOf(program), logLevel: 'info' })).watch();
  await (await context({ ...pageOptions, logLevel: 'info' })).watch();
} else {
  mkdirSync('dist', { recursive: true });
  // esbuild prints what is wrong with a program; the others are made all the same.
  const pages = build(pageOptions).catch(() => process.exit(1));
  const results = await Promise.allSettled(programs.map((program) => build(optionsOf(program))));
  await pages;
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  writeFileSync('dist/THIRD-PARTY.txt', licencesOf(results.map(({ value }) => value.metafile)));
  chmodSync('dist/cli.cjs', 0o755);
  // Unmodified and in a file of its own, as its licence allows without further conditions.
  copyFileSync('node_modules/citeproc/citeproc_commonjs.js', 'dist/citeproc.cjs');
  buildIndex();
}

/** Reads seeds/ into the index that ships; the command names every bad record. */
function buildIndex() {
  const parameters = ['dist/cli.cjs', 'index', 'build', '--seeds', 'seeds', '--out', 'dist/bundled-index.json'];
  const { status } = spawnSync(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exitCode = 1;
}

/** Names and licences of the packages whose code is in the bundles. */
function licencesOf(metafiles) {
  const folders = new Set();
  for (const metafile of metafiles) {
    for (const [path, input] of Object.entries(metafile.outputs).flatMap(([, output]) => Object.entries(output.inputs))) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder && input.bytesInOutput > 0) folders.add(folder);
    }
  }
  // Packages of one family share one text, which is given once.
  const namesByText = new Map();
  for (const folder of [...folders].sort()) {
    const { name, text } = licenceOf(folder);
    namesByText.set(text, [...(namesByText.get(text) ?? []), name]);
  }
  const sections = [...namesByText].map(([text, names]) => `${'='.repeat(80)}\n${names.join('\n')}\n\n${text}\n`);
  return `Vouch contains code of these packages, under these licences.\n\n${sections.join('\n')}`;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying|(?:thirdparty)?notices?)(?:\.|$)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return { name: `${name} ${version} (${license})`, text };
}
