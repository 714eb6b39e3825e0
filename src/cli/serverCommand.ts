import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from 'commander';
import { programFolder } from './workspace.js';

export function addServerCommand(program: Command): void {
  program
    .command('server')
    .description('run the language server, for any editor that speaks the Language Server Protocol')
    .option('--stdio', 'talk over standard input and output (the default)')
    .action(async () => {
      const child = spawn(process.execPath, [join(programFolder(), 'server.cjs'), '--stdio'], { stdio: 'inherit' });
      process.exitCode = await new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
    });
}
