import type { Span } from '../text/span.js';
import type { EntryToken } from './entryTokens.js';
import type { Segment, Segments } from './parsedReference.js';

interface Run {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The parts of an entry from the labels of its tokens. Where a label comes in several stretches the first one counts for authors, the one
 * with a year for the date, and the longest one for title and container.
 */
export function taggedSegments(text: string, tokens: readonly EntryToken[], tags: readonly string[]): Segments {
  const runs = runsOf(tags);
  const found: Partial<Record<Segment, Span>> = {};
  const take = (segment: Segment, run: Run | undefined): void => {
    if (run) found[segment] = spanOf(text, tokens, run, segment);
  };
  const of = (label: string): readonly Run[] => runs.filter((run) => run.label === label);
  const longest = (label: string): Run | undefined => [...of(label)].sort((a, b) => lengthOf(tokens, b) - lengthOf(tokens, a))[0];
  take('author', of('author')[0]);
  take('date', of('date').find((run) => tokens.slice(run.first, run.last + 1).some((token) => token.shape === 'year')) ?? of('date')[0]);
  take('title', longest('title'));
  take('container', longest('container'));
  for (const label of ['volume', 'issue', 'page'] as const) {
    const run = of(label)
      .map((one) => fromNumber(text, tokens, one))
      .find((one) => one !== null);
    if (run) take(label, run);
  }
  take('publisher', longest('publisher'));
  take('place', of('place')[0]);
  take('editor', of('editor')[0]);
  return found;
}

function runsOf(tags: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  tags.forEach((label, i) => {
    const last = runs[runs.length - 1];
    if (last && last.label === label) runs[runs.length - 1] = { ...last, last: i };
    else runs.push({ label, first: i, last: i });
  });
  return runs.filter(({ label }) => label !== 'other');
}

/** The run from its first number on, Arabic or Roman: without `vol.`, `no.` or `pp.`; null where it has none. */
function fromNumber(text: string, tokens: readonly EntryToken[], run: Run): Run | null {
  for (let first = run.first; first <= run.last; first++) {
    const token = tokens[first];
    if (token && /\d|^[IVXLC]{1,8}$|^[ivxlc]{1,8}$/u.test(text.slice(token.start, token.end))) {
      const before = tokens[first - 1];
      const isLetter = before !== undefined && first > run.first && before.end === token.start;
      return { ...run, first: isLetter ? first - 1 : first };
    }
  }
  return null;
}

const lengthOf = (tokens: readonly EntryToken[], run: Run): number => (tokens[run.last]?.end ?? 0) - (tokens[run.first]?.start ?? 0);

/** From the first token to the last, with the full stop of initials, a question mark and brackets that were opened inside. */
function spanOf(text: string, tokens: readonly EntryToken[], run: Run, segment: Segment): Span {
  let start = tokens[run.first]?.start ?? 0;
  let end = tokens[run.last]?.end ?? 0;
  const body = text.slice(start, end);
  const count = (sign: string): number => body.split(sign).length - 1;
  if (/[([]/u.test(text[start - 1] ?? '') && count(')') > count('(') && text[start - 1] === '(') start--;
  else if (text[start - 1] === '[' && count(']') > count('[')) start--;
  const next = text[end] ?? '';
  if ((next === ')' && count('(') > count(')')) || (next === ']' && count('[') > count(']'))) end++;
  if (segment === 'title' && /[?!]/u.test(text[end] ?? '')) end++;
  if (segment === 'author' && text[end] === '.') end++;
  return { start, end };
}
