import { appendFileSync } from 'node:fs';
import type { Test } from 'mocha';
import * as vscode from 'vscode';
import type { TestResult } from './testResult.js';

/** Runs the tests that `load` declares; rejects where one fails, which makes VS Code exit with 1. */
export async function runMocha(load: () => void): Promise<void> {
  await arrangeWindow();
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: 'min' });
  if (process.env.MOCHA_GREP) mocha.grep(new RegExp(process.env.MOCHA_GREP));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => tell(test, null));
    // Hooks that fail are reported as tests are.
    runner.on('fail', (test, error) => tell(test, error.stack ?? String(error)));
    runner.on('pending', (test) => tell(test, 'A test of the editor is never skipped.'));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** The colours that are wanted and, for the pictures, nothing but the editor. A theme in the folder's settings would not be shown. */
async function arrangeWindow(): Promise<void> {
  const theme = process.env.VOUCH_THEME === 'light' ? 'Default Light Modern' : 'Default Dark Modern';
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global);
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
}

/** Adds the test's result to the file that the run reads, at once: a run that hangs later still shows it. */
function tell(test: Test, error: string | null): void {
  const file = process.env.VOUCH_TEST_RESULTS;
  const result: TestResult = { title: test.fullTitle(), error, duration: test.duration ?? 0 };
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`);
}
