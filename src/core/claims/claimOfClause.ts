import { gated } from '../expressions/gated.js';
import { certaintyOf } from './certainty.js';
import type { Claim } from './claim.js';
import { comparatorOf } from './comparator.js';
import { doseEffect, effect } from './effectClaims.js';
import { approval, dose, guideline, prevalence, safety } from './otherClaims.js';
import { exceptionIn } from './exceptions.js';
import { type Manner, plainClaim } from './plainClaims.js';
import { scopeOf } from './scope.js';
import { significanceOf } from './significance.js';
import type { Clause } from './told.js';
import { wordingOf } from './wording.js';
import { overlaps, type Span } from '../text/span.js';
import type { TermHit } from '../vocabulary/vocabulary.js';
import { mice, rats } from '../vocabulary/species.js';

/**
 * What the clause claims, and of an outcome that it leaves out ("but not fatigue") that it claims nothing; empty where it claims nothing.
 */
export function claimsOfClause(clause: Clause, manner: Manner): readonly ClaimOfClause[] {
  const exception = exceptionIn(clause.text);
  const cut = exception
    ? { ...clause, text: clause.text.slice(0, exception.start), hits: clause.hits.filter((hit) => hit.range.end <= exception.start) }
    : clause;
  const claim = ofVocabulary(cut) ?? inOwnWords(cut, manner);
  if (!claim) return [];
  if (!exception || claim.isNegated || claim.kind !== 'efficacy' || claim.direction === 'no-difference') return [claim];
  const { outcome, range } = exception;
  const parts = { ...claim.parts, outcome: range };
  return [
    claim,
    { ...claim, outcome, outcomes: [outcome], isNegated: true, direction: 'no-difference', change: null, significance: null, parts },
  ];
}

export type ClaimOfClause = Omit<Claim, 'span' | 'block' | 'text' | 'range'>;

function ofVocabulary(clause: Clause): ClaimOfClause | null {
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

/** Read by the shape of the sentence. A drug of the vocabulary keeps its term, and is what the sentence must speak of. */
function inOwnWords(clause: Clause, manner: Manner): ClaimOfClause | null {
  const carried = clause.saidOf !== null && ellipsis.test(clause.text) ? `${clause.saidOf} ` : '';
  const told = plainClaim({ ...clause, text: carried + clause.text }, manner);
  if (!told) return null;
  const back = (span: Span | null | undefined): Span | null =>
    span && span.start >= carried.length ? { start: span.start - carried.length, end: span.end - carried.length } : null;
  const subject = back(told.subjectRange);
  const outcome = back(told.outcomeRange);
  const drug = drugOfClause(clause);
  if (drug && manner === 'article' && !(subject && overlaps(subject, drug.range))) return null;
  const certainty = certaintyOf(clause.text, clause.hits);
  const condition = clause.hits.find((hit) => hit.kind === 'condition' && !(outcome && overlaps(outcome, hit.range)));
  return {
    kind: told.kind,
    subject: drug?.term ?? told.subject,
    condition: (condition && nameOfCondition(condition)) ?? told.condition,
    outcome: told.outcome ?? null,
    direction: told.direction,
    isNegated: told.isNegated,
    certainty: told.isNegated && told.kind !== 'safety' && certainty === 'proven' ? 'asserted' : certainty,
    population: populationOf(clause.text),
    species: speciesOf(clause.sentence),
    terms: 'words',
    scope: manner === 'study' ? 'result' : scopeOf(clause, back(told.effectRange) ?? undefined),
    outcomes: told.outcomes ?? [],
    change: told.change ?? null,
    significance: significanceOf(clause.text),
    comparator: comparatorOf(clause.text)?.name ?? null,
    parts: { subject, outcome, effect: back(told.effectRange), ...wordingOf(clause.text, clause.hits) },
  };
}

/** A clause that begins with its verb speaks of the subject of the one before it. */
const ellipsis =
  /^(?:and |but |also |it |they )?(?:also |significantly |even )?(?:did|does|do|had|has|have|was|were|is|are|may|might|could|can|led|fail(?:s|ed)|caus(?:es|ed)|(?:reduc|improv|lower|increas|decreas|rais|reliev|eas|worsen|prevent|block)(?:s|es|ed|d))\b/i;

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
  return condition ? nameOfCondition(condition) : null;
}

const nameOfCondition = ({ id, term }: TermHit): string => (id.includes(':') ? id.slice(0, id.indexOf(':')).replace(/-/g, ' ') : term);

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

const anyPopulation = gated(new RegExp(String.raw`\b(?:${populations.join('|')})\b`, 'gi'));

/** Of several, the first of the list. */
function populationOf(text: string): string | null {
  const named = new Set((text.match(anyPopulation) ?? []).map((words) => words.toLowerCase()));
  return named.size === 0 ? null : (populations.find((words) => named.has(words)) ?? null);
}

function speciesOf(sentence: string): Claim['species'] {
  if (mice.test(sentence)) return 'mouse';
  if (rats.test(sentence)) return 'rat';
  return cells.test(sentence) ? 'cells' : 'human';
}

const cells = gated(/\bin vitro\b|\bcell (?:culture|line)s?\b|\bcultured\b/i);
