import type { Article } from './article.js';

/**
 * How much of an article was recognised and checked. Every figure is one of verified, mismatched and unchecked; years and numbers that are
 * no data (money, clock times) are not counted.
 */
export interface Coverage {
  readonly mentions: number;
  readonly resolved: number;
  readonly ambiguous: number;
  readonly unknown: number;
  readonly figures: number;
  readonly verified: number;
  readonly mismatched: number;
  readonly unchecked: number;
}

export function coverageOf({ citations, figures: all }: Article): Coverage {
  const figures = all.filter(({ figure }) => figure.kind !== 'year' && figure.kind !== 'other');
  const status = (wanted: string): number => citations.filter((citation) => citation.resolution.status === wanted).length;
  const verdict = (wanted: string): number => figures.filter((figure) => figure.verdict === wanted).length;
  const verified = verdict('verified');
  const mismatched = verdict('mismatch');
  return {
    mentions: citations.length,
    resolved: status('one'),
    ambiguous: status('several'),
    unknown: status('none'),
    figures: figures.length,
    verified,
    mismatched,
    unchecked: figures.length - verified - mismatched,
  };
}
