import { type Command, Option } from 'commander';
import type { Article } from '../core/article/article.js';
import type { Finding, Severity } from '../core/finding.js';
import { findCrossing, reviewTogether, withCrossing } from '../core/review.js';
import { applySafeFixes } from '../core/safeFixes.js';
import type { Input } from '../files/input.js';
import { UserError } from '../files/userError.js';
import { writeWhole } from '../files/writeWhole.js';
import { rules } from '../rules/index.js';
import { paintFor, showsColors } from './paint.js';
import { findingsJson } from './printJson.js';
import { findingsGithub } from './printGithub.js';
import { sarif } from './printSarif.js';
import { findingsText, plural, summaryText } from './printText.js';
import { reviewedText } from './reviewedText.js';
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
    .argument('<file...>', 'Markdown or plain text, or - for standard input')
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
  const settings = ruleSettings(options.rule);
  const opened = openIndex(options);
  const { inputs, errors: fileErrors } = readInputs(paths, options);
  const errors = [...opened.errors, ...fileErrors];
  const decided = openDecisions(options, errors);
  const run: ReviewRun = { opened, decided, severities: settings, librariesAreRead: opened.errors.length === 0, errors };
  const threads = threadsFor(
    inputs,
    options.fix === true || inputs.some((input) => decided.bookFor(input).all.length > 0),
    options.threads,
  );
  const together =
    threads > 1
      ? comparedTexts(
          await reviewInThreads(inputs, { options, severities: settings, librariesAreRead: run.librariesAreRead }, threads, errors),
          options,
          settings,
        )
      : reviewHere(inputs, options, run);
  print(together, errors, options.format);
  const all = together.flatMap(({ findings }) => findings);
  process.exitCode = errors.length > 0 ? 2 : reaches(all, options.failOn) ? 1 : 0;
}

/** Reviews the texts one after the other, and together. */
function reviewHere(inputs: readonly Input[], options: CheckOptions, run: ReviewRun): readonly PrintedReview[] {
  const { decided, severities: settings } = run;
  const reviewed = inputs.map((input) => {
    const first = reviewInput(input, run);
    return options.fix ? mend(first, run) : first;
  });
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

/** Applies safe fixes until none is left and writes the file whole. What cannot be written is said and stays as it was. */
function mend(first: ReviewedInput, run: ReviewRun): ReviewedInput {
  let current = first;
  let total = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { text, count } = applySafeFixes(current.input.text, current.findings);
    if (count === 0) break;
    total += count;
    current = reviewInput({ ...current.input, text }, run);
  }
  if (total === 0) return first;
  try {
    writeBack(current.input);
    process.stderr.write(`vouch: ${current.input.path}: ${plural(total, 'fix', 'fixes')} applied.\n`);
    return current;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`vouch: ${error.message}\n`);
    run.errors.push({ path: first.input.path, message: error.message });
    return first;
  }
}

/** A fix may make room for another one; so many rounds are more than any text needs. */
const mostRounds = 10;

function writeBack({ path, text, mark, isStandardInput }: Input): void {
  if (isStandardInput) throw new UserError(`${path}: standard input cannot be fixed in place. Name a file.`);
  if (mark === null) throw new UserError(`${path}: not in UTF-8, so its fixes were not written. Save it as UTF-8 and try again.`);
  writeWhole(path, mark + text);
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

const reaches = (findings: readonly Finding[], limit: CheckOptions['failOn']): boolean =>
  limit !== 'never' && findings.some((finding) => severities.indexOf(finding.severity) <= severities.indexOf(limit));

/** `--rule a` alone runs only `a`; `--rule a=hint` sets its severity. Throws a UserError for a rule or severity that is none. */

function ruleSettings(values: readonly string[]): RuleSettings {
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
