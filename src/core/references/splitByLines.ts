import type { Span } from '../text/span.js';
import { hasYear, startsWithNames } from './entryShape.js';

/**
 * Entries of a pasted list without labels, told by its lines: an entry begins where a line starts with names, the line before it ends an
 * entry, and the entry before it has its year. Lines that do not begin an entry continue the one above.
 */
export function splitByLines(text: string, lineStarts: readonly number[]): readonly Span[] {
  const starts = [0, ...lineStarts.filter((start) => start > 0 && start < text.length)];
  const spans: Span[] = [];
  let from = 0;
  for (let i = 1; i < starts.length; i++) {
    const at = starts[i] ?? 0;
    const next = text.slice(at, at + 500);
    const before = text.slice(from, at).trimEnd();
    if (!startsWithNames(next) || !endsEntry(before) || !hasYear(next)) continue;
    spans.push({ start: from, end: from + before.length });
    from = at;
  }
  spans.push({ start: from, end: text.trimEnd().length });
  return spans;
}

function endsEntry(before: string): boolean {
  if (before.length < 20 || !hasYear(before)) return false;
  return (
    /(?:[.\])]|\d[a-z]?|\/|Medline|CrossRef|PubMed)$/iu.test(before) &&
    !/(?:\s\p{Lu}|[,&-]|\b(?:In|eds?|Vol|vol|No|pp?|and))\.?$/u.test(before)
  );
}
