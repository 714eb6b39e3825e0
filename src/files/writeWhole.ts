import { randomUUID } from 'node:crypto';
import { accessSync, constants, realpathSync, statSync, writeFileSync } from 'node:fs';
import { replaceFile } from './replaceFile.js';
import { UserError } from './userError.js';

/**
 * Writes the whole file or nothing: a reader never sees half of it, nor does a crash or a full disk leave half. A file that is replaced
 * keeps its permissions, a link to it stays a link, and one that is protected against writing stays as it is. Throws a UserError that names
 * the file and what to do.
 */
export function writeWhole(path: string, text: string): void {
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) accessSync(path, constants.W_OK);
    const place = mode === undefined ? path : realpathSync(path);
    replaceFile(place, `${place}.${process.pid}.${randomUUID().slice(0, 8)}.tmp`, mode, (file) => writeFileSync(file, text));
  } catch (error) {
    throw new UserError(`${path}: ${reasonNotWritten(error)}`);
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
