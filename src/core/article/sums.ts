import { findNumbers } from '../figures/numbers.js';
import type { Passage } from '../studies/study.js';

/**
 * Whether a number of people is the sum of two that one sentence of an abstract prints: "278 on 120 mg, 277 on 240 mg" are 555 on the drug,
 * "71 for lack of effect, 19 for side effects" 90 for either.
 */
export const isSumInAbstract = (number: number, { text, sentences }: Passage): boolean =>
  sentences.some(({ start, end }) => isSumOfTwo(number, countsIn(text.slice(start, end))));

const isSumOfTwo = (number: number, printed: readonly number[]): boolean =>
  printed.some((value, at) => printed.includes(number - value, at + 1));

/** The whole numbers above one that have no unit: those that could count people. */
const countsIn = (sentence: string): readonly number[] =>
  findNumbers(sentence).flatMap(({ value, decimals, range }) =>
    decimals <= 0 && value > 1 && !HAS_UNIT.test(sentence.slice(range.end, range.end + 12)) ? [value] : [],
  );

/** Behind a number that counts no people. */
const HAS_UNIT =
  /^(?:\s?(?:%|[-–/]|[mµμ]?[gLl]\b|mc?g|IU|ml|kg|mm|percent|per cent|points?|hours?|days?|weeks?|months?|years?|times|sites|centers|centres|countries))/;
