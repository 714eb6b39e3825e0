import type { Claim } from '../claims/claim.js';
import type { AbsentTrials } from '../claims/absentTrials.js';
import type { StatedDesign } from '../claims/design.js';
import type { StrongWords } from '../claims/readStrongWords.js';
import type { VagueAttribution } from '../claims/vagueAttributions.js';
import type { Document } from '../document/document.js';
import type { BoundResult } from '../evidence/bindResults.js';
import type { EvidenceSum } from '../evidence/evidence.js';
import type { IndexContradiction } from '../evidence/contradiction.js';
import type { FactStatement } from '../evidence/readFactStatements.js';
import type { Misfit } from '../evidence/misfit.js';
import type { Placed } from '../document/place.js';
import type { Figure, FigureKind } from '../figures/figure.js';
import type { Mention } from '../mentions/mention.js';
import type { Notes } from '../notes.js';
import type { Reference, ReferenceList } from '../references/reference.js';
import type { RecordMatch } from '../references/matchRecord.js';
import type { Statistic } from '../statistics/statistic.js';
import type { Resolution } from '../studies/resolution.js';
import type { KnownDoses } from '../studies/knownDoses.js';
import type { LaterWork } from '../studies/laterWorks.js';
import type { StatusFact } from '../studies/statusFact.js';
import type { Fact, Study } from '../studies/study.js';
import type { Span } from '../text/span.js';

/** All that a rule may know of a text: what stands in it, and what the index says about that. A value. */
export interface Article {
  readonly document: Document;
  readonly citations: readonly Citation[];
  readonly references: readonly ListedReference[];
  readonly referenceList: ReferenceList | null;
  readonly figures: readonly BoundFigure[];
  /** Test statistics with their p-values, and what p they give. */
  readonly statistics: readonly Statistic[];
  /** Pairs of figures that answer the same question about one study differently. */
  readonly conflicts: readonly Conflict[];
  readonly designs: readonly BoundDesign[];
  readonly populations: readonly BoundPopulation[];
  readonly claims: readonly CitedClaim[];
  /** What clauses say that cited studies found, held against these. */
  readonly results: readonly BoundResult[];
  /** Wording that says more than most studies can carry, with what it is said of. */
  readonly strongWords: readonly BoundStrongWords[];
  /** "Studies show" and its kin. */
  readonly vagueAttributions: readonly BoundAttribution[];
  /** Statements that a drug was never tried in a condition. */
  readonly absentTrials: readonly BoundAbsence[];
  /** What sentences say of a drug's use or of a person against a checked fact. */
  readonly misstatements: readonly Misstatement[];
  /** Places that stand for a citation that isn't there: "(Source)" without a link, "[citation needed]". */
  readonly placeholders: readonly Placeholder[];
  /** Every study that something of the article is or may be, by id. */
  readonly studies: ReadonlyMap<string, Study>;
  /** What takes the place of a cited study, by its id; a study that nothing later replaces has no entry. */
  readonly laterWorks: ReadonlyMap<string, readonly LaterWork[]>;
  /** The doses that the index knows of each drug, in mg a day. */
  readonly knownDoses: KnownDoses;
  /** How the article cites, for citations that are added to it. */
  readonly style: CitationStyle;
  /** What rules worked out of things that stay the same from edit to edit. */
  readonly notes: Notes;
}

/** A mention together with what it resolved to. */
export interface Citation {
  /** Position in `article.citations`. */
  readonly position: number;
  readonly mention: Mention;
  readonly resolution: Resolution;
}

/** An entry of the article's list together with the record that it names. */
export interface ListedReference {
  readonly reference: Reference;
  /** The study whose record it is, or null. */
  readonly study: string | null;
  readonly match: RecordMatch | null;
  /** Positions in `article.citations` that point at it. */
  readonly citedBy: readonly number[];
  /** Position of the first earlier entry for the same work, or null. */
  readonly copyOf: number | null;
  /** Whether the bundled index holds enough studies on the entry's subject that one more should be among them. */
  readonly isTopicCovered: boolean;
}

/** Two numbers for the same thing of the same study, the earlier first. */
export interface Conflict {
  readonly earlier: BoundFigure;
  readonly later: BoundFigure;
}

export type Verdict = 'verified' | 'mismatch' | 'ambiguous' | 'unchecked';

