import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import type { Steps } from '../core/steps.js';
import { DEEPEST, IGNORED } from '../files/articlesIn.js';
import { nextTurn } from './runInSlices.js';

export interface WorkspaceReaderOptions {
  /** Whether a review is going on; reading then waits. */
  readonly isBusy: () => boolean;
  /** What to do with a file's text, in steps; null for a file that is not wanted. */
  readonly read: (uri: string, text: string) => Promise<Steps<unknown> | null>;
  readonly log: (line: string) => void;
}

/** Reads the Markdown files of folders in the background, a few milliseconds at a time and never while a document is being reviewed. */
export class WorkspaceReader {
  readonly #options: WorkspaceReaderOptions;
  readonly #waiting = new Set<string>();
  #isRunning = false;
  #round = 0;

  constructor(options: WorkspaceReaderOptions) {
    this.#options = options;
  }

  /** Begins anew with the files of these folders. */
  async start(folders: readonly string[]): Promise<void> {
    const round = ++this.#round;
    this.#waiting.clear();
    for (const folder of folders) {
      for await (const path of markdownFiles(URI.parse(folder).fsPath)) {
        if (round !== this.#round) return;
        if (this.#waiting.size >= MOST_FILES) {
          this.#options.log(`Only ${MOST_FILES} Markdown files of the workspace are compared with one another.`);
          break;
        }
        this.#waiting.add(URI.file(path).toString());
      }
    }
    void this.#run();
  }

  stop(): void {
    this.#round++;
    this.#waiting.clear();
  }

  /** A file has changed or come to be. */
  add(uri: string): void {
    this.#waiting.add(uri);
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (const uri of this.#waiting) {
        this.#waiting.delete(uri);
        await this.#readOne(uri, this.#round);
      }
    } finally {
      this.#isRunning = false;
    }
  }

  async #readOne(uri: string, round: number): Promise<void> {
    try {
      const path = URI.parse(uri).fsPath;
      if ((await stat(path)).size > LARGEST) return;
      const steps = await this.#options.read(uri, await readFile(path, 'utf8'));
      while (steps && round === this.#round) {
        if (this.#options.isBusy()) {
          await pause(WAIT);
          continue;
        }
        const until = performance.now() + SLICE;
        do if (steps.next().done) return;
        while (performance.now() < until);
        await nextTurn();
      }
    } catch (error) {
      this.#options.log(`${uri} could not be compared with other articles: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** In milliseconds. */
const SLICE = 4;
const WAIT = 20;

const MOST_FILES = 5000;
/** In bytes; an article of 100,000 words has about 700,000. */
const LARGEST = 1_000_000;

/** In order of their names, below no folder that holds other people's or generated files. Links are not followed. */
async function* markdownFiles(folder: string, depth = 0): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFile() && isMarkdown(entry.name)) yield join(folder, entry.name);
    const isWanted = entry.isDirectory() && !entry.name.startsWith('.') && !IGNORED.has(entry.name);
    if (isWanted && depth < DEEPEST) yield* markdownFiles(join(folder, entry.name), depth + 1);
  }
}

export const isMarkdown = (name: string): boolean => /\.(?:md|markdown|qmd|rmd|mdx)$/i.test(name);
