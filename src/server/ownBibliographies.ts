import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { type Bibliography, readBibliography } from '../core/cite/bibliography/bibliography.js';
import { libraryText } from '../files/libraryText.js';
import { reasonOf } from '../files/userError.js';
import type { OpenFile } from '../protocol/citing.js';
import { bibliographyPaths } from './libraryPaths.js';

/** A file of references that a document names, as it stands in the editor or else on disk. */
export interface OwnBibliography {
  readonly uri: string;
  /** Of the editor's unsaved text; null for the file on disk. */
  readonly version: number | null;
  readonly file: Bibliography;
}

export interface OwnBibliographiesOfDocument {
  readonly files: readonly OwnBibliography[];
  /** Why a file that the document names cannot be used, a sentence each. */
  readonly problems: readonly string[];
  /** Whether the document names any. */
  readonly isNamed: boolean;
}

/** Reads the files of references that documents name, each again when it has changed. */
export class OwnBibliographies {
  readonly #folders: readonly string[];
  readonly #isTrusted: boolean;
  readonly #known = new Map<string, { readonly stamp: string; readonly read: Bibliography | string }>();
  #open: ReadonlyMap<string, OpenFile> = new Map();

  constructor(folders: readonly string[], isTrusted = true) {
    this.#folders = folders;
    this.#isTrusted = isTrusted;
  }

  /** What the client told of files that are not saved; anything else counts as nothing. */
  setOpen(params: unknown): void {
    const files = (params as { readonly files?: unknown } | null)?.files;
    const good = (Array.isArray(files) ? files : []).filter(isOpenFile);
    this.#open = new Map(good.map((file) => [URI.parse(file.uri).fsPath, file]));
  }

  /** The paths that a document names, whether or not they are there. */
  pathsOf(document: TextDocument): readonly string[] {
    return bibliographyPaths(document, this.#folders, this.#isTrusted).paths;
  }

  /** @param largest in bytes, above which a file is passed over */
  of(document: TextDocument, largest = Number.POSITIVE_INFINITY): OwnBibliographiesOfDocument {
    const named = bibliographyPaths(document, this.#folders, this.#isTrusted);
    const files: OwnBibliography[] = [];
    const problems: string[] = [...named.problems];
    for (const path of named.paths) {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) continue;
      const read = this.#read(path);
      if (typeof read === 'string') problems.push(read);
      else files.push({ uri: URI.file(path).toString(), version: this.#open.get(path)?.version ?? null, file: read });
    }
    return { files, problems, isNamed: named.paths.length + named.problems.length > 0 };
  }

  #read(path: string): Bibliography | string {
    const open = this.#open.get(path);
    const stats = open ? null : statSync(path, { throwIfNoEntry: false });
    if (!open && !stats)
      return `${basename(path)}, which the front matter names under “bibliography:”, does not exist (${path}). Make the file, or mend its name.`;
    const stamp = open ? `open ${open.version} ${open.text.length}` : `${stats?.mtimeMs} ${stats?.size}`;
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known.read;
    let read: Bibliography | string;
    try {
      read = readBibliography(open?.text ?? libraryText(readFileSync(path)).text, path);
    } catch (error) {
      read = `${path}: ${reasonOf(error)}`;
    }
    this.#known.set(path, { stamp, read });
    return read;
  }
}

const isOpenFile = (value: unknown): value is OpenFile => {
  const file = value as Partial<OpenFile> | null;
  return (
    typeof file === 'object' &&
    file !== null &&
    typeof file.uri === 'string' &&
    typeof file.text === 'string' &&
    Number.isInteger(file.version)
  );
};
