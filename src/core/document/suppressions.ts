import type { Span } from '../text/span.js';
import type { Block, Suppression } from './document.js';

export interface Comment extends Span {
  readonly text: string;
}

/** Whether the words of a comment are an instruction to the review; plain text takes such lines out of its prose. */
export const isInstruction = (comment: string): boolean => instruction.test(comment.trim());

/**
 * What the comments of a text turn off, and where. `vouch-disable` holds up to the next `vouch-enable` of the same rules, or of all, or
 * else to the end. Rules are parted by commas or spaces; a reason stands behind ` -- `. Comments with other words are none of its business.
 */
export function suppressionsOf(text: string, blocks: readonly Block[], comments: readonly Comment[]): Suppression[] {
  const found: Suppression[] = [];
  let open: OpenSuppression[] = [];
  const close = (one: OpenSuppression, rules: readonly string[], end: number): void => {
    if (end > one.covers) found.push({ comment: one.comment, covers: { start: one.covers, end }, rules, reason: one.reason });
  };
  for (const comment of comments) {
    const match = instruction.exec(comment.text.trim());
    if (!match) continue;
    const verb = match[1];
    const rules = (match[2] ?? '').split(/[\s,]{1,20}/).filter((rule) => rule !== '');
    const reason = match[3]?.trim() || null;
    const span = { start: comment.start, end: comment.end };
    if (verb === 'disable') open.push({ comment: span, covers: span.end, rules, reason });
    else if (verb === 'enable') {
      const still: OpenSuppression[] = [];
      for (const one of open) {
        const closed = rules.length === 0 ? one.rules : one.rules.filter((rule) => rules.includes(rule));
        const left = one.rules.filter((rule) => !closed.includes(rule));
        if (rules.length === 0 || closed.length > 0) close(one, closed, comment.start);
        if (rules.length > 0 && (left.length > 0 || one.rules.length === 0)) still.push({ ...one, rules: left });
      }
      open = still;
    } else {
      const covers =
        verb === 'disable-file'
          ? { start: 0, end: text.length }
          : verb === 'disable-line'
            ? lineAt(text, span)
            : nextLine(text, blocks, span);
      if (covers) found.push({ comment: span, covers, rules, reason });
    }
  }
  for (const one of open) close(one, one.rules, text.length);
  return found.sort((a, b) => a.comment.start - b.comment.start || a.covers.start - b.covers.start || a.covers.end - b.covers.end);
}

interface OpenSuppression {
  readonly comment: Span;
  /** Where it begins to hold. */
  readonly covers: number;
  readonly rules: readonly string[];
  readonly reason: string | null;
}

const instruction =
  /^vouch-(disable-next-line|disable-line|disable-file|disable|enable)(?:[ \t\r\n:]{1,10}((?!--)[a-z][a-z0-9, \t\r\n-]{0,1000}?))?(?:\s{0,10}(?:(?<=\s)--\s([\s\S]{0,1000})|$)|\s{0,10}$)/;

/** The lines that the comment stands on, whole. */
function lineAt(text: string, comment: Span): Span {
  let start = comment.start;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  let end = comment.end;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return { start, end };
}

/** The next line with words on it; where blocks begin on that line, to the end of the last of them. */
function nextLine(text: string, blocks: readonly Block[], comment: Span): Span | null {
  let start = lineAt(text, comment).end;
  while (start < text.length && /\s/.test(text.charAt(start))) start++;
  if (start >= text.length) return null;
  const line = lineAt(text, { start, end: start });
  let { end } = line;
  for (const block of blocks) {
    if (block.start > line.end) break;
    if (block.start >= line.start) end = Math.max(end, block.end);
  }
  return { start: line.start, end };
}

const isLineEnd = (text: string, at: number): boolean => text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13;
