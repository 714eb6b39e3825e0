import type { Change, Comparator } from './statedResult.js';

/**
 * Whether two sets of possible changes exclude each other. Where it is known which value is the better one, "reduced" and "improved" are
 * compared too; else they never exclude each other.
 */
export function areApart(a: readonly Change[], b: readonly Change[], betterWhen: 'lower' | 'higher' | null): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.some((other) => mayBeOne(one, other, betterWhen)));
}

function mayBeOne(a: Change, b: Change, betterWhen: 'lower' | 'higher' | null): boolean {
  if (a === b) return true;
  if (a === 'same' || b === 'same') return false;
  if (isAmount(a) === isAmount(b)) return false;
  return betterWhen === null || valued(a, betterWhen) === valued(b, betterWhen);
}

const isAmount = (change: Change): boolean => change === 'up' || change === 'down';

const valued = (change: Change, betterWhen: 'lower' | 'higher'): Change =>
  isAmount(change) ? ((change === 'up') === (betterWhen === 'higher') ? 'better' : 'worse') : change;

/** Whether two comparisons may be the same one; what names none may be any but the time before. */
export function isSameComparator(a: Comparator | null, b: Comparator | null): boolean {
  if (a?.kind === 'baseline' || b?.kind === 'baseline') return a?.kind === b?.kind;
  if (a === null || b === null || a.kind === 'groups' || b.kind === 'groups') return true;
  if (a.kind === 'placebo' || b.kind === 'placebo') return a.kind === b.kind;
  return a.stems.some((stem) => b.stems.includes(stem));
}

/** Whether two results may be of the same time; what names none may be of any. */
export const sharesTime = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((time) => b.includes(time));
