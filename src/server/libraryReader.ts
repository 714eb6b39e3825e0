import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { openPackedIndex } from '../core/studies/packedIndex.js';
import { StudyIndex } from '../core/studies/studyIndex.js';
import { readBundledIndex } from '../files/bundledIndex.js';
import { hashOfFile, type LibraryReport, openLibraries, sizeOf } from '../files/openLibraries.js';

export interface LibraryReaderOptions {
  /** Where the bundled index and the server's program lie. */
  readonly folder: string;
  /** Where large libraries are kept as an index; null keeps none. */
  readonly cacheFolder: string | null;
  readonly log: (line: string) => void;
}

export interface ReadLibraries {
  readonly index: StudyIndex;
  readonly reports: readonly LibraryReport[];
}

/**
 * Adds libraries to the bundled index. Large ones are read by the server's program in another thread, one set at a time, so that typing
 * goes on and the memory that reading takes is given back; the thread hands over the finished index as bytes.
 */
export class LibraryReader {
  readonly #options: LibraryReaderOptions;
  readonly #program: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: LibraryReaderOptions) {
    this.#options = options;
    this.#program = join(options.folder, PROGRAM);
  }

  /** The index of the bundled studies and the libraries', in the order of their paths, with what was wrong in each. */
  async read(paths: readonly string[], bundled: StudyIndex): Promise<ReadLibraries> {
    if (sizeOf(paths) < SMALL || !existsSync(this.#program)) return openLibraries({ base: bundled, reader: '', paths, cacheFolder: null });
    const result = this.#last.then(() => this.#inThread(paths));
    this.#last = result.catch(() => undefined);
    const { bytes, reports, notice } = await result;
    if (notice) this.#options.log(notice);
    return { index: StudyIndex.ofPacked(openPackedIndex(bytes)), reports };
  }

  #inThread(paths: readonly string[]): Promise<Answer> {
    const { folder, cacheFolder } = this.#options;
    const task: Task = { task: TASK, folder, program: this.#program, paths, cacheFolder };
    const worker = new Worker(this.#program, { workerData: task, argv: [], resourceLimits: { maxOldGenerationSizeMb: 4096 } });
    const answer = new Promise<Answer>((resolve, reject) => {
      worker.once('message', (message: Answer | { readonly error: string }) =>
        'error' in message ? reject(new Error(message.error)) : resolve(message),
      );
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that reads libraries ended early')));
    });
    return answer.finally(() => void worker.terminate());
  }
}

/** Whether this thread was started by a `LibraryReader`; then the program has to call `answerLibraryReader` and nothing else. */
export const isForLibraryReader = (): boolean => (workerData as Partial<Task> | null)?.task === TASK;

/** Reads what the thread was asked to read, and hands it over. */
export function answerLibraryReader(): void {
  const { folder, program, paths, cacheFolder } = workerData as Task;
  try {
    const reader = hashOfFile(program) ?? '';
    const { bytes, reports, notice } = openLibraries({ base: bundledIn(folder), reader, paths, cacheFolder, mustBePacked: true });
    if (!bytes) throw new Error('the index was not packed');
    const answer: Answer = { bytes, reports, notice };
    parentPort?.postMessage(answer, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
}

function bundledIn(folder: string): StudyIndex {
  try {
    return readBundledIndex(folder);
  } catch {
    // The server has said so already.
    return StudyIndex.of([], { source: 'none' });
  }
}

interface Task {
  readonly task: typeof TASK;
  readonly folder: string;
  readonly program: string;
  readonly paths: readonly string[];
  readonly cacheFolder: string | null;
}

interface Answer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reports: readonly LibraryReport[];
  readonly notice: string | null;
}

const TASK = 'vouch/readLibraries';
const PROGRAM = 'server.cjs';
/** Bytes that are read faster than a thread starts. */
const SMALL = 200_000;
