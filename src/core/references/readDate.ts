import type { Span } from '../text/span.js';
import type { CslDate } from './reference.js';

export interface EntryDate {
  readonly issued: CslDate;
  readonly suffix: string | null;
  /** Where the year with its suffix (or "in press") stands. */
  readonly span: Span;
}

const months: readonly RegExp[] = [
  /\bjan(?:uary|uar|\.)?\b|\bjanv(?:ier)?\b|\bjän/iu,
  /\bfeb(?:ruary|ruar)?\b|\bfév/iu,
  /\bmar(?:ch|s)?\b|\bmär/iu,
  /\bapr(?:il)?\b|\bavr/iu,
  /\bma[iy]\b/iu,
  /\bjune?\b|\bjuni\b|\bjuin\b/iu,
  /\bjul(?:y|i)?\b|\bjuil/iu,
  /\baug(?:ust)?\b|\baoût/iu,
  /\bsept?(?:ember)?\b/iu,
  /\bo[ck]t(?:ober|obre)?\b/iu,
  /\bnov(?:ember)?\b/iu,
  /\bde[cz](?:ember)?\b|\bdéc/iu,
];

const yearPattern = /(?<![\d.:/-])(1[5-9]\d{2}|20\d{2})([a-z](?![a-z]))?(?!\d)/iu;
const pendingPattern =
  /\b(?:in press|forthcoming|to appear|im druck|in druck|sous presse|n\.\s?d\.|o\.\s?J\.|s\.\s?d\.|submitted)(?!\p{L})/iu;

/** The date in a stretch of an entry, or null; `offset` is where the stretch starts. A day needs a month. */
export function readDate(stretch: string, offset: number): EntryDate | null {
  const match = yearPattern.exec(stretch) ?? /(1[5-9]\d{2}|20\d{2})([a-z](?![a-z]))?(?!\d)/iu.exec(stretch);
  if (!match) {
    const pending = pendingPattern.exec(stretch);
    if (!pending) return null;
    const start = offset + pending.index;
    return { issued: { literal: pending[0].toLowerCase() }, suffix: null, span: { start, end: start + pending[0].length } };
  }
  const year = Number(match[1]);
  const rest = `${stretch.slice(0, match.index)} ${stretch.slice(match.index + match[0].length)}`;
  const month = months.findIndex((name) => name.test(rest)) + 1;
  const day = month > 0 ? Number(/(?<!\d)(3[01]|[12]\d|0?[1-9])(?!\d)/u.exec(rest)?.[1] ?? 0) : 0;
  const parts = month === 0 ? [year] : day === 0 ? [year, month] : [year, month, day];
  const start = offset + match.index;
  return { issued: { 'date-parts': [parts] }, suffix: match[2]?.toLowerCase() ?? null, span: { start, end: start + match[0].length } };
}
