import type { Span } from '../text/span.js';
import type { Mark } from './document.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a block's prose, without the white space around them. */
export function sentencesOf(text: string, _marks: readonly Mark[]): Span[] {
  const sentences: Span[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}
