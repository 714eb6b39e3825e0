import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts a file in its place whole: it is written beside it under another name, reaches the disk, and is then moved. Other processes see all
 * of it or nothing. Throws what the file system says, and leaves nothing behind.
 *
 * @param temporary a path in the same folder that no other process uses
 */
export function replaceFile(path: string, temporary: string, mode: number | undefined, write: (file: number) => void): void {
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      write(file);
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
