import { basename, join } from 'node:path';
import { statSync } from 'node:fs';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { readTeamFile, TEAM_FILE, type TeamFile, teamFileFor } from '../files/teamSettingsFile.js';
import { folderOf } from './folderOf.js';

/** Reads the `vouch.json` files of the workspace, each again when it has changed on disk. A fault is shown in the file itself and in the log. */
export class TeamStore {
  readonly #connection: Connection;
  readonly #folders: readonly string[];
  readonly #files = new Map<string, { readonly stamp: string; readonly file: TeamFile }>();

  constructor(connection: Connection, folders: readonly string[]) {
    this.#connection = connection;
    this.#folders = folders;
  }

  /** The nearest file from a document's folder up to its workspace folder; null where there is none, and for what lies in no open folder. */
  of(uri: string): TeamFile | null {
    const folder = folderOf(uri, this.#folders);
    if (!folder) return null;
    const root = URI.parse(folder).fsPath;
    const path = teamFileFor(uri === folder ? join(root, 'any') : URI.parse(uri).fsPath, root);
    return path === null ? null : this.#read(path, root);
  }

  #read(path: string, root: string): TeamFile {
    const stats = statSync(path, { throwIfNoEntry: false });
    const stamp = stats ? `${stats.mtimeMs} ${stats.size}` : 'none';
    const known = this.#files.get(path);
    if (known?.stamp === stamp) return known.file;
    const file = readTeamFile(path, root);
    this.#files.set(path, { stamp, file });
    if (file.problems.length > 0 || (known?.file.problems.length ?? 0) > 0) this.#tell(file);
    return file;
  }

  #tell({ path, problems }: TeamFile): void {
    const diagnostics = problems.map(({ message, place, line }): Diagnostic => {
      const at = Math.max(0, (line ?? 1) - 1);
      return {
        range: { start: { line: at, character: 0 }, end: { line: at, character: 1000 } },
        severity: 1,
        source: 'vouch',
        message: `${place.replace(/^line \d{1,9}(?:, )?/, '')} ${message}`.trim(),
      };
    });
    void this.#connection.sendDiagnostics({ uri: URI.file(path).toString(), diagnostics });
    for (const { place, message } of problems) this.#connection.console.error(`${path}, ${place}: ${message}`);
  }
}

/** Whether a path is that of a team's settings. */
export const isTeamPath = (path: string): boolean => basename(path) === TEAM_FILE;
