/**
 * What letters a text must hold for an expression to match anywhere in it, read off the expression: of each of some sets at least one
 * piece. The method is that of the prefilters of RE2 and of Rust's regex-syntax ("literal extraction"): exact strings are multiplied out
 * along a sequence and united over alternatives, until they are too many.
 */
import { foldedUnit } from './foldedUnit.js';
import { LONGEST_PIECE, likelihood, MOST_ALTERNATIVES, type Need, needOf } from './need.js';

/** What the matches of a part of an expression are, as far as that is known. */
interface Matches {
  /** Every string that it matches, or null where these are too many or unknown. */
  readonly exact: readonly string[] | null;
  /** Of each of these sets, every match (and what stands around it) holds a piece. */
  readonly needs: readonly Need[];
}

/**
 * The sets of pieces, the least likely to be met first; none where nothing can be told, so that the expression must be tried on every
 * text. Pieces are folded as `foldedUnit` has it.
 */
export function neededLetters({ source, flags }: Pick<RegExp, 'source' | 'flags'>): readonly Need[] {
  // What `\p` and `\u{` mean depends on it.
  if (!flags.includes('u') && /\\(?:p|u\{)/i.test(source)) return [];
  if (flags.includes('v')) return [];
  try {
    const reader = new Reader(source);
    const matches = reader.alternatives();
    if (!reader.isAtEnd) return [];
    return [...withExact(matches)].sort((a, b) => likelihood(a) - likelihood(b)).slice(0, MOST_NEEDS);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

/** As many as a gate asks for (`gated`). */
const MOST_NEEDS = 3;
/** So many strings are multiplied out in a sequence. */
const MOST_IN_SEQUENCE = 64;
/** Of a class with more characters than these nothing is told. */
const MOST_IN_CLASS = 6;

const NOTHING: Matches = { exact: [''], needs: [] };
const ANYTHING: Matches = { exact: null, needs: [] };

class Unreadable extends Error {}

/** Reads the grammar of expressions (ECMA-262, 22.2.1), and stops at what it doesn't know. */
class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  alternatives(): Matches {
    const all = [this.#sequence()];
    while (this.#take('|')) all.push(this.#sequence());
    return all.length === 1 ? (all[0] ?? ANYTHING) : united(all);
  }

  #sequence(): Matches {
    const parts: Matches[] = [];
    while (!this.isAtEnd && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') parts.push(this.#repeated(this.#atom()));
    return inSequence(parts);
  }

  #atom(): Matches {
    const letter = this.#next();
    if (letter === '(') return this.#group();
    if (letter === '[') return this.#class();
    if (letter === '\\') return this.#escape();
    if (letter === '^' || letter === '$') return NOTHING;
    if (letter === '.') return ANYTHING;
    return literal(letter);
  }

  #group(): Matches {
    if (!this.#take('?')) return this.#closed();
    if (this.#take(':')) return this.#closed();
    if (this.#take('=') || this.#take('<=')) return { exact: [''], needs: withExact(this.#closed()) };
    if (this.#take('!') || this.#take('<!')) {
      this.#closed();
      return NOTHING;
    }
    if (!this.#take('<')) throw new Unreadable();
    while (this.#next() !== '>') if (this.isAtEnd) throw new Unreadable();
    return this.#closed();
  }

  #closed(): Matches {
    const inside = this.alternatives();
    if (!this.#take(')')) throw new Unreadable();
    return inside;
  }

  #class(): Matches {
    const isNegated = this.#take('^');
    const members = new Set<string>();
    let isKnown = !isNegated;
    while (!this.#take(']')) {
      const from = this.#member();
      if (from === null) isKnown = false;
      if (this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']') {
        this.#at++;
        const to = this.#member();
        if (from === null || to === null) isKnown = false;
        else if (!(isDigit(from) && isDigit(to))) {
          if (to.charCodeAt(0) - from.charCodeAt(0) > MOST_IN_CLASS * 2) isKnown = false;
          else for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) members.add(String.fromCharCode(code));
        }
      }
      if (from !== null) members.add(from);
    }
    if (!isKnown) return ANYTHING;
    const folded = new Set<string>();
    for (const member of members) {
      const unit = foldedUnit(member);
      if (unit === null) return ANYTHING;
      folded.add(unit);
    }
    return folded.size <= MOST_IN_CLASS ? { exact: [...folded], needs: [] } : ANYTHING;
  }

  /** One character of a class; null for a kind of characters. */
  #member(): string | null {
    const letter = this.#next();
    if (letter !== '\\') return letter;
    const kind = this.#next();
    if (kind === 'd') return '0';
    if (kind === 's') return ' ';
    if (kind === 'b') return '\b';
    return this.#escaped(kind);
  }

  #escape(): Matches {
    const kind = this.#next();
    if (kind === 'b' || kind === 'B') return NOTHING;
    if (kind === 'd') return literal('0');
    if (kind === 's') return literal(' ');
    if (kind === 'k') {
      while (this.#next() !== '>') if (this.isAtEnd) throw new Unreadable();
      return ANYTHING;
    }
    if (kind >= '1' && kind <= '9') return ANYTHING;
    const letter = this.#escaped(kind);
    return letter === null ? ANYTHING : literal(letter);
  }

  /** The character that an escape stands for; null for a kind of characters. */
  #escaped(kind: string): string | null {
    if (kind === 'p' || kind === 'P') {
      while (this.#next() !== '}') if (this.isAtEnd) throw new Unreadable();
      return null;
    }
    if (/[DwWS]/.test(kind)) return null;
    if (kind === 'u' || kind === 'x') return this.#byNumber(kind);
    const control = CONTROLS[kind];
    if (control !== undefined) return control;
    if (/[\p{L}\p{N}]/u.test(kind)) throw new Unreadable();
    return kind;
  }

  #byNumber(kind: 'u' | 'x'): string {
    const digits = kind === 'u' && this.#take('{') ? this.#until('}') : this.#some(kind === 'u' ? 4 : 2);
    if (!/^[\da-f]{1,6}$/i.test(digits)) throw new Unreadable();
    return String.fromCodePoint(Number.parseInt(digits, 16));
  }

  #repeated(part: Matches): Matches {
    const bounds = this.#bounds();
    if (!bounds) return part;
    this.#take('?');
    const [least, most] = bounds;
    if (least === 1 && most === 1) return part;
    if (least === 0) {
      if (most !== 1 || !part.exact || part.exact.length >= MOST_IN_SEQUENCE / 2) return ANYTHING;
      return { exact: [...new Set(['', ...part.exact])], needs: [] };
    }
    if (least === most && least <= LONGEST_PIECE && part.exact?.length === 1) return inSequence(Array.from({ length: least }, () => part));
    return { exact: null, needs: withExact(part) };
  }

  #bounds(): readonly [number, number] | null {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#take('?')) return [0, 1];
    const numbers = /^\{(\d{1,6})(?:(,)(\d{0,6}))?\}/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (!numbers) return null;
    this.#at += numbers[0].length;
    const least = Number(numbers[1]);
    if (!numbers[2]) return [least, least];
    return [least, numbers[3] ? Number(numbers[3]) : Number.POSITIVE_INFINITY];
  }

  #next(): string {
    const letter = this.#source[this.#at];
    if (letter === undefined) throw new Unreadable();
    this.#at++;
    return letter;
  }

  #take(letters: string): boolean {
    if (!this.#source.startsWith(letters, this.#at)) return false;
    this.#at += letters.length;
    return true;
  }

  #some(count: number): string {
    this.#at += count;
    return this.#source.slice(this.#at - count, this.#at);
  }

  #until(end: string): string {
    const to = this.#source.indexOf(end, this.#at);
    if (to < 0) throw new Unreadable();
    const between = this.#source.slice(this.#at, to);
    this.#at = to + 1;
    return between;
  }
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0' };

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9';

