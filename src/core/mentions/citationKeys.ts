import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { KeyMention } from './mention.js';

/** Pandoc's rule: letters, digits and `_`, with single signs inside but not at the end; anything inside `@{…}`. */
const PLAIN = String.raw`[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_]){0,200}`;
const KEY = new RegExp(String.raw`(?<![\p{L}\p{N}_.@\\/])-?@(?:\{([^\s{}]{1,200})\}|(${PLAIN}))`, 'gu');
const PLAIN_KEY = new RegExp(`^${PLAIN}$`, 'u');

/** Cross-references: Quarto's `@fig-plot`, `@Sec-methods` at the start of a sentence, and pandoc-crossref's `@fig:plot`. */
const CROSS_REFERENCE =
  /^(?:(?:[Ff]ig|[Tt]bl|[Ss]ec|[Ee]q|[Ll]st|[Tt]hm|[Ll]em|[Cc]or|[Pp]rp|[Cc]nj|[Dd]ef|[Ee]xm|[Ee]xr|[Ss]ol|[Rr]em|[Aa]lg|[Nn]te|[Tt]ip|[Ww]rn|[Ii]mp|[Cc]au|[Vv]id|[Aa]px|[Ss]uppfig|[Ss]upptbl)-|(?:[Ff]ig|[Tt]bl|[Ss]ec|[Ee]q|[Ll]st):)/;

/** Whether a key may stand behind a bare `@`. */
export const isPlainKey = (key: string): boolean => PLAIN_KEY.test(key);

/** The key as a text cites it: in braces where a bare `@` would not hold all of it. */
export const citedKey = (key: string): string => (isPlainKey(key) || /[\s{}]/.test(key) ? `@${key}` : `@{${key}}`);

/** The citation keys of a block, one mention for each (https://pandoc.org/MANUAL.html#citation-syntax). */
export function findCitationKeys(content: BlockContent): readonly Found<KeyMention>[] {
  const { text } = content.prose;
  if (!text.includes('@')) return [];
  const found: Found<KeyMention>[] = [];
  for (const match of text.matchAll(KEY)) {
    const key = match[1] ?? match[2] ?? '';
    // "@example.com" of an address that was cut, or the tail of one.
    if (CROSS_REFERENCE.test(key)) continue;
    found.push({ kind: 'citationKey', range: { start: match.index, end: match.index + match[0].length }, keys: [key] });
  }
  return found;
}
