import type { Mark, Prose, ProseRun } from './document.js';
import { runAt } from './runAt.js';

/** What stands in the prose for code, pictures and formulas. */
export const OBJECT = '\uFFFC';

/** Prose together with the markup over it. */
export interface MarkedProse {
  readonly prose: Prose;
  readonly marks: readonly Mark[];
}

/**
 * Collects the words of a block and where each stands in the source. Offsets given to it count from the start of `source`; those of the
 * prose that comes out count from `origin`, the block's start.
 */
export class ProseBuilder {
  readonly #source: string;
  readonly #origin: number;
  readonly #runs: ProseRun[] = [];
  readonly #marks: Mark[] = [];
  #text = '';
  /** Where the source of the last unit that has no counterpart ends; -1 after a copied stretch. */
  #openEnd = -1;
  #droppedSomething = false;
  #lastUnit = 32;

  constructor(source: string, origin: number) {
    this.#source = source;
    this.#origin = origin;
  }

  get length(): number {
    return this.#text.length;
  }

  /** Takes a stretch of the source as it stands. */
  copy(start: number, end: number): void {
    let from = start;
    // Where markup was left out between two spaces, one of them goes with it.
    if (this.#droppedSomething) while (from < end && this.#endsWithSpace() && isSpace(this.#source.charCodeAt(from))) from++;
    this.#droppedSomething = false;
    if (from >= end) return;
    const last = this.#runs.at(-1);
    const source = from - this.#origin;
    if (last && this.#openEnd < 0 && last.source + last.length === source && last.prose + last.length === this.#text.length) {
      this.#runs[this.#runs.length - 1] = { ...last, length: last.length + end - from };
    } else {
      this.#close(from);
      this.#runs.push({ prose: this.#text.length, source, length: end - from });
    }
    this.#text += this.#source.slice(from, end);
    this.#lastUnit = this.#source.charCodeAt(end - 1);
  }

  /** Lets `units` stand for a stretch of the source that reads otherwise. */
  put(units: string, start: number, end: number): void {
    if (this.#droppedSomething && units === ' ' && this.#endsWithSpace()) return;
    this.#droppedSomething = false;
    this.#close(start);
    this.#runs.push({ prose: this.#text.length, source: start - this.#origin, length: 0 });
    this.#text += units;
    this.#lastUnit = units.charCodeAt(units.length - 1);
    this.#openEnd = end;
  }

  /** Notes that a stretch of the source was left out here. */
  drop(): void {
    this.#droppedSomething = true;
  }

  /** Marks what was collected since the prose had the length `start`; nothing is marked where nothing was collected. */
  mark(kind: Mark['kind'], start: number, value: string | null = null): void {
    if (this.length > start) this.#marks.push({ kind, start, end: this.length, value });
  }

  /** What was collected. */
  finish(): MarkedProse {
    this.#close(-1);
    return { prose: { text: this.#text, runs: this.#runs }, marks: this.#marks };
  }

  /** Keeps the end of the last unit without counterpart, where what follows starts elsewhere. */
  #close(next: number): void {
    if (this.#openEnd >= 0 && this.#openEnd !== next)
      this.#runs.push({ prose: this.#text.length, source: this.#openEnd - this.#origin, length: 0 });
    this.#openEnd = -1;
  }

  #endsWithSpace(): boolean {
    return isSpace(this.#lastUnit);
  }
}

/** The prose with some of its units left out. `isKept` says for each unit whether it stays. */
export function withoutUnits({ prose, marks }: MarkedProse, isKept: (offset: number) => boolean): MarkedProse {
  const { text } = prose;
  // position[i]: where unit i stands, or would stand, in the new prose.
  const position = new Int32Array(text.length + 1);
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    position[at] = kept.length;
    if (isKept(at)) kept += text.charAt(at);
  }
  position[text.length] = kept.length;
  const moved = (offset: number): number => position[offset] ?? kept.length;
  const runs: ProseRun[] = [];
  for (const run of prose.runs) {
    if (run.length === 0) {
      const isGone = run.prose < text.length && !isKept(run.prose);
      if (!isGone) runs.push({ ...run, prose: moved(run.prose) });
      continue;
    }
    for (let from = 0; from < run.length; ) {
      let to = from;
      while (to < run.length && isKept(run.prose + to)) to++;
      if (to > from) runs.push({ prose: moved(run.prose + from), source: run.source + from, length: to - from });
      from = to + 1;
    }
  }
  const movedMarks = marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }));
  return { prose: { text: kept, runs }, marks: movedMarks.filter((mark) => mark.end > mark.start) };
}

/** Without white space at either end. */
export function trimmed(marked: MarkedProse): MarkedProse {
  const { text } = marked.prose;
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  return start === 0 && end === text.length ? marked : withoutUnits(marked, (offset) => offset >= start && offset < end);
}

/** Whether the stretch of prose stands alike in the source, unit by unit. */
export function standsAlike(prose: Prose, start: number, end: number): boolean {
  const run = prose.runs[runAt(prose, start)];
  return run !== undefined && run.prose <= start && end <= run.prose + run.length;
}

const isSpace = (unit: number): boolean => unit === 32 || unit === 9;
