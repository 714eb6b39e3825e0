/**
 * Calls things to rest that nobody used for some time. It looks a few times in that span, and only while there is something to wait for, so
 * that an idle process stays idle.
 */
export class RestTimer {
  readonly #after: number;
  readonly #rest: (name: string) => boolean;
  readonly #used = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  /** `after` in milliseconds; `rest` puts one to rest and tells whether it could, else it is asked again later. */
  constructor(after: number, rest: (name: string) => boolean) {
    this.#after = after;
    this.#rest = rest;
  }

  /** The thing is being used now. */
  use(name: string): void {
    this.#used.set(name, performance.now());
    this.#timer ??= setInterval(() => this.#look(), Math.min(this.#after / LOOKS, LONGEST_WAIT)).unref();
  }

  drop(name: string): void {
    this.#used.delete(name);
  }

  #look(): void {
    const now = performance.now();
    for (const [name, last] of this.#used) if (now - last >= this.#after && this.#rest(name)) this.#used.delete(name);
    if (this.#used.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

const LOOKS = 4;
/** In milliseconds. Node takes longer ones for one millisecond. */
const LONGEST_WAIT = 2 ** 31 - 1;
