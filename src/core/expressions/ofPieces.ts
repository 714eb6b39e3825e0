import { gateOf } from './gated.js';

/**
 * An expression for pieces of a block, mostly what stands before one of its numbers. Whether it may match at all is asked of the whole
 * block, which is searched for letters once; asked of each piece that would cost more than most expressions do.
 */
export const ofPieces = (expression: RegExp): ExpressionOfPieces => new ExpressionOfPieces(expression);

/**
 * The same for an expression each of whose matches ends where the text does (`…$`), tried from the end back. A search tries it at every
 * place and reads on from there; backwards it is given up at the last letter that doesn't fit, which mostly is in the last word. Where
 * nearly everything fits at the end, and it is the first word that is rare, `ofPieces` is the faster.
 */
export const fromEnd = (expression: RegExp): ExpressionOfPieces => new ExpressionFromEnd(expression);

export class ExpressionOfPieces extends RegExp {
  readonly #gate: { readonly isOpen: (text: string) => boolean };

  /** The copies that the language makes for `matchAll` and `split` need no gates of their own. */
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  constructor(expression: RegExp) {
    super(expression);
    this.#gate = gateOf(expression);
  }

  /** Whether any piece of the text can match, by the letters alone. */
  mayMatchIn(text: string): boolean {
    return this.#gate.isOpen(text);
  }
}

class ExpressionFromEnd extends ExpressionOfPieces {
  readonly #expression: RegExp;
  /** Made when it is first needed: what a lookbehind holds is read backwards. */
  #backwards: RegExp | null = null;

  constructor(expression: RegExp) {
    super(expression);
    this.#expression = expression;
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
