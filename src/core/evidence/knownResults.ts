import { contentWords } from '../studies/contentWords.js';
import type { Result, Study } from '../studies/study.js';
import { outcomeOf } from '../vocabulary/related.js';
import { outcomePhrase } from './outcomePhrase.js';
import type { Change, Comparator, OutcomePhrase } from './statedResult.js';

/** A result of a study in the form that stated results have. */
export interface KnownResult {
  readonly result: Result;
  readonly outcome: OutcomePhrase;
  readonly changes: readonly Change[];
  readonly isSignificant: boolean | null;
  readonly comparator: Comparator | null;
  readonly times: readonly string[];
  /** Who or what acts, in stems; empty where the words do not tell, or a record holds the result. */
  readonly agent: readonly string[];
  /** False for what the study did not test. */
  readonly isTested: boolean;
  /** Whether it may be held against a writer. */
  readonly mayAccuse: boolean;
  /** Whether the comparison is one with another treatment that the study as a whole is about. */
  readonly isNamedByStudy: boolean;
}

/** The results of a study that rest on more than memory, those of a record and those read from its abstract. */
export function knownResults(study: Study): readonly KnownResult[] {
  return study.results.flatMap((result) => knownResult(result) ?? []);
}

function knownResult(result: Result): KnownResult | null {
  if (result.basis === 'memory' || result.basis === 'own note') return null;
  const { reading } = result;
  if (reading) {
    const { outcome, changes, isSignificant, comparator, times, agent, isOfPart } = reading.stated;
    if (isOfPart) return null;
    return {
      result,
      outcome,
      changes,
      isSignificant,
      comparator,
      times,
      agent,
      isTested: true,
      mayAccuse: reading.isSure,
      isNamedByStudy: true,
    };
  }
  const isTested = result.direction !== 'not-tested';
  const changes = changesOf(result);
  if (isTested && changes.length === 0) return null;
  return {
    result,
    outcome: outcomePhrase(result.outcome) ?? { printed: result.outcome, term: null, stems: [] },
    changes,
    isSignificant: result.significant,
    comparator: comparatorNamed(result.comparator),
    times: [],
    agent: [],
    isTested,
    mayAccuse: true,
    isNamedByStudy: false,
  };
}

function changesOf({ direction, change, significant, outcome }: Result): readonly Change[] {
  const amount = change === 'increased' ? 'up' : change === 'decreased' ? 'down' : null;
  const hasValue = (outcomeOf(outcome)?.betterWhen ?? null) !== null;
  switch (direction) {
    case 'no-difference':
      return ['same'];
    case 'improved':
    case 'worsened': {
      const told: Change = amount !== null && !hasValue ? amount : direction === 'improved' ? 'better' : 'worse';
      return significant === false ? [told, 'same'] : [told];
    }
    case 'mixed':
      return amount !== null ? [amount] : change === 'unchanged' ? ['same'] : [];
    default:
      return [];
  }
}

function comparatorNamed(name: string | null): Comparator | null {
  if (name === null || name === 'not applicable') return null;
  if (name === 'placebo') return { kind: 'placebo' };
  if (/^(?:baseline|before\b)/i.test(name)) return { kind: 'baseline' };
  if (/^(?:control|no treatment|untreated|usual care)$/i.test(name)) return { kind: 'groups' };
  return { kind: 'named', stems: contentWords(name).map(({ stem }) => stem), printed: name };
}
