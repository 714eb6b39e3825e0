/** How a BibTeX file writes letters beyond ASCII: as they are, or as LaTeX commands. */
export type LetterForm = 'utf8' | 'latex';

/** Files with such letters keep them; one that has commands alone gets commands. */
export const letterForm = (file: string): LetterForm =>
  !/[\u00C0-\u024F]/.test(file) && /\{?\\["'`^~=.Hcuvr][ {]{0,2}\\?[A-Za-z]/.test(file) ? 'latex' : 'utf8';

/** A value in the text of a BibTeX file: TeX's own signs escaped, mark-up of records as commands. */
export function bibtexText(words: string, form: LetterForm): string {
  const plain = words.replace(/[\\{}]/g, (sign) => (sign === '\\' ? '\\textbackslash{}' : `\\${sign}`));
  const escaped = plain
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}');
  return form === 'utf8' ? escaped : escaped.replace(/[\u00A0-\u024F\u2010-\u201F]/g, latexLetter);
}

/** The title with braces around words whose capitals a style would lower: `{Crohn's}`, `{COVID}-19`. */
export function bibtexTitle(words: string, form: LetterForm): string {
  return words
    .split(' ')
    .map((word, at) => {
      const text = bibtexText(word, form);
      const hasCapital = at === 0 ? /^.{1,80}\p{Lu}/u.test(word) : /\p{Lu}/u.test(word);
      return hasCapital ? text.replace(/^(\W{0,3})(.{1,300}?)([.,:;!?)\]]{0,3})$/u, '$1{$2}$3') : text;
    })
    .join(' ');
}

const MARKS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030A': 'r',
  '\u030B': 'H',
  '\u030C': 'v',
  '\u0327': 'c',
  '\u0328': 'k',
};

const LETTERS: Readonly<Record<string, string>> = {
  ß: '\\ss',
  ø: '\\o',
  Ø: '\\O',
  æ: '\\ae',
  Æ: '\\AE',
  œ: '\\oe',
  Œ: '\\OE',
  ł: '\\l',
  Ł: '\\L',
  ı: '\\i',
};

const SIGNS: Readonly<Record<string, string>> = {
  '\u00A0': '~',
  '–': '--',
  '—': '---',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '‐': '-',
  '‑': '-',
};

function latexLetter(letter: string): string {
  const sign = SIGNS[letter];
  if (sign !== undefined) return sign;
  const command = LETTERS[letter];
  if (command !== undefined) return `{${command}}`;
  const [base, mark, ...rest] = letter.normalize('NFD');
  const accent = mark === undefined || rest.length > 0 ? undefined : MARKS[mark];
  if (base === undefined || accent === undefined) return letter;
  return `{\\${accent}${/[a-z]/.test(accent) ? `{${base}}` : base === 'i' ? '\\i' : base}}`;
}
