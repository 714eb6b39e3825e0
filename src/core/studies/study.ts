import type { Found } from '../document/place.js';
import type { StatedResult } from '../evidence/statedResult.js';
import type { FigureKind, Route } from '../figures/figure.js';
import type { CslItem } from '../references/reference.js';
import type { Span } from '../text/span.js';
import type { ArmNames } from './armNames.js';

export type StudyKind =
  | 'trial'
  | 'crossover-trial'
  | 'pilot'
  | 'case-series'
  | 'chart-review'
  | 'registry-study'
  | 'cohort'
  | 'review'
  | 'systematic-review'
  | 'meta-analysis'
  | 'protocol'
  | 'guideline'
  | 'animal'
  | 'in-vitro'
  | 'book-chapter'
  | 'news'
  | 'other';

/** Where a fact was read. What comes from memory alone may confirm a figure and never contradicts one. */
export type Basis = 'abstract' | 'title' | 'full text' | 'secondary source' | 'memory' | 'own note';

/** One published work: who it is, what it did, what it reports. */
export interface Study {
  readonly id: string;
  /** Citation keys under which libraries hold it; absent where none does. */
  readonly keys?: readonly string[];
  readonly kind: StudyKind | null;
  /** Kinds that a writer may call it too without being wrong. */
  readonly alsoKind: readonly string[];
  readonly kindBasis: Basis | null;
  /** The checked record; what only memory or a seed document gives stands in `unverified`. */
  readonly item: CslItem;
  readonly unverified: Partial<CslItem>;
  readonly authorsComplete: boolean;
  readonly itemSources: readonly { readonly fields: readonly string[]; readonly source: string }[];
  readonly journalAliases: readonly string[];
  readonly yearAliases: readonly number[];
  readonly authorVariants: readonly (readonly string[])[];
  readonly aliases: readonly string[];
  readonly registrations: readonly string[];
  readonly population: Population | null;
  readonly design: Design | null;
  readonly intervention: Intervention | null;
  readonly outcomesReported: readonly string[];
  readonly facts: readonly Fact[];
  readonly results: readonly Result[];
  readonly conclusion: string | null;
  readonly status: StudyStatus;
  readonly supersededBy: readonly string[];
  readonly relations: readonly { readonly type: string; readonly study: string; readonly note?: string }[];
  /** What seed documents say about it; such statements inform and never contradict the writer. */
  readonly statements: readonly Statement[];
  readonly origin: 'bundled' | { readonly library: string };
  /** Facts that the writer set aside as wrong, which nothing is held against; absent where there are none. */
  readonly setAside?: readonly SetAsideFact[];
}

export interface SetAsideFact {
  readonly fact: Fact;
  readonly reason: string;
  readonly author: string;
  readonly date: string;
}

export interface Population {
  readonly condition: string;
  readonly alsoConditions?: readonly string[];
  readonly subtypes: readonly string[];
  readonly severity?: string;
  readonly ageGroup: 'adults' | 'children' | 'adults and children' | null;
  readonly sex: 'female' | 'male' | 'both' | null;
  readonly species: 'human' | 'mouse' | 'rat' | 'cells';
  readonly note?: string;
}

export interface Design {
  readonly randomised: boolean | null;
  readonly blinding: 'double-blind' | 'single-blind' | 'open-label' | 'not applicable' | null;
  readonly control: string | null;
  readonly crossover: boolean | null;
  readonly multicentre: boolean | null;
  readonly phase?: string;
  readonly arms: readonly { readonly name: string; readonly role: string; readonly drug: string | null; readonly n: number | null }[];
  readonly basis: Basis;
  readonly note?: string;
}

export interface Intervention {
  readonly drug: string | null;
  readonly lowDose?: boolean | null;
  readonly doses: readonly {
    readonly value: number | readonly [number, number];
    readonly unit: string;
    readonly frequency?: string | null;
    readonly note?: string;
  }[];
  readonly duration: readonly { readonly value: number | readonly [number, number]; readonly unit: string; readonly what?: string }[];
}

/** A number that a source reports, with where it stands. */
export interface Fact {
  readonly id: string;
  readonly kind: FigureKind;
  readonly role?: string | null;
  readonly value: number | readonly [number, number];
  readonly printed: string | null;
  readonly unit: string | null;
  readonly arm: string | null;
  readonly outcome: string | null;
  readonly comparator: string | null;
  readonly timepoint: string | null;
  readonly measure?: string;
  readonly operator?: string;
  readonly qualifier?: string;
  readonly numerator?: number;
  readonly denominator?: number | null;
  readonly planned?: boolean;
  readonly route?: Route;
  readonly relatesTo?: string;
  readonly spread?: unknown;
  readonly derivedFrom?: unknown;
  readonly note?: string;
  readonly basis: Basis;
  readonly source: string;
  /** Whether it may be held against a writer. */
  readonly accuse: boolean;
  /** Where it stands in the abstract that it was read from; absent for facts of a record. */
  readonly place?: { readonly passage: Passage; readonly range: Span };
}

/** An abstract as plain prose, with its sentences and the names of its groups. All facts of an abstract share one. */
export interface Passage {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly arms: ArmNames;
}

/** An outcome of a study with its direction, for the intervention against the comparator. */
export interface Result {
  readonly outcome: string;
  readonly comparator: string | null;
  readonly direction: string;
  readonly significant: boolean | null;
  readonly statement: string;
  readonly change?: string;
  readonly note?: string;
  readonly scale?: string;
  readonly primary?: boolean;
  readonly analytes?: unknown;
  readonly basis: Basis;
  readonly source: string;
  /** What the words say, for a result that was read from an abstract; absent for those of a record. */
  readonly reading?: ResultReading;
}

export interface ResultReading {
  readonly stated: Found<StatedResult>;
  /** Whether it may be held against a writer: plainly said of all people, and nothing else in the abstract speaks against it. */
  readonly isSure: boolean;
}

/** What became of the work; `standingOf` reads it. */
export interface StudyStatus {
  /** Null means that nobody looked. */
  readonly retracted: boolean | null;
  readonly concern?: boolean;
  /** A correction, in words. */
  readonly erratum?: string;
  /** Whether it was retracted once and stands again. */
  readonly isReinstated?: boolean;
  readonly note?: string;
  /** Of the notice that decided it: its day (`2024-01-05`), reason, and where that was read. */
  readonly date?: string;
  readonly reason?: string;
  readonly source?: string;
}

/** What a seed document says about a study: at most 15 words of it, and where. */
export interface Statement {
  readonly quote: string;
  readonly file: string;
  /** Line, counted from 1. */
  readonly line: number;
  readonly kind: FigureKind | 'design' | null;
  readonly role: string | null;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly arm?: string | null;
  readonly outcome?: string | null;
  readonly measure?: string | null;
  /** True where the document's mention may be another work too; such a statement is shown with that doubt. */
  readonly isAmbiguous?: boolean;
}
