import { basename, join } from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { readTeamFile, TEAM_FILE, type TeamFile, teamFileFor } from '../files/teamSettingsFile.js';
import { folderOf } from './folderOf.js';
import { StampedFiles } from './stampedFiles.js';

/**
 * Reads the `vouch.json` files of the workspace, each again when it has changed on disk. A fault is shown in the file itself and in the
 * log.
 */
export class TeamStore {
  readonly #folders: readonly string[];
  readonly #files: StampedFiles<TeamFile>;

  constructor(connection: Connection, folders: readonly string[]) {
    this.#files = new StampedFiles(connection, ({ message, place }) => `${place.replace(/^line \d{1,9}(?:, )?/, '')} ${message}`.trim());
    this.#folders = folders;
  }

  /**
   * The nearest file from a document's folder up to its workspace folder; null where there is none, and for what lies in no open folder.
   */
  of(uri: string): TeamFile | null {
    const folder = folderOf(uri, this.#folders);
    if (!folder) return null;
    const root = URI.parse(folder).fsPath;
    const path = teamFileFor(uri === folder ? join(root, 'any') : URI.parse(uri).fsPath, root);
    return path === null ? null : this.#files.of(path, () => readTeamFile(path, root));
  }
}

/** Whether a path is that of a team's settings. */
export const isTeamPath = (path: string): boolean => basename(path) === TEAM_FILE;
