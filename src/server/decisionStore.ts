import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { type DecisionsFile, decisionsPath, nameForDecisions, readDecisionsFile } from '../files/decisionsFile.js';
import { folderOf } from './folderOf.js';

/** The decisions that count for one document. */
export interface DocumentDecisions {
  readonly file: DecisionsFile;
  /** What decisions call the document. */
  readonly name: string;
}

/** Reads the workspace's files of decisions, each again when it has changed on disk. A fault is shown in the file itself and in the log. */
export class DecisionStore {
  readonly #connection: Connection;
  readonly #folders: readonly string[];
  readonly #files = new Map<string, { readonly stamp: string; readonly file: DecisionsFile }>();

  constructor(connection: Connection, folders: readonly string[]) {
    this.#connection = connection;
    this.#folders = folders;
  }

  /** Null for a document that is no file of an open folder: decisions belong to a workspace. */
  of(uri: string): DocumentDecisions | null {
    const folder = folderOf(uri, this.#folders);
    if (!folder) return null;
    const root = URI.parse(folder).fsPath;
    // For the folder itself its own decisions count, as for any file right in it.
    const path = uri === folder ? join(root, 'any') : URI.parse(uri).fsPath;
    const file = this.read(decisionsPath(path, root));
    return { file, name: nameForDecisions(path, file.path) };
  }

  read(path: string): DecisionsFile {
    const stats = statSync(path, { throwIfNoEntry: false });
    const stamp = stats ? `${stats.mtimeMs} ${stats.size}` : 'none';
    const known = this.#files.get(path);
    if (known?.stamp === stamp) return known.file;
    const file = readDecisionsFile(path);
    this.#files.set(path, { stamp, file });
    if (file.problems.length > 0 || (known?.file.problems.length ?? 0) > 0) this.#tell(file);
    return file;
  }

  #tell({ path, problems }: DecisionsFile): void {
    const diagnostics = problems.map(({ place, message, line }): Diagnostic => {
      const at = Math.max(0, (line ?? 1) - 1);
      return {
        range: { start: { line: at, character: 0 }, end: { line: at, character: 1000 } },
        severity: 1,
        source: 'vouch',
        message: `${place}: ${message}`,
      };
    });
    void this.#connection.sendDiagnostics({ uri: URI.file(path).toString(), diagnostics });
    for (const { place, message } of problems) this.#connection.console.error(`${path}, ${place}: ${message}`);
  }
}

/** Whether a path is that of a file of decisions. */
export const isDecisionsPath = (path: string): boolean => /[\\/]\.vouch[\\/]decisions\.json$/.test(path);
