/**
 * Makes objects by number and keeps those that were asked for lately. One that was let go of is still the same object where somebody else
 * holds it, so that two look-ups never give two objects for one number.
 */
export class RecentlyMade<T extends object> {
  readonly #make: (number: number) => T;
  readonly #most: number;
  #recent = new Map<number, T>();
  #before = new Map<number, T>();
  readonly #held = new Map<number, WeakRef<T>>();

  /** Keeps between `most` and twice as many. */
  constructor(make: (number: number) => T, most = 4000) {
    this.#make = make;
    this.#most = most;
  }

  get(number: number): T {
    const recent = this.#recent.get(number);
    if (recent !== undefined) return recent;
    let value = this.#before.get(number) ?? this.#held.get(number)?.deref();
    if (value === undefined) {
      value = this.#make(number);
      this.#held.set(number, new WeakRef(value));
    }
    if (this.#recent.size >= this.#most) {
      this.#before = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(number, value);
    return value;
  }
}
