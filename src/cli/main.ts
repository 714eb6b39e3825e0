import '../files/compileAtOnce.js';
import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { UserError } from '../files/userError.js';
import { addCheckCommand } from './checkCommand.js';
import { addCiteCommand } from './citeCommand.js';
import { addDecisionsCommand } from './decisionsCommand.js';
import { addExtractCommand } from './extractCommand.js';
import { addIndexCommand } from './indexCommand.js';
import { addReportCommand } from './reportCommand.js';
import { addRuleCommands } from './ruleCommands.js';
import { reviewForOthers } from './reviewThread.js';
import { addServerCommand } from './serverCommand.js';

// A reader that has seen enough (`vouch rules | head`) closes the pipe; that is no failure. A full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(
    `vouch: the output could not be written${error.code === 'ENOSPC' ? ', since the disk is full' : ` (${error.message})`}.\n`,
  );
  process.exit(2);
});

const program = new Command('vouch')
  .description('Evidence review for medical writing: checks what an article says about studies against what the studies report.')
  .version(packageJson.version)
  .exitOverride()
  .showHelpAfterError('(vouch --help shows the commands)')
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'vouch: ')) });

addCheckCommand(program);
addExtractCommand(program);
addDecisionsCommand(program);
addCiteCommand(program);
addReportCommand(program);
addRuleCommands(program);
addIndexCommand(program);
addServerCommand(program);

if (!isMainThread) reviewForOthers();
else
  program.parseAsync().catch((error: unknown) => {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof UserError) {
      process.stderr.write(`vouch: ${error.message}\n`);
      process.exitCode = 2;
    } else throw error;
  });
