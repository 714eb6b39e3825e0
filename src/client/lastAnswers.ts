/**
 * The last answer about each document, as long as nothing new is known of it. A question would count as a use of the document, and keep the
 * server from giving up what it holds of one that nobody looks at.
 */
export class LastAnswers<T> {
  readonly #ask: (uri: string) => Promise<T>;
  readonly #known = new Map<string, { readonly version: number; readonly answer: Promise<T> }>();

  /** @param ask an answer that fails is not kept, and is asked for anew the next time */
  constructor(ask: (uri: string) => Promise<T>) {
    this.#ask = ask;
  }

  /** The answer about this version of the document. */
  of(uri: string, version: number): Promise<T> {
    const known = this.#known.get(uri);
    if (known?.version === version) return known.answer;
    const answer = this.#ask(uri);
    const kept = { version, answer };
    this.#known.set(uri, kept);
    answer.catch(() => {
      if (this.#known.get(uri) === kept) this.#known.delete(uri);
    });
    return answer;
  }

  /** The document was reviewed anew, or is closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
