import type { Segments } from './parsedReference.js';
import { trim } from './segmentEntry.js';

/**
 * Sets right what punctuation tells for certain and the tagger got wrong: where names end, where a quoted title ends, what "In" announces.
 */
export function mendSegments(text: string, segments: Segments): Segments {
  return withContainer(text, withinQuotes(text, withQuotedTitle(text, afterInitials(text, segments))));
}

/**
 * Where names have initials without full stops (`Younger J, Mackey S. Fibromyalgia: …`), the only full stop ends them: words behind it that
 * were taken for a name belong to the title.
 */
function afterInitials(text: string, segments: Segments): Segments {
  const { author, title, container } = segments;
  if (!author || (title && (title.start < author.end || title.start - author.end > 4))) return segments;
  const printed = text.slice(author.start, author.end);
  const names = /^[^.]{1,600}\p{Ll} \p{Lu}{1,4}(?=\. \p{L})/u.exec(printed);
  if (!names?.[0].includes(',') || !names[0].split(/,\s{0,4}/u).every((name) => /\p{Ll} \p{Lu}{1,4}$/u.test(name))) return segments;
  const end = author.start + names[0].length;
  const cut = { ...segments, author: { start: author.start, end } };
  if (title) return { ...cut, title: { start: end + 2, end: title.end } };
  const rest = text.slice(end + 2, author.end);
  const stop = /[.?!](?= \p{Lu})/u.exec(rest);
  const titleEnd = end + 2 + (stop ? stop.index : rest.length);
  const left = trim(text, { start: titleEnd, end: author.end });
  return {
    ...cut,
    title: trim(text, { start: end + 2, end: titleEnd }),
    ...(container || left.end <= left.start ? {} : { container: left }),
  };
}

/** A title that begins behind an opening quotation mark ends at the closing one; what was taken beyond is the container's. */
function withinQuotes(text: string, segments: Segments): Segments {
  const { title, container } = segments;
  const open = title ? (text[title.start - 1] ?? '') : '';
  if (!title || !/["“„«‘]/u.test(open)) return segments;
  const closing = open === '‘' ? /[.,?!]?’(?=[.,;:]\s)/u : /[.,?!]?\s?["”“»](?=[\s.,;:)]|$)/u;
  const close = closing.exec(text.slice(title.start, title.end));
  if (!close || close.index < 6) return segments;
  const keep = /^[?!]/u.test(close[0]) ? 1 : 0;
  const cut = { ...segments, title: { start: title.start, end: title.start + close.index + keep } };
  const rest = trim(text, { start: title.start + close.index + close[0].length, end: title.end });
  return container || rest.end - rest.start < 3 ? cut : { ...cut, container: rest };
}

/** `'Itch in eczema', Journal of Skin` that was taken for the container as a whole: what stands in the quotation marks is the title. */
function withQuotedTitle(text: string, segments: Segments): Segments {
  const { title, container } = segments;
  if (title || !container) return segments;
  const start = /['‘’"“]/u.test(text[container.start] ?? '') ? container.start + 1 : container.start;
  if (!/['‘’"“]/u.test(text[start - 1] ?? '')) return segments;
  const close = /[.,?!]?['’"”][.,;]?\s{1,3}(?=\p{Lu})/u.exec(text.slice(start, container.end));
  if (!close || close.index < 6) return segments;
  return {
    ...segments,
    title: { start, end: start + close.index },
    container: trim(text, { start: start + close.index + close[0].length, end: container.end }),
  };
}

const announced = /^["”’]?[.,?!]{1,2}["”’]?\s{1,3}(?:In|in):?\s{1,3}(\p{Lu}[^.,;()]{1,150}|\p{L}[^.,;()]{8,150})/u;

/** What follows "In" behind the title, where nothing was taken for the container; a place in capitals alone (`ACL`) is a meeting. */
function withContainer(text: string, segments: Segments): Segments {
  const { title, container, place, publisher } = segments;
  if (!title || container) return segments;
  const match = announced.exec(text.slice(title.end, title.end + 200));
  if (match) {
    const start = title.end + match[0].length - (match[1] ?? '').length;
    return { ...segments, container: trim(text, { start, end: title.end + match[0].length }) };
  }
  if (!place || publisher || place.start < title.end || !/^\p{Lu}{2,8}$/u.test(text.slice(place.start, place.end))) return segments;
  const { place: meeting, ...others } = segments;
  return meeting ? { ...others, container: meeting } : segments;
}
