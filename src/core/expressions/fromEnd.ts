import { gateOf } from './gated.js';

/**
 * The same expression, each of whose matches ends where the text does (`…$`), tried from the end back. A search tries it at every place of
 * the text and reads on from there; backwards it is given up at the last letter that doesn't fit, which mostly is in the last word.
 * It may be used wherever the expression itself could.
 */
export const fromEnd = (expression: RegExp): ExpressionFromEnd => new ExpressionFromEnd(expression);

export class ExpressionFromEnd extends RegExp {
  readonly #expression: RegExp;
  readonly #gate: { readonly isOpen: (text: string) => boolean };
  /** Made when it is first needed: what a lookbehind holds is read backwards. */
  #backwards: RegExp | null = null;

  constructor(expression: RegExp) {
    super(expression);
    this.#expression = expression;
    this.#gate = gateOf(expression);
  }

  /** Whether any stretch of the text can match, by the letters alone: asked of a whole block, it is answered once for all places in it. */
  mayMatchIn(text: string): boolean {
    return this.#gate.isOpen(text);
  }

  override test(text: string): boolean {
    this.#backwards ??= new RegExp(`(?<=${this.#expression.source})`, `${this.#expression.flags}y`);
    this.#backwards.lastIndex = text.length;
    return this.#backwards.test(text);
  }

  /** Which of several matches is the first, and what its groups hold, the expression itself tells. */
  override exec(text: string): RegExpExecArray | null {
    return this.test(text) ? this.#expression.exec(text) : null;
  }
}
