import type { Span } from './span.js';

/** Replaces `span` of the text by `newText`; an insertion has an empty span. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/**
 * The text after all edits, which all speak of the text as it was.
 * Throws a RangeError where two edits overlap: such a fix would lose something of the writer's.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}–${edit.end} does not fit`);
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}
