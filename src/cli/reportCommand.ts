import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Article } from '../core/article/article.js';
import type { Finding } from '../core/finding.js';
import { reviewTogether } from '../core/review.js';
import type { EvidenceReport } from '../features/report/evidenceReport.js';
import { reportCsv } from '../features/report/reportCsv.js';
import { reportMarkdown } from '../features/report/reportMarkdown.js';
import { reportOf } from '../features/report/reportOf.js';
import { reportPage } from '../features/report/reportPage.js';
import { readReportAssets } from '../files/reportAssets.js';
import { today } from '../files/retractionsFile.js';
import { UserError } from '../files/userError.js';
import { writeWhole } from '../files/writeWhole.js';
import { rules } from '../rules/index.js';
import { asTeamWants } from './checkCommand.js';
import { plural } from './printText.js';
import { type ReviewRun, reviewInput } from './reviewInput.js';
import { addStudyOptions, openDecisions, openIndex, programFolder, readInputs, type StudyOptions, type FileError } from './workspace.js';

type ReportFormat = 'html' | 'md' | 'csv';

interface ReportOptions extends StudyOptions {
  readonly out?: string;
  readonly format?: ReportFormat;
  readonly separate?: boolean;
}

export function addReportCommand(program: Command): void {
  const command = program
    .command('report')
    .description('write an evidence report: every citation, figure and claim with its verdict, source and place')
    .argument('<file...>', 'Markdown or plain text, or - for standard input')
    .option('--out <file>', 'where to write it; without it, standard output')
    .addOption(new Option('--format <format>', 'by default the ending of --out, else html').choices(['html', 'md', 'csv']))
    .option('--separate', 'review several files each alone');
  addStudyOptions(command).action(report);
}

function report(paths: readonly string[], options: ReportOptions): void {
  const { out } = options;
  if (out !== undefined && paths.some((path) => resolve(path) === resolve(out)))
    throw new UserError(`${out}: the report would take the place of the article. Give --out another name.`);
  const opened = openIndex(options);
  const { inputs, errors: fileErrors } = readInputs(paths, options, opened.team);
  const errors: FileError[] = [...opened.errors, ...fileErrors];
  const decided = openDecisions(options, errors, opened.team);
  const librariesAreRead = opened.errors.length === 0;
  const run: ReviewRun = { opened, decided, severities: {}, librariesAreRead, errors };
  const named = inputs.map((input) => ({ path: input.path, ...reviewInput(input, run) }));
  const books = new Map(named.map(({ article, input }) => [article, decided.bookFor(input)]));
  const isDecided = (article: Article, finding: Finding): boolean => books.get(article)?.checked(article, finding) != null;
  const together = options.separate ? named : reviewTogether(named, rules, { isDecided });
  const date = today();
  const reports = together.map(({ path, input, article, findings }) =>
    reportOf(article, asTeamWants(findings, opened.team.severitiesFor(input)), { path, date, librariesAreRead }),
  );
  if (reports.length > 0) write(printed(reports, formatOf(options)), reports.length, options.out);
  process.exitCode = errors.length > 0 ? 2 : 0;
}

function printed(reports: readonly EvidenceReport[], format: ReportFormat): string {
  if (format === 'csv') return reportCsv(reports);
  return format === 'md' ? reportMarkdown(reports) : reportPage(reports, readReportAssets(programFolder()));
}

function formatOf({ format, out = '' }: ReportOptions): ReportFormat {
  if (format) return format;
  if (/\.(?:md|markdown)$/i.test(out)) return 'md';
  return /\.csv$/i.test(out) ? 'csv' : 'html';
}

function write(text: string, count: number, out: string | undefined): void {
  if (out === undefined) process.stdout.write(text);
  else {
    writeWhole(out, text);
    process.stderr.write(`vouch: ${out}: the report on ${plural(count, 'article')} is written.\n`);
  }
}
