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
  const nextName = new RegExp(NAME, 'y');
  let at = head.length;
  for (;;) {
    nextName.lastIndex = at;
    const name = nextName.exec(entry)?.[1];
    if (name === undefined) break;
    const start = nextName.lastIndex;
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

const HEAD = /^@[ \t]{0,4}[A-Za-z]{2,30}\s{0,10}[{(]\s{0,20}[^\s,{}]{1,200}\s{0,20},/;
const NAME = /\s{0,200}([A-Za-z_][\w:+-]{0,60})\s{0,20}=\s{0,20}/;
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
