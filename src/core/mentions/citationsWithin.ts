import type { Placed } from '../document/place.js';
import { firstFrom } from '../text/firstFrom.js';
import type { Span } from '../text/span.js';

interface Cited {
  readonly mention: Pick<Placed, 'range'>;
}

/** Of the citations of one block, in the order of the text, those that share a letter with the span of its prose. */
export function citationsWithin<Citation extends Cited>(inBlock: readonly Citation[], { start, end }: Span): readonly Citation[] {
  let from = firstFrom(inBlock, start, startOf);
  while ((inBlock[from - 1]?.mention.range.end ?? 0) > start) from--;
  return inBlock.slice(from, firstFrom(inBlock, end, startOf));
}

const startOf = ({ mention }: Cited): number => mention.range.start;
