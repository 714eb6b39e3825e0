import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import type { Found } from '../../../src/core/document/place.js';
import type { Figure, FigureKind } from '../../../src/core/figures/figure.js';
import { readFigures } from '../../../src/core/figures/readFigures.js';

/** A figure of a text with its words. */
export type ReadFigure = Found<Figure> & { readonly text: string };

/** All figures of a plain text. */
export function readAll(text: string): readonly ReadFigure[] {
  return parseDocument(text, 'plain').blocks.flatMap((block) =>
    readFigures(block.content).map((figure) => ({
      ...figure,
      text: block.content.prose.text.slice(figure.range.start, figure.range.end),
    })),
  );
}

/** What a row of a table expects of the figure between ⟦ and ⟧; fields that are left out are not looked at. */
export type Expected = Partial<Omit<Found<Figure>, 'range'>>;

/** Checks that the figure in the marks is read, with exactly that span, and has the fields. */
export function expectFigure(marked: string, expected: Expected): void {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  assert.ok(start >= 0 && end > start, `no marks in ${marked}`);
  const figures = readAll(marked.replace(/[⟦⟧]/g, ''));
  const found = figures.find((figure) => figure.range.start === start && figure.range.end === end);
  assert.ok(found, `${marked}: found ${figures.map((figure) => `${figure.kind} "${figure.text}"`).join(', ') || 'nothing'}`);
  for (const [field, value] of Object.entries(expected)) {
    assert.deepEqual(found[field as keyof ReadFigure], value, `${field} of ${marked}`);
  }
}

/** Checks that the text has no figure of the kind. */
export function expectNone(kind: FigureKind, text: string): void {
  const found = readAll(text).filter((figure) => figure.kind === kind);
  assert.deepEqual(
    found.map((figure) => figure.text),
    [],
    text,
  );
}