function literal(letter: string): Matches {
  const unit = foldedUnit(letter);
  return unit === null ? ANYTHING : { exact: [unit], needs: [] };
}

function inSequence(parts: readonly Matches[]): Matches {
  const needs: Need[] = [];
  let run: readonly string[] = [''];
  let isExact = true;
  const endRun = (next: readonly string[]): void => {
    const need = needOf(run);
    if (need) needs.push(need);
    run = next;
    isExact = false;
  };
  for (const part of parts) {
    needs.push(...part.needs);
    const { exact } = part;
    if (!exact) endRun(['']);
    else if (run.length * exact.length > MOST_IN_SEQUENCE && !isSingle(run) && !isSingle(exact)) endRun(exact);
    else run = multiplied(run, exact);
  }
  if (isExact) return { exact: run, needs };
  endRun(['']);
  return { exact: null, needs };
}

const isSingle = (strings: readonly string[]): boolean => strings.length === 1;

function multiplied(starts: readonly string[], ends: readonly string[]): readonly string[] {
  if (ends.length === 1 && ends[0] === '') return starts;
  return [...new Set(starts.flatMap((start) => ends.map((end) => start + end)))];
}

function united(all: readonly Matches[]): Matches {
  const exact = new Set(all.flatMap(({ exact: strings }) => strings ?? []));
  if (all.every(({ exact: strings }) => strings !== null) && exact.size <= MOST_ALTERNATIVES) return { exact: [...exact], needs: [] };
  const pieces = new Set<string>();
  for (const one of all) {
    const [best] = [...withExact(one)].sort((a, b) => likelihood(a) - likelihood(b));
    if (!best) return ANYTHING;
    for (const piece of best) pieces.add(piece);
  }
  const need = needOf([...pieces]);
  return { exact: null, needs: need ? [need] : [] };
}

function withExact({ exact, needs }: Matches): readonly Need[] {
  const need = exact && needOf(exact);
  return need ? [...needs, need] : needs;
}
