import { nameSeeds } from '../core/studies/seedNames.js';
import type { IndexStats, StudyStats } from '../core/studies/indexStats.js';
import { disagreementText } from './printIndex.js';

/** The studies of a larger index are counted, not listed. */
const MOST_LISTED = 500;

/** What an index holds, for a terminal: the counts, every study with what it rests on, what nobody checked, and where sources disagree. */
export function printStats(stats: IndexStats): string {
  const unchecked = new Set(stats.unchecked);
  const checked = stats.list.filter(({ id }) => !unchecked.has(id));
  const sections = [
    [
      `${stats.studies} studies: ${list(stats.studiesByKind)}`,
      `  kind read from: ${list(stats.studiesByBasis)}`,
      `  standing: ${list(stats.studiesByStanding)}`,
      `${stats.facts} facts: ${list(stats.factsByKind)}`,
      `  read from: ${list(stats.factsByBasis)}`,
      `  ${stats.factsThatAccuse} may be held against a text; ${stats.facts - stats.factsThatAccuse} only confirm`,
      stats.abstractsAreRead
        ? `  ${stats.factsOfAbstracts} were read from abstracts by Vouch itself`
        : '  the abstracts of so many studies were not read for this count',
      `${stats.results} results, read from: ${list(stats.resultsByBasis)}`,
      `${stats.statements} statements of documents, unchecked: ${nameSeeds(list(stats.statementsByDocument))}`,
      `${stats.statusFacts} facts on drugs and evidence: ${list(stats.statusFactsByCertainty)}`,
      `${stats.unfoundReferences} printed references for which no record was found, kept apart from the studies`,
      ...(stats.retracted.length > 0 ? [`Retracted: ${stats.retracted.join(', ')}`] : []),
    ],
    ...(stats.list.length > MOST_LISTED
      ? []
      : [['Studies, with the facts that may be held against a text of all facts', ...table(checked)]]),
    stats.unchecked.length === 0
      ? ['Every study has a fact or result that was read from a source.']
      : [
          `${stats.unchecked.length} studies with no fact or result read from a source; they are found, and accuse nobody`,
          ...table(stats.list.filter(({ id }) => unchecked.has(id)).slice(0, MOST_LISTED)),
        ],
    [
      `${stats.disagreements.length} disagreements between sources`,
      ...stats.disagreements.map(({ study, disagreement }) => `  ${study}: ${disagreementText(disagreement)}`),
    ],
  ];
  return `${sections.map((lines) => lines.filter(Boolean).join('\n')).join('\n\n')}\n`;
}

const list = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .map(([word, number]) => `${word} ${number}`)
    .join(', ') || 'none';

/** One line a study, in columns. */
function table(studies: readonly StudyStats[]): readonly string[] {
  const rows = studies.map(({ id, kind, facts, factsThatAccuse, results, statements, basis, standing }) => [
    id,
    kind ?? 'kind not known',
    `${factsThatAccuse}/${facts} facts`,
    `${results} results`,
    statements > 0 ? `${statements} stated` : '',
    [basis.join(', ') || 'nothing read', standing === 'stands' ? '' : standing].filter(Boolean).join('; '),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
