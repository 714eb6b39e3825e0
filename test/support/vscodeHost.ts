import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { BrowserHost } from './vscodeHostBrowser.js';
import { chromiumPath } from './vscodeHostChromium.js';
import { DesktopHost } from './vscodeHostDesktop.js';
import { installServer } from './vscodeHostServer.js';

/** A program in which an extension and its suite can run: a desktop VS Code, or the workbench in a browser. */
export interface VscodeHost {
  readonly name: string;
  /** Runs the suite; resolves with its exit code, 124 where it took longer than `timeout`. */
  run(run: SuiteRun): Promise<number>;
}

export interface SuiteRun {
  /** Folder of the extension under test. */
  readonly extension: string;
  /** A CommonJS module that exports `run()`. */
  readonly suite: string;
  /** The folder that is opened, or a `.code-workspace` file that names several. */
  readonly workspace: string;
  /** Environment variables that the suite finds. */
  readonly environment: Readonly<Record<string, string>>;
  /** False leaves workspace trust on and the folder untrusted: the restricted mode. */
  readonly isTrusted: boolean;
  /** What the system prefers, as far as the host can say so. */
  readonly theme: 'dark' | 'light';
  /** Milliseconds. */
  readonly timeout: number;
  /** The file for what the host prints, most of which is about itself. */
  readonly log: string;
}

export const cacheFolder = '.vscode-test';

/** The oldest release that the manifest allows. */
const desktopVersion = '1.100.3';

/**
 * The first VS Code that can be had: the one that VOUCH_VSCODE names, a downloaded one where a window can be opened, the VS Code server in
 * a headless browser. VOUCH_VSCODE=browser, or pictures, ask for the last one. Throws an Error of one line that says what is missing.
 */
export async function findHost(): Promise<VscodeHost> {
  const named = process.env.VOUCH_SCREENSHOTS ? 'browser' : process.env.VOUCH_VSCODE;
  if (named && named !== 'browser') return new DesktopHost(named);
  const problems: string[] = [];
  if (named !== 'browser' && hasScreen()) {
    try {
      const executable = await downloadAndUnzipVSCode({ version: desktopVersion, cachePath: cacheFolder });
      return new DesktopHost(executable);
    } catch (error) {
      problems.push(`VS Code ${desktopVersion} could not be downloaded (${reasonOf(error)})`);
    }
  }
  try {
    const browser = await chromiumPath(cacheFolder);
    return new BrowserHost(await installServer(cacheFolder), browser);
  } catch (error) {
    problems.push(reasonOf(error));
  }
  throw new Error(`No VS Code to test in: ${problems.join('; ')}. Set VOUCH_VSCODE to the path of one.`);
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
