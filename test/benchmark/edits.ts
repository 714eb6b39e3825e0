import { timesOf, type Times } from './measure.js';
import { reviewAgain, reviewOf } from './review.js';
import type { TextFormat } from '../../src/core/document/document.js';

/** Times of the reviews after single keystrokes all over a text: a letter put in, or taken out again, one place after the other. */
export function timesOfEdits(text: string, format: TextFormat, edits: number): Times {
  let state = reviewOf(text, format);
  const spans: number[] = [];
  for (let edit = -Math.ceil(edits / 4); edit < edits; edit++) {
    const { text: before } = state.document;
    const at = place(edit, before);
    const after =
      edit % 4 === 3
        ? before.slice(0, at) + before.slice(at + 1)
        : `${before.slice(0, at)}${KEYS[Math.abs(edit) % KEYS.length]}${before.slice(at)}`;
    const start = performance.now();
    state = reviewAgain(after, state);
    if (edit >= 0) spans.push(performance.now() - start);
  }
  return timesOf(spans);
}

const KEYS = ['a', 'e', '1', ' ', '.', 'n'];

/** Places all over the text, the same in each run. */
const place = (edit: number, text: string): number => (Math.abs(edit) * 7_919_337) % text.length;
