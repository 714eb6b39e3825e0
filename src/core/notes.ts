import { ownCopy } from './text/remembered.js';

/**
 * What was worked out of values that stay the same from edit to edit, each once. A value is known by its identity, the work by its
 * function, which must depend on nothing else: then a note is right whoever reads it. It goes when the value does.
 */
export class Notes {
  readonly #ofOne = new Map<unknown, WeakMap<object, unknown>>();
  readonly #ofTwo = new Map<unknown, WeakMap<object, WeakMap<object, unknown>>>();
  readonly #newest = new Map<unknown, WeakMap<object, Newest>>();
  readonly #ofText = new Map<unknown, Map<string, unknown>>();

  of<Key extends object, Value>(work: (key: Key) => Value, key: Key): Value {
    return noted(weakly(this.#ofOne, work), key, () => work(key));
  }

  ofBoth<First extends object, Second extends object, Value>(
    work: (first: First, second: Second) => Value,
    first: First,
    second: Second,
  ): Value {
    const ofFirst = noted(weakly(this.#ofTwo, work), first, () => new WeakMap<object, unknown>());
    return noted(ofFirst, second, () => work(first, second));
  }

  /**
   * What `make` gave when it was last called for this work and an equal text, on which alone it must depend: of the sentences of an edited
   * block all but one are as they were. `make` gets a copy of the text, since what it finds may be stretches of it, and these would hold
   * the version of the document that they were found in. When there are a thousand, all are dropped.
   */
  ofText<Value>(work: unknown, text: string, make: (own: string) => Value): Value {
    let known = this.#ofText.get(work);
    if (!known || known.size >= MOST_TEXTS) {
      known = new Map();
      this.#ofText.set(work, known);
    }
    const before = known.get(text);
    if (before !== undefined) return before as Value;
    const own = ownCopy(text);
    const value = make(own);
    known.set(own, value);
    return value;
  }

  /**
   * What `make` gave for the key when it was last asked for this work, as long as each thing that is `given` is the same one as then.
   * `make` must depend on the key and these alone.
   */
  newest<Value>(work: unknown, key: object, given: readonly unknown[], make: () => Value): Value {
    const notes = weakly(this.#newest, work);
    const known = notes.get(key);
    if (known && areSame(known.given, given)) return known.value as Value;
    const value = make();
    notes.set(key, { given, value });
    return value;
  }
}

/** About the sentences of 15,000 words. */
const MOST_TEXTS = 1000;

interface Newest {
  readonly given: readonly unknown[];
  readonly value: unknown;
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}

function weakly<Value>(maps: Map<unknown, WeakMap<object, Value>>, work: unknown): WeakMap<object, Value> {
  let map = maps.get(work);
  if (!map) {
    map = new WeakMap();
    maps.set(work, map);
  }
  return map;
}

function noted<Value>(notes: WeakMap<object, unknown>, key: object, make: () => Value): Value {
  const known = notes.get(key);
  if (known !== undefined) return known as Value;
  const made = make();
  notes.set(key, made);
  return made;
}
