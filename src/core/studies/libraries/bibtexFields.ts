/** A field of a BibTeX entry. */
export interface BibtexField {
  /** In lower case. */
  readonly name: string;
  /** The value as it stands in the file, with its braces or quotes. */
  readonly source: string;
  /** The value without braces or quotes; a number; null where it is an abbreviation or is joined from several. */
  readonly value: string | null;
}

/** The fields of one entry; null where they are written in a way that needs a parser (comments between them, a comma missing). */
export function bibtexFields(entry: string): readonly BibtexField[] | null {
  const head = HEAD.exec(entry)?.[0];
  if (head === undefined) return null;
  const fields: BibtexField[] = [];
  let at = head.length;
  for (;;) {
    NEXT_NAME.lastIndex = at;
    const name = NEXT_NAME.exec(entry)?.[1];
    if (name === undefined) break;
    const start = NEXT_NAME.lastIndex;
    const end = endOfValue(entry, start);
    if (end === null) return null;
    const source = entry.slice(start, end).trim();
    const isPlain = source.length >= 2 && (source.startsWith('{') || source.startsWith('"')) && closingAt(source, 0) === source.length - 1;
    fields.push({ name: name.toLowerCase(), source, value: isPlain ? source.slice(1, -1) : /^\d{1,20}$/.test(source) ? source : null });
    at = end;
    if (entry[at] !== ',') break;
    at++;
  }
  // Behind the last field only the closing bracket is left.
  return fields.length > 0 && REST.test(entry.slice(at)) ? fields : null;
}

/**
 * What is wrong with the fields of an entry that cannot be read, in words, and how far into it that is; null where nothing is seen.
 */
export function fieldsFault(entry: string): { readonly message: string; readonly at: number } | null {
  const head = HEAD.exec(entry)?.[0];
  if (head === undefined) return null;
  for (let at = head.length, last = ''; ; ) {
    const from = at + (/^\s{0,200}/.exec(entry.slice(at, at + 200))?.[0].length ?? 0);
    NEXT_NAME.lastIndex = at;
    const name = NEXT_NAME.exec(entry)?.[1];
    if (name === undefined) {
      const word = /^([A-Za-z][\w-]{0,60})\s{0,20}[{"]/.exec(entry.slice(from, from + 100))?.[1];
      return word === undefined ? null : { message: `an equals sign is missing behind “${word}”`, at: from };
    }
    const start = NEXT_NAME.lastIndex;
    const quote = entry[start] === '"' || entry[start] === '{' ? closingAt(entry, start) : start;
    if (quote === null)
      return { message: `the value of “${name}” is not closed by ${entry[start] === '"' ? 'a quotation mark' : 'a “}”'}`, at: from };
    const end = endOfValue(entry, start);
    if (
      end === null ||
      (entry[quote] !== ',' &&
        quote !== start &&
        quote + 1 < end &&
        !entry
          .slice(quote + 1, end)
          .trim()
          .startsWith('#'))
    ) {
      const next = /^\s{0,200}([A-Za-z][\w-]{0,60})\s{0,20}=/.exec(entry.slice(quote + 1, quote + 300));
      if (next) return { message: `a comma is missing between “${name}” and “${next[1]}”`, at: quote + 1 + next[0].search(/\S/) };
      return { message: `the value of “${name || last}” cannot be read`, at: from };
    }
    if (entry[end] !== ',') return null;
    last = name;
    at = end + 1;
  }
}

const HEAD = /^@[ \t]{0,4}[A-Za-z]{2,30}\s{0,10}[{(]\s{0,20}[^\s,{}]{1,200}\s{0,20},/;
/** Is tried where its `lastIndex` stands, which whoever uses it sets. */
const NEXT_NAME = /\s{0,200}([A-Za-z_][\w:+-]{0,60})\s{0,20}=\s{0,20}/y;
const REST = /^\s{0,200}[})]\s{0,200}$/;

/** Where the value that begins here ends: at a comma or the entry's closing bracket, outside of braces and quotes. */
function endOfValue(text: string, from: number): number | null {
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === '{' || letter === '"') {
      const close = closingAt(text, at);
      if (close === null) return null;
      at = close;
    } else if (letter === ',' || letter === '}' || letter === ')') return at;
    else if (letter === '%' || letter === '=' || letter === '@') return null;
  }
  return null;
}

/** Where the brace or quote that opens at `open` is closed; an escaped brace is none. */
function closingAt(text: string, open: number): number | null {
  const isQuoted = text[open] === '"';
  let depth = 0;
  for (let at = isQuoted ? open + 1 : open; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 123) depth++;
    else if (code === 125) {
      depth--;
      if (depth === 0 && !isQuoted) return at;
      if (depth < 0) return null;
    } else if (code === 34 && isQuoted && depth === 0) return at;
  }
  return null;
}