/** A figure with the study that it is said to be of, and how it compares with what that study reports. */
export interface BoundFigure {
  readonly figure: Figure;
  /** Position in `article.citations`, or null where it is no study's or could be two's. */
  readonly citation: number | null;
  readonly verdict: Verdict;
  /** One entry for each study that the citation may be. */
  readonly comparisons: readonly Comparison[];
  /** Where the figure was compared by the words that it stands in: the kind whose rule reports it. */
  readonly asKind?: FigureKind;
  /**
   * Whether the words around show that it answers another question than the study's own numbers, though it reads like the same one: that
   * of some of the people, of a rate in time, of a part of a composite.
   */
  readonly isOfOtherScope?: true;
}

/** A figure beside the facts of one study. */
export interface Comparison {
  readonly study: Study;
  readonly verdict: 'verified' | 'mismatch' | 'unchecked';
  /** The fact that it agrees with, or the one that it should have been, where exactly one could be meant; else null. */
  readonly fact: Fact | null;
  /** All facts of the same kind, role, arm, outcome and measure: the values that would have been right. */
  readonly expected: readonly Fact[];
  /** The fact of this study, of another role, arm or outcome, whose number it is; for the message. */
  readonly insteadOf: Fact | null;
  /** Where the number is another study's: the figure was taken from there, perhaps. */
  readonly elsewhere: { readonly study: Study; readonly fact: Fact } | null;
}

export interface BoundDesign {
  readonly design: StatedDesign;
  readonly citation: number | null;
}

/** The people whom the words say a study studied: "96 patients with primary progressive MS", "67 % of children". */
export interface BoundPopulation extends Placed {
  readonly citation: number | null;
  /** In the vocabulary's terms; null where not stated. */
  readonly condition: string | null;
  readonly ageGroup: 'adults' | 'children' | null;
  readonly species: 'human' | 'mouse' | 'rat' | null;
}

export interface CitedClaim {
  readonly claim: Claim;
  /** The citation that it is said of, as with a figure, or null. */
  readonly owner: number | null;
  /** Positions in `article.citations` that are in reach of it. */
  readonly citations: readonly number[];
  /** What the records of the index say on its drug, condition and outcome; null where it names no drug or no condition. */
  readonly evidence: EvidenceSum | null;
  /** What of the index contradicts it, apart from the studies that it cites; null where nothing does. */
  readonly contradiction: IndexContradiction | null;
  /** A claim of the same article that says the opposite of the same thing; of the two the later one has it. */
  readonly opposite: Claim | null;
  /** Why each of the citations in reach cannot carry it; empty where one of them can, or may. */
  readonly misfits: readonly Misfit[];
}

export interface BoundStrongWords {
  readonly words: StrongWords;
  /** Positions in `article.citations` of what the sentence cites; where it cites nothing, what its words are said of. */
  readonly saidOf: readonly number[];
  /** Whether any citation is in reach. */
  readonly isCited: boolean;
  /** Whether their sentence asserts something of a drug of the vocabulary for a condition or an outcome. */
  readonly isOnDrug: boolean;
}

export interface BoundAttribution {
  readonly attribution: VagueAttribution;
  /** Whether something near it says which studies are meant. */
  readonly isNamed: boolean;
}

export interface BoundAbsence {
  readonly absence: AbsentTrials;
  /** Trials of the index that are of the kind that is said to be absent, the strongest first. */
  readonly trials: readonly Study[];
}

export interface Misstatement {
  readonly statement: FactStatement;
  /** The fact that says otherwise. */
  readonly fact: StatusFact;
}

export interface Placeholder {
  readonly span: Span;
  readonly block: number;
  readonly kind: 'source-word' | 'citation-needed' | 'empty-brackets' | 'lost-marker';
  readonly text: string;
}

export interface CitationStyle {
  readonly kind: 'authorYear' | 'numbered' | 'superscript' | 'round' | 'citationKey' | 'footnote';
  /** Between two authors in brackets: `&` or `and`. */
  readonly and: '&' | 'and';
  /** Whether a comma stands between name and year: `(Smith, 2007)`. */
  readonly comma: boolean;
  /** How many citations this was seen in; 0 where the article has none and the default is used. */
  readonly seen: number;
}
