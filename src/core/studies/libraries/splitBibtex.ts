/** An entry of a BibTeX file: its text, key and the line on which it starts, counted from 1. */
export interface BibtexPart {
  readonly type: string;
  readonly key: string | null;
  readonly text: string;
  readonly line: number;
  /** What is wrong with its brackets, in words for the writer; null where they fit. */
  readonly fault: string | null;
}

/**
 * The entries of a BibTeX file, each alone, so that a broken one costs only itself. An entry that is not closed ends where a line begins
 * another one; text after an entry that was closed too early is told as its fault.
 */
export function splitBibtex(text: string): readonly BibtexPart[] {
  const parts: BibtexPart[] = [];
  const starts = [...text.matchAll(ENTRY_START)];
  let line = 1;
  let counted = 0;
  for (const [position, match] of starts.entries()) {
    const start = match.index + match[0].indexOf('@');
    const limit = starts[position + 1]?.index ?? text.length;
    line += newlines(text, counted, start);
    counted = start;
    const type = (match[1] ?? '').toLowerCase();
    if (type === 'comment') continue;
    const open = text.indexOf(match[2] ?? '{', start);
    const end = closingBracket(text, open, limit);
    const body = text.slice(start, end ?? limit);
    const rest = end === null ? '' : text.slice(end, limit);
    parts.push({
      type,
      key: keyOf(type, text.slice(open + 1, open + 300)),
      text: body.trim(),
      line,
      fault: faultOf(end, rest, text, limit, line),
    });
  }
  return parts;
}

/** `@article{`, at the start of a line; elsewhere an @ is part of a value. */
const ENTRY_START = /(?:^|[\r\n])[ \t]{0,40}@[ \t]{0,4}([A-Za-z]{2,30})\s{0,10}([{(])/g;

const keyOf = (type: string, start: string): string | null =>
  type === 'string' || type === 'preamble' ? null : (/^\s{0,20}([^\s,{}]{1,200})\s{0,20},/.exec(start)?.[1] ?? null);

function faultOf(end: number | null, rest: string, text: string, limit: number, line: number): string | null {
  if (end === null) return 'is not closed; a “}” is missing';
  const field = /^[^%@]{0,2000}?\b([A-Za-z][\w-]{1,30})\s{0,20}=\s{0,20}[{"\d]/.exec(rest);
  if (!field) return null;
  const at = line + newlines(text, limit - rest.length, limit - rest.length + (field[0].length - 1));
  return `has a “}” too many before “${field[1]}” (near line ${at}); what follows was lost`;
}

/** Where the bracket that opens at `open` is closed, just behind it; null where it isn't before `limit`. */
function closingBracket(text: string, open: number, limit: number): number | null {
  const closesWithRound = text[open] === '(';
  let depth = 0;
  let isQuoted = false;
  for (let at = open; at < limit; at++) {
    const letter = text[at];
    if (letter === '\\') at++;
    else if (letter === '"' && depth === 1) isQuoted = !isQuoted;
    else if (letter === '{' || (letter === '(' && at === open)) depth++;
    else if (letter === '}' || (closesWithRound && letter === ')' && depth === 1 && !isQuoted)) {
      depth--;
      if (depth <= 0) return at + 1;
    }
  }
  return null;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
