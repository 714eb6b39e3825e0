/** An object of a list in a JSON text: its text and the line on which it starts, counted from 1. */
export interface JsonPart {
  readonly text: string;
  readonly line: number;
}

/**
 * The objects of the outermost list of a JSON text, whether or not the whole can be parsed: a broken entry then costs only itself. Where
 * an object begins at a place at which none may stand, the one before it lacks its bracket and ends there. Empty where there is no list.
 */
export function splitJson(text: string): readonly JsonPart[] {
  const parts: JsonPart[] = [];
  const open: string[] = [];
  let start = -1;
  let startLine = 0;
  let line = 1;
  let isInString = false;
  let before = '';
  const list = text.indexOf('[');
  if (list < 0) return [];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '\n') {
      line++;
      // JSON's strings end with their line: what follows an unclosed one is read again as structure.
      isInString = false;
      continue;
    }
    if (at <= list) continue;
    if (isInString) {
      if (letter === '\\') at++;
      else if (letter === '"') isInString = false;
      continue;
    }
    if (letter === '{' && open.at(-1) === '{' && before !== ':') {
      parts.push({ text: text.slice(start, at), line: startLine });
      open.length = 0;
    }
    if (letter === '"') isInString = true;
    else if (letter === '{' || letter === '[') {
      if (open.length === 0) {
        start = at;
        startLine = line;
      }
      open.push(letter);
    } else if (letter === '}' || letter === ']') {
      if (open.length === 0) break;
      open.pop();
      if (open.length === 0) parts.push({ text: text.slice(start, at + 1), line: startLine });
    }
    if (letter.trim() !== '') before = letter;
  }
  if (open.length > 0) parts.push({ text: text.slice(start), line: startLine });
  return parts;
}
