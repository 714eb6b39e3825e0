import type { Word } from './words.js';
import { joinsWords, wordsOf } from './words.js';

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

/** A tree of phrases given as `one phrase|another`, folded. */
export function treeOf<T>(rows: readonly (readonly [T, string])[]): PhraseTree<T> {
  const tree = new PhraseTree<T>();
  for (const [value, phrases] of rows)
    for (const phrase of phrases.split('|'))
      tree.add(
        wordsOf(phrase).map((word) => word.folded),
        value,
      );
  return tree;
}

/** The longest phrase of the tree that starts at this word: its value and last word; null where none does. */
export function longestAt<T>(
  tree: PhraseTree<T>,
  text: string,
  words: readonly Word[],
  first: number,
): { readonly value: T; readonly last: number } | null {
  let node: ReadonlyPhraseNode<T> = tree.root;
  let best: { readonly value: T; readonly last: number } | null = null;
  for (let at = first; at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || (at > first && before && !joinsWords(text, before, word))) break;
    const next = node.next.get(word.folded);
    if (!next) break;
    node = next;
    const value = node.values[0];
    if (value !== undefined) best = { value, last: at };
  }
  return best;
}
