/**
 * What was worked out of values that stay the same from edit to edit, each once. A value is known by its identity, the work by its function,
 * which must depend on nothing else: then a note is right whoever reads it. It goes when the value does.
 */
export class Notes {
  readonly #ofOne = new Map<unknown, WeakMap<object, unknown>>();
  readonly #ofTwo = new Map<unknown, WeakMap<object, WeakMap<object, unknown>>>();

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
