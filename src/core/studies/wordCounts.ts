/** Words that something holds. */
export type WordSet = Pick<ReadonlySet<string>, 'has'>;

/**
 * The words of all parts of a text, where each part tells its own, each once. After an edit only the words of the parts that came and
 * went are counted; the earlier counts stay as they are.
 */
export class WordCounts implements WordSet {
  readonly #parts: ReadonlySet<readonly string[]>;
  readonly #counts: ReadonlyMap<string, number>;
  /** What is to be added to the counts. */
  readonly #changes: ReadonlyMap<string, number>;

  constructor(parts: Iterable<readonly string[]>, previous: WordCounts | null = null) {
    const before = previous === null ? noWords : { parts: previous.#parts, counts: previous.#counts, changes: previous.#changes };
    this.#parts = new Set(parts);
    const changes = new Map(before.changes);
    const count = (words: readonly string[], step: number): void => {
      for (const word of words) changes.set(word, (changes.get(word) ?? 0) + step);
    };
    for (const part of this.#parts) if (!before.parts.has(part)) count(part, 1);
    for (const part of before.parts) if (!this.#parts.has(part)) count(part, -1);
    const isLong = changes.size > MOST_CHANGES;
    this.#counts = isLong ? sumOf(before.counts, changes) : before.counts;
    this.#changes = isLong ? new Map() : changes;
  }

  has(word: string): boolean {
    return (this.#counts.get(word) ?? 0) + (this.#changes.get(word) ?? 0) > 0;
  }
}

const noWords = { parts: new Set<readonly string[]>(), counts: new Map<string, number>(), changes: new Map<string, number>() };

/** With so many changed words it is time to count anew. */
const MOST_CHANGES = 1000;

function sumOf(counts: ReadonlyMap<string, number>, changes: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sum = new Map(counts);
  for (const [word, change] of changes) {
    const count = (sum.get(word) ?? 0) + change;
    if (count > 0) sum.set(word, count);
    else sum.delete(word);
  }
  return sum;
}
