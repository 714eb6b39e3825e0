import type { Span } from '../text/span.js';

/** Which units of a text something has been found in. Takes time in proportion to what is found, however much that is. */
export class TakenStretches {
  readonly #length: number;
  #taken: Uint8Array | null = null;

  constructor(length: number) {
    this.#length = length;
  }

  /** Takes the stretch if all of it is free; whether it was. */
  take({ start, end }: Span): boolean {
    this.#taken ??= new Uint8Array(this.#length);
    for (let at = start; at < end; at++) if (this.#taken[at]) return false;
    this.#taken.fill(1, start, end);
    return true;
  }
}
