import type { EntryIdentifier } from './readIdentifiers.js';

/** A word or number of an entry, or a whole identifier; what stands between two is their gap. */
export interface EntryToken {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** `Xx`, `X`, `XX`, `x`, `d1` … `d5`, `year`, `dx` for letters with digits, `id` for an identifier. */
  readonly shape: string;
  /** Signs between the token before and this one, white space as one space, at most four. */
  readonly before: string;
  readonly after: string;
}

/** `D69` and `JHEP01` are a journal's last letters and a volume: two tokens. */
const wordPattern = /(?<![\p{L}\p{N}])\p{Lu}{1,8}(?=\d)|[\p{L}\p{M}\p{N}]{1,60}/gu;

/** The tokens of an entry, in order. */
export function entryTokens(text: string, identifiers: readonly EntryIdentifier[]): readonly EntryToken[] {
  const pieces: { start: number; end: number; isIdentifier: boolean }[] = [];
  let next = 0;
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    while (identifiers[next] && (identifiers[next]?.end ?? 0) <= start) pushIdentifier(next++);
    const inside = identifiers[next];
    if (inside && start >= inside.start) continue;
    pieces.push({ start, end: start + match[0].length, isIdentifier: false });
  }
  while (next < identifiers.length) pushIdentifier(next++);
  function pushIdentifier(at: number): void {
    const identifier = identifiers[at];
    if (identifier) pieces.push({ start: identifier.start, end: identifier.end, isIdentifier: true });
  }
  return pieces.map(({ start, end, isIdentifier }, i) => {
    const raw = text.slice(start, end);
    return {
      start,
      end,
      word: isIdentifier ? '#id' : wordOf(raw),
      shape: isIdentifier ? 'id' : shapeOf(raw),
      before: gap(text.slice(pieces[i - 1]?.end ?? 0, start)),
      after: gap(text.slice(end, pieces[i + 1]?.start ?? text.length)),
    };
  });
}

function gap(signs: string): string {
  const plain = signs
    .replace(/[\s\u00a0]{1,20}/gu, ' ')
    .replace(/[“”„«»″]|''|``/gu, '"')
    .replace(/[‘’´`]/gu, "'")
    .replace(/[–—‐‑−]/gu, '-')
    .replace(/[*_†‡]/gu, '');
  return plain.length > 4 ? plain.slice(0, 4) : plain;
}

function wordOf(raw: string): string {
  if (!/\p{N}/u.test(raw)) return raw.toLowerCase();
  return /^\d+$/u.test(raw) ? `#${Math.min(raw.length, 5)}` : raw.toLowerCase().replace(/\d/gu, '0').slice(0, 8);
}

function shapeOf(raw: string): string {
  if (/^\d+$/u.test(raw)) {
    if (raw.length === 4 && /^(?:1[5-9]|20)/u.test(raw)) return 'year';
    return `d${Math.min(raw.length, 5)}`;
  }
  if (/\d/u.test(raw)) return /^(?:1[5-9]|20)\d{2}[a-z]$/u.test(raw) ? 'year' : /^\p{Lu}/u.test(raw) ? 'Xd' : 'xd';
  if (/^\p{Lu}$/u.test(raw)) return 'X';
  if (/^\p{Lu}{2,3}$/u.test(raw)) return 'XX';
  if (/^\p{Lu}+$/u.test(raw)) return 'XXX';
  if (/^\p{Lu}\p{Ll}?$/u.test(raw)) return 'Xx2';
  if (/^\p{Lu}/u.test(raw)) return /\p{Lu}/u.test(raw.slice(1)) ? 'XxX' : 'Xx';
  return raw.length === 1 ? 'x1' : 'x';
}
