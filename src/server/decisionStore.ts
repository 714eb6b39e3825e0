import { join } from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { type DecisionsFile, decisionsPath, nameForDecisions, readDecisionsFile } from '../files/decisionsFile.js';
import { folderOf } from './folderOf.js';
import { StampedFiles } from './stampedFiles.js';

/** The decisions that count for one document. */
export interface DocumentDecisions {
  readonly file: DecisionsFile;
  /** What decisions call the document. */
  readonly name: string;
}

/** Reads the workspace's files of decisions, each again when it has changed on disk. A fault is shown in the file itself and in the log. */
export class DecisionStore {
  readonly #folders: readonly string[];
  readonly #files: StampedFiles<DecisionsFile>;

  constructor(connection: Connection, folders: readonly string[]) {
    this.#files = new StampedFiles(connection, ({ place, message }) => `${place}: ${message}`);
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
    return this.#files.of(path, () => readDecisionsFile(path));
  }
}

/** Whether a path is that of a file of decisions. */
export const isDecisionsPath = (path: string): boolean => /[\\/]\.vouch[\\/]decisions\.json$/.test(path);
