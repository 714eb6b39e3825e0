import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The folder of a workspace whose libraries belong to every article in it. */
export const REFERENCES_FOLDER = 'references';

/** Endings of files that may be libraries. */
export const LIBRARY_ENDINGS: ReadonlySet<string> = new Set(['.bib', '.bibtex', '.nbib', '.ris', '.json', '.yaml', '.yml', '.xml']);

/**
 * Libraries that lie where one looks for them: those in a folder `references`, and in the folders beneath it. What ends in `.json`, `.yaml`
 * or `.xml` is looked into, for it may be anything. Links are not followed. Sorted by name; empty where there is no such folder.
 */
export function librariesInReferences(folder: string): readonly string[] {
  return within(join(folder, REFERENCES_FOLDER), DEEPEST).slice(0, MOST);
}

/** Libraries beside an article, in its own folder; the same files as in `librariesInReferences`. */
export const librariesBeside = (folder: string): readonly string[] => within(folder, 0).slice(0, MOST);

/** Folders beneath `references` that are looked into, and the libraries that are taken at most. */
const DEEPEST = 2;
const MOST = 40;

function within(folder: string, depth: number): readonly string[] {
  let found: string[] = [];
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isFile() && isLibrary(path)) found.push(path);
      else if (entry.isDirectory() && depth > 0) found = [...found, ...within(path, depth - 1)];
    }
  } catch {
    // A folder that is not there, or may not be read, has no libraries.
  }
  return found;
}

/** Whether a file is a library, by its ending and, where that is not enough, by its content; false for one that is not there. */
export function isLibrary(path: string): boolean {
  const ending = extname(path).toLowerCase();
  if (!LIBRARY_ENDINGS.has(ending)) return false;
  const sign = SIGNS[ending];
  return sign === undefined || sign.test(startOf(path));
}

/** What the start of a file shows that only a list of references has. */
const CSL_TYPE =
  'article(?:-\\w{4,10})?|book|chapter|thesis|webpage|report|paper-conference|dataset|manuscript|entry-encyclopedia|document|software|standard|post-weblog';
const JSON_SIGN = new RegExp(
  String.raw`^\uFEFF?\s{0,200}[[{][\s\S]{0,6000}"type"\s{0,9}:\s{0,9}"(?:${CSL_TYPE})"|^\uFEFF?\s{0,200}\{\s{0,200}"version"\s{0,9}:\s{0,9}1\s{0,9},\s{0,200}"studies"\s{0,9}:`,
);
const YAML_SIGN = /^\uFEFF?(?:---\s{0,200}|#[^\n]{0,200}\n){0,3}(?:references:\s{0,200}-|- {1,8}(?:id|type|citation-key) {0,8}:)/;
const XML_SIGN = /<PubmedArticleSet|<PubmedArticle[\s>]|<records>\s{0,200}<record>/;

const SIGNS: Readonly<Record<string, RegExp>> = { '.json': JSON_SIGN, '.yaml': YAML_SIGN, '.yml': YAML_SIGN, '.xml': XML_SIGN };

function startOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(8192);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
