import type { Span } from '../text/span.js';
import { entryShape, hasYear, startsWithNames } from './entryShape.js';
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
  const bullet = bulletAtStart.exec(text);
  if (bullet) return splitByBullets(text, lineStarts);
  const byLabels = splitByLabels(text, lineStarts);
  if (byLabels) return byLabels.flatMap((entry) => splitGlued(text, entry));
  const byLines = lineStarts.length > 0 ? splitByLines(text, lineStarts) : [{ start: 0, end: text.length }];
  return byLines.flatMap((span) => splitGlued(text, { label: null, span, body: span, runsOn: false }));
}

/** Bullets that word processors and web pages leave, and that Markdown does not know. */
const bulletAtStart = /^\s{0,8}[•·‣◦●▪■–—*-]\s{1,8}/u;

/** Lines that begin with a bullet, each split further. */
function splitByBullets(text: string, lineStarts: readonly number[]): readonly SplitEntry[] {
  const starts = [0, ...lineStarts.filter((start) => start > 0 && bulletAtStart.test(text.slice(start, start + 20)))];
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? text.length;
    const from = start + (bulletAtStart.exec(text.slice(start, end))?.[0].length ?? 0);
    const part = text.slice(from, end).trimEnd();
    const breaks = lineStarts.filter((at) => at > from && at < end).map((at) => at - from);
    const move = (span: Span): Span => ({ start: span.start + from, end: span.end + from });
    return splitEntries(part, breaks).map((entry) => ({ ...entry, span: move(entry.span), body: move(entry.body) }));
  });
}

const gluedAt = /(?<=\d|\)|\/|\w{2})\.\s{0,3}(?=\p{Lu})/gu;
const endOfEntry =
  /(?:[-–—:]\s?[a-z]?\d{1,7}|\((?:1[89]|20)\d{2}[a-z]?\)|10\.\d{4,9}\/\S{2,80}|(?:PMID|PMC):?\s?(?:PMC)?\d{4,9}|\be\d{4,9})\.?$/iu;

/** Parts an entry where another complete one follows its end. Both halves must have names, a year and the look of an entry. */
function splitGlued(text: string, entry: SplitEntry): readonly SplitEntry[] {
  const body = text.slice(entry.body.start, entry.body.end);
  if (body.length < 80) return [entry];
  for (const match of body.matchAll(gluedAt)) {
    const before = body.slice(0, match.index);
    const after = body.slice(match.index + match[0].length);
    if (before.length < 40 || after.length < 40) continue;
    if (!endOfEntry.test(before) || !/^\p{L}{0,3}[ '’]?\p{L}?\p{Ll}/u.test(after) || !startsWithNames(after) || !hasYear(before)) continue;
    if (entryShape(before) < 3 || entryShape(after) < 4 || !hasYear(after.slice(0, 400))) continue;
    const cut = entry.body.start + match.index;
    const next = cut + match[0].length;
    const first = { ...entry, span: { start: entry.span.start, end: cut + 1 }, body: { start: entry.body.start, end: cut + 1 } };
    const rest = { label: null, span: { start: next, end: entry.span.end }, body: { start: next, end: entry.body.end }, runsOn: true };
    return [first, ...splitGlued(text, rest)];
  }
  return [entry];
}
