import type { Fact } from '../studies/study.js';

/** Digits behind the point that the source prints. */
export function factDecimals(fact: Fact): number {
  const digits = /\d[.·](\d{1,10})/.exec(fact.printed ?? '')?.[1]?.length ?? 0;
  const values = typeof fact.value === 'number' ? [fact.value] : fact.value;
  return Math.max(digits, ...values.map((value) => String(value).split('.')[1]?.length ?? 0));
}
