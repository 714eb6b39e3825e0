import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { reasonOf, UserError } from './userError.js';

/**
 * Writes the whole file or nothing: a reader never sees half of it, nor does a crash or a full disk leave half. A file that is replaced keeps
 * its permissions. Throws a UserError that names the file.
 */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(temporary, text, mode === undefined ? {} : { mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UserError(`${path}: ${reasonOf(error)}`);
  }
}
