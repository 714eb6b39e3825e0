import type { Figure } from '../figures/figure.js';
import type { Article, BoundFigure } from './article.js';
import { ownerKey } from './owners.js';

/** Two numbers for the same thing of the same study, the earlier first. */
export interface Conflict {
  readonly earlier: BoundFigure;
  readonly later: BoundFigure;
}

/**
 * Figures of one study that answer the same question differently: its number of participants, or the share of an arm with an outcome.
 * Each later figure is paired with the first earlier one that it disagrees with, if it agrees with none.
 */
export function findConflicts({ figures, citations }: Article): readonly Conflict[] {
  const groups = new Map<string, BoundFigure[]>();
  for (const bound of figures) {
    const citation = bound.citation === null ? undefined : citations[bound.citation];
    const question = questionOf(bound.figure);
    if (!citation || !question) continue;
    const key = `${ownerKey(citation)}|${question}`;
    groups.set(key, [...(groups.get(key) ?? []), bound]);
  }
  return [...groups.values()].flatMap(conflictsIn);
}

function conflictsIn(group: readonly BoundFigure[]): readonly Conflict[] {
  return group.flatMap((later, at) => {
    const before = group.slice(0, at);
    const earlier = before[0];
    const isNew = earlier !== undefined && before.every((other) => !isSameNumber(other.figure, later.figure));
    return isNew ? [{ earlier, later }] : [];
  });
}

/** What the figure answers, where two answers cannot both be right; else null. */
export function questionOf(figure: Figure): string | null {
  if (figure.kind === 'sampleSize' && figure.role === 'total') return 'participants';
  const isShare = figure.kind === 'percentage' && figure.measure !== null && figure.outcome !== null && figure.arm !== null;
  return isShare ? [figure.measure, figure.outcome, figure.arm, figure.timepoint].join('|') : null;
}

/** At the coarser of the two printed precisions; a rough number ("over 30") conflicts with nothing near it. */
export function isSameNumber(a: Figure, b: Figure): boolean {
  const slack = a.qualifier || b.qualifier ? 0.1 * Math.max(a.value[1], b.value[1]) : 0;
  return a.value[0] <= b.value[1] + slack && b.value[0] <= a.value[1] + slack;
}
