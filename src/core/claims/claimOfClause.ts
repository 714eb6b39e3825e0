import { certaintyOf } from './certainty.js';
import type { Claim } from './claim.js';
import { doseEffect, effect } from './effectClaims.js';
import { approval, dose, guideline, prevalence, safety } from './otherClaims.js';
import type { Clause } from './told.js';

type ClaimWithoutPlace = Omit<Claim, 'span' | 'block' | 'text' | 'range'>;

/** What the clause claims, or null. */
export function claimOfClause(clause: Clause): ClaimWithoutPlace | null {
  const subject = subjectOf(clause);
  const told =
    subject === null
      ? (doseEffect(clause) ?? prevalence(clause))
      : (approval(clause) ?? guideline(clause) ?? effect(clause) ?? safety(clause) ?? dose(clause));
  if (!told) return null;
  const certainty = certaintyOf(clause.text, clause.hits);
  return {
    kind: told.kind,
    subject,
    condition: conditionOfClause(clause),
    outcome: told.outcome ?? null,
    direction: told.direction,
    isNegated: told.isNegated,
    certainty: told.isNegated && told.kind !== 'safety' && certainty === 'proven' ? 'asserted' : certainty,
    population: populationOf(clause.text),
    species: speciesOf(clause.sentence),
    terms: 'vocabulary',
    scope: 'general',
    outcomes: told.outcome ? [told.outcome] : [],
    change: null,
    significance: null,
    comparator: null,
    parts: { subject: null, outcome: null, effect: null, hedges: [], strength: [] },
  };
}

/** The first drug that is not what it is compared with; "it" and "the drug" mean the one spoken of before. */
function subjectOf({ text, hits, spokenOf }: Clause): string | null {
  const drugs = hits.filter((hit) => hit.kind === 'drug' && hit.id !== 'placebo');
  const drug = drugs.find((hit) => hit.id !== 'opioids' && hit.id !== 'opioid-growth-factor') ?? drugs[0];
  if (drug) return drug.term;
  return /^(?:and |but |so )?(?:it|they|this (?:drug|medication|medicine)|the (?:drug|medication|medicine)|may|might|can|could)\b/i.test(
    text,
  )
    ? spokenOf
    : null;
}

function conditionOfClause({ hits }: Clause): string | null {
  const condition = hits.find((hit) => hit.kind === 'condition');
  return condition
    ? condition.id.includes(':')
      ? condition.id.slice(0, condition.id.indexOf(':')).replace(/-/g, ' ')
      : condition.term
    : null;
}

const populations: readonly string[] = [
  'children',
  'adolescents',
  'adults',
  'women',
  'men',
  'infants',
  'older people',
  'healthy volunteers',
];

const populationOf = (text: string): string | null => populations.find((words) => new RegExp(`\\b${words}\\b`, 'i').test(text)) ?? null;

function speciesOf(sentence: string): Claim['species'] {
  if (/\b(?:mice|mouse|murine)\b/i.test(sentence)) return 'mouse';
  if (/\brats?\b/i.test(sentence)) return 'rat';
  return /\bin vitro\b|\bcell (?:culture|line)s?\b|\bcultured\b/i.test(sentence) ? 'cells' : 'human';
}
