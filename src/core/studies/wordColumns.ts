import { type KeyColumns, keyColumns } from './keyColumns.js';

/** An inverted index as columns: the words in order, and for each the rising numbers of the documents that hold it. */
export interface WordColumns {
  readonly documents: number;
  /** All words in the order of their UTF-16 units, one behind the other. */
  readonly words: string;
  /** Where each word ends in `words`. */
  readonly wordEnds: Uint32Array;
  /** Where the documents of each word end in `postings`. */
  readonly postingEnds: Uint32Array;
  readonly postings: Uint32Array;
  /** Words by what is left of them without one letter, and whole: two words an edit apart share such a rest. */
  readonly rests: KeyColumns;
}

/** Builds the columns of documents given by their words. */
export function wordColumns(documents: Iterable<Iterable<string>>): WordColumns {
  const numbers = new Map<string, number>();
  const held = new GrowingNumbers();
  const ends = new GrowingNumbers();
  for (const words of documents) {
    const own = new Set<number>();
    for (const word of words) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      own.add(number);
    }
    for (const number of own) held.push(number);
    ends.push(held.length);
  }
  const ordered = [...numbers.keys()].sort();
  const places = new Uint32Array(ordered.length);
  for (const [place, word] of ordered.entries()) places[numbers.get(word) ?? 0] = place;
  return {
    documents: ends.length,
    words: ordered.join(''),
    wordEnds: endsOf(ordered.map((word) => word.length)),
    ...postingsOf(held.values(), ends.values(), places),
    rests: keyColumns(ordered.length, (place) => restsOf(ordered[place] ?? '')),
  };
}

/** The word, where it is long enough to be told from its neighbours, and each of its forms without one letter. */
export function restsOf(word: string): readonly string[] {
  if (word.length < SHORTEST_MISSPELT - 1 || word.length > LONGEST_MISSPELT) return [];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Words of fewer letters have too many neighbours, and longer ones are codes. */
export const SHORTEST_MISSPELT = 4;
const LONGEST_MISSPELT = 30;

/** Turns the words of each document into the documents of each word. */
function postingsOf(held: Uint32Array, ends: Uint32Array, places: Uint32Array): Pick<WordColumns, 'postingEnds' | 'postings'> {
  const counts = new Uint32Array(places.length);
  for (const number of held) {
    const place = places[number] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const postingEnds = endsOf(counts);
  const next = postingEnds.map((end, place) => end - (counts[place] ?? 0));
  const postings = new Uint32Array(held.length);
  let at = 0;
  for (const [document, end] of ends.entries()) {
    for (; at < end; at++) {
      const place = places[held[at] ?? 0] ?? 0;
      const free = next[place] ?? 0;
      postings[free] = document;
      next[place] = free + 1;
    }
  }
  return { postingEnds, postings };
}

function endsOf(lengths: ArrayLike<number>): Uint32Array {
  const ends = new Uint32Array(lengths.length);
  for (let at = 0, end = 0; at < lengths.length; at++) ends[at] = end += lengths[at] ?? 0;
  return ends;
}

class GrowingNumbers {
  length = 0;
  #values = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}
