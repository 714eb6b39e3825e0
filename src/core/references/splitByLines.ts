import type { Span } from '../text/span.js';
import { hasYear, startsWithNames } from './entryShape.js';

/**
 * Entries of a pasted list without labels, told by its lines. Where the list gives the year after the authors, an entry begins at a line
 * with nothing but names before its year; where the year stands late, at a line that starts with names after a line that ends an entry.
 * Either way the entry before must have its year. Lines that begin none continue the one above.
 */
export function splitByLines(text: string, lineStarts: readonly number[]): readonly Span[] {
  const starts = [0, ...lineStarts.filter((start) => start > 0 && start < text.length)];
  if (isOneEach(text, starts))
    return starts.map((start, i) => ({ start, end: text.slice(0, starts[i + 1] ?? text.length).trimEnd().length }));
  const early = starts.filter((start) => namesThenYear(text, start) !== null).length;
  const isEarly = early * 12 > starts.length && (namesThenYear(text, 0) !== null || early * 2 > starts.length);
  const spans: Span[] = [];
  let from = 0;
  for (let i = 1; i < starts.length; i++) {
    const at = starts[i] ?? 0;
    const before = text.slice(from, at).trimEnd();
    if (!hasYear(before) || isCutShort(before, isEarly) || linkWords.test(text.slice(at, at + 20))) continue;
    const next = text.slice(at, at + 400);
    const isRepeat = sameAuthors.test(next);
    const begins = isEarly
      ? (namesThenYear(text, at) !== null && hasBody(before)) || (endsWithIdentifier.test(before) && opensEntry.test(next))
      : startsWithNames(next) && endsEntry(before);
    if (!begins && !(isRepeat && endsEntry(before))) continue;
    spans.push({ start: from, end: from + before.length });
    from = at;
  }
  spans.push({ start: from, end: text.trimEnd().length });
  return spans;
}

/** Whether every line is whole: begins with a capital, ends as an entry does and most have a year. Lines of wrapped entries are not. */
function isOneEach(text: string, starts: readonly number[]): boolean {
  if (starts.length < 4) return false;
  const lines = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim());
  if (!lines.every((line) => line.length > 40 && /^["“'‘]?\p{Lu}/u.test(line) && /[.)\]/]$|\d$/u.test(line))) return false;
  return lines.filter(hasYear).length * 4 >= lines.length * 3 && lines.filter(startsWithNames).length * 2 > lines.length;
}

/** A dash that stands for the authors above. */
const sameAuthors = /^(?:[-–—_]{1,8}|-{2,3})[.,]?\s/u;
/** What journals' pages put behind an entry, and what begins none. */
const linkWords =
  /^(?:\[?(?:CrossRef|Medline|PubMed|Google Scholar|Web of Science|Abstract|Full Text|Available|Retrieved|Accessed)\b|doi\b|https?:)/iu;
const yearSign = /(?<!\d)(?:1[5-9]|20)\d{2}[a-z]?(?![\d-])|\b(?:in press|n\.\s?d\.|forthcoming)/u;
/** Nothing of an entry follows its identifiers: what begins behind them with a capital and has a year soon is the next one. */
const endsWithIdentifier = /(?:10\.\d{4,9}\/\S{3,80}|PMID:? ?\d{5,9}|PMC\d{4,9})\.?$/u;
const opensEntry = /^\p{Lu}[\p{L}'’.-]{1,30}[ ,][^\d:]{3,350}(?:1[89]|20)\d{2}[a-z]?[).]/u;
const connectors = new Set(
  'and & et al und y e van von der den de del della di da dos du la le ten ter el bin al. eds ed jr the of for on'.split(' '),
);

/** Where the year stands after nothing but names, or null. */
function namesThenYear(text: string, at: number): number | null {
  const window = text.slice(at, at + 1500).replace(/ ?[¨´`ˆ˜] ?/gu, '');
  if (
    !/^[\p{Lu}'’"dlv]/u.test(window) ||
    /^\p{Lu}{1,3}[,.] ?(?:\p{Lu}|\d)/u.test(window.replace(/^(?:\p{Lu}\.[\s-]?){1,4}(?=\p{Lu}\p{Ll})/u, ''))
  )
    return null;
  const year = yearSign.exec(window);
  if (!year || year.index < 3) return null;
  const names = window.slice(0, year.index).replace(/(?:1[5-9]|20)\d{2}[-–]\s?$/u, '');
  if (/[\d:"“”?]|(?:\p{Ll}{3}|\)|Ltd|Inc)\.\s{1,3}["“]?\p{Lu}/u.test(names)) return null;
  const words = names.match(/\p{L}[\p{L}.'’-]*/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !connectors.has(word.toLowerCase()) && !/^[dl]['’]/u.test(word));
  // One small word may be the rest of a name that was parted at the end of a line.
  return small.length <= (/\p{L}- ?$|- /u.test(names) ? 1 : 0) && !/\.\s\p{Lu}\p{Ll}{3,}\s\p{Lu}\p{Ll}{3,}\s\p{Lu}\p{Ll}{3,}\s/u.test(names)
    ? year.index
    : null;
}

/** Whether something follows the year, so that the entry is more than its head. */
function hasBody(before: string): boolean {
  const year = yearSign.exec(before);
  return year !== null && before.length - year.index > 16;
}

const isCutShort = (before: string, isEarly: boolean): boolean =>
  (!isEarly && before.endsWith(',')) || /(?:&|\p{L}[-‐]|\b(?:and|In|eds?|of|the|in|Dr|Prof)\.?)$/u.test(before);

function endsEntry(before: string): boolean {
  if (before.length < 20) return false;
  return /(?:[.\])]|\d[a-z]?|\/|Medline|CrossRef|PubMed)$/iu.test(before) && !/(?:\s\p{Lu}|\b(?:Vol|vol|No|pp?|St|Jr))\.?$/u.test(before);
}
