import type { StatusFact } from '../studies/statusFact.js';
import { isSameCondition } from '../vocabulary/related.js';
import type { FactStatement } from './readFactStatements.js';

/** The checked fact that says otherwise; null where none does, or where what is known comes from memory. */
export function factAgainst(statement: FactStatement, facts: readonly StatusFact[]): StatusFact | null {
  const sure = facts.filter(({ accuse, basis, certainty }) => accuse && basis !== 'memory' && certainty === 'established');
  return (statement.kind === 'use' ? useAgainst(statement, sure) : trainingAgainst(statement, sure)) ?? null;
}

/** A fact on what another drug is used for, which says of this one that it is another. */
const useAgainst = ({ drug, use }: FactStatement & { readonly kind: 'use' }, facts: readonly StatusFact[]): StatusFact | undefined =>
  facts.find(
    ({ property, condition, subject, statement }) =>
      property === 'use' &&
      condition !== undefined &&
      isSameCondition(condition, use) &&
      subject !== drug &&
      statement.toLowerCase().includes(`${drug} is another drug`),
  );

/** A fact on what the person trained in, where the field is not among it. */
const trainingAgainst = (
  { person, field }: FactStatement & { readonly kind: 'training' },
  facts: readonly StatusFact[],
): StatusFact | undefined =>
  facts.find(
    ({ property, statement }) =>
      property === `training of ${person.replace(/^Dr\.? /, '')}` && !namesOf(field).some((one) => statement.toLowerCase().includes(one)),
  );

/** "Neurologist" stands for "neurolog", "psychiatrist" for "psychiatr", "neuropsychiatrist" for both its parts. */
function namesOf(field: string): readonly string[] {
  if (field === 'internist') return ['internal medicine'];
  const stem = field.replace(/(?:ist|eon)$/, '').slice(-8);
  return [stem];
}
