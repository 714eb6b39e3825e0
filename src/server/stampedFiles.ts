import { statSync } from 'node:fs';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/** A file of the workspace that was read with its faults. */
export interface FaultyFile {
  readonly path: string;
  readonly problems: readonly { readonly place: string; readonly message: string; readonly line?: number | null }[];
}

/** Files that are read again when they have changed on disk. Their faults are shown in the file itself and in the log. */
export class StampedFiles<File extends FaultyFile> {
  readonly #connection: Connection;
  /** What a diagnostic says, which stands at its line already. */
  readonly #say: (problem: File['problems'][number]) => string;
  readonly #files = new Map<string, { readonly stamp: string; readonly file: File }>();

  constructor(connection: Connection, say: (problem: File['problems'][number]) => string) {
    this.#connection = connection;
    this.#say = say;
  }

  of(path: string, read: () => File): File {
    const stats = statSync(path, { throwIfNoEntry: false });
    const stamp = stats ? `${stats.mtimeMs} ${stats.size}` : 'none';
    const known = this.#files.get(path);
    if (known?.stamp === stamp) return known.file;
    const file = read();
    this.#files.set(path, { stamp, file });
    if (file.problems.length > 0 || (known?.file.problems.length ?? 0) > 0) this.#tell(file);
    return file;
  }

  #tell({ path, problems }: File): void {
    const diagnostics = problems.map((problem): Diagnostic => {
      const at = Math.max(0, (problem.line ?? 1) - 1);
      const range = { start: { line: at, character: 0 }, end: { line: at, character: 1000 } };
      return { range, severity: 1, source: 'vouch', message: this.#say(problem) };
    });
    void this.#connection.sendDiagnostics({ uri: URI.file(path).toString(), diagnostics });
    for (const { place, message } of problems) this.#connection.console.error(`${path}, ${place}: ${message}`);
  }
}
