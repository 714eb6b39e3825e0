import type { Figure } from '../figures/figure.js';
import type { Article } from './article.js';

/** An estimate with its 95 % interval and its p-value, as far as they stand together. */
export interface Estimate {
  readonly estimate: Figure;
  readonly interval: Figure;
  readonly pValue: Figure | null;
}

/** Ratios and differences whose interval follows in the same bracket or breath: "OR 1.5 (95 % CI 1.1 to 2.0, p = 0.01)". */
export function findEstimates({ document, figures }: Article): readonly Estimate[] {
  return figures.flatMap(({ figure: estimate }, at) => {
    const interval = figures[at + 1]?.figure;
    if (
      (estimate.kind !== 'ratio' && estimate.kind !== 'difference') ||
      estimate.qualifier ||
      interval?.kind !== 'interval' ||
      interval.block !== estimate.block
    )
      return [];
    const text = document.blocks[estimate.block]?.content.prose.text ?? '';
    const between = text.slice(estimate.range.end, interval.range.start);
    if (!/^[\s,;([]{1,4}(?:95\s?%\s?(?:CI|confidence intervals?)|CI)[\s,:=([]{0,4}$/i.test(between)) return [];
    const next = figures[at + 2]?.figure;
    const isClose =
      next?.kind === 'pValue' && next.block === interval.block && /^[\s,;)\]]{1,4}$/.test(text.slice(interval.range.end, next.range.start));
    return [{ estimate, interval, pValue: isClose ? next : null }];
  });
}
