/**
 * A BibTeX text with LaTeX's accents and letters as the letters that they print: `{\"u}`, `\"{u}` and `\"u` are ü. Braces that hold one
 * such letter alone go with it, since they stand for nothing else. Formulas, mark-up and escaped signs stay.
 */
export function plainLetters(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(COMMANDS, (whole, ...[sign, inBraces, bare, mark, markInBraces, markBare, name]: readonly (string | undefined)[]) => {
      const letter = inBraces ?? bare ?? markInBraces ?? markBare;
      if (letter !== undefined) return accented(sign ?? mark ?? '', letter);
      return name === undefined ? whole : (LETTERS[name] ?? SIGNS[name] ?? whole);
    })
    .replace(/\{([^\u0000-\u007F])\}/g, '$1');
}

/**
 * A value as plain text, with its escaped signs, dashes and quotes as printed and without braces; null where it holds commands or formulas
 * that need a parser. The same as what citation-js gives.
 */
export function plainText(value: string): string | null {
  const simple = /\s\s|[^\S ]/.test(value) ? value.replace(/\s{1,1000}/g, ' ') : value;
  if (!/[\\${}~`']|--/.test(simple)) return simple;
  const signs = simple.replace(/\\[%&_#{}$]/g, (escaped) => ESCAPED[escaped] ?? escaped);
  if (/[\\$]/.test(signs)) return null;
  const ligatures = signs.replace(/---?|''|``|~/g, (ligature) => LIGATURES[ligature] ?? ligature);
  return ligatures.replace(/[{}]/g, '').replace(/[\uE000-\uE005]/g, (stand) => STANDS[stand] ?? stand);
}

/** Escaped signs stand aside, as letters of private use, until braces and ligatures are done. */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\%': '%',
  '\\&': '&',
  '\\_': '_',
  '\\#': '#',
  '\\{': '\uE000',
  '\\}': '\uE001',
  '\\$': '\uE002',
};
const STANDS: Readonly<Record<string, string>> = { '\uE000': '{', '\uE001': '}', '\uE002': '$' };
const LIGATURES: Readonly<Record<string, string>> = { '--': '–', '---': '—', "''": '”', '``': '“', '~': '\u00A0' };

const accented = (mark: string, letter: string): string => `${letter.replace('\\', '')}${MARKS[mark] ?? ''}`.normalize('NFC');

const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

const LETTERS: Readonly<Record<string, string>> = {
  AA: 'Å',
  aa: 'å',
  O: 'Ø',
  o: 'ø',
  AE: 'Æ',
  ae: 'æ',
  OE: 'Œ',
  oe: 'œ',
  L: 'Ł',
  l: 'ł',
  ss: 'ß',
  dh: 'ð',
  th: 'þ',
  dj: 'đ',
};

/** Signs that Zotero and others write as commands. */
const SIGNS: Readonly<Record<string, string>> = {
  textless: '<',
  textgreater: '>',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textendash: '–',
  textemdash: '—',
  textdegree: '°',
  textregistered: '®',
  texttrademark: '™',
  textpm: '±',
  texttimes: '×',
  textmu: 'µ',
  textellipsis: '…',
  textalpha: 'α',
  textbeta: 'β',
  textgamma: 'γ',
  textdelta: 'δ',
};

const LETTER = String.raw`([A-Za-z]|\\[ij](?![A-Za-z]))`;
const NAMES = [...Object.keys(LETTERS), ...Object.keys(SIGNS)].sort((a, b) => b.length - a.length).join('|');

/** A command, or an escaped backslash, which begins none. */
const COMMANDS = new RegExp(
  String.raw`\\(?:\\|(["'^~=.${'`'}]) {0,3}(?:\{${LETTER}\}|${LETTER})|([uvHcdkr])(?:\{${LETTER}\}| {1,3}${LETTER})|(${NAMES})(?![A-Za-z])(?:\{\}| {0,20}))`,
  'g',
);
