/** Which documents hold a word: an inverted index whose lists are in the order in which the documents were added. */
export class WordIndex {
  readonly #lists = new Map<string, number[]>();
  #documents = 0;
  #ordered: readonly string[] | null = null;

  /** Adds the words of the next document; its number is the count of those before it. */
  add(words: Iterable<string>): void {
    const document = this.#documents++;
    for (const word of words) {
      const list = this.#lists.get(word);
      if (list === undefined) this.#lists.set(word, [document]);
      else if (list[list.length - 1] !== document) list.push(document);
    }
    this.#ordered = null;
  }

  /**
   * Documents that share words with the query, best first, with the sum of their words' weights. A rare word weighs more than a frequent
   * one (inverse document frequency; Spärck Jones 1972, doi:10.1108/eb026526). The last word may be unfinished: it matches what it begins.
   */
  search(words: readonly string[], limit: number): readonly { readonly document: number; readonly weight: number }[] {
    const weights = new Map<number, number>();
    const last = words.length - 1;
    words.forEach((word, position) => {
      const list = this.#lists.get(word);
      if (list !== undefined) this.#weigh(weights, list, 1);
      if (position === last && word.length >= SHORTEST_PREFIX)
        for (const longer of this.#wordsBeginningWith(word)) this.#weigh(weights, this.#lists.get(longer) ?? [], 0.5);
    });
    return [...weights]
      .map(([document, weight]) => ({ document, weight }))
      .sort((a, b) => b.weight - a.weight || a.document - b.document)
      .slice(0, limit);
  }

  /** Words within one edit of the given one that begin alike, for a query word that no document holds. */
  near(word: string): readonly string[] {
    if (this.#lists.has(word) || word.length < 4) return [];
    return this.#wordsBeginningWith(word.slice(0, 2), 5000).filter((other) => isWithinOneEdit(word, other));
  }

  #weigh(weights: Map<number, number>, list: readonly number[], factor: number): void {
    if (list.length > MOST_COMMON && list.length > this.#documents / 4) return;
    const weight = factor * Math.log(1 + this.#documents / list.length);
    for (const document of list) weights.set(document, (weights.get(document) ?? 0) + weight);
  }

  #wordsBeginningWith(prefix: string, most = 50): readonly string[] {
    this.#ordered ??= [...this.#lists.keys()].sort();
    const words = this.#ordered;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let at = low; at < words.length && found.length < most && words[at]?.startsWith(prefix); at++) {
      if (words[at] !== prefix) found.push(words[at] ?? '');
    }
    return found;
  }
}

const SHORTEST_PREFIX = 3;
/** A word that is in a quarter of many documents tells nothing and would make every search long. */
const MOST_COMMON = 1000;

/** Whether one insertion, deletion, replacement or exchange of neighbours makes the two equal. */
function isWithinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
