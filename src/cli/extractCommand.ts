import type { Command } from 'commander';
import { extractJson } from './printJson.js';
import { addStudyOptions, articleOf, openDecisions, openIndex, readInputs, type StudyOptions } from './workspace.js';

export function addExtractCommand(program: Command): void {
  const command = program
    .command('extract')
    .description('print everything the reviewer sees in a text, as JSON: mentions, figures, references, claims')
    .argument('<file...>', 'Markdown or plain text, or - for standard input');
  addStudyOptions(command).action((paths: readonly string[], options: StudyOptions) => {
    const opened = openIndex(options);
    const { inputs, errors: fileErrors } = readInputs(paths, options, opened.team);
    const errors = [...opened.errors, ...fileErrors];
    const decided = openDecisions(options, errors, opened.team);
    const files = inputs.map((input) => extractJson(input.path, articleOf(input, opened, errors, decided.bookFor(input))));
    process.stdout.write(`${JSON.stringify({ version: 1, files, ...(errors.length > 0 ? { errors } : {}) })}\n`);
    if (errors.length > 0) process.exitCode = 2;
  });
}
