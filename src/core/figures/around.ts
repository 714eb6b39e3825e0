import { ExpressionOfPieces } from '../expressions/ofPieces.js';

/** How far a reader looks to either side at most. Bounds the work for each number. */
const REACH = 120;

/** Whether the text before the offset ends as the expression says (which ends in `$`). */
export const precededBy = (text: string, offset: number, pattern: RegExp): boolean =>
  mayMatch(text, pattern) && pattern.test(text.slice(Math.max(0, offset - REACH), offset));

/** The match of an expression that ends in `$` on the text before the offset. */
export const matchBefore = (text: string, offset: number, pattern: RegExp): RegExpExecArray | null =>
  mayMatch(text, pattern) ? pattern.exec(text.slice(Math.max(0, offset - REACH), offset)) : null;

/** The match of an expression that starts with `^` on the text behind the offset. */
export const matchAfter = (text: string, offset: number, pattern: RegExp): RegExpExecArray | null =>
  pattern.exec(text.slice(offset, offset + REACH));

export const followedBy = (text: string, offset: number, pattern: RegExp): boolean => pattern.test(text.slice(offset, offset + REACH));

/** Whether a number ends in front of a sign with which no unit and no noun of its own begins, or ends the text. */
export const isSetOff = (text: string, end: number): boolean => end >= text.length || ').,;]'.includes(text.charAt(end));

const mayMatch = (text: string, pattern: RegExp): boolean => !(pattern instanceof ExpressionOfPieces) || pattern.mayMatchIn(text);
