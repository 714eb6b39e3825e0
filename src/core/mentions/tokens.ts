/** A word, a number or a single other sign of a prose, with where it stands. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = String.raw`\p{L}[\p{L}\p{M}]{0,50}(?:['’ʼ‘\-‐‑][\p{L}\p{M}]{1,50}){0,8}`;
const NUMBER = String.raw`\d{1,40}`;
const TOKEN = new RegExp(`(${WORD})|(${NUMBER})|[^\\s]`, 'gu');

/** The words, numbers and signs of a text in order; hyphens and apostrophes inside a word belong to it. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    tokens.push({ kind: match[1] ? 'word' : match[2] ? 'number' : 'sign', text: match[0], start, end: start + match[0].length });
  }
  return tokens;
}

/** For each token the position of the bracket that encloses it and is closed later, or -1. */
export function enclosingBrackets(tokens: readonly Token[]): Int32Array {
  const enclosing = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  const closedAt = new Map<number, number>();
  tokens.forEach((token, i) => {
    if (token.text === '(' || token.text === '[') open.push(i);
    else if (token.text === ')' || token.text === ']') {
      const start = open.pop();
      if (start !== undefined) closedAt.set(start, i);
    }
  });
  const stack: number[] = [];
  tokens.forEach((token, i) => {
    const top = stack.at(-1);
    if (top !== undefined && closedAt.get(top) === i) stack.pop();
    enclosing[i] = stack.at(-1) ?? -1;
    if (closedAt.has(i) && (token.text === '(' || token.text === '[')) stack.push(i);
  });
  return enclosing;
}
