import { randomUUID } from 'node:crypto';
import { accessSync, closeSync, constants, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { UserError } from './userError.js';

/**
 * Writes the whole file or nothing: a reader never sees half of it, nor does a crash or a full disk leave half. A file that is replaced keeps
 * its permissions, a link to it stays a link, and one that is protected against writing stays as it is. Throws a UserError that names the
 * file and what to do.
 */
export function writeWhole(path: string, text: string): void {
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) accessSync(path, constants.W_OK);
    replace(mode === undefined ? path : realpathSync(path), text, mode);
  } catch (error) {
    throw new UserError(`${path}: ${reasonNotWritten(error)}`);
  }
}

function replace(path: string, text: string, mode: number | undefined): void {
  const temporary = `${path}.${process.pid}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What kept a file from being written, in words that end a line begun with its name. */
function reasonNotWritten(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'cannot be written, since its folder does not exist.';
    case 'EISDIR':
      return 'cannot be written: this is a folder.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'may not be written. Check the permissions of the file and its folder. Nothing was changed.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'could not be written, since the disk is full. Nothing was changed.';
    default:
      return `could not be written (${error instanceof Error ? error.message : String(error)}). Nothing was changed.`;
  }
}
