/** A tree of word sequences, each with what it stands for. */
export class PhraseTree<T> {
  readonly #root: PhraseNode<T> = { next: new Map(), values: [] };

  /** Adds a sequence; several values may share one. */
  add(words: readonly string[], value: T): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  get root(): ReadonlyPhraseNode<T> {
    return this.#root;
  }
}

interface PhraseNode<T> {
  readonly next: Map<string, PhraseNode<T>>;
  readonly values: T[];
}

export interface ReadonlyPhraseNode<T> {
  readonly next: ReadonlyMap<string, ReadonlyPhraseNode<T>>;
  readonly values: readonly T[];
}
