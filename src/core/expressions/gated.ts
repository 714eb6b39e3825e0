import { LetterSearch } from './letterSearch.js';
import { needsOf } from './knownNeeds.js';
import type { Need } from './need.js';

/**
 * The same expression, tried only on texts that hold the letters which each of its matches needs: most sentences hold none of them, and all
 * gated expressions learn that from a single pass over the sentence. It may be used wherever the expression itself could.
 */
export const gated = (expression: RegExp): RegExp => new GatedExpression(expression);

/** Whether a text holds the letters that each match of the expression needs; what is only part of the text holds none that it lacks. */
export const gateOf = (expression: RegExp): { readonly isOpen: (text: string) => boolean } => gates.add(expression);

/** All expressions that were gated so far, for the table of what they need (`knownNeeds`). */
export const gatedExpressions = (): readonly RegExp[] => gates.expressions;

class GatedExpression extends RegExp {
  readonly #expression: RegExp;
  readonly #keepsPlace: boolean;
  readonly #gate: Gate;

  constructor(expression: RegExp) {
    super(expression);
    this.#expression = expression;
    this.#keepsPlace = expression.global || expression.sticky;
    this.#gate = gates.add(expression);
    // The language looks flags up one by one, each time that `matchAll` is called.
    Object.defineProperty(this, 'flags', { value: expression.flags });
  }

  override exec(text: string): RegExpExecArray | null {
    if (!this.#gate.isOpen(text)) {
      this.lastIndex = 0;
      return null;
    }
    if (!this.#keepsPlace) return this.#expression.exec(text);
    this.#expression.lastIndex = this.lastIndex;
    const match = this.#expression.exec(text);
    this.lastIndex = this.#expression.lastIndex;
    return match;
  }

  override test(text: string): boolean {
    return this.#keepsPlace ? this.exec(text) !== null : this.#gate.isOpen(text) && this.#expression.test(text);
  }

  override [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#gate.isOpen(text) ? text.match(this.#fresh()) : null;
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return (this.#gate.isOpen(text) ? this.#all(text) : NONE)[Symbol.iterator]() as RegExpStringIterator<RegExpExecArray>;
  }

  override [Symbol.replace](text: string, replacement: string | ((match: string, ...rest: never[]) => string)): string {
    return this.#gate.isOpen(text) ? text.replace(this.#fresh(), replacement as string) : text;
  }

  override [Symbol.search](text: string): number {
    return this.#gate.isOpen(text) ? text.search(this.#fresh()) : -1;
  }

  override [Symbol.split](text: string, limit?: number): string[] {
    return this.#gate.isOpen(text) ? text.split(this.#fresh(), limit) : [text].slice(0, limit);
  }

  /** All matches at once: a copy of the expression, as the language makes it for each iteration, costs more than most searches. */
  #all(text: string): RegExpExecArray[] {
    const expression = this.#fresh();
    const matches: RegExpExecArray[] = [];
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      matches.push(match);
      if (match[0] === '') expression.lastIndex = after(text, expression);
    }
    expression.lastIndex = 0;
    return matches;
  }

  #fresh(): RegExp {
    this.#expression.lastIndex = 0;
    return this.#expression;
  }
}

const NONE: readonly RegExpExecArray[] = [];

/** The place of the next character; of two units with the flag `u`, as the language has it. */
const after = (text: string, { lastIndex, unicode }: RegExp): number =>
  lastIndex + (unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1);

/**
 * The signals of the texts that were last asked for, and the search that gives them. Its state is no more than that: what it answers
 * depends on the expression and the text alone.
 */
class Gates {
  /** The signals of the text at hand start here in `signals`. */
  place = 0;
  signals = new Uint32Array();
  #text: string | null = null;
  readonly #numbers = new Map<string, number>();
  /** The first is met by every text: what a gate with fewer needs asks for. */
  readonly #needs: Need[] = [[]];
  readonly #gates: Gate[] = [];
  /** So many gates, from the first, know their needs. */
  #read = 0;
  #search: LetterSearch | null = null;
  readonly #places = new Map<string, number>();
  /** The length of all texts in `#places`. */
  #units = 0;
  /** The last very long text, whose signals stand behind those of all others. */
  #long: string | null = null;

