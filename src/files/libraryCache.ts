import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replaceFile.js';
import { openPackedIndex, type PackedIndex } from '../core/studies/packedIndex.js';

/** A packed index with the bytes that it is a view of. */
export interface CachedIndex {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly packed: PackedIndex;
}

/**
 * The packed index that was made of `source`, or null where there is none that is whole: one that was cut off, changed, or written by
 * another version is as good as none. Never throws.
 */
export function readCache(folder: string, source: string): CachedIndex | null {
  try {
    const path = pathOf(folder, source);
    const bytes = readChecked(path);
    const packed = bytes && openPackedIndex(bytes);
    if (!bytes || packed?.source !== source) return null;
    touch(path);
    return { bytes, packed };
  } catch {
    return null;
  }
}

/**
 * Writes a packed index for `readCache`. Other processes see all of it or nothing: it is written beside its place and then moved there, and
 * carries a checksum for the case that the machine stops before the disk has it. Throws where it cannot be written.
 */
export function writeCache(folder: string, source: string, parts: Iterable<Uint8Array>): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = pathOf(folder, source);
  const temporary = `${path}.${process.pid}.${randomUUID()}${TEMPORARY}`;
  replaceFile(path, temporary, 0o600, (file) => {
    const hash = createHash(HASH);
    for (const part of parts) {
      hash.update(part);
      writeAll(file, part);
    }
    writeAll(file, hash.digest());
  });
}

/** Deletes the caches that were not used for longest, above a size and number, and what killed processes left. Never throws. */
export function evictCaches(folder: string, mostBytes = MOST_BYTES, now = Date.now()): void {
  let kept = 0;
  let bytes = 0;
  for (const { path, size, used } of filesIn(folder)) {
    if (path.endsWith(TEMPORARY)) {
      if (now - used > LONGEST_WRITE) remove(path);
      continue;
    }
    bytes += size;
    // The newest stays, however large: it is in use.
    if (kept > 0 && (bytes > mostBytes || kept >= MOST_CACHES)) remove(path);
    else kept += 1;
  }
}

/** Deletes all caches of the folder and tells how many, and their size in bytes. What else lies there is left. */
export function clearCaches(folder: string): { readonly files: number; readonly bytes: number } {
  const files = filesIn(folder).filter(({ path }) => remove(path));
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

const HASH = 'sha256';
const HASH_LENGTH = 32;
const ENDING = '.vouch-index';
const TEMPORARY = '.tmp';
/** About 500,000 studies with abstracts. */
const MOST_BYTES = 1.5e9;
const MOST_CACHES = 24;
/** A temporary file of this age, in milliseconds, belongs to a process that is no more. */
const LONGEST_WRITE = 3_600_000;
const CHUNK = 1 << 22;

const pathOf = (folder: string, source: string): string =>
  join(folder, `${createHash(HASH).update(source).digest('hex').slice(0, 32)}${ENDING}`);

/** The bytes of the file without the checksum at its end, or null where that is not theirs. */
function readChecked(path: string): Uint8Array<ArrayBuffer> | null {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size <= HASH_LENGTH) return null;
    const bytes = new Uint8Array(size);
    const end = size - HASH_LENGTH;
    const hash = createHash(HASH);
    for (let at = 0; at < size; ) {
      const read = readSync(file, bytes, at, Math.min(CHUNK, size - at), at);
      if (read === 0) return null;
      if (at < end) hash.update(bytes.subarray(at, Math.min(at + read, end)));
      at += read;
    }
    return hash.digest().equals(bytes.subarray(end)) ? bytes.subarray(0, end) : null;
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Only the order of eviction depends on it.
  }
}

/** The cache's own files, the one last used first. */
function filesIn(folder: string): readonly { readonly path: string; readonly size: number; readonly used: number }[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => OWN_FILE.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      return status?.isFile() ? [{ path, size: status.size, used: status.mtimeMs }] : [];
    })
    .sort((a, b) => b.used - a.used);
}

const OWN_FILE = /^[\da-f]{32}\.vouch-index(?:\.\d{1,10}\.[\da-f-]{36}\.tmp)?$/;

function remove(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch {
    // Another process uses it, or was faster.
    return false;
  }
}
