import { writtenForms } from './foldedUnit.js';
import type { Need } from './need.js';

/**
 * Tells at once which of many needs a text meets: one pass over its letters finds all pieces of all needs, in time that depends on the
 * text's length alone (Aho & Corasick, 1975, doi:10.1145/360825.360855).
 */
export class LetterSearch {
  /** So many 32-bit words the signals of a text take. */
  readonly width: number;
  readonly #kinds: Uint8Array;
  readonly #kindCount: number;
  /** The state after each state and kind of letter. */
  readonly #next: Uint16Array | Uint32Array;
  /** For each state, where its list of met needs stands in `#lists`; 0 for none. */
  readonly #met: Uint16Array;
  readonly #lists: readonly Uint16Array[];
  /** The pass in which each list was last met. */
  readonly #seen: Uint32Array;
  #pass = 0;

  constructor(needs: readonly Need[]) {
    this.width = Math.max(1, Math.ceil(needs.length / 32));
    const kinds = kindsOf(needs);
    const tree = treeOf(needs, kinds);
    this.#kinds = unitKinds(kinds);
    this.#kindCount = kinds.size + 1;
    const { next, met, lists } = connected(tree, this.#kindCount);
    this.#next = next;
    this.#met = met;
    this.#lists = lists;
    this.#seen = new Uint32Array(lists.length);
  }

  /** Sets the bits of the needs that the text meets, in `signals` from `at` on, and clears the others. */
  signal(text: string, signals: Uint32Array, at: number): void {
    signals.fill(0, at, at + this.width);
    const pass = this.#startPass();
    const kinds = this.#kinds;
    const count = this.#kindCount;
    const next = this.#next;
    const met = this.#met;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      state = next[state * count + (kinds[text.charCodeAt(i)] ?? 0)] ?? 0;
      const list = met[state] ?? 0;
      if (list === 0 || this.#seen[list] === pass) continue;
      this.#seen[list] = pass;
      for (const need of this.#lists[list] ?? []) {
        const word = at + (need >>> 5);
        signals[word] = (signals[word] ?? 0) | (1 << (need & 31));
      }
    }
  }

  #startPass(): number {
    this.#pass = this.#pass === 0xffffffff ? 1 : this.#pass + 1;
    if (this.#pass === 1) this.#seen.fill(0);
    return this.#pass;
  }
}

/** Each sign that stands in a piece, with its number from 1 on. */
function kindsOf(needs: readonly Need[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const need of needs) for (const piece of need) for (const unit of piece) if (!kinds.has(unit)) kinds.set(unit, kinds.size + 1);
  return kinds;
}

/** The kind of each UTF-16 unit as a text has it, 0 for those that stand in no piece. */
function unitKinds(kinds: ReadonlyMap<string, number>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [unit, kind] of kinds) for (const written of writtenForms(unit)) table[written.charCodeAt(0)] = kind;
  return table;
}

interface Tree {
  /** For each state, the state after each kind of letter that goes on from it. */
  readonly children: Map<number, number>[];
  /** For each state, the needs whose piece ends in it. */
  readonly ends: number[][];
}

function treeOf(needs: readonly Need[], kinds: ReadonlyMap<string, number>): Tree {
  const tree: Tree = { children: [new Map()], ends: [[]] };
  for (const [number, need] of needs.entries()) {
    for (const piece of need) {
      let state = 0;
      for (const unit of piece) {
        const kind = kinds.get(unit) ?? 0;
        const known = tree.children[state]?.get(kind);
        const next = known ?? tree.children.length;
        if (known === undefined) {
          tree.children[state]?.set(kind, next);
          tree.children.push(new Map());
          tree.ends.push([]);
        }
        state = next;
      }
      tree.ends[state]?.push(number);
    }
  }
  return tree;
}

/** The tree with its transitions after a mismatch, breadth first, as in Aho and Corasick's algorithm 3 and 4. */
function connected(
  { children, ends }: Tree,
  kindCount: number,
): { next: Uint16Array | Uint32Array; met: Uint16Array; lists: Uint16Array[] } {
  const next = children.length > 0xffff ? new Uint32Array(children.length * kindCount) : new Uint16Array(children.length * kindCount);
  const fallback = new Uint32Array(children.length);
  const queue: number[] = [0];
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at] ?? 0;
    const behind = fallback[state] ?? 0;
    if (state !== 0) ends[state]?.push(...(ends[behind] ?? []));
    for (let kind = 0; kind < kindCount; kind++) {
      const child = children[state]?.get(kind);
      const after = state === 0 ? 0 : (next[behind * kindCount + kind] ?? 0);
      next[state * kindCount + kind] = child ?? after;
      if (child === undefined) continue;
      fallback[child] = after;
      queue.push(child);
    }
  }
  const lists: Uint16Array[] = [new Uint16Array()];
  const numbers = new Map<string, number>();
  const met = new Uint16Array(children.length);
  for (const [state, needs] of ends.entries()) {
    if (needs.length === 0) continue;
    const list = [...new Set(needs)].sort((a, b) => a - b);
    const key = list.join();
    const known = numbers.get(key) ?? lists.push(Uint16Array.from(list)) - 1;
    numbers.set(key, known);
    met[state] = known;
  }
  return { next, met, lists };
}
