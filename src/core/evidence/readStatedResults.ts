import { isQuestion, looksLikeReference, quotationsOf } from '../claims/sentenceShape.js';
import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { Notes } from '../notes.js';
import { contains, type Span } from '../text/span.js';
import { mayHoldEffect } from './effectWords.js';
import { resultsOfSentence } from './resultsOfSentence.js';
import type { StatedResult } from './statedResult.js';

/**
 * What a paragraph or list item states of outcomes: "pain fell", "no effect on sleep", "less fatigue than on placebo". One result for
 * each outcome. Questions, quotations, aims and references state none. Only results that are said of a cited study are ever asked for, so
 * each sentence is read when it is.
 */
export class StatedResults {
  readonly #text: string;
  readonly #mayHold: boolean;
  #quotations: readonly Span[] | null = null;
  /** Those of all sentences from one on. */
  #newest: { readonly from: number; readonly results: readonly Found<StatedResult>[] } | null = null;
  /** By where the sentence starts. */
  readonly #known = new Map<number, readonly Found<StatedResult>[]>();

  constructor({ kind, inQuote, prose: { text } }: BlockContent) {
    this.#text = text;
    this.#mayHold = kind === 'paragraph' && !inQuote && mayHoldEffect.test(text) && !looksLikeReference(text);
  }

  /** The results of the last of the block's sentences, from one on. */
  among(sentences: readonly Span[], notes: Notes): readonly Found<StatedResult>[] {
    const from = sentences[0]?.start ?? 0;
    if (this.#newest?.from !== from) this.#newest = { from, results: sentences.flatMap((sentence) => this.in(sentence, notes)) };
    return this.#newest.results;
  }

  /** The results of one of the block's sentences, the same objects each time. */
  in(sentence: Span, notes: Notes): readonly Found<StatedResult>[] {
    if (!this.#mayHold) return [];
    const known = this.#known.get(sentence.start);
    if (known) return known;
    const read = this.#read(sentence, notes);
    this.#known.set(sentence.start, read);
    return read;
  }

  #read({ start, end }: Span, notes: Notes): readonly Found<StatedResult>[] {
    const words = this.#text.slice(start, end);
    const stated = notes.ofText(statedIn, words, statedIn);
    if (stated.length === 0) return [];
    this.#quotations ??= quotationsOf(this.#text);
    const quotations = this.#quotations;
    return stated
      .map(
        (result): Found<StatedResult> => ({
          ...result,
          range: { start: result.range.start + start, end: result.range.end + start },
          effect: { start: result.effect.start + start, end: result.effect.end + start },
        }),
      )
      .filter(({ range }) => !quotations.some((quotation) => contains(quotation, range)));
  }
}

const statedIn = (words: string): readonly Found<StatedResult>[] =>
  mayHoldEffect.test(words) && !isQuestion(words) ? resultsOfSentence(words) : [];
