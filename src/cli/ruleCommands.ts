import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { reasonOf, UserError } from '../files/userError.js';
import { rules } from '../rules/index.js';
import { paintFor, showsColors } from './paint.js';
import { assertIsRule } from './ruleNamed.js';
import { programFolder } from './workspace.js';

export function addRuleCommands(program: Command): void {
  program
    .command('rules')
    .description('list the rules, with their severity and what they report')
    .action(() => {
      const paint = paintFor(showsColors(process.stdout, process.env));
      const width = Math.max(...rules.map((rule) => rule.id.length));
      for (const rule of rules)
        process.stdout.write(`${paint.bold(rule.id.padEnd(width))}  ${rule.severity.padEnd(11)}  ${rule.docs.summary}\n`);
    });
  program
    .command('explain')
    .description('show the page of a rule: what it reports, why, and when it stays silent')
    .argument('<rule>', 'the id of a rule; `vouch rules` lists them')
    .action((id: string) => {
      assertIsRule(id);
      process.stdout.write(readPage(id));
    });
}

/** The page as it ships with the program; the pages are made from the rules. */
function readPage(id: string): string {
  const path = join(programFolder(), '..', 'docs', 'rules', `${id}.md`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path}: ${reasonOf(error)}`);
  }
}
