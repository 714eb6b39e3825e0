import type { Span } from '../text/span.js';
import type { Scan } from './scan.js';

/** The outcome that a stretch of the text names, in the vocabulary's term; null where it names none or two. */
export function outcomeIn(scan: Scan, stretch: Span): string | null {
  const terms = new Set<string>();
  for (const hit of scan.terms()) {
    if (hit.kind === 'outcome' && hit.range.start >= stretch.start && hit.range.end <= stretch.end) terms.add(hit.term);
  }
  const [only] = terms;
  return terms.size === 1 ? (only ?? null) : null;
}

/** The drug that a stretch names, in the vocabulary's term; null where it names none or two. */
export function drugIn(scan: Scan, stretch: Span): string | null {
  const drugs = new Set<string>();
  for (const hit of scan.terms()) {
    if (hit.kind === 'drug' && hit.id !== 'placebo' && hit.range.start >= stretch.start && hit.range.end <= stretch.end)
      drugs.add(hit.term);
  }
  const [only] = drugs;
  return drugs.size === 1 ? (only ?? null) : null;
}
