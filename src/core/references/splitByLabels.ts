import { gated } from '../expressions/gated.js';
import { hasYear } from './entryShape.js';
import type { SplitEntry } from './splitEntries.js';

interface PrintedLabel {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly number: number | null;
  readonly atLine: boolean;
}

/** The forms in which entries are numbered; a form that is not `everywhere` is read at the start of a line only. */
const forms: readonly { readonly pattern: RegExp; readonly everywhere: boolean }[] = [
  { pattern: gated(/\[(\d{1,4}[a-z]?)\][.:]?\s{0,4}/gu), everywhere: true },
  { pattern: gated(/\[([A-Z][\p{L}+*&. ]{0,24}\d{2,4}[a-z]?|[A-Z][A-Za-z+]{1,6})\]\s{0,4}/gu), everywhere: true },
  { pattern: /\((\d{1,3}[a-z]?)\)[.:]?\s{0,4}(?=["“'‘]?\p{L})/gu, everywhere: true },
  { pattern: /(?<![\d.,:(–-])(\d{1,3}[a-z]?)\.(?!\d)\s{0,4}(?=["“'‘„«]?[\p{L}])/gu, everywhere: true },
  { pattern: /(?<![\d.,:(–-])(\d{1,3}[a-z]?)\)\s{0,4}(?=["“'‘„«]?[\p{L}])/gu, everywhere: true },
  { pattern: /([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s{0,4}(?=["“'‘]?\p{Lu})/gu, everywhere: true },
  { pattern: /(\d{1,3})\s{1,4}(?=["“'‘„«]?\p{Lu})/gu, everywhere: false },
];

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Entries by their printed labels, or null where the text has none at its start. Numbers must follow each other; within a line only the
 * very next number is taken for a label, so that a volume or a year is none.
 */
export function splitByLabels(text: string, lineStarts: readonly number[]): readonly SplitEntry[] | null {
  const lines = new Set([0, ...lineStarts]);
  for (const { pattern, everywhere } of forms) {
    const all = readLabels(text, pattern, lines).filter((label) => everywhere || label.atLine);
    const first = all[0];
    if (!first) continue;
    const isAtStart = text.slice(0, first.start).trim() === '';
    const chain = chainOf(isAtStart ? all : all.slice(laterStart(all)), text);
    if (!isAtStart && chain.length < 3) continue;
    if (first.number === null && chain.length < 2 && lineStarts.length > 0) continue;
    if (!everywhere && chain.length < 2) continue;
    const lead = chain[0]?.start ?? 0;
    const unlabelled = isAtStart || !hasYear(text.slice(0, lead)) ? [] : [unlabelledEntry(text, lead)];
    const labelled = chain.map((label, i) => {
      let end = chain[i + 1]?.start ?? text.length;
      while (end > label.end && /\s/u.test(text[end - 1] ?? '')) end--;
      return { label: label.value, span: { start: label.start, end }, body: { start: Math.min(label.end, end), end }, runsOn: false };
    });
    return [...unlabelled, ...labelled];
  }
  return null;
}

/** What stands before the first label of a list whose first labels were lost. */
function unlabelledEntry(text: string, end: number): SplitEntry {
  const span = { start: 0, end: text.slice(0, end).trimEnd().length };
  return { label: null, span, body: span, runsOn: false };
}

/** The first label at the start of a line whose next number also starts a line, where the text begins with something else. */
function laterStart(all: readonly PrintedLabel[]): number {
  const at = all.findIndex(
    (label) =>
      label.atLine &&
      label.number !== null &&
      all.some((other) => other.atLine && other.start > label.start && other.number === (label.number ?? 0) + 1),
  );
  return at < 0 ? all.length : at;
}

function readLabels(text: string, pattern: RegExp, lines: ReadonlySet<number>): readonly PrintedLabel[] {
  return [...text.matchAll(pattern)].map((match) => {
    const raw = match[1] ?? '';
    const value = superscripts.includes(raw[0] ?? ' ') ? [...raw].map((sign) => superscripts.indexOf(sign)).join('') : raw;
    const digits = /^\d+/u.exec(value)?.[0];
    return {
      start: match.index,
      end: match.index + match[0].length,
      value,
      number: digits === undefined ? null : Number(digits),
      atLine: lines.has(match.index),
    };
  });
}

/** The labels that count up from the first one. */
function chainOf(all: readonly PrintedLabel[], text: string): readonly PrintedLabel[] {
  const chain: PrintedLabel[] = [];
  for (const label of all) {
    const last = chain[chain.length - 1];
    if (!last) {
      chain.push(label);
      continue;
    }
    if (label.number === null || last.number === null) {
      if (label.atLine) chain.push(label);
      continue;
    }
    const step = label.number - last.number;
    const isNext = step === 1 || (step === 0 && label.value !== last.value && label.value > last.value);
    const endsBefore = /[.\])/\d]\s{0,4}$|\s$/u.test(text.slice(Math.max(0, label.start - 3), label.start));
    if (label.atLine ? step >= 0 && step <= 3 && (step > 0 || isNext) : isNext && endsBefore) chain.push(label);
  }
  return chain;
}
