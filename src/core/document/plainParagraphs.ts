import type { Span } from '../text/span.js';

/**
 * The paragraphs of Markdown that has none of its marks, so that the parser would tell no more of it; null where any sign stands that may
 * be one. It is much faster than the parser, and most of a text is such paragraphs.
 */
export function plainParagraphs(text: string): readonly Span[] | null {
  if (mayBeMarkup.test(text)) return null;
  const paragraphs: Span[] = [];
  for (let start = behindBreaks(text, 0); start < text.length; ) {
    const blank = text.indexOf('\n\n', start);
    const end = blank >= 0 ? blank : text.endsWith('\n') ? text.length - 1 : text.length;
    paragraphs.push({ start, end });
    start = behindBreaks(text, end);
  }
  return paragraphs;
}

function behindBreaks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 10) at++;
  return at;
}

/**
 * Escapes, code, emphasis, tables, links, footnotes, boxes to tick, struck out words, tags, addresses and entities; and at the start of a
 * line what may begin a heading, a quote, a list, code or a rule, or at its end a space. What stands in square brackets alone is text, as
 * long as nothing defines it.
 */
const mayBeMarkup = /[\\`*_|\r\t\0\uFEFF\uFFFC]|~~|\][(:]|\[(?:\^|[ xX]\])|<(?! )|&[#A-Za-z]|^(?:[ #>+=-]|\d{1,9}[.)])| $/m;
