import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { readLibrary } from '../core/studies/libraries/readLibrary.js';
import { mergeStudies } from '../core/studies/mergeStudies.js';
import { openPackedIndex, packIndex, PACKED_VERSION } from '../core/studies/packedIndex.js';
import type { Problem } from '../core/studies/problem.js';
import type { Study } from '../core/studies/study.js';
import { StudyIndex } from '../core/studies/studyIndex.js';
import { type CachedIndex, evictCaches, readCache, writeCache } from './libraryCache.js';
import { libraryText } from './libraryText.js';
import { reasonOf } from './userError.js';

/** What is opened together. */
export interface LibrarySet {
  /** The index that the libraries are added to. Without a source nothing that is made of it is kept. */
  readonly base: StudyIndex;
  /** The program that reads, whose next version may read otherwise. */
  readonly reader: string;
  /** Files in the order in which they are merged: the first to say something is believed. */
  readonly paths: readonly string[];
  /** Where a large index is kept for the next time; null keeps none. */
  readonly cacheFolder: string | null;
  /** Whether the index has to be bytes, to be handed to another thread. */
  readonly mustBePacked?: boolean;
}

export interface OpenedLibraries {
  readonly index: StudyIndex;
  /** The bytes that a packed index is a view of; null for one made of objects. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly reports: readonly LibraryReport[];
  /** A line for the log where something about the cache went wrong. */
  readonly notice: string | null;
}

/** What reading one library gave. */
export interface LibraryReport {
  readonly path: string;
  readonly studies: number;
  readonly problems: readonly Problem[];
  /** Why the file could not be read at all, or null. */
  readonly error: string | null;
}

/** With fewer studies than this from libraries, reading them anew is as fast as a cache. */
const FEWEST_CACHED = 500;
/** In bytes: a smaller file cannot hold so many. */
const SMALLEST_CACHED = 100_000;

/**
 * The base index with the studies of the libraries: from the cache where it has just these files with just this content, else read and
 * merged, and kept if they are many. A library that cannot be read is named in its report and left out. Throws only where the libraries
 * together are more than an index can hold.
 */
export function openLibraries(set: LibrarySet): OpenedLibraries {
  const { base, paths, cacheFolder } = set;
  const isLarge = cacheFolder !== null && base.source !== null && sizeOf(paths) >= SMALLEST_CACHED;
  const looked = isLarge
    ? sourceOf(
        set,
        paths.map((path) => [path, hashOfFile(path)] as const),
      )
    : null;
  const cached = cacheFolder !== null && looked !== null ? readCache(cacheFolder, looked) : null;
  if (cached) return { ...ofBytes(cached), reports: (cached.packed.notes as Notes).reports, notice: null };
  const read = paths.map(readOne);
  const reports = read.map(({ report }) => report);
  const merged = mergeStudies([base.studies, ...read.map(({ studies }) => studies)]);
  // The content that was read, which may be newer than what was looked for above.
  const source = sourceOf(
    set,
    read.map(({ report, hash }) => [report.path, hash] as const),
  );
  const { statusFacts, unfound } = base;
  const index = StudyIndex.of(merged, { statusFacts, unfound, source: base.source === null ? null : source });
  const count = reports.reduce((sum, { studies }) => sum + studies, 0);
  if (!set.mustBePacked && (!isLarge || count < FEWEST_CACHED)) return { index, bytes: null, reports, notice: null };
  const notes: Notes = { reports };
  const parts = packIndex(index, source, notes);
  const notice = isLarge && count >= FEWEST_CACHED ? keep(cacheFolder, source, parts) : null;
  const bytes = joined(parts);
  return { ...ofBytes({ bytes, packed: openPackedIndex(bytes) }), reports, notice };
}

/** What stands beside the studies in a packed index. */
interface Notes {
  readonly reports: readonly LibraryReport[];
}

const ofBytes = ({ bytes, packed }: CachedIndex): Pick<OpenedLibraries, 'index' | 'bytes'> => ({
  index: StudyIndex.ofPacked(packed),
  bytes,
});

/** Writes the packed index for the next time; gives a line for the log where that fails. */
function keep(folder: string, source: string, parts: readonly Uint8Array[]): string | null {
  try {
    writeCache(folder, source, parts);
    evictCaches(folder);
    return null;
  } catch (error) {
    return `The libraries are not kept for the next time: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

interface ReadLibrary {
  readonly report: LibraryReport;
  readonly hash: string | null;
  readonly studies: readonly Study[];
}

function readOne(path: string): ReadLibrary {
  try {
    const content = readFileSync(path);
    const { text, notice } = libraryText(content);
    const { studies, problems: inEntries } = readLibrary(text, path);
    // Where nothing is read, nobody minds the accents.
    const problems =
      notice === null || studies.length === 0 ? inEntries : [{ path, place: 'the file', message: notice, line: null }, ...inEntries];
    return {
      report: { path, studies: studies.length, problems, error: null },
      hash: createHash('sha256').update(content).digest('hex'),
      studies,
    };
  } catch (error) {
    return { report: { path, studies: 0, problems: [], error: reasonOf(error) }, hash: null, studies: [] };
  }
}

const sourceOf = ({ base, reader }: LibrarySet, files: readonly (readonly [path: string, hash: string | null])[]): string =>
  createHash('sha256')
    .update(JSON.stringify([PACKED_VERSION, reader, base.source, files]))
    .digest('hex');

/** Bytes of the files together; those that are not there have none. */
export const sizeOf = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);

/** The hash of the file's content, read in pieces so that it need not fit into memory; null where it cannot be read. */
export function hashOfFile(path: string): string | null {
  try {
    const file = openSync(path, 'r');
    try {
      const hash = createHash('sha256');
      const chunk = new Uint8Array(1 << 20);
      for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) hash.update(chunk.subarray(0, read));
      return hash.digest('hex');
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
