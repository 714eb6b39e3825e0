/** One line of a text: `end` is where its words end, `next` where the next line starts. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of a text, from an offset on; they end at \n, \r\n or \r. The last one may be empty. */
export function* linesOf(text: string, from = 0): Generator<Line, void, void> {
  for (let start = from; start < text.length; ) {
    const end = lineEnd(text, start);
    const next = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : end < text.length ? 1 : 0);
    yield { start, end, next };
    start = next;
  }
}

/** Where the line ends that the offset stands in, or `most` where it goes on there. */
export function lineEnd(text: string, from: number, most = text.length): number {
  const last = Math.min(text.length, most);
  let end = from;
  while (end < last && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

export const isBlank = (line: string): boolean => line.trim() === '';
