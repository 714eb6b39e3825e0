/** A stretch of text in UTF-16 units, half open: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanLength = (span: Span): number => span.end - span.start;

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether the offset lies in the span or at its end, where a cursor still touches it. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Whether the two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span that holds both. */
export const union = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

export const textAt = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Sorts by start, the longer one first where two start together. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
