import type { Span } from '../text/span.js';
import type { Segment, Segments } from './parsedReference.js';
import type { EntryIdentifier } from './readIdentifiers.js';

const dateInBrackets =
  /\(\s?(?:(?:[^()]{0,24}[\s,])?(?:1[5-9]|20)\d{2}[a-z]?(?:,? [^()\d]{3,12}(?: \d{1,2})?)?|in press|n\.\s?d\.|o\.\s?J\.|im Druck|forthcoming)\s?\)/iu;
const pageNumber = String.raw`(?:[A-Za-z]{0,3}\d{1,7}[A-Za-z]?)`;
const pageRange = String.raw`${pageNumber}(?:\s?[-–—‐‑−]{1,2}\s?${pageNumber})?`;
const issueInBrackets = String.raw`\s?\(([^()]{1,40})\)(?:\s?\(\d{1,3} ed\.?\))?`;
const volumeAndPages = new RegExp(
  String.raw`(?<![\w.])(?:[Vv]ol(?:ume)?\.?\s?)?(\d{1,4}[A-Z]?|[IVXLC]{1,7})(?:${issueInBrackets})?\s?[:,;.]\s?(?:[^\d:]{3,60}:\s)?(?:(?:pp?|S|Seiten|pages?|art(?:icle)?)\.?\s{0,2})?(?:Article )?(${pageRange})(?![\w(])`,
  'gu',
);
const pagesAlone = new RegExp(String.raw`\b(?:pp?|S|Seiten|pages?)\.?\s{0,2}(${pageRange})(?!\w)`, 'u');

/**
 * Tells the parts of an entry apart by its punctuation alone: date in brackets or before a volume, authors up to the date or the first
 * full stop after initials, title up to its full stop or in quotation marks, journal up to the volume.
 */
export function segmentEntry(text: string, identifiers: readonly EntryIdentifier[]): Segments {
  const found: Partial<Record<Segment, Span>> = {};
  const bodyEnd = identifiers.find((identifier) => identifier.start > 20)?.start ?? text.length;
  const body = text.slice(0, bodyEnd);
  const bracketed = dateInBrackets.exec(body);
  let authorEnd = -1;
  if (bracketed && bracketed.index < 600 && /^[\s.,:]/u.test(body.slice(bracketed.index + bracketed[0].length) || '.')) {
    found.date = { start: bracketed.index, end: bracketed.index + bracketed[0].length };
    authorEnd = bracketed.index;
  }
  const locator = lastMatch(body, volumeAndPages, found.date?.end ?? 0);
  let tail = body.length;
  if (locator) {
    tail = locator.index;
    const at = locator.index + locator[0].indexOf(locator[1] ?? '');
    const volume = locator[1] ?? '';
    found.volume = { start: at, end: at + volume.length };
    if (locator[2]) {
      const issue = body.indexOf(locator[2], at + volume.length);
      found.issue = { start: issue, end: issue + locator[2].length };
    }
    const page = locator.index + locator[0].length - (locator[3] ?? '').length;
    found.page = { start: page, end: locator.index + locator[0].length };
  } else {
    const pages = pagesAlone.exec(body);
    if (pages) {
      found.page = { start: pages.index + pages[0].length - (pages[1] ?? '').length, end: pages.index + pages[0].length };
      tail = pages.index;
    }
  }
  if (!found.date) {
    const year = /(?<![\d-])(?:1[5-9]|20)\d{2}[a-z]?(?:\s[A-Z][a-z]{2,8}(?:\s\d{1,2})?)?(?=\s?[;.,:)]|\s|$)/u.exec(body.slice(0, tail + 1));
    const late = lastMatch(body, /(?<![\d-])(?:1[5-9]|20)\d{2}[a-z]?(?:\s[A-Z][a-z]{2,8}(?:\s\d{1,2})?)?(?=\s?[;.,:)])/gu, 0);
    const chosen = late ?? year;
    if (chosen) {
      found.date = { start: chosen.index, end: chosen.index + chosen[0].length };
      if (chosen.index < tail && chosen.index > body.length / 3) tail = Math.min(tail, chosen.index);
    }
  }
  const quoted = /["“„«]([^"“”«»]{8,400})["”“»]/u.exec(body);
  if (authorEnd < 0 && quoted) authorEnd = quoted.index;
  if (authorEnd < 0) authorEnd = endOfAuthors(body.slice(0, tail));
  if (authorEnd > 2) found.author = { start: 0, end: authorEnd };
  const from = Math.max(authorEnd, found.date && found.date.start < authorEnd + 2 ? found.date.end : 0);
  let containerStart: number;
  if (quoted && quoted.index >= authorEnd - 2) {
    found.title = { start: quoted.index + 1, end: quoted.index + quoted[0].length - 1 };
    containerStart = quoted.index + quoted[0].length;
  } else {
    const stop = /[.?!](?=["”]?\s{1,4}["“(]?[\p{Lu}\d])/u.exec(
      body.slice(from, tail).replace(/^[\s.,:)]{0,4}/u, (lead) => ' '.repeat(lead.length)),
    );
    const end = stop ? from + stop.index + (stop[0] === '.' ? 0 : 1) : tail;
    found.title = trim(text, { start: from, end });
    containerStart = end;
  }
  const container = trim(text, { start: containerStart, end: tail });
  if (container.end - container.start > 1) found.container = container;
  for (const key of ['author', 'title'] as const) if (found[key]) found[key] = trim(text, found[key]);
  return found;
}

/** Where a list of names in the manner of Vancouver ends: at the first full stop that follows no single initial. */
function endOfAuthors(text: string): number {
  for (const match of text.matchAll(/\.(?=\s)/gu)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    if (
      /(?:^|[\s.,-])\p{Lu}$/u.test(before) &&
      /^\.\s{1,4}(?:\p{Lu}\.|&|and\b|\p{Lu}\p{Ll}+,)/u.test(text.slice(match.index, match.index + 24))
    )
      continue;
    return match.index;
  }
  return 0;
}

function lastMatch(text: string, pattern: RegExp, from: number): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(pattern)) if (match.index >= from) last = match as RegExpExecArray;
  return last;
}

/** The span without white space and punctuation at its edges. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s.,;:()“”"„«»–—*_-]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s.,;:“”"„«»–—*_-]/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
