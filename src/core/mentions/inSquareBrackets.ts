import type { Span } from '../text/span.js';

/** Whether the range stands between square brackets with no others between: "[see @smith2007, p. 3]". Farther brackets are not looked for. */
export function isInSquareBrackets(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const open = before.lastIndexOf('[');
  return open >= 0 && !before.includes(']', open) && text.slice(end, end + FARTHEST).includes(']');
}

/** In units: a bracket that cites some two hundred works. */
const FARTHEST = 4000;
