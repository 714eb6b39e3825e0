import type { Disagreement, GivenValue } from '../core/studies/disagreements.js';
import { disagreements } from '../core/studies/disagreements.js';
import { standingDetails, standingOf } from '../core/studies/standing.js';
import type { Fact, Study } from '../core/studies/study.js';
import { nameSeeds } from '../core/studies/seedNames.js';
import { sourceId, studyName, titleOf } from '../core/studies/studyName.js';

/** All that is known of a study, every number with its source. */
export function printStudy(study: Study): string {
  const { design, population } = study;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Facts', study.facts.map((fact) => `${factText(fact)}  [${fact.source}${fact.accuse ? '' : '; confirms only'}]`)],
    ['Results', study.results.map((result) => `${result.statement}  [${result.source}]`)],
    [
      'Stated by documents, unchecked',
      study.statements.map(
        ({ quote, file, line, isAmbiguous }) =>
          `“${quote}”  [${nameSeeds(file)}, line ${line}${isAmbiguous ? '; may be another work' : ''}]`,
      ),
    ],
    [
      'Set aside as wrong',
      (study.setAside ?? []).map(
        ({ fact, reason, author, date }) => `${factText(fact)}  [${[reason, author, date].filter(Boolean).join('; ')}]`,
      ),
    ],
    ['Sources disagree', disagreements(study).map(disagreementText)],
  ];
  const head = [
    `${studyName(study)}  ${study.id}`,
    titleOf(study),
    [study.item['container-title'], study.item.volume, study.item.page].filter(Boolean).join(' '),
    sourceId(study),
    standingText(study),
    [study.kind, design?.randomised ? 'randomised' : null, design?.blinding, population?.condition].filter(Boolean).join(', '),
    study.conclusion ?? '',
  ].filter((line) => line !== '');
  const body = sections.flatMap(([title, items]) => (items.length > 0 ? ['', title, ...items.map((item) => `  ${item}`)] : []));
  return `${[...head, ...body].join('\n')}\n`;
}

/** "sampleSize (total): 31 (abstract); 120 (a document, line 55)". */
export const disagreementText = (one: Disagreement): string => `${questionOf(one)}: ${one.values.map(valueText).join('; ')}`;

function standingText(study: Study): string {
  const { status, supersededBy } = study;
  const details = [standingDetails(study), status.source ? `[${status.source}]` : ''].filter(Boolean).join(' ');
  switch (standingOf(study)) {
    case 'retracted':
      return `RETRACTED ${details}`.trim();
    case 'concern':
      return `Expression of concern ${details}`.trim();
    case 'corrected':
      return `Corrected: ${status.erratum} ${details}`.trim();
    case 'superseded':
      return `Superseded by ${supersededBy.join(', ')}`;
    case 'reinstated':
      return `Reinstated after a retraction ${details}`.trim();
    case 'stands':
      return status.retracted === null ? 'Whether it was retracted was not looked up.' : '';
  }
}

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
  `${typeof value === 'number' ? value : value.join(' to ')} (${nameSeeds(sources.join('; '))})`;
