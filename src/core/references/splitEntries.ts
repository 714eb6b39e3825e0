import type { Span } from '../text/span.js';
import { entryShape, hasYear, startsWithNames } from './entryShape.js';
import { foldHeading, listHeadings } from './listHeadings.js';
import { splitByLabels } from './splitByLabels.js';
import { splitByLines } from './splitByLines.js';

/** One entry within a stretch of text. */
export interface SplitEntry {
  /** The printed number or key without punctuation, or null. */
  readonly label: string | null;
  /** From the label to the last sign. */
  readonly span: Span;
  /** Without the label. */
  readonly body: Span;
  /** Whether it follows another entry with nothing but a full stop or a space between them. */
  readonly runsOn: boolean;
}

/**
 * The entries of one paragraph or list item: told apart by printed labels, by lines (`lineStarts` are the offsets at which a line of the
 * file begins), and where two were run together, by an end with pages or an identifier before another list of authors and its year.
 */
export function splitEntries(text: string, lineStarts: readonly number[]): readonly SplitEntry[] {
  return splitAnyhow(text, lineStarts).map((entry) => withoutBackLinks(text, entry));
}

function splitAnyhow(text: string, lineStarts: readonly number[]): readonly SplitEntry[] {
  const firstLine = lineStarts[0] ?? 0;
  if (firstLine > 0 && firstLine < 60 && listHeadings.has(foldHeading(text.slice(0, firstLine))))
    return splitPart(text, lineStarts, firstLine, text.length);
  if (bulletAtStart.test(text)) return splitByBullets(text, lineStarts);
  const byLabels = splitByLabels(text, lineStarts);
  if (byLabels)
    return byLabels.flatMap((entry) =>
      entry.label === null
        ? splitPart(text, lineStarts, entry.span.start, entry.span.end)
        : splitLettered(text, entry).flatMap((part) => splitJoined(text, part).flatMap((one) => splitGlued(text, one))),
    );
  const byLines = lineStarts.length > 0 ? splitByLines(text, lineStarts) : [{ start: 0, end: text.length }];
  return byLines
    .flatMap((span) => splitJoined(text, { label: null, span, body: span, runsOn: false }))
    .flatMap((entry) => splitGlued(text, entry));
}

/** `^ `, `1 2 ` or `a b c ` before an entry copied from Wikipedia: links back to the text. */
const backLinks = /^(?:\^\s{0,3})?(?:(?:\d{1,2}(?:\.\d)?|[a-z]) ){2,12}(?=["“]?\p{Lu})|^\^\s{0,3}/u;

function withoutBackLinks(text: string, entry: SplitEntry): SplitEntry {
  const links = backLinks.exec(text.slice(entry.body.start, Math.min(entry.body.end, entry.body.start + 60)));
  if (!links) return entry;
  const start = entry.body.start + links[0].length;
  const span = entry.label === null ? { start, end: entry.span.end } : entry.span;
  return { ...entry, span, body: { start, end: entry.body.end } };
}

/** Bullets that word processors and web pages leave, and that Markdown does not know. */
const bulletAtStart = /^\s{0,8}[•·‣◦●▪■–—*-]\s{1,8}/u;

/** Lines that begin with a bullet, each split further. */
function splitByBullets(text: string, lineStarts: readonly number[]): readonly SplitEntry[] {
  const starts = [0, ...lineStarts.filter((start) => start > 0 && bulletAtStart.test(text.slice(start, start + 20)))];
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return splitPart(text, lineStarts, start + (bulletAtStart.exec(text.slice(start, end))?.[0].length ?? 0), end);
  });
}

/** The entries of a stretch of the text, in the text's offsets. */
export function splitPart(text: string, lineStarts: readonly number[], from: number, end: number): readonly SplitEntry[] {
  const part = text.slice(from, end).trimEnd();
  const breaks = lineStarts.filter((at) => at > from && at < end).map((at) => at - from);
  const move = (span: Span): Span => ({ start: span.start + from, end: span.end + from });
  return splitEntries(part, breaks).map((entry) => ({ ...entry, span: move(entry.span), body: move(entry.body) }));
}

const firstLetter = /^\(?a ?\)\s{0,3}(?=\p{Lu})/u;

