import { escapeMarkdown, link } from '../escapeMarkdown.js';
import { TONES, toneCounts } from './coverageChart.js';
import type { EvidenceReport } from './evidenceReport.js';
import { evidenceTopics } from './evidenceTables.js';
import type { Cell, ReportTable } from './reportTable.js';
import { reportTables } from './reportTables.js';
import { SIGNS } from './verdictWords.js';

/** The reports as Markdown with tables as GitHub writes them; every text is escaped. */
export function reportMarkdown(reports: readonly EvidenceReport[]): string {
  return `${['# Evidence report', ...reports.flatMap(articleLines)].join('\n\n')}\n`;
}

function articleLines(report: EvidenceReport): readonly string[] {
  const tables = reportTables(report).filter(({ rows }) => rows.length > 0);
  const topics = evidenceTopics(report);
  return [
    `## ${escapeMarkdown(report.title)}`,
    `${escapeMarkdown(report.path)}, reviewed on ${escapeMarkdown(report.date)}`,
    ...(report.notice === null ? [] : [escapeMarkdown(report.notice)]),
    countsTable(report),
    ...tables.flatMap((table) => [`### ${table.title}`, ...(table.note ? [table.note] : []), tableMarkdown(table)]),
    ...(topics.length > 0 ? ['### Evidence by outcome'] : []),
    ...topics.flatMap(({ title, table, isDisputed }) => [
      `#### ${escapeMarkdown(title)}`,
      ...(isDisputed ? ['Controlled studies disagree.'] : []),
      tableMarkdown(table),
    ]),
  ];
}

function countsTable(report: EvidenceReport): string {
  const rows = toneCounts(report).map(({ title, all, counts }) => [title, ...TONES.map(([tone]) => String(counts[tone])), String(all)]);
  const heads = ['', ...TONES.map(([tone, word]) => `${SIGNS[tone]} ${word}`), 'All'];
  return [line(heads), line(heads.map((_, at) => (at === 0 ? ':--' : '--:'))), ...rows.map(line)].join('\n');
}

function tableMarkdown({ columns, rows }: ReportTable): string {
  const under = columns.map(({ isNumber }) => (isNumber ? '--:' : ':--'));
  const body = rows.map(({ cells, verdict }) =>
    cells.map((cell) => `${cell.isVerdict ? `${SIGNS[verdict.tone]} ` : ''}${cellMarkdown(cell)}`),
  );
  return [columns.map(({ title }) => title), under, ...body].map(line).join('\n');
}

function cellMarkdown({ text, details = [], link: address, isStrong }: Cell): string {
  const words = address ? link(text, address) : escapeMarkdown(text);
  return [isStrong && words ? `**${words}**` : words, ...details.map(escapeMarkdown)].filter(Boolean).join('<br>');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
