import type { Verdict } from '../../core/article/article.js';
import type { Bearing } from '../../core/evidence/evidence.js';
import type { Severity } from '../../core/finding.js';
import type { Standing } from '../../core/studies/standing.js';
import type { CitationVerdict, ClaimVerdict } from './evidenceReport.js';

/** A verdict as a reader sees it: its word, and which of four signs and colours goes with it. */
export interface VerdictWord {
  readonly word: string;
  readonly tone: Tone;
}

export type Tone = 'good' | 'bad' | 'doubt' | 'open';

/** A sign for each tone, so that none is told by colour alone. */
export const SIGNS: Readonly<Record<Tone, string>> = { good: '✓', bad: '✗', doubt: '?', open: '–' };

export const FIGURE_WORDS: Readonly<Record<Verdict, VerdictWord>> = {
  verified: { word: 'Verified', tone: 'good' },
  mismatch: { word: 'Differs', tone: 'bad' },
  ambiguous: { word: 'Ambiguous', tone: 'doubt' },
  unchecked: { word: 'Not checked', tone: 'open' },
};

export const CITATION_WORDS: Readonly<Record<CitationVerdict, VerdictWord>> = {
  known: { word: 'Known', tone: 'good' },
  retracted: { word: 'Retracted', tone: 'bad' },
  ambiguous: { word: 'Ambiguous', tone: 'doubt' },
  listed: { word: 'In the list only', tone: 'open' },
  unknown: { word: 'Not known', tone: 'open' },
};

export const CLAIM_WORDS: Readonly<Record<ClaimVerdict, VerdictWord>> = {
  contradicted: { word: 'Contradicted', tone: 'bad' },
  noted: { word: 'See note', tone: 'doubt' },
  supported: { word: 'Supported', tone: 'good' },
  cited: { word: 'Cited', tone: 'open' },
  uncited: { word: 'No citation', tone: 'open' },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, VerdictWord>> = {
  error: { word: 'Error', tone: 'bad' },
  warning: { word: 'Warning', tone: 'doubt' },
  information: { word: 'Information', tone: 'open' },
  hint: { word: 'Hint', tone: 'open' },
};

export const STANDING_WORDS: Readonly<Record<Standing, VerdictWord>> = {
  retracted: { word: 'Retracted', tone: 'bad' },
  concern: { word: 'Concern', tone: 'bad' },
  corrected: { word: 'Corrected', tone: 'doubt' },
  superseded: { word: 'Superseded', tone: 'doubt' },
  reinstated: { word: 'Reinstated', tone: 'doubt' },
  stands: { word: 'Nothing known against it', tone: 'open' },
};

export const BEARING_WORDS: Readonly<Record<Bearing, VerdictWord>> = {
  better: { word: 'Better', tone: 'good' },
  same: { word: 'No difference', tone: 'open' },
  worse: { word: 'Worse', tone: 'bad' },
  unclear: { word: 'Neither', tone: 'doubt' },
};
