import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { FootnoteMention } from './mention.js';

/** The footnote markers of a block. Which of them lead to a reference is settled with the whole document. */
export function findFootnotes(content: BlockContent): readonly Found<FootnoteMention>[] {
  return content.marks
    .filter((mark) => mark.kind === 'footnoteReference' && mark.value !== null)
    .map((mark) => ({ kind: 'footnote', range: { start: mark.start, end: mark.end }, label: mark.value ?? '' }));
}
