import { clean } from '../figures/numbers.js';

/**
 * Whether a whole number out of `n` people gives this percentage at the precision that it is printed with: 46 % of 13 is 6, but no number
 * of 17 people gives 89 %. A half may have been rounded up or down. True where `n` is no whole number above 0, since nothing can be said.
 *
 * The GRIM test: Brown & Heathers 2017, doi:10.1177/1948550616673876.
 */
export function isAttainable(percent: number, decimals: number, n: number): boolean {
  if (!Number.isInteger(n) || n < 1) return true;
  if (percent < 0 || percent > 100) return false;
  const count = (percent * n) / 100;
  const places = Math.max(0, decimals);
  // Only the whole numbers beside the exact count can round to it; where they are more than the printed step apart neither may.
  return [Math.floor(clean(count)), Math.ceil(clean(count))].some((heads) => givesPercentage(heads, n, percent, places));
}

/** Whether `heads` of `n` is this percentage at its printed precision. */
export function givesPercentage(heads: number, n: number, percent: number, decimals: number): boolean {
  if (n <= 0) return true;
  const half = 0.5 * 10 ** -Math.max(0, decimals);
  return Math.abs(clean((100 * heads) / n) - percent) <= half + 1e-9;
}

/**
 * The percentages that whole numbers of `n` give just below and above, at that many decimals, with their counts: what may have been meant.
 */
export function nearestAttainable(
  percent: number,
  decimals: number,
  n: number,
): readonly { readonly heads: number; readonly percent: number }[] {
  if (!Number.isInteger(n) || n < 1) return [];
  const count = (percent * n) / 100;
  const heads = [...new Set([Math.floor(count), Math.ceil(count)])].filter((each) => each >= 0 && each <= n);
  return heads.map((each) => ({ heads: each, percent: Number(((100 * each) / n).toFixed(Math.max(0, decimals))) }));
}
