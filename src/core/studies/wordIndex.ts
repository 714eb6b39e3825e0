import { isOneEditApart } from './editDistance.js';
import { numbersOf } from './keyColumns.js';
import { restsOf, SHORTEST_MISSPELT, type WordColumns } from './wordColumns.js';

export interface FoundDocument {
  readonly document: number;
  /** The sum of the weights of the words it shares with the query. */
  readonly weight: number;
}

/** How a query is read. */
export interface Reading {
  /** Whether the last word may be the beginning of one, and words with a slip stand for their neighbours. */
  readonly isTyped: boolean;
}

/** Finds documents by words, over an inverted index. */
export class WordIndex {
  readonly #columns: WordColumns;

  constructor(columns: WordColumns) {
    this.#columns = columns;
  }

  /**
   * Documents that share words with the query, best first. A rare word weighs more than a frequent one (inverse document frequency; Spärck
   * Jones 1972, doi:10.1108/eb026526). Every document that holds a word is weighed: over a hundred thousand that takes a millisecond or
   * two.
   */
  search(words: readonly string[], limit: number, reading: Reading): readonly FoundDocument[] {
    return heaviest(this.#weigh(words, reading), limit);
  }

  /** Of the documents those that share most with the words, whatever they share, best first. */
  nearest(words: readonly string[], documents: readonly number[], limit: number): readonly number[] {
    if (documents.length <= limit) return documents;
    const weights = this.#weigh(words, { isTyped: false });
    return [...documents].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, limit);
  }

  /** The words that begin so, in order. */
  wordsFrom(start: string): readonly string[] {
    const from = this.#firstFrom(start);
    return Array.from({ length: this.#firstFrom(`${start}\uffff`) - from }, (_, i) => this.#word(from + i));
  }

  #weigh(words: readonly string[], { isTyped }: Reading): Float32Array {
    const asked = [...new Set(words)].slice(0, MOST_WORDS);
    const last = words.at(-1);
    const weights = new Float32Array(this.#columns.documents);
    const counted = new Uint8Array(weights.length);
    for (const [position, word] of asked.entries()) {
      // A document is credited once for each word of the query, by the best reading of it.
      for (const { place, weight } of isTyped ? this.#readings(word, word === last) : this.#exactly(word)) {
        const [start, end] = this.#postings(place);
        for (let at = start; at < end; at++) {
          const document = this.#columns.postings[at] ?? 0;
          if (counted[document] === position + 1) continue;
          counted[document] = position + 1;
          weights[document] = (weights[document] ?? 0) + weight;
        }
      }
    }
    return weights;
  }

  /** The words that a word of a query may stand for, the likeliest first. */
  #readings(word: string, isLast: boolean): readonly WeighedWord[] {
    const exact = this.#exactly(word);
    const begun = isLast && word.length >= SHORTEST_PREFIX ? this.#begunBy(word, BEGUN) : [];
    if (exact.length > 0) return [...exact, ...begun];
    const near = this.#near(word);
    if (near.length + begun.length > 0) return [...near, ...begun];
    for (let length = word.length - 1; length >= Math.max(SHORTEST_STEM, word.length / 2); length--) {
      const stem = this.#begunBy(word.slice(0, length), STEM);
      if (stem.length > 0) return stem;
    }
    return [];
  }

  #exactly(word: string): readonly WeighedWord[] {
    const place = this.#firstFrom(word);
    return this.#word(place) === word ? [{ place, weight: this.#rarity(this.#count(place)) }] : [];
  }

  /** Words one edit apart: by a shared rest, which also finds a slip in the first letter. */
  #near(word: string): readonly WeighedWord[] {
    if (word.length < SHORTEST_MISSPELT) return [];
    const places = new Set(restsOf(word).flatMap((rest) => numbersOf(this.#columns.rests, rest)));
    return [...places]
      .filter((place) => isOneEditApart(word, this.#word(place)))
      .sort((a, b) => a - b)
      .map((place) => ({ place, weight: NEAR * this.#rarity(this.#count(place)) }));
  }

  /** Words that begin so. All of them together are as rare as the beginning is. */
  #begunBy(start: string, factor: number): readonly WeighedWord[] {
    const from = this.#firstFrom(start);
    const to = this.#firstFrom(`${start}\uffff`);
    if (from >= to) return [];
    const held = (this.#columns.postingEnds[to - 1] ?? 0) - this.#postings(from)[0];
    const weight = factor * this.#rarity(held);
    return Array.from({ length: to - from }, (_, i) => ({ place: from + i, weight }));
  }

  #rarity = (count: number): number => Math.log(1 + this.#columns.documents / Math.max(1, count));

  #count(place: number): number {
    const [start, end] = this.#postings(place);
    return end - start;
  }

  #postings(place: number): readonly [number, number] {
    const { postingEnds } = this.#columns;
    return [place === 0 ? 0 : (postingEnds[place - 1] ?? 0), postingEnds[place] ?? 0];
  }

  #word(place: number): string {
    const { words, wordEnds } = this.#columns;
    return words.slice(place === 0 ? 0 : wordEnds[place - 1], wordEnds[place] ?? 0);
  }

  /** The place of the first word that does not come before the given one. */
  #firstFrom(word: string): number {
    let low = 0;
    let high = this.#columns.wordEnds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#word(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A word of the index that a word of a query may stand for. */
interface WeighedWord {
  readonly place: number;
  readonly weight: number;
}

/** A query is a line, at most a sentence; a document is credited by a number of one byte. */
const MOST_WORDS = 64;
const SHORTEST_PREFIX = 2;
const SHORTEST_STEM = 4;
/** What a reading counts beside the very word. */
const BEGUN = 0.7;
const NEAR = 0.8;
const STEM = 0.4;

/** The documents with the highest weights, of equal ones the earlier first; those without weight are left out. */
function heaviest(weights: Float32Array, limit: number): readonly FoundDocument[] {
  const best: FoundDocument[] = [];
  for (let document = 0; document < weights.length; document++) {
    const weight = weights[document] ?? 0;
    if (weight <= 0 || (best.length >= limit && weight <= (best[best.length - 1]?.weight ?? 0))) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((best[middle]?.weight ?? 0) >= weight) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, { document, weight });
    if (best.length > limit) best.pop();
  }
  return best;
}
