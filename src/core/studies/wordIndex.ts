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
   * Rare words name the candidates; once there are enough, frequent ones only raise them, so that no query walks through all documents.
   */
  search(words: readonly string[], limit: number): readonly { readonly document: number; readonly weight: number }[] {
    const weights = new Map<number, number>();
    for (const { list, factor } of this.#listsOf(words)) {
      const weight = factor * Math.log(1 + this.#documents / list.length);
      if (weights.size + list.length <= MOST_CANDIDATES || weights.size === 0)
        for (const document of list.length > MOST_CANDIDATES ? list.slice(0, MOST_CANDIDATES) : list)
          weights.set(document, (weights.get(document) ?? 0) + weight);
      else for (const [document, sum] of weights) if (holds(list, document)) weights.set(document, sum + weight);
    }
    return [...weights]
      .map(([document, weight]) => ({ document, weight }))
      .sort((a, b) => b.weight - a.weight || a.document - b.document)
      .slice(0, limit);
  }

  /** The lists of the words, each once, and of those that the last word begins; the shortest first. */
  #listsOf(words: readonly string[]): readonly { readonly list: readonly number[]; readonly factor: number }[] {
    const last = words.at(-1) ?? '';
    const unfinished = last.length >= SHORTEST_PREFIX ? this.#wordsBeginningWith(last) : [];
    const factors = new Map([...unfinished.map((word) => [word, 0.5] as const), ...words.map((word) => [word, 1] as const)]);
    return [...factors]
      .flatMap(([word, factor]) => {
        const list = this.#lists.get(word);
        return list ? [{ list, factor }] : [];
      })
      .sort((a, b) => a.list.length - b.list.length);
  }

  /** Words within one edit of the given one that begin alike, for a query word that no document holds. */
  near(word: string): readonly string[] {
    if (this.#lists.has(word) || word.length < 4) return [];
    return this.#wordsBeginningWith(word.slice(0, 2), 5000).filter((other) => isWithinOneEdit(word, other));
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
/** Among so many documents the best is found in a few milliseconds. */
const MOST_CANDIDATES = 3000;

/** Whether the rising list holds the number. */
function holds(list: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle] ?? 0;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

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
