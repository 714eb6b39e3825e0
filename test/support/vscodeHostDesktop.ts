import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SuiteRun, VscodeHost } from './vscodeHost.js';
import { endWithUs } from './vscodeHostProcess.js';

/** A desktop VS Code, with a profile of its own that is gone afterwards. */
export class DesktopHost implements VscodeHost {
  readonly name: string;
  readonly #executable: string;

  constructor(executable: string) {
    this.name = `the desktop VS Code at ${executable}`;
    this.#executable = executable;
  }

  async run(run: SuiteRun): Promise<number> {
    const profile = mkdtempSync(join(tmpdir(), 'vouch-'));
    const log = openSync(run.log, 'w');
    const program = spawn(this.#executable, argumentsOf(run, profile), {
      env: { ...process.env, ...run.environment },
      stdio: ['ignore', log, log],
      detached: process.platform !== 'win32',
    });
    const end = endWithUs(program, () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
    try {
      return await new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => resolve(124), run.timeout);
        program.once('error', reject);
        program.once('exit', (code) => resolve(code ?? 1)).once('exit', () => clearTimeout(timer));
      });
    } finally {
      end();
      closeSync(log);
    }
  }
}

function argumentsOf(run: SuiteRun, profile: string): string[] {
  return [
    run.workspace,
    `--extensionDevelopmentPath=${run.extension}`,
    `--extensionTestsPath=${run.suite}`,
    `--user-data-dir=${join(profile, 'user')}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
    // Needed as root, and in containers.
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    ...(run.isTrusted ? ['--disable-workspace-trust'] : []),
  ];
}
