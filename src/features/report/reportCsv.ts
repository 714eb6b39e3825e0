import type { EvidenceReport } from './evidenceReport.js';
import { CITATION_WORDS, CLAIM_WORDS, FIGURE_WORDS, STANDING_WORDS } from './verdictWords.js';

/**
 * The reports as one table of comma-separated values (RFC 4180): a line for each finding, citation, figure, claim, study and reference
 * without a record. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function reportCsv(reports: readonly EvidenceReport[]): string {
  return [COLUMNS, ...reports.flatMap(recordsOf)].map((record) => `${record.map(cell).join(',')}\r\n`).join('');
}

const COLUMNS = ['file', 'item', 'line', 'column', 'text', 'verdict', 'study', 'says', 'source', 'rule'] as const;

type Record = readonly (string | number)[];

function recordsOf(report: EvidenceReport): readonly Record[] {
  const { path } = report;
  return [
    ...report.findings.map(({ place, text, severity, message, sources, rule }) => {
      const words = sources.map(({ id, basis }) => [id, basis].filter(Boolean).join(', '));
      return [path, 'finding', place.line, place.column, text, severity, '', message, words.join('; '), rule];
    }),
    ...report.studies.map(({ mentions, title, standing, name, design, people, doi }) => {
      const first = mentions[0]?.place;
      const says = [design, people].filter((part) => part !== null).join('; ');
      return [path, 'study', first?.line ?? '', first?.column ?? '', title, STANDING_WORDS[standing].word, name, says, doi ?? '', ''];
    }),
    ...report.figures.map(({ place, text, verdict, studies, reported }) => {
      const [says, sources] = [reported.map((one) => one.says), reported.map((one) => one.source)];
      const word = FIGURE_WORDS[verdict].word;
      return [path, 'figure', place.line, place.column, text, word, studies.join('; '), says.join('; '), sources.join('; '), ''];
    }),
    ...report.citations.map(({ place, text, verdict, studies, entries, reason }) => {
      const word = CITATION_WORDS[verdict].word;
      return [path, 'citation', place.line, place.column, text, word, studies.join('; '), reason ?? '', entries.join('; '), ''];
    }),
    ...report.claims.map(({ place, text, verdict, studies, notes }) => {
      const word = CLAIM_WORDS[verdict].word;
      return [path, 'claim', place.line, place.column, text, word, studies.join('; '), notes.join('; '), '', ''];
    }),
    ...report.unmatched.map(({ place, text, label }) => {
      const word = CITATION_WORDS.listed.word;
      return [path, 'reference', place.line, place.column, text, word, '', label === null ? '' : `entry ${label}`, '', ''];
    }),
  ];
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
