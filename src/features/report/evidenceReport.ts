import type { Coverage } from '../../core/article/coverage.js';
import type { Verdict } from '../../core/article/article.js';
import type { Bearing } from '../../core/evidence/evidence.js';
import type { Severity } from '../../core/finding.js';
import type { StudyInText } from '../studiesView.js';
import type { TextPlace } from '../textPlace.js';

/** All that a review says of one article, as plain data: what stands where, what it was held against, and the verdict. */
export interface EvidenceReport {
  /** The article's first heading, else the name of its file. */
  readonly title: string;
  readonly path: string;
  /** The day of the review, as it is to be printed. */
  readonly date: string;
  /** A sentence where the review is partial, or null. */
  readonly notice: string | null;
  readonly coverage: Coverage;
  readonly findings: readonly ReportFinding[];
  readonly studies: readonly StudyInText[];
  readonly figures: readonly ReportFigure[];
  readonly citations: readonly ReportCitation[];
  readonly claims: readonly ReportClaim[];
  /** Entries of the article's list that no record of the index or the libraries matches. */
  readonly unmatched: readonly ReportReference[];
  readonly evidence: readonly ReportEvidence[];
}

export interface ReportFinding {
  readonly place: TextPlace;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The words it is about. */
  readonly text: string;
  readonly sources: readonly ReportSource[];
  /** What would mend it, the best first: "Change to 31". */
  readonly fixes: readonly string[];
}

export interface ReportSource {
  /** `doi:…`, `pmid:…`, `study:…` or a file. */
  readonly id: string;
  readonly says: string;
  /** Where it was read, or null. */
  readonly basis: string | null;
}

export interface ReportFigure {
  readonly place: TextPlace;
  readonly kind: string;
  readonly text: string;
  /** The words around it. */
  readonly sentence: string;
  readonly verdict: Verdict;
  /** Names of the studies it was held against: one, or those that its citation may be. */
  readonly studies: readonly string[];
  /** What these report, and where that was read; empty where nothing can be compared. */
  readonly reported: readonly { readonly says: string; readonly source: string }[];
}

/**
 * `known`: one study. `retracted`: one study that was withdrawn. `ambiguous`: several could be meant. `listed`: in the article's own list,
 * and in no index. `unknown`: in neither, which says nothing about whether it exists.
 */
export type CitationVerdict = 'known' | 'retracted' | 'ambiguous' | 'listed' | 'unknown';

export interface ReportCitation {
  readonly place: TextPlace;
  readonly text: string;
  readonly verdict: CitationVerdict;
  readonly studies: readonly string[];
  /** Labels of the article's own entries, or their beginnings where they have none. */
  readonly entries: readonly string[];
  readonly reason: string | null;
}

/**
 * `contradicted`: a rule reports it. `noted`: a rule has something else to say of it. `supported`: a cited study found the same.
 * `cited`: something is cited, and nothing of it could be held beside the claim. `uncited`: nothing is cited in reach.
 */
export type ClaimVerdict = 'contradicted' | 'noted' | 'supported' | 'cited' | 'uncited';

export interface ReportClaim {
  readonly place: TextPlace;
  readonly text: string;
  readonly kind: string;
  /** What it was understood to say: "low-dose naltrexone improves pain in fibromyalgia"; null where that is too little. */
  readonly understood: string | null;
  /** "stated as possible". */
  readonly certainty: string;
  readonly verdict: ClaimVerdict;
  readonly studies: readonly string[];
  /** What findings or cited studies say of it. */
  readonly notes: readonly string[];
}

export interface ReportReference {
  readonly place: TextPlace;
  readonly label: string | null;
  readonly text: string;
  /** How often the text cites it. */
  readonly cited: number;
}

/** The studies of the index that answer one question of the article's claims: shown, never decided. */
export interface ReportEvidence {
  readonly drug: string | null;
  readonly condition: string | null;
  readonly outcome: string | null;
  /** Stronger designs first, then larger studies, then later ones. */
  readonly results: readonly ReportResult[];
  /** Whether controlled studies disagree. */
  readonly isDisputed: boolean;
}

export interface ReportResult {
  readonly study: string;
  readonly design: string;
  /** From 0, studies in animals, to 6, pooled trials. */
  readonly strength: number;
  readonly participants: number | null;
  readonly bearing: Bearing;
  readonly isControlled: boolean;
  readonly outcome: string;
  /** "reduced compared with placebo". */
  readonly says: string;
  /** Whether the article cites it. */
  readonly isCited: boolean;
}
