import type { GivenValue } from '../core/studies/disagreements.js';
import { disagreements } from '../core/studies/disagreements.js';
import type { IndexStats } from '../core/studies/indexStats.js';
import type { Fact, Study } from '../core/studies/study.js';
import { sourceId, studyName, titleOf } from '../core/studies/studyName.js';

/** The counts as lines for a terminal. */
export function printStats(stats: IndexStats): string {
  const lines = [
    `${stats.studies} studies: ${list(stats.studiesByKind)}`,
    `  known from: ${list(stats.studiesByBasis)}`,
    `${stats.facts} facts, ${stats.factsThatAccuse} of them fit to be held against a text: ${list(stats.factsByKind)}`,
    `  read from: ${list(stats.factsByBasis)}`,
    `${stats.results} results, ${stats.statements} statements of documents, ${stats.statusFacts} facts on drugs and evidence`,
    `${stats.unfoundReferences} printed references for which no record was found`,
    ...(stats.retracted.length > 0 ? [`${stats.retracted.length} retracted: ${stats.retracted.join(', ')}`] : []),
    `${stats.unchecked.length} studies with no fact read from a source: ${stats.unchecked.join(', ') || 'none'}`,
    `${stats.disagreements.length} disagreements between sources${stats.disagreements.length > 0 ? ':' : ''}`,
    ...stats.disagreements.map(
      ({ study, disagreement }) => `  ${study}: ${questionOf(disagreement)}: ${disagreement.values.map(valueText).join('; ')}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** All that is known of a study, every number with its source. */
export function printStudy(study: Study): string {
  const { design, population } = study;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Facts', study.facts.map((fact) => `${factText(fact)}  [${fact.source}${fact.accuse ? '' : '; confirms only'}]`)],
    ['Results', study.results.map((result) => `${result.statement}  [${result.source}]`)],
    [
      'Stated by documents, unchecked',
      study.statements.map(
        ({ quote, file, line, isAmbiguous }) => `“${quote}”  [${file}, line ${line}${isAmbiguous ? '; may be another work' : ''}]`,
      ),
    ],
    ['Sources disagree', disagreements(study).map((one) => `${questionOf(one)}: ${one.values.map(valueText).join('; ')}`)],
  ];
  const head = [
    `${studyName(study)}  ${study.id}`,
    titleOf(study),
    [study.item['container-title'], study.item.volume, study.item.page].filter(Boolean).join(' '),
    sourceId(study),
    study.status.retracted ? 'RETRACTED' : '',
    study.status.concern ? 'Expression of concern' : '',
    [study.kind, design?.randomised ? 'randomised' : null, design?.blinding, population?.condition].filter(Boolean).join(', '),
    study.conclusion ?? '',
  ].filter((line) => line !== '');
  const body = sections.flatMap(([title, items]) => (items.length > 0 ? ['', title, ...items.map((item) => `  ${item}`)] : []));
  return `${[...head, ...body].join('\n')}\n`;
}

const list = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .map(([word, number]) => `${word} ${number}`)
    .join(', ');

function factText({ kind, role, printed, value, unit, arm, outcome, timepoint }: Fact): string {
  const said = printed ?? `${Array.isArray(value) ? value.join(' to ') : value}${unit ? ` ${unit}` : ''}`;
  return [`${kind}${role ? ` (${role})` : ''}: ${said}`, arm, outcome, timepoint].filter(Boolean).join(', ');
}

const questionOf = ({
  kind,
  role,
  outcome,
  arm,
}: {
  readonly kind: string;
  readonly role: string | null;
  readonly outcome: string | null;
  readonly arm: string | null;
}): string => [role ? `${kind} (${role})` : kind, outcome, arm].filter(Boolean).join(', ');

const valueText = ({ value, sources }: GivenValue): string =>
  `${typeof value === 'number' ? value : value.join(' to ')} (${sources.join('; ')})`;
