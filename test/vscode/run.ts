/**
 * Runs the suites in the real VS Code; prints `N passed, N failed` and exits with 1 where a test, a suite or a host fails.
 * Names of suites may follow: `npm run test:vscode -- restricted`. VOUCH_SCREENSHOTS=1 saves pictures in docs/images, in the colours that
 * VOUCH_THEME names (dark or light). MOCHA_GREP runs only the tests whose titles it matches.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cacheFolder, findHost, type VscodeHost } from '../support/vscodeHost.js';
import { exitOnSignals } from '../support/vscodeHostProcess.js';
import { bundleSuite } from './bundleSuite.js';
import type { TestResult } from './testResult.js';
import { makeMultiRoot, makeWorkspace } from './workspace.js';

exitOnSignals();
const wanted = process.argv.slice(2);
const suites = ['suite', 'first', 'restricted', 'multiroot'].filter((name) => wanted.length === 0 || wanted.includes(name));
const theme = process.env.VOUCH_THEME === 'light' ? 'light' : 'dark';
const results: TestResult[] = [];
try {
  const host = await findHost();
  console.log(`In ${host.name}:`);
  for (const suite of suites) results.push(...(await runSuite(host, suite)));
} catch (error) {
  results.push({ title: 'the host', error: error instanceof Error ? error.message : String(error), duration: 0 });
}
for (const { title, error, duration } of results) {
  console.log(error === null ? `  ✔ ${title} (${duration} ms)` : `  ✘ ${title}\n${error.replace(/^/gm, '      ')}`);
}
const failed = results.filter(({ error }) => error !== null).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function runSuite(host: VscodeHost, name: string): Promise<TestResult[]> {
  mkdirSync(cacheFolder, { recursive: true });
  // The system's folder for temporary files is a link on macOS, which VS Code would resolve.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-')));
  const file = join(folder, 'results');
  const log = join(cacheFolder, `${name}.log`);
  try {
    const code = await host.run({
      extension: resolve('.'),
      suite: await bundleSuite(name, join(cacheFolder, 'suites')),
      workspace: name === 'multiroot' ? makeMultiRoot(folder) : makeWorkspace(join(folder, 'workspace')),
      environment: {
        VOUCH_TEST_RESULTS: file,
        VOUCH_THEME: theme,
        ...(process.env.MOCHA_GREP ? { MOCHA_GREP: process.env.MOCHA_GREP } : {}),
        ...(process.env.VOUCH_SCREENSHOTS ? { VOUCH_SCREENSHOTS: resolve('docs/images') } : {}),
      },
      isTrusted: name !== 'restricted',
      theme,
      timeout: 300_000,
      log,
    });
    const told = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(readResult) : [];
    const isWhole = told.length > 0 && (code === 0 || told.some(({ error }) => error !== null));
    return isWhole
      ? told
      : [...told, { title: `the suite “${name}”`, error: `VS Code ended with code ${code}; it said:\n${lastLines(log)}`, duration: 0 }];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function readResult(line: string): TestResult {
  return JSON.parse(line);
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
}
