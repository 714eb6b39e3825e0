import { readFile } from 'node:fs/promises';
import { type Retractions, readRetractions } from '../core/studies/retractions/readRetractions.js';
import { ageNotice } from '../core/studies/retractions/applyRetractions.js';
import { today } from '../files/retractionsFile.js';
import { reasonOf } from '../files/userError.js';
import { runInSlices } from './runInSlices.js';

export interface RetractionStoreOptions {
  readonly log: (line: string) => void;
  /** Called when a list has been read, so that what was reviewed without it is reviewed again. */
  readonly onChange: () => void;
}

/** Reads lists of retractions, each once and in slices: the file that Retraction Watch publishes has more than 60 million bytes. */
export class RetractionStore {
  readonly #options: RetractionStoreOptions;
  readonly #lists = new Map<string, Retractions | 'reading' | 'unusable'>();

  constructor(options: RetractionStoreOptions) {
    this.#options = options;
  }

  /** Null until the list is read, and where it cannot be. */
  of(path: string): Retractions | null {
    const known = this.#lists.get(path);
    if (known === undefined) void this.#read(path);
    return typeof known === 'object' ? known : null;
  }

  uses(path: string): boolean {
    return this.#lists.has(path);
  }

  drop(): void {
    this.#lists.clear();
  }

  async #read(path: string): Promise<void> {
    this.#lists.set(path, 'reading');
    const isDropped = (): boolean => !this.#lists.has(path);
    try {
      const list = await runInSlices(readRetractions(await readFile(path, 'utf8'), path), isDropped);
      if (!list) return;
      for (const { place, message } of list.problems) this.#options.log(`${path}${place ? `, ${place}` : ''}: ${message}`);
      const notice = ageNotice(list, today());
      if (notice) this.#options.log(notice);
      this.#lists.set(path, list);
      this.#options.onChange();
    } catch (error) {
      this.#lists.set(path, 'unusable');
      this.#options.log(`The list of retractions ${path} is left out: ${reasonOf(error)}`);
    }
  }
}
