import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';

/** A DOI as it stands in a text, without prefix and with what hangs on it cut off. */
export interface WrittenDoi {
  readonly range: Span;
  /** In lower case. */
  readonly id: string;
  readonly isMalformed: boolean;
}

const DOI = gated(/(?<![\p{L}\p{N}.])10\.(?:(\d{4,9}(?:\.\d{1,9}){0,4})|97[89]\.\d{2,8})(?:\/|%2F)([^\s"“”«»\uFFFC]{1,300})/giu);
/** Behind "doi:" or "doi.org/", what was to be a DOI: too short a prefix, a comma for its full stop, or another directory than 10. */
const BROKEN = gated(/(?<=\bdoi(?:\.org\/|:\s{0,2}))(?:10\.\d{1,3}|10,\d{4,9}|(?!10\.)\d{1,2}\.\d{4,9})\/[^\s"“”«»\uFFFC]{1,200}/giu);
const ISBN_A = /^10\.97[89]\.\d{2,8}\/\d{1,7}/;

/**
 * The DOIs of a text (ISO 26324; the form after Crossref's advice for matching, with old publishers' signs allowed). What follows a DOI in
 * prose is cut off: closing punctuation, and brackets that it does not open itself.
 */
export function findDois(text: string): readonly WrittenDoi[] {
  const found: WrittenDoi[] = [];
  for (const match of text.matchAll(DOI)) {
    let written = match[0];
    if (match[1] === undefined) {
      const isbnA = ISBN_A.exec(written)?.[0];
      if (isbnA === undefined || /^\p{L}/u.test(written.slice(isbnA.length))) continue;
      written = isbnA;
    }
    written = cutTail(written);
    const id = decode(written).toLowerCase();
    if (!/^10\.[\d.]{4,60}\/./.test(id)) continue;
    found.push({ range: { start: match.index, end: match.index + written.length }, id, isMalformed: isMalformed(id) });
  }
  for (const match of text.matchAll(BROKEN)) {
    const written = cutTail(match[0]);
    if (written.length > 0)
      found.push({ range: { start: match.index, end: match.index + written.length }, id: written.toLowerCase(), isMalformed: true });
  }
  return found;
}

/** The DOI in an address, or null: of doi.org, or inside the address of a publisher. */
export function doiOfAddress(address: string): string | null {
  const [first] = findDois(decode(address));
  if (!first) return null;
  const id = first.id.replace(/[?#&].*$/s, (tail) => (/^#(?=$)|^#\d/.test(tail) && /doi\.org/i.test(address) ? tail : ''));
  if (/\bdoi\.org\//i.test(address)) return cutTail(id);
  return cutTail(
    id.replace(
      /(?:\/(?:full|abstract|pdf|epdf|html|fulltext|meta|summary|references|figures|suppl|export|tables)|\.pdf|\.full|\.short|\.abstract|\.long){1,4}\/?$/i,
      '',
    ),
  );
}

/** Removes what no DOI ends with: punctuation, quotes, brackets that were opened before it. */
function cutTail(written: string): string {
  let end = written.length;
  for (let steps = 0; steps < 40; steps++) {
    const last = written[end - 1] ?? '';
    if (/[.,;:!?'’‘"”…*_|]/u.test(last) || (last === '/' && end > 12)) end--;
    else if (/[)\]}>]/.test(last) && !isBalanced(written.slice(0, end), last)) end--;
    else break;
  }
  // A bracket or list that closes in the middle: "10.1130/2013.2502),10.1000/1".
  const inner = /[)\]][,;.](?=10\.\d{4}|\s|$)/.exec(written.slice(0, end));
  if (inner && !isBalanced(written.slice(0, inner.index + 1), written[inner.index] ?? '')) end = inner.index;
  return written.slice(0, end);
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

function isBalanced(written: string, closing: string): boolean {
  const opening = OPENING[closing] ?? '';
  return written.split(opening).length >= written.split(closing).length;
}

function decode(written: string): string {
  if (!written.includes('%')) return written;
  return written.replace(/%([2-7][0-9A-F])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A prefix or suffix that no agency has given out: spaces are cut before, so only impossible forms are left. */
function isMalformed(id: string): boolean {
  return /\/(?:doi|https?:|xxx+|0000+$)/i.test(id) || /^10\.0/.test(id);
}
