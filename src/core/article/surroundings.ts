import type { Span } from '../text/span.js';
import { clauseAround } from './clauses.js';

/** The sentence and clause that a number stands in, and the words just around it. */
export interface Surroundings {
  readonly sentence: string;
  readonly clause: string;
  readonly before: string;
  readonly after: string;
}

/** Those of the number at a range of the text, within its sentence. */
export function surroundingsOf(text: string, sentence: Span, range: Span): Surroundings {
  const clause = clauseAround(text, sentence, range);
  return {
    sentence: text.slice(sentence.start, sentence.end),
    clause: text.slice(clause.start, clause.end),
    before: text.slice(Math.max(clause.start, range.start - REACH), range.start),
    after: text.slice(range.end, Math.min(clause.end, range.end + REACH)),
  };
}

/** In UTF-16 units, to each side. */
const REACH = 60;