  get expressions(): readonly RegExp[] {
    return this.#gates.map(({ expression }) => expression);
  }

  add(expression: RegExp): Gate {
    const gate = new Gate(expression);
    this.#gates.push(gate);
    this.#search = null;
    return gate;
  }

  /** Makes this the text at hand. */
  turnTo(text: string): void {
    if (this.#search === null || this.#text !== text) this.place = this.#placeOf(text, this.#search ?? this.#build());
    // Also where the other was equal: the same string is known at once the next time, an equal one by all of its letters.
    this.#text = text;
  }

  #placeOf(text: string, search: LetterSearch): number {
    if (text.length > LONG) return this.#placeOfLong(text, search);
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    if (this.#places.size === MOST_TEXTS || this.#units > MOST_UNITS) {
      this.#places.clear();
      this.#units = 0;
    }
    this.#units += text.length;
    const place = this.#places.size * search.width;
    this.#signal(text, place, search);
    this.#places.set(text, place);
    return place;
  }

  #placeOfLong(text: string, search: LetterSearch): number {
    const place = MOST_TEXTS * search.width;
    if (this.#long !== text) this.#signal(text, place, search);
    this.#long = text;
    return place;
  }

  #signal(text: string, place: number, search: LetterSearch): void {
    search.signal(text, this.signals, place);
    this.signals[place] = (this.signals[place] ?? 0) | 1;
  }

  /** Reads the needs of the expressions that came since the last text: all of them, while the program is loaded. */
  #build(): LetterSearch {
    for (const gate of this.#gates.slice(this.#read)) {
      const needs = needsOf(gate.expression);
      gate.asksFor(
        needs.map((need) => this.#numberOf(need)),
        shortestWith(needs),
      );
    }
    this.#read = this.#gates.length;
    const search = new LetterSearch(this.#needs);
    this.#search = search;
    this.signals = new Uint32Array((MOST_TEXTS + 1) * search.width);
    this.#places.clear();
    this.#long = null;
    return search;
  }

  #numberOf(need: Need): number {
    const key = need.join('\n');
    const number = this.#numbers.get(key) ?? this.#needs.push(need) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

const shortestWith = (needs: readonly Need[]): number =>
  needs.reduce((most, need) => Math.max(most, Math.min(...need.map(({ length }) => length))), 0);

/** The texts of some dozen blocks, with their sentences and clauses, fit in: later stages ask for them again. */
const MOST_TEXTS = 2048;
/** Above this, in UTF-16 units, the texts are given up: a file of megabytes is not held for their sake. */
const MOST_UNITS = 1_000_000;
/** A longer text is kept apart, and alone: the pieces of such a block are asked for by the ten thousand, each with a word on the whole. */
const LONG = 100_000;
/** Shorter texts are searched as quickly as they are looked up. */
const SHORT = 16;

/** Up to three needs as bits of a text's signals. This is asked tens of thousands of times for an article, so it has no loop. */
class Gate {
  #word1 = 0;
  #bit1 = 1;
  #word2 = 0;
  #bit2 = 1;
  #word3 = 0;
  #bit3 = 1;
  /** A text that holds all needs has at least so many units. */
  #shortest = 0;

  constructor(readonly expression: RegExp) {}

  asksFor([first = 0, second = 0, third = 0]: readonly number[], shortest: number): void {
    this.#shortest = shortest;
    this.#word1 = first >>> 5;
    this.#bit1 = 1 << (first & 31);
    this.#word2 = second >>> 5;
    this.#bit2 = 1 << (second & 31);
    this.#word3 = third >>> 5;
    this.#bit3 = 1 << (third & 31);
  }

  isOpen(text: string): boolean {
    if (text.length < SHORT) return text.length >= this.#shortest;
    gates.turnTo(text);
    const { signals, place } = gates;
    return (
      ((signals[place + this.#word1] ?? 0) & this.#bit1) !== 0 &&
      ((signals[place + this.#word2] ?? 0) & this.#bit2) !== 0 &&
      ((signals[place + this.#word3] ?? 0) & this.#bit3) !== 0
    );
  }
}

const gates = new Gates();