/** `[1] a) A. Lee, Methods 2018, 147, 187; b) B. Roy, …`: works below one number with letters of their own, as chemistry prints them. */
function splitLettered(text: string, entry: SplitEntry): readonly SplitEntry[] {
  const body = text.slice(entry.body.start, entry.body.end);
  const first = firstLetter.exec(body);
  if (!first || entry.label === null || !/^\d{1,4}$/u.test(entry.label)) return [entry];
  const marks = [{ at: 0, end: first[0].length, letter: 'a' }];
  for (const match of body.matchAll(/[;.]\s{0,3}\(?([b-z]) ?\)\s{0,3}(?=\p{Lu})/gu)) {
    const expected = String.fromCharCode(97 + marks.length);
    if (match[1] === expected)
      marks.push({ at: match.index + match[0].search(/[(b-z]/u), end: match.index + match[0].length, letter: expected });
  }
  if (marks.length < 2) return [entry];
  return marks.map(({ at, end, letter }, i) => {
    const last = entry.body.start + body.slice(0, marks[i + 1]?.at ?? body.length).trimEnd().length;
    const start = i === 0 ? entry.span.start : entry.body.start + at;
    return { ...entry, label: `${entry.label}${letter}`, span: { start, end: last }, body: { start: entry.body.start + end, end: last } };
  });
}

const joinedAt = /(?<=[\d\])])[;.]\s{1,3}(?=\p{Lu})/gu;

/**
 * Several short works under one number, as physics prints them: `[3] A. Lee, Phys. Rev. D 4, 93 (1990); B. Roy, Phys. Rev. D 41, 142
 * (1990).` Each keeps the number.
 */
function splitJoined(text: string, entry: SplitEntry): readonly SplitEntry[] {
  const parts: SplitEntry[] = [];
  let from = entry.body.start;
  const cut = (end: number): void => {
    const span = { start: parts.length === 0 ? entry.span.start : from, end };
    parts.push({ ...entry, span, body: { start: from, end } });
  };
  for (const match of text.slice(entry.body.start, entry.body.end).matchAll(joinedAt)) {
    const end = entry.body.start + match.index;
    const next = end + match[0].length;
    const before = text.slice(from, end);
    const after = text.slice(next, Math.min(entry.body.end, next + 250));
    const isEnd =
      /\((?:1[89]|20)\d{2}[a-z]?\)$|\]$|\((?:1[89]|20)\d{2}\) ?\d{1,7}$|(?:1[89]|20)\d{2}$|arXiv:\S{5,24}$|[a-z-]{2,8}\/\d{7}$/u.test(
        before,
      );
    if (!isEnd || before.length < 15 || !(initialsFirst.test(after) || journalFirst.test(after)) || !hasYear(after)) continue;
    cut(end + 1);
    from = next;
  }
  cut(entry.body.end);
  return parts;
}

/** `Nucl. Phys. B 543 (1999) 533`: a further work of the same authors. */
const journalFirst = /^(?:\p{Lu}\p{L}{0,11}\.? ){1,5}(?:\p{Lu} )?(?:\p{Lu}{2,8} ?)?\d{1,4} ?\((?:19|20)\d{2}\)/u;

const initialsFirst =
  /^(?:(?:\p{Lu}\p{Ll}?\.[\s-]{0,2}){1,4}(?:(?:van|von|de|der|di|da|del|la) ){0,2}\p{Lu}[\p{L}'’-]{1,30}|\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?,? (?:\p{Lu}\.[\s-]?){1,3})(?:,| and| et al| &)/u;

const gluedAt = /(?<=\d|\)|\/|\w{2})\.\s{0,3}(?=\p{Lu})/gu;
const yearAtEnd = /\d[,;] (?:1[89]|20)\d{2}$|\((?:1[89]|20)\d{2}[a-z]?\)$/u;
const endOfEntry = /(?:[-–—:]\s?[a-z]?\d{1,7}|10\.\d{4,9}\/\S{2,80}|(?:PMID|PMC):?\s?(?:PMC)?\d{4,9}|\be\d{4,9})\.?$/iu;

/** Parts an entry where another complete one follows its end. Both halves must have names, a year and the look of an entry. */
function splitGlued(text: string, entry: SplitEntry): readonly SplitEntry[] {
  const body = text.slice(entry.body.start, entry.body.end);
  if (body.length < 80) return [entry];
  for (const match of body.matchAll(gluedAt)) {
    const before = body.slice(0, match.index);
    const after = body.slice(match.index + match[0].length);
    if (before.length < 40 || after.length < 40) continue;
    if (!endOfEntry.test(before) && !(yearAtEnd.test(before) && entryShape(before) >= 4.5)) continue;
    if (!/^\p{L}{0,3}[ '’]?\p{L}?\p{Ll}/u.test(after) || !startsWithNames(after) || !hasYear(before)) continue;
    if (entryShape(before) < 3 || entryShape(after) < 4 || !hasYear(after.slice(0, 400))) continue;
    const cut = entry.body.start + match.index;
    const next = cut + match[0].length;
    const first = { ...entry, span: { start: entry.span.start, end: cut + 1 }, body: { start: entry.body.start, end: cut + 1 } };
    const rest = { label: null, span: { start: next, end: entry.span.end }, body: { start: next, end: entry.body.end }, runsOn: true };
    return [first, ...splitGlued(text, rest)];
  }
  return [entry];
}
