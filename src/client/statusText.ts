import type { Tallies } from '../protocol.js';

/** The status bar's few words: how many figures were held against a source, and how many are wrong. */
export function statusText(tallies: Tallies | undefined): string {
  if (!tallies) return '$(book) Vouch';
  if (tallies.notice) return '$(warning) Vouch';
  if (tallies.mismatched > 0) return `$(book) ${tallies.verified} verified, ${tallies.mismatched} wrong`;
  return `$(book) ${tallies.verified} of ${tallies.figures} figures verified`;
}

/** All tallies, in Markdown. */
export function statusTooltip(tallies: Tallies | undefined): string {
  if (!tallies) return 'Vouch has not reviewed this document.';
  const { mentions, resolved, ambiguous, unknown, figures, verified, mismatched, unchecked, findings, notice } = tallies;
  const rows = [
    ['Mentions of studies', mentions, `${resolved} known, ${ambiguous} ambiguous, ${unknown} not known`],
    ['Figures', figures, `${verified} verified, ${mismatched} wrong, ${unchecked} not checked`],
    ['Findings', findings, ''],
  ];
  const table = ['| Vouch | | |', '|:--|--:|:--|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
  return notice ? `${table}\n\n${notice}` : table;
}
