/** Numbers that are the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below `limit`; 0 where the limit is. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }
}

/** Signs and words that parsers and finders look at. */
// biome-ignore format: a list of signs is read more easily in few lines
const MARKUP = [
  '[', ']', '](', '(', ')', '[^1]', '[^1]: ', '[@', '@a;', '[1]', '[1–3,7]', '^2^', '<sup>3</sup>', '¹²', '*', '**', '_', '~~', '`', '```\n', '~~~\n',
  '<!--', '-->', '<!-- vouch-disable -->', '<!-- vouch-disable-next-line -->', '<div>', '</div>', '<pre>', '<a href="', '<![CDATA[', '&amp;', '&#0;', '&#x202e;',
  '# ', '\n## References\n', '\n\n', '\n', '\r\n', '\r', '\t', '> ', '- ', '1. ', '999999999. ', '    ', '|', '\n|---|---|\n', '---\n', '===\n', '\\', '$', '{', '}', '{#id}',
  '{{< ', ':::', '---\nbibliography: x.bib\n---\n', '\0', '\uFEFF', '\u200B', '\u200D', '\u202E', '\u2066', '\uD800', '\uDC00', '👩‍⚕️', 'e\u0301', 'ﷺ', 'العربية', 'ǅ', 'ß', 'İ', '½', '²', '−', '–', '…', '“', '”', '’',
  '0', '-0', '1e999', '999999999999999999999', '.5', '5.', '1,2,3', '1.2.3', '%', '±', '< ', '≤', 'p = ', 'p < .05', 't(28) = 2.20, ', 'F(1, 30) = ', '95% CI ', 'n = ', 'N=', 'OR ', ' mg', ' to ',
  'et al. ', '(2013)', '2013a', 'Smith ', ' & ', ', ', '; ', 'doi:10.1000/', 'https://doi.org/10.', 'PMID: ', 'NCT0', '(Source)', '[citation needed]', '__proto__', 'constructor', 'toString',
] as const;

/** One small harm to a text: cut, doubled, moved, put in, in another encoding. Never makes it longer than `LONGEST`. */
export function damaged(text: string, others: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.below(random.of([2, 20, 400, 5000])));
  const before = text.slice(0, at);
  const piece = text.slice(at, end);
  const after = text.slice(end);
  const other = random.of(others);
  switch (random.below(12)) {
    case 0:
      return before + after;
    case 1:
      return limited(before + piece + piece + after);
    case 2:
      return limited(before + piece + piece.repeat(random.below(20)) + after);
    case 3: {
      const from = random.below(other.length);
      return limited(before + other.slice(from, from + random.below(3000)) + after);
    }
    case 4:
      return after + piece + before;
    case 5:
      return limited(before + random.of(MARKUP).repeat(random.below(200)) + after);
    case 6:
      return before + inOtherEncoding(piece, random) + after;
    case 7:
      return before + piece.replace(/\n/g, random.of(['\r\n', '\r', ' ', '\n\n', ''])) + after;
    case 8:
      return before + piece.replace(/ /g, random.of(['', '\n', '\u00A0', '  ', '\t'])) + after;
    case 9:
      return before + [...piece].reverse().join('') + after;
    case 10:
      return before + piece.replace(/\d/g, () => `${random.below(10)}`) + after;
    default:
      return limited(before + random.of(MARKUP) + piece + random.of(MARKUP) + after);
  }
}

/** The bytes of one encoding read as those of another. */
function inOtherEncoding(piece: string, random: Random): string {
  const written = random.of(['utf8', 'utf16le', 'latin1'] as const);
  const read = random.of(['utf8', 'utf16le', 'latin1'] as const);
  return Buffer.from(piece, written).toString(read);
}

export const LONGEST = 60_000;

const limited = (text: string): string => text.slice(0, LONGEST);
