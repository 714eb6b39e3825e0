import { certaintyOf } from './certainty.js';
import type { Claim } from './claim.js';
import { comparatorOf } from './comparator.js';
import { doseEffect, effect } from './effectClaims.js';
import { approval, dose, guideline, prevalence, safety } from './otherClaims.js';
import { type Manner, plainClaim } from './plainClaims.js';
import { scopeOf } from './scope.js';
import { significanceOf } from './significance.js';
import type { Clause } from './told.js';
import { wordingOf } from './wording.js';
import type { TermHit } from '../vocabulary/vocabulary.js';

type ClaimWithoutPlace = Omit<Claim, 'span' | 'block' | 'text' | 'range'>;

/** What the clause claims, or null. */
export function claimOfClause(clause: Clause, manner: Manner): ClaimWithoutPlace | null {
  return ofVocabulary(clause) ?? inOwnWords(clause, manner);
}

function ofVocabulary(clause: Clause): ClaimWithoutPlace | null {
  const drug = drugOfClause(clause);
  const subject = drug?.term ?? carriedSubject(clause);
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
    scope: scopeOf(clause, told.effectRange),
    outcomes: told.outcomes ?? (told.outcome ? [told.outcome] : []),
    change: told.change ?? null,
    significance: significanceOf(clause.text),
    comparator: comparatorOf(clause.text)?.name ?? null,
    parts: {
      subject: drug?.range ?? null,
      outcome: told.outcomeRange ?? null,
      effect: told.effectRange ?? null,
      ...wordingOf(clause.text, clause.hits),
    },
  };
}

/** Read by the shape of the sentence, where it speaks of no drug of the vocabulary. */
function inOwnWords(clause: Clause, manner: Manner): ClaimWithoutPlace | null {
  if (manner === 'article' && (drugOfClause(clause) || carriedSubject(clause) !== null)) return null;
  const told = plainClaim(clause, manner);
  if (!told) return null;
  const certainty = certaintyOf(clause.text, clause.hits);
  return {
    kind: told.kind,
    subject: told.subject,
    condition: conditionOfClause(clause) ?? told.condition,
    outcome: told.outcome ?? null,
    direction: told.direction,
    isNegated: told.isNegated,
    certainty: told.isNegated && told.kind !== 'safety' && certainty === 'proven' ? 'asserted' : certainty,
    population: populationOf(clause.text),
    species: speciesOf(clause.sentence),
    terms: 'words',
    scope: manner === 'study' ? 'result' : scopeOf(clause, told.effectRange),
    outcomes: told.outcomes ?? [],
    change: told.change ?? null,
    significance: significanceOf(clause.text),
    comparator: comparatorOf(clause.text)?.name ?? null,
    parts: {
      subject: told.subjectRange,
      outcome: told.outcomeRange ?? null,
      effect: told.effectRange ?? null,
      ...wordingOf(clause.text, clause.hits),
    },
  };
}

/** The first drug that is not what it is compared with; "it" and "the drug" mean the one spoken of before. */
function drugOfClause({ hits }: Clause): TermHit | undefined {
  const drugs = hits.filter((hit) => hit.kind === 'drug' && hit.id !== 'placebo');
  return drugs.find((hit) => hit.id !== 'opioids' && hit.id !== 'opioid-growth-factor') ?? drugs[0];
}

function carriedSubject({ text, spokenOf }: Clause): string | null {
  return /^(?:and |but |so )?(?:it|they|this (?:drug|medication|medicine)|the (?:drug|medication|medicine)|may|might|can|could|(?:also |significantly |even )?(?:\w{3,12}(?:es|s|ed)|had|has|led|did) )/i.test(
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
