import { type Command, Option } from 'commander';
import type { Finding, Severity } from '../core/finding.js';
import { review } from '../core/review.js';
import { finish } from '../core/steps.js';
import { UserError } from '../files/userError.js';
import { rules } from '../rules/index.js';
import { paintFor, showsColors } from './paint.js';
import { findingsJson } from './printJson.js';
import { findingsText, summaryText } from './printText.js';
import { addStudyOptions, articleOf, collect, openIndex, printProblem, readInputs, type StudyOptions } from './workspace.js';

interface CheckOptions extends StudyOptions {
  readonly format: 'text' | 'json';
  readonly rule: readonly string[];
  readonly failOn: Severity | 'never';
  readonly separate?: boolean;
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export function addCheckCommand(program: Command): void {
  const command = program
    .command('check')
    .description('review articles: figures, citations and claims against the studies')
    .argument('<file...>', 'Markdown or plain text, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--rule <id[=severity]>', 'run only these rules, or set a severity; may be repeated', collect, [])
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit status is 1')
        .choices([...severities, 'never'])
        .default('warning'),
    )
    .option('--separate', 'review several files each alone');
  addStudyOptions(command).action(check);
}

function check(paths: readonly string[], options: CheckOptions): void {
  const settings = ruleSettings(options.rule);
  const index = openIndex(options, printProblem);
  const { inputs, errors } = readInputs(paths, options);
  const isText = options.format === 'text';
  const paint = paintFor(isText && showsColors(process.stdout, process.env));
  const files: object[] = [];
  const all: Finding[] = [];
  for (const input of inputs) {
    const article = articleOf(input, index);
    const findings = finish(
      review(article, rules, {
        severities: settings,
        onRuleError: (rule, error) =>
          process.stderr.write(`vouch: ${input.path}: the rule ${rule} failed and was skipped (${String(error)}).\n`),
      }),
    );
    all.push(...findings);
    if (!isText) files.push(findingsJson(input.path, article, findings));
    else
      process.stdout.write(
        `${findingsText(input, article, findings, paint)}${findings.length > 0 ? '\n' : ''}${summaryText(input.path, article, findings, paint)}`,
      );
  }
  if (!isText) process.stdout.write(`${JSON.stringify({ version: 1, files, ...(errors.length > 0 ? { errors } : {}) })}\n`);
  process.exitCode = errors.length > 0 ? 2 : reaches(all, options.failOn) ? 1 : 0;
}

const reaches = (findings: readonly Finding[], limit: CheckOptions['failOn']): boolean =>
  limit !== 'never' && findings.some((finding) => severities.indexOf(finding.severity) <= severities.indexOf(limit));

/** `--rule a` alone runs only `a`; `--rule a=hint` sets its severity. Throws a UserError for a rule or severity that is none. */
function ruleSettings(values: readonly string[]): Record<string, Severity | 'off'> {
  const settings: Record<string, Severity | 'off'> = {};
  const only: string[] = [];
  for (const value of values) {
    const [id = '', severity] = value.split('=');
    if (!rules.some((rule) => rule.id === id)) throw new UserError(`there is no rule “${id}”. \`vouch rules\` lists them.`);
    if (severity === undefined) only.push(id);
    else if (severity === 'off' || severities.includes(severity as Severity)) settings[id] = severity as Severity | 'off';
    else throw new UserError(`“${severity}” is no severity. Use one of ${severities.join(', ')} or off.`);
  }
  if (only.length > 0) for (const { id } of rules) if (!only.includes(id) && !(id in settings)) settings[id] = 'off';
  return settings;
}
