import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Command } from 'commander';
import { programFolder } from './workspace.js';

export function addServerCommand(program: Command): void {
  program
    .command('server')
    .description('run the language server, for any editor that speaks the Language Server Protocol')
    .option('--stdio', 'talk over standard input and output (the default)')
    .action(() => {
      // The server finds its way of talking in the arguments.
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
      createRequire(join(programFolder(), 'cli.cjs'))('./server.cjs');
    });
}
