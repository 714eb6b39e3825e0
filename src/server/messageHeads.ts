/**
 * Looks on as bytes of a client come in, and tells of the first head of a message whose length cannot be one: negative, no number, missing
 * or beyond what any editor sends. Behind it nobody can tell where the next message begins, and a reader that took it would wait for ever.
 */
export class MessageHeads {
  readonly #onLost: (head: string) => void;
  #head = '';
  /** Bytes of the message at hand that are still to come. */
  #rest = 0;
  #isLost = false;

  constructor(onLost: (head: string) => void) {
    this.#onLost = onLost;
  }

  take(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length && !this.#isLost) {
      if (this.#rest > 0) {
        const taken = Math.min(this.#rest, chunk.length - at);
        this.#rest -= taken;
        at += taken;
        continue;
      }
      const known = this.#head.length;
      this.#head += chunk.toString('latin1', at, at + LONGEST_HEAD);
      const end = this.#head.indexOf('\r\n\r\n');
      if (end < 0 && this.#head.length < LONGEST_HEAD) return;
      const length = end < 0 ? null : lengthIn(this.#head.slice(0, end));
      if (length === null) {
        this.#lose();
        return;
      }
      at += end + 4 - known;
      this.#head = '';
      this.#rest = length;
    }
  }

  #lose(): void {
    this.#isLost = true;
    this.#onLost(this.#head.slice(0, 80));
  }
}

function lengthIn(head: string): number | null {
  const digits = /^content-length:[ \t]{0,20}(\d{1,10})[ \t]{0,20}$/im.exec(head.replaceAll('\r', ''))?.[1];
  const length = Number(digits ?? Number.NaN);
  return length <= LARGEST ? length : null;
}

/** In bytes. */
const LONGEST_HEAD = 4096;
const LARGEST = 500_000_000;
