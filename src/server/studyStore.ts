import { StudyIndex } from '../core/studies/studyIndex.js';
import { readBundledIndex } from '../files/bundledIndex.js';
import { LibraryReader } from './libraryReader.js';
import { nextTurn } from './runInSlices.js';

/** The studies for one resource. */
export interface Studies {
  readonly index: StudyIndex;
  /** Whether its libraries have been read; until then the index is that of their last reading, or the bundled one. */
  readonly librariesAreRead: boolean;
}

export interface StudyStoreOptions {
  /** Where the bundled index lies. */
  readonly folder: string;
  /** Where large libraries are kept as an index for the next time; null keeps none. */
  readonly cacheFolder: string | null;
  readonly log: (line: string) => void;
  /** Called when libraries have been read, so that what was reviewed without them is reviewed again. */
  readonly onChange: () => void;
  /** Called when libraries begin to be read; gives what is called once they are. */
  readonly onReading?: (libraries: readonly string[]) => () => void;
}

/** Reads the bundled index and the writer's libraries, each once. */
export class StudyStore {
  readonly #options: StudyStoreOptions;
  readonly #bundled: Promise<StudyIndex>;
  readonly #reader: LibraryReader;
  readonly #byLibraries = new Map<string, { index: StudyIndex | null }>();
  /** What libraries held that are being read again: until they are read, that is nearer the truth than nothing. */
  #before = new Map<string, StudyIndex>();

  constructor(options: StudyStoreOptions) {
    this.#options = options;
    this.#reader = new LibraryReader(options);
    this.#bundled = this.#readBundled();
  }

  /** Waits for the bundled index, not for libraries: what they held before serves meanwhile. Their paths are absolute. */
  async of(libraries: readonly string[]): Promise<Studies> {
    const bundled = await this.#bundled;
    if (libraries.length === 0) return { index: bundled, librariesAreRead: true };
    const key = JSON.stringify(libraries);
    const known = this.#byLibraries.get(key);
    if (known?.index) return { index: known.index, librariesAreRead: true };
    if (!known) {
      const entry: { index: StudyIndex | null } = { index: null };
      this.#byLibraries.set(key, entry);
      const onRead = this.#options.onReading?.(libraries);
      const settle = (index: StudyIndex): void => {
        onRead?.();
        entry.index = index;
        if (this.#byLibraries.get(key) === entry) this.#before.delete(key);
        this.#options.onChange();
      };
      this.#readLibraries(libraries, bundled).then(settle, (error: unknown) => {
        this.#options.log(`The libraries could not be used together: ${error instanceof Error ? error.message : String(error)}`);
        settle(bundled);
      });
    }
    return { index: this.#before.get(key) ?? bundled, librariesAreRead: false };
  }

  /** Whether a file is one of the libraries that were asked for. */
  uses(path: string): boolean {
    return [...this.#byLibraries.keys()].some((key) => (JSON.parse(key) as string[]).includes(path));
  }

  /** Has the libraries read again when they are asked for. */
  dropLibraries(): void {
    const before = new Map<string, StudyIndex>();
    for (const [key, { index }] of this.#byLibraries) {
      const last = index ?? this.#before.get(key);
      if (last) before.set(key, last);
    }
    this.#before = before;
    this.#byLibraries.clear();
  }

  async #readBundled(): Promise<StudyIndex> {
    await nextTurn();
    try {
      return readBundledIndex(this.#options.folder);
    } catch (error) {
      this.#options.log(`Vouch works without its index of studies: ${error instanceof Error ? error.message : String(error)}`);
      return StudyIndex.of([]);
    }
  }

  /** The bundled studies with those of the libraries. A library that cannot be read is named and left out, like a bad entry of one. */
  async #readLibraries(paths: readonly string[], bundled: StudyIndex): Promise<StudyIndex> {
    await nextTurn();
    const { index, reports } = await this.#reader.read(paths, bundled);
    for (const { path, error, problems } of reports) {
      if (error !== null) this.#options.log(`The library ${path} is left out: ${error}`);
      for (const problem of problems.slice(0, PROBLEMS_SHOWN))
        this.#options.log(`${path}${problem.place ? `, ${problem.place}` : ''}: ${problem.message}`);
      const more = problems.length - PROBLEMS_SHOWN;
      if (more > 0) this.#options.log(`${path}: ${more} more entries with problems.`);
    }
    return index;
  }
}

const PROBLEMS_SHOWN = 20;
