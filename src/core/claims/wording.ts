import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import type { TermHit } from '../vocabulary/vocabulary.js';
import type { ClaimParts } from './claim.js';

/** Where the words stand that make the clause careful, and those that make it strong, in its offsets and in order. */
export function wordingOf(clause: string, hits: readonly TermHit[]): Pick<ClaimParts, 'hedges' | 'strength'> {
  const levels = (wanted: ReadonlySet<string>): readonly Span[] =>
    hits.filter((hit) => hit.kind === 'certainty' && wanted.has(hit.id)).map((hit) => hit.range);
  return {
    hedges: merged([...levels(careful), ...placesOf(hedge, clause)]),
    strength: merged([...levels(strong), ...placesOf(booster, clause)]),
  };
}

const careful: ReadonlySet<string> = new Set(['probable', 'tentative', 'unknown']);
const strong: ReadonlySet<string> = new Set(['proven']);

const hedge = gated(
  /\b(?:appears?|appeared|seems?|seemed|suggest(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|hints?|perhaps|maybe|possibly|potentially|presumably|apparently|reportedly|allegedly|probably|likely|(?:is|are|was|were) (?:thought|believed|hypothesi[sz]ed|assumed|considered|expected|said|claimed|reported) to|in theory|in principle|tends? to|associated with|linked to)\b/gi,
);
const booster = gated(
  /\b(?:significantly|dramatically|remarkably|profoundly|drastically|markedly|highly|extremely|completely|totally|entirely|undoubtedly|definitely|clearly|always|guaranteed|miracle|cures?|cured)\b/gi,
);

const placesOf = (pattern: RegExp, text: string): readonly Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** In order, those within a longer one left out. */
const merged = (spans: readonly Span[]): readonly Span[] =>
  [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, at, all) => !all.slice(0, at).some((other) => other.end >= span.end));
