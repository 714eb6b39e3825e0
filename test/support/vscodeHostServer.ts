import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endWithUs } from './vscodeHostProcess.js';

/** code-server 4.100.3 carries VS Code 1.100.3 and runs on Node 20, 22 and 24. Only its VS Code is used. */
const serverPackage = 'code-server@4.100.3';

export interface RunningServer {
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  readonly process: ChildProcess;
  stop(): void;
}

/** The folder of a VS Code server, installed into `cache` on first use. Throws an Error of one line where npm cannot. */
export async function installServer(cache: string): Promise<string> {
  const folder = resolve(cache, serverPackage.replace('@', '-'));
  const vscode = (root: string) => join(root, 'node_modules/code-server/lib/vscode');
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    // Its scripts would compile native modules that the tests do not need.
    try {
      npm(['install', '--ignore-scripts', '--no-save', '--no-package-lock', serverPackage, '--prefix', fresh], fresh);
      npm(['install', '--ignore-scripts', '--omit=dev', '--no-save'], vscode(fresh));
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      throw error;
    }
    if (existsSync(folder)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, folder);
  }
  return vscode(folder);
}

function npm(parameters: readonly string[], folder: string): void {
  // Under `npm run`, npm_execpath is the npm that runs; else the one on the PATH.
  const script = process.env.npm_execpath;
  const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const { status, stderr, error } = spawnSync(program, [...first, ...parameters, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not install ${serverPackage} (${error?.message ?? reasonOf(stderr)})`);
}

/** npm's first two lines say what went wrong: a code, and a sentence or the address that was asked. */
const reasonOf = (output: string): string => output.trim().split('\n').slice(0, 2).join(', ').replaceAll('npm error ', '');

/** Starts the server at `folder` on a free port of this machine. */
export async function startServer(
  folder: string,
  { isTrusted, environment }: { readonly isTrusted: boolean; readonly environment: Readonly<Record<string, string>> },
): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'vouch-'));
  const program = spawn(process.execPath, [join(folder, 'out/server-main.js'), ...serverArguments(data, isTrusted)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: process.platform !== 'win32',
  });
  const stop = endWithUs(program, () => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  try {
    return { authority: `127.0.0.1:${await portOf(program)}`, process: program, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function serverArguments(data: string, isTrusted: boolean): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--server-data-dir', data],
    ...(isTrusted ? ['--disable-workspace-trust'] : []),
  ];
}

function portOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`the VS Code server ${why}: ${output.trim().split('\n').at(-1)}`));
    const timer = setTimeout(() => fail('did not start'), 30_000);
    program.stdout?.on('data', (chunk) => {
      output += chunk;
      const port = /listening on (\d{1,5})/.exec(output)?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(port);
      }
    });
    program.once('exit', () => fail('ended'));
  });
}
