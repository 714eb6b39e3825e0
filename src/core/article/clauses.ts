import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';

/** The part of the sentence between strong breaks that holds the range. What stands in brackets breaks no clause. */
export function clauseAround(text: string, sentence: Span, range: Span): Span {
  let { start, end } = sentence;
  for (const { from, to } of breaksOf(text, sentence)) {
    if (to <= range.start) start = to;
    else if (from >= range.end) {
      end = from;
      break;
    }
  }
  return { start, end };
}

/** The innermost pair of round or square brackets of the sentence around the range, without them; null where there is none. */
export function bracketAround(text: string, sentence: Span, range: Span): Span | null {
  const open: number[] = [];
  for (let at = sentence.start; at < range.start; at++) {
    const sign = text[at];
    if (sign === '(' || sign === '[') open.push(at + 1);
    else if (sign === ')' || sign === ']') open.pop();
  }
  const start = open.at(-1);
  if (start === undefined) return null;
  let depth = 1;
  for (let at = range.end; at < sentence.end; at++) {
    const sign = text[at];
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    if (depth === 0) return { start, end: at };
  }
  return null;
}

interface Break {
  readonly from: number;
  readonly to: number;
}

function breaksOf(text: string, sentence: Span): readonly Break[] {
  const words = text.slice(sentence.start, sentence.end);
  const breaks = [...words.matchAll(CLAUSE_END)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  if (OPENS_WITH_CONTRAST.test(words)) {
    const comma = [...words.matchAll(/,\s/g)].find((match) => !isInBrackets(words, match.index));
    if (comma) breaks.push({ from: comma.index, to: comma.index + 2 });
  }
  return breaks
    .filter(({ from }) => !isInBrackets(words, from))
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({ from: sentence.start + from, to: sentence.start + to }));
}

/** Only breaks are looked at, and of an overlong sentence only its last stretch, so that the work stays bounded. */
function isInBrackets(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - 400), at);
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  const closed = Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'));
  return opened > closed;
}

const CLAUSE_END = gated(/;\s|,?\s(?:while|whereas)\s|,\s(?:but|although|though)\s/g);
const OPENS_WITH_CONTRAST = /^\W{0,3}(?:While|Whereas|Although|Though|Unlike|Compared (?:with|to)|In contrast (?:to|with)|As opposed to)\b/;
