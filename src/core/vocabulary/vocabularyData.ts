import data from '../../../seeds/vocabulary.json' with { type: 'json' };

/** What the vocabulary file holds. Terms are canonical; synonyms are matched in any case, abbreviations as printed. */
export interface VocabularyData {
  readonly conditions: readonly ConditionEntry[];
  readonly outcomes: readonly OutcomeEntry[];
  readonly drugs: readonly DrugEntry[];
  readonly designs: readonly DesignEntry[];
  readonly directions: readonly string[];
  readonly resultVerbs: readonly ResultVerb[];
  readonly certainty: readonly CertaintyLevel[];
  readonly vagueAttribution: readonly string[];
}

interface Named {
  readonly term: string;
  readonly abbreviations: readonly string[];
  readonly synonyms: readonly string[];
}

export interface ConditionEntry extends Named {
  readonly id: string;
  readonly subtypes?: readonly Named[];
  readonly class?: readonly string[];
  readonly parent?: string;
  readonly related?: readonly string[];
  readonly distinctFrom?: readonly string[];
}

export interface OutcomeEntry extends Named {
  readonly id: string;
  /** Whether a lower or a higher value is the better one; null where that depends. */
  readonly betterWhen: 'lower' | 'higher' | null;
  readonly scales: readonly string[];
  readonly parent?: string;
  readonly definition?: string;
}

export interface DrugEntry extends Named {
  readonly id: string;
  /** The drug that this is a dose or a preparation of. */
  readonly isForm?: string;
  readonly distinctFrom?: readonly string[];
  readonly doseRange?: { readonly value: readonly [number, number]; readonly unit: string };
  readonly action?: string;
  readonly target?: readonly string[];
  readonly note?: string;
}

export interface DesignEntry {
  readonly term: string;
  readonly facet: string;
  readonly synonyms: readonly string[];
  readonly field?: string;
  readonly value?: boolean | string;
  readonly kind?: string;
}

export interface ResultVerb {
  readonly lemma: string;
  readonly forms: readonly string[];
  readonly effect: 'up' | 'down' | 'better' | 'worse' | 'same' | 'mixed';
  readonly direction: string | null;
}

export interface CertaintyLevel {
  readonly level: string;
  /** 5 for proven down to 0 for negated. */
  readonly rank: number;
  readonly words: readonly string[];
  readonly minimumDesign: string | null;
}

/** The vocabulary as it stands in the seeds; `checkVocabulary` names what would be wrong with it. */
export const vocabularyData = data as unknown as VocabularyData;
