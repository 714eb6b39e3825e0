import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { bibliographyNames } from '../core/document/bibliography.js';
import { frontMatterOf } from '../core/document/frontMatter.js';
import { isLibrary, LIBRARY_ENDINGS, librariesBeside, librariesInReferences, REFERENCES_FOLDER } from '../files/findLibraries.js';
import { isWithin } from '../files/isWithin.js';

/** Paths that are used, and a line for each that is left out. */
export interface FoundPaths {
  readonly paths: readonly string[];
  readonly problems: readonly string[];
}

/**
 * The libraries of a setting as absolute paths. A relative one starts at the workspace folder of the resource and must stay in it.
 * What cannot be meant is left out and named in `problems`.
 */
export function libraryPaths(libraries: readonly string[], uri: string, folders: readonly string[]): FoundPaths {
  const paths: string[] = [];
  const problems: string[] = [];
  const root = folderOf(uri, folders);
  for (const library of libraries) {
    if (isAbsolute(library)) paths.push(library);
    else if (root === null) problems.push(`The library ${library} is left out: a relative name needs an open folder.`);
    else {
      const path = resolve(root, library);
      if (!isWithin(root, path)) problems.push(`The library ${library} is left out: it lies outside the folder.`);
      else paths.push(path);
    }
  }
  return { paths, problems };
}

/**
 * The paths of the bibliography files that a document's front matter names, relative to the document. Only a file on disk has such a place,
 * and only files within its workspace folder, or beside it where there is none, are read: nothing is looked at outside, so that no network
 * share is asked either. A device or pipe, which might never end, is left out, and so is a link that leads outside a folder nobody trusts.
 */
export function bibliographyPaths(document: TextDocument | undefined, folders: readonly string[], isTrusted = true): FoundPaths {
  const names = document?.uri.startsWith('file:') ? bibliographyNames(frontMatterOf(document.getText())) : [];
  if (!document || names.length === 0) return { paths: [], problems: [] };
  const beside = dirname(URI.parse(document.uri).fsPath);
  const roots = [beside, ...folders.filter((one) => one.startsWith('file:')).map((one) => URI.parse(one).fsPath)];
  const paths = names.map((name) => resolve(beside, name));
  const isInside = (path: string): boolean => roots.some((root) => isWithin(root, path));
  const fault = (path: string): string | null => {
    if (!isInside(path)) return 'it lies outside the folder';
    const real = realPath(path);
    // One that is not there is named where it would be read.
    if (real === null) return null;
    if (!isTrusted && !roots.some((root) => isWithin(realPath(root) ?? root, real))) return 'it is a link that leads outside the folder';
    return isFile(real) ? null : 'it is no file';
  };
  const judged = paths.map((path) => ({ path, fault: fault(path) }));
  return {
    paths: judged.filter((one) => one.fault === null).map(({ path }) => path),
    problems: judged.flatMap((one) => (one.fault === null ? [] : [`The bibliography ${one.path} is left out: ${one.fault}.`])),
  };
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Also where it may not be looked at: reading it then says why. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

/** Finds the libraries that lie beside a document and in the folder `references` of its workspace folder; looks into each folder once. */
export class LibraryFinder {
  readonly #known = new Map<string, readonly string[]>();

  of(uri: string, folders: readonly string[]): readonly string[] {
    if (!uri.startsWith('file:')) return [];
    const root = folderOf(uri, folders);
    const beside = dirname(URI.parse(uri).fsPath);
    const inReferences = root === null ? [] : this.#once(join(root, REFERENCES_FOLDER), () => librariesInReferences(root));
    return [...new Set([...inReferences, ...this.#once(beside, () => librariesBeside(beside))])];
  }

  /** Whether a file that came, changed or went alters what is found: it was found, or would be now. */
  concerns(path: string): boolean {
    if (!LIBRARY_ENDINGS.has(extname(path).toLowerCase())) return false;
    const folder = dirname(path);
    return [...this.#known].some(
      ([known, paths]) =>
        paths.includes(path) || ((known === folder || (basename(known) === REFERENCES_FOLDER && isWithin(known, path))) && isLibrary(path)),
    );
  }

  /** Forgets what was found, so that the folders are looked into again. */
  drop(): void {
    this.#known.clear();
  }

  #once(folder: string, find: () => readonly string[]): readonly string[] {
    const known = this.#known.get(folder);
    if (known) return known;
    const found = find();
    this.#known.set(folder, found);
    return found;
  }
}

/** The innermost workspace folder that a resource lies in, as a path; null where it lies in none. */
function folderOf(uri: string, folders: readonly string[]): string | null {
  const folder = folders
    .filter((one) => one.startsWith('file:') && (uri === one || uri.startsWith(one.endsWith('/') ? one : `${one}/`)))
    .sort((a, b) => b.length - a.length)[0];
  return folder === undefined ? null : URI.parse(folder).fsPath;
}
