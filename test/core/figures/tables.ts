import type { FigureKind } from '../../../src/core/figures/figure.js';
import { type Expected, expectFigure, expectNone } from './readAll.js';

/** Texts with the figure in marks, each with what else is expected of it. */
export type Table = readonly (string | readonly [string, Expected])[];

/** One test a row: the figures that must be read as the kind, and texts that hold none of it. */
export function checkKind(kind: FigureKind, table: Table, silent: readonly string[]): void {
  for (const row of table) {
    const [marked, expected]: readonly [string, Expected] = typeof row === 'string' ? [row, {}] : row;
    it(marked, () => expectFigure(marked, { kind, ...expected }));
  }
  for (const text of silent) it(`not in: ${text}`, () => expectNone(kind, text));
}
