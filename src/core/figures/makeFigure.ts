import type { Found } from '../document/place.js';
import type { Span } from '../text/span.js';
import type { Amount } from './amounts.js';
import type { Figure, FigureKind } from './figure.js';
import { roundingRange } from './numbers.js';

/** A figure before its place in the file is known. */
export type FoundFigure = Found<Figure>;

/**
 * A figure of an amount with everything unknown left null. Its value is the range that the printed form allows; a range keeps its two ends
 * as they are printed. Whole things (people, studies) pass `exact`.
 */
export function makeFigure(
  kind: FigureKind,
  range: Span,
  amount: Amount,
  more: Partial<FoundFigure> & { readonly exact?: boolean } = {},
): FoundFigure {
  const { exact, ...fields } = more;
  const [first, second] = amount.numbers;
  return {
    kind,
    role: null,
    range,
    value: second
      ? [Math.min(first.value, second.value), Math.max(first.value, second.value)]
      : exact
        ? [first.value, first.value]
        : roundingRange(first.value, first.decimals),
    printed: amount.numbers.map((number) => number.value),
    decimals: second ? Math.max(first.decimals, second.decimals) : first.decimals,
    unit: null,
    qualifier: null,
    operator: null,
    measure: null,
    arm: null,
    outcome: null,
    timepoint: null,
    frequency: null,
    of: null,
    ...fields,
  };
}
