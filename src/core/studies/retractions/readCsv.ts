/**
 * The rows of a text in comma-separated values (RFC 4180), one at a time, in linear time: quoted fields may hold commas, line breaks and
 * doubled quotes. What is no such thing is read as it stands: a quote inside a bare field, words behind a closing quote. Empty lines give
 * no row; a quote that is never closed ends with the text.
 */
export function* readCsv(text: string): Generator<readonly string[]> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        at++;
        for (;;) {
          const quote = text.indexOf('"', at);
          const close = quote < 0 ? text.length : quote;
          field += text.slice(at, close);
          at = close + 1;
          if (text[at] !== '"') break;
          field += '"';
          at++;
        }
      }
      const start = at;
      while (at < text.length && !isEnd(text.charCodeAt(at))) at++;
      row.push(field + text.slice(start, at));
      if (text[at] !== ',') break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    if (row.length > 1 || row[0] !== '') yield row;
  }
}

/** A comma or the end of a line. */
const isEnd = (code: number): boolean => code === 0x2c || code === 0x0a || code === 0x0d;
