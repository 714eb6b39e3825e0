import { type Command, Option } from 'commander';
import type { Article } from '../core/article/article.js';
import type { Finding, Severity } from '../core/finding.js';
import { findCrossing, reviewTogether, withCrossing } from '../core/review.js';
import type { Input } from '../files/input.js';
import { UserError } from '../files/userError.js';
import { rules } from '../rules/index.js';
import { assertIsRule } from './ruleNamed.js';
import { paintFor, showsColors } from './paint.js';
import { findingsJson } from './printJson.js';
import { findingsGithub } from './printGithub.js';
import { sarif } from './printSarif.js';
import { findingsText, summaryText } from './printText.js';
import { reviewedText } from './reviewedText.js';
import { mend } from './mend.js';
import { Progress } from './progress.js';
import { type ReviewedInput, type ReviewRun, type RuleSettings, reviewInput } from './reviewInput.js';
import { type PrintedReview, reviewInThreads, threadsFor } from './reviewThreads.js';
import { tellStale } from './decisionsCommand.js';
import { addStudyOptions, collect, type FileError, openDecisions, openIndex, readInputs, type StudyOptions } from './workspace.js';

interface CheckOptions extends StudyOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly rule: readonly string[];
  readonly failOn: Severity | 'never';
  readonly separate?: boolean;
  readonly fix?: boolean;
  readonly threads?: number;
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export function addCheckCommand(program: Command): void {
  const command = program
    .command('check')
    .description('review articles: figures, citations and claims against the studies')
    .argument('<file...>', 'Markdown or plain text, folders or patterns of them, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif', 'github']).default('text'))
    .option('--rule <id[=severity]>', 'run only these rules, or set a severity; may be repeated', collect, [])
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit status is 1')
        .choices([...severities, 'never'])
        .default('warning'),
    )
    .option('--fix', 'apply the fixes marked safe: repairs of form and of the reference list, never of figures or claims')
    .option('--separate', 'review several files each alone')
    .addOption(new Option('--threads <number>', 'over how many threads many files are spread; all cores by default').argParser(Number));
  addStudyOptions(command).action(check);
}

async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  if (options.fix === true && paths.includes('-'))
    throw new UserError('--fix writes into files, and standard input is none. Save the text and name its file: vouch check --fix FILE.');
  const settings = ruleSettings(options.rule);
  const opened = openIndex(options);
  const { inputs, errors: fileErrors } = readInputs(paths, options, opened.team);
  const errors = [...opened.errors, ...fileErrors];
  const decided = openDecisions(options, errors, opened.team);
  const run: ReviewRun = { opened, decided, severities: settings, librariesAreRead: opened.errors.length === 0, errors };
  const threads = threadsFor(
    inputs,
    options.fix === true || inputs.some((input) => decided.bookFor(input).all.length > 0),
    options.threads,
  );
  const found =
    threads > 1
      ? comparedTexts(
          await reviewInThreads(inputs, { options, severities: settings, librariesAreRead: run.librariesAreRead }, threads, errors),
          options,
          settings,
        )
      : await reviewHere(inputs, options, run);
  const together = found.map((one) => ({
    ...one,
    findings: asTeamWants(one.findings, { ...opened.team.severitiesFor(one.input), ...settings }),
  }));
  print(together, errors, options.format);
  const all = together.flatMap(({ findings }) => findings);
  process.exitCode = errors.length > 0 ? 2 : reaches(all, options.failOn) ? 1 : 0;
}

/** Reviews the texts one after the other, and together. */
async function reviewHere(inputs: readonly Input[], options: CheckOptions, run: ReviewRun): Promise<readonly PrintedReview[]> {
  const { decided, severities: settings } = run;
  const progress = new Progress(inputs.length);
  const reviewed: ReviewedInput[] = [];
  for (const input of inputs) {
    const first = reviewInput(input, run);
    reviewed.push(options.fix ? mend(first, run) : first);
    progress.show(reviewed.length);
    // Ctrl-C is heard between texts.
    await new Promise(setImmediate);
  }
  progress.end();
  const named = reviewed.map((one) => ({ ...one, path: one.input.path }));
  const books = new Map(named.map(({ article, input }) => [article, decided.bookFor(input)]));
  const isDecided = (article: Article, finding: Finding): boolean => books.get(article)?.checked(article, finding) != null;
  const together = options.separate ? named : reviewTogether(named, rules, { severities: settings, isDecided });
  tellStale(decided, named, run.opened.index);
  return together.map(({ input, article, findings }) => ({ input, article: reviewedText(article), findings }));
}

/** The texts that several threads reviewed, with what only all of them together show. */
function comparedTexts(reviewed: readonly PrintedReview[], options: CheckOptions, severities: RuleSettings): readonly PrintedReview[] {
  if (options.separate) return reviewed;
  const crossing = findCrossing(
    reviewed.map(({ input, article }) => ({ path: input.path, figures: article.figures })),
    rules,
    { severities },
  );
  return reviewed.map((one) => withCrossing(one, crossing.get(one.input.path) ?? []));
}

function print(reviewed: readonly PrintedReview[], errors: readonly FileError[], format: CheckOptions['format']): void {
  const write = (text: string): boolean => process.stdout.write(text);
  const files = reviewed.map(({ input, article, findings }) => ({ path: input.path, article, findings }));
  const articles = new Map(files.map(({ path, article }) => [path, article]));
  if (format === 'sarif') write(`${JSON.stringify(sarif(files, rules))}\n`);
  else if (format === 'github') for (const { path, article, findings } of files) write(findingsGithub(path, article, findings));
  else if (format === 'json') {
    const json = files.map(({ path, findings }) => findingsJson(path, articles, findings));
    write(`${JSON.stringify({ version: 1, files: json, ...(errors.length > 0 ? { errors } : {}) })}\n`);
  } else {
    const paint = paintFor(showsColors(process.stdout, process.env));
    for (const { input, article, findings } of reviewed) {
      const text = findingsText(input, articles, findings, paint);
      write(`${text}${text ? '\n' : ''}${summaryText(input.path, article, findings, paint)}`);
    }
  }
}

/** What several articles together show is found by one set of severities; each article's own then holds for it, too. */
export const asTeamWants = (findings: readonly Finding[], wanted: RuleSettings): readonly Finding[] =>
  findings.flatMap((finding) => {
    const severity = wanted[finding.rule];
    if (severity === undefined || !rules.some(({ id, checkWorkspace }) => id === finding.rule && checkWorkspace)) return [finding];
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });

const reaches = (findings: readonly Finding[], limit: CheckOptions['failOn']): boolean =>
  limit !== 'never' && findings.some((finding) => severities.indexOf(finding.severity) <= severities.indexOf(limit));

/** `--rule a` alone runs only `a`; `--rule a=hint` sets its severity. Throws a UserError for a rule or severity that is none. */

function ruleSettings(values: readonly string[]): RuleSettings {
  const settings: Record<string, Severity | 'off'> = {};
  const only: string[] = [];
  for (const value of values) {
    const [id = '', severity] = value.split('=');
    assertIsRule(id);
    if (severity === undefined) only.push(id);
    else if (severity === 'off' || severities.includes(severity as Severity)) settings[id] = severity as Severity | 'off';
    else throw new UserError(`“${severity}” is no severity. Use one of ${severities.join(', ')} or off.`);
  }
  // A rule that is asked for runs, also where a team has it off.
  if (only.length > 0) for (const { id, severity } of rules) settings[id] ??= only.includes(id) ? severity : 'off';
  return settings;
}
