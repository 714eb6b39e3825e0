import type { EntryToken } from './entryTokens.js';
import type { Segment, Segments } from './parsedReference.js';

/**
 * What is said of each token to the tagger that tells fields apart: its word and shape, its neighbours, the signs between them, where in
 * the entry it stands, which brackets and quotation marks are open, and what the grammar by hand took it for. Training and reading use
 * this one function.
 */
export function entryFeatures(tokens: readonly EntryToken[], segments: Segments): readonly (readonly string[])[] {
  const hints = handHints(tokens, segments);
  const states = runningStates(tokens);
  const style = styleOf(tokens);
  const count = tokens.length;
  return tokens.map((token, i) => {
    const one = tokens[i - 1];
    const two = tokens[i - 2];
    const next = tokens[i + 1];
    const after = tokens[i + 2];
    const state = states[i] ?? '';
    const { word, shape, before } = token;
    const behind = token.after;
    const w1 = one?.word ?? '^';
    const n1 = next?.word ?? '$';
    const s1 = one?.shape ?? '^';
    const s2 = two?.shape ?? '^';
    const t1 = next?.shape ?? '$';
    const t2 = after?.shape ?? '$';
    const place = Math.min(9, Math.floor((i * 10) / count));
    return [
      `w${word}`,
      `s${shape}`,
      `e${word.slice(-3)}`,
      `b${word.slice(0, 3)}`,
      `<${w1}`,
      `>${n1}`,
      `<<${two?.word ?? '^'}`,
      `>>${after?.word ?? '$'}`,
      `p${w1}|${word}`,
      `q${word}|${n1}`,
      `g${before}|${shape}`,
      `h${shape}|${behind}`,
      `i${before}|${shape}|${behind}`,
      `j${s1}${before}${shape}${behind}${t1}`,
      `k${s2}${one?.before ?? ''}${s1}${before}${shape}`,
      `l${shape}${behind}${t1}${next?.after ?? ''}${t2}`,
      `m${state}`,
      `n${state}|${shape}|${before}`,
      `o${place}|${shape}`,
      `r${Math.min(i, 6)}|${shape}`,
      `t${Math.min(count - i, 6)}|${shape}`,
      `u${style}|${state}`,
      `v${hints[i] ?? ''}`,
      `x${hints[i] ?? ''}|${style}|${shape}`,
      `y${hints[i - 1] ?? '^'}|${hints[i] ?? ''}|${before}`,
      `z${hints[i] ?? ''}|${hints[i + 1] ?? '$'}|${behind}`,
      `A${word}|${state.slice(0, 3)}`,
      `B${behind}|${n1}`,
      `C${w1}|${before}`,
    ];
  });
}

function handHints(tokens: readonly EntryToken[], segments: Segments): readonly string[] {
  const spans = Object.entries(segments) as [Segment, { start: number; end: number }][];
  return tokens.map((token) => spans.find(([, span]) => token.start >= span.start && token.start < span.end)?.[0].slice(0, 3) ?? '-');
}

/** Quotation marks, brackets and dates seen so far, sentences ended, "In" and page words passed. */
function runningStates(tokens: readonly EntryToken[]): readonly string[] {
  let isQuoted = false;
  let wasQuoted = false;
  let depth = 0;
  let hasYear = false;
  let hasIn = false;
  let stops = 0;
  let hasNumber = false;
  return tokens.map((token, i) => {
    for (const sign of token.before) {
      if (sign === '"') {
        if (isQuoted) wasQuoted = true;
        isQuoted = !isQuoted && !wasQuoted;
      } else if (sign === '(' || sign === '[') depth++;
      else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    }
    const last = tokens[i - 1];
    if (last && /^[.?!]/u.test(token.before) && last.shape !== 'X' && last.shape !== 'Xx2') stops++;
    const state = `${isQuoted ? 'q' : wasQuoted ? 'Q' : '-'}${hasYear ? 'y' : '-'}${Math.min(stops, 4)}${hasIn ? 'i' : '-'}${depth > 0 ? 'p' : '-'}${hasNumber ? 'n' : '-'}`;
    if (token.shape === 'year') hasYear = true;
    else if (/^d/u.test(token.shape)) hasNumber = true;
    if (token.word === 'in' && /[.,"]/u.test(token.before)) hasIn = true;
    return state;
  });
}

/** How the entry as a whole is written: quotation marks, where its year stands, how its first name is printed. */
function styleOf(tokens: readonly EntryToken[]): string {
  const isQuoted = tokens.some((token) => token.before.includes('"'));
  const year = tokens.findIndex((token) => token.shape === 'year');
  const where = year < 0 ? 'n' : (tokens[year]?.before.includes('(') ? 'b' : 'o') + (year < tokens.length / 2 ? 'e' : 'l');
  const [first, second] = tokens;
  const name = first?.shape === 'X' ? 'i' : second && /^X{1,2}$/u.test(second.shape) ? (first?.after.startsWith(',') ? 'c' : 'v') : 'o';
  return `${isQuoted ? 'q' : '-'}${where}${name}`;
}
