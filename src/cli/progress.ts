/** "130 of 1000 articles" on a terminal, a few times a second; Ctrl-C ends the program with a line that says how far it came. */
export class Progress {
  readonly #all: number;
  readonly #isShown = process.stderr.isTTY === true;
  #done = 0;
  #last = 0;

  constructor(all: number) {
    this.#all = all;
    if (all > 1) process.on('SIGINT', this.#stop);
  }

  show(done: number): void {
    this.#done = done;
    const now = performance.now();
    if (!this.#isShown || this.#all < 2 || now - this.#last < 100) return;
    this.#last = now;
    process.stderr.write(`\r${done} of ${this.#all} articles`);
  }

  end(): void {
    process.off('SIGINT', this.#stop);
    if (this.#isShown && this.#last > 0) process.stderr.write('\r\x1b[K');
  }

  readonly #stop = (): void => {
    this.end();
    process.stderr.write(`vouch: stopped after ${this.#done} of ${this.#all} articles.\n`);
    process.exit(INTERRUPTED);
  };
}

/** What a shell gives for a program that Ctrl-C ended: 128 and the number of the signal. */
const INTERRUPTED = 130;
