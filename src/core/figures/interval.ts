import { ofPieces } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { followedBy, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { clean } from './numbers.js';
import { amountAfter, type Scan } from './scan.js';

/**
 * A confidence or credible interval by its two bounds: "95% CI 1.2 to 3.4", "95% CI: -0.92, 4.20", "(1.2–3.4; 95% CI)". Its value is the
 * bounds as printed.
 */
export function readInterval(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const [low, high] = amount.numbers;
  if (high) {
    if (!isIntervalAt(text, amount.range.start, amount.range.end)) return null;
    return makeFigure('interval', amount.range, amount, { value: [low.value, high.value] });
  }
  if (!precededBy(text, low.range.start, NAME_BEFORE)) return null;
  const next = amountAfter(scan, low.range.end);
  const [second, third] = next?.numbers ?? [];
  if (!second || third || !BETWEEN_BOUNDS.test(text.slice(low.range.end, second.range.start))) return null;
  // "1.2–3.4" downwards or "0.5-−0.1" is no joined range, yet its two bounds are printed.
  const isDash = /^\s?[-–—−‑]\s?$/.test(text.slice(low.range.end, second.range.start));
  return makeFigure(
    'interval',
    { start: low.range.start, end: second.range.end },
    { range: low.range, numbers: [low, second] },
    { value: [clean(low.value), clean(isDash ? second.value : second.value)] },
  );
}

const isIntervalAt = (text: string, start: number, end: number): boolean =>
  precededBy(text, start, NAME_BEFORE) || followedBy(text, end, /^[\s;,]{0,2}\d\d% ?(?:CI|confidence)/i);

const NAME_BEFORE = ofPieces(
  /(?:\b(?:CIs?|CrIs?|C\.I\.|confidence intervals?|credible intervals?|confidence limits|uncertainty intervals?)(?:\s?\((?:CIs?|CrIs?)\))?(?:\)|\])?[\s:=,;]{0,3}(?:of |was |is |were |from |ranging from |between |for [^.;()]{1,30}[:=,] )?[[({]?\s?[-−–]?$)/i,
);
const BETWEEN_BOUNDS = /^\s?(?:%|mg|points|weeks|months|years)?(?:\s?[-–—−‑]\s?|\s?to\s|,\s?|;\s?|\sand\s|\s?[-–]\s?to\s)$/;
