import { parse } from 'yaml';
import { isTooNested } from '../text/nesting.js';
import type { FrontMatter } from './document.js';

const longest = 64_000;
const opening = /^---[ \t]{0,100}\r?\n/;
const closing = /\r?\n(?:---|\.\.\.)[ \t]{0,100}(?:\r?\n|$)/g;

/**
 * The YAML between `---` and `---` or `...` at the start of the text, or null where there is none. YAML that cannot be read, or is longer
 * than 64,000 units, gives a problem and no values.
 */
export function frontMatterOf(text: string): FrontMatter | null {
  const begin = opening.exec(text)?.[0].length;
  if (begin === undefined) return null;
  const match = matchFrom(text, begin);
  if (!match) return null;
  const span = { start: 0, end: match.end };
  const yaml = text.slice(begin, match.start);
  if (yaml.length > longest) return { ...span, values: {}, problem: 'The front matter is too long to be read.' };
  if (isTooNested(yaml)) return { ...span, values: {}, problem: 'The front matter has more brackets than can be read.' };
  try {
    const values: unknown = parse(yaml, { maxAliasCount: 20, prettyErrors: true, logLevel: 'error' });
    if (values === null || values === undefined) return { ...span, values: {}, problem: null };
    if (typeof values !== 'object' || Array.isArray(values)) return { ...span, values: {}, problem: 'The front matter has no keys.' };
    return { ...span, values: safe(values, 0) as Readonly<Record<string, unknown>>, problem: null };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '';
    return { ...span, values: {}, problem: `The front matter cannot be read: ${message}` };
  }
}

/** The closing fence at or behind `begin`; it may follow the opening one at once. */
function matchFrom(text: string, begin: number): { readonly start: number; readonly end: number } | null {
  // The line end before the closing fence may be the opening fence's own.
  closing.lastIndex = begin - (text.charAt(begin - 2) === '\r' ? 2 : 1);
  const match = closing.exec(text);
  if (!match) return null;
  return { start: Math.max(begin, match.index), end: match.index + match[0].length };
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** A copy that holds nothing but plain values: no keys that reach the prototype, no depth without end. */
function safe(value: unknown, depth: number): unknown {
  if (depth > 20) return null;
  if (Array.isArray(value)) return value.map((part) => safe(part, depth + 1));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) if (!forbidden.has(key)) copy[key] = safe(part, depth + 1);
  return copy;
}
