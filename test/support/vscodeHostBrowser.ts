import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { SuiteRun, VscodeHost } from './vscodeHost.js';
import type { Chromium } from './vscodeHostChromium.js';
import { serveControls } from './vscodeHostControls.js';
import { type RunningServer, startServer } from './vscodeHostServer.js';

/**
 * The VS Code server with its workbench in a headless browser. Suites may also press keys there, click, read the page and take pictures.
 */
export class BrowserHost implements VscodeHost {
  readonly name = 'VS Code in a headless browser';
  readonly #serverFolder: string;
  readonly #chromium: Chromium;

  constructor(serverFolder: string, chromium: Chromium) {
    this.#serverFolder = serverFolder;
    this.#chromium = chromium;
  }

  async run(run: SuiteRun): Promise<number> {
    writeFileSync(run.log, '');
    const browser = await launch(this.#chromium);
    const profile = await browser.newContext({ viewport: { width: 1120, height: 620 }, deviceScaleFactor: 1.5, colorScheme: run.theme });
    const page = await profile.newPage();
    const controls = await serveControls(page);
    let server: RunningServer | undefined;
    try {
      server = await startServer(this.#serverFolder, {
        isTrusted: run.isTrusted,
        environment: { ...run.environment, VOUCH_HOST_CONTROLS: controls.url },
      });
      const exit = exitCodeOf(page, browser, server, run);
      await page.goto(workbenchUrl(server.authority, run));
      return await exit;
    } finally {
      controls.close();
      await browser.close();
      server?.stop();
    }
  }
}

/**
 * The address of a workbench in which an extension under development is loaded and, where a suite is named, run.
 * `file` is opened at the start.
 */
export function workbenchUrl(
  authority: string,
  { workspace, extension, suite, file }: { workspace: string; extension: string; suite?: string; file?: string },
): string {
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const what = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `http://${authority}/?${what}=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** A headless browser that needs no screen, graphics card or sandbox. */
export function launch({ executable, environment }: Chromium): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    env: { ...withoutUndefined(process.env), ...environment },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
}

const withoutUndefined = (values: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** Waits for the suite's end: the workbench calls these two functions of the page, where there are any, for a test runner. */
async function exitCodeOf(page: Page, browser: Browser, server: RunningServer, run: SuiteRun): Promise<number> {
  const note = (line: string) => appendFileSync(run.log, `${line}\n`);
  const exit = new Promise<number>((resolve) => {
    const timer = setTimeout(async () => {
      const picture = `${run.log}.png`;
      note(`no end after ${run.timeout / 1000} s, see ${picture}`);
      await page.screenshot({ path: picture }).catch(() => undefined);
      resolve(124);
    }, run.timeout);
    const finish = (code: number) => {
      clearTimeout(timer);
      resolve(code);
    };
    const fail = (what: string) => () => {
      note(`${what} ended early`);
      finish(1);
    };
    server.process.once('exit', fail('the VS Code server'));
    browser.once('disconnected', fail('the browser'));
    page.once('crash', fail('the page'));
    void page.exposeFunction('codeAutomationExit', finish);
  });
  await page.exposeFunction('codeAutomationLog', (type: string, parts: unknown[]) => note(`${type}: ${format(...parts)}`));
  return exit;
}
