import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { textExtensions } from './input.js';

/**
 * The articles in a folder and the folders beneath it, in the order of their names: files of the kinds that Vouch reads. Folders of other
 * people's or generated files, those whose names begin with a dot, and files that are known to be lists for programs are passed over. Links
 * are not followed. `isLeftOut` is asked of every file and folder, with its path. Empty where there is no such folder.
 */
export function* articlesIn(folder: string, isLeftOut: (path: string) => boolean = () => false, depth = 0): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.name.startsWith('.') || IGNORED.has(entry.name) || isLeftOut(path)) continue;
    if (entry.isFile() && isArticle(entry.name)) yield path;
    else if (entry.isDirectory() && depth < DEEPEST) yield* articlesIn(path, isLeftOut, depth + 1);
  }
}

/** By its name alone. */
export const isArticle = (name: string): boolean =>
  textExtensions.includes(extname(name).toLowerCase()) && !LISTS.test(name) && !name.startsWith('.');

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

export const IGNORED: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'dist',
  'build',
  'out',
  'target',
  '__pycache__',
  'venv',
]);

/** Plain text that no one wrote to be read as an article. */
const LISTS = /^(?:requirements[\w.-]{0,40}|constraints|robots|humans|CMakeLists|LICEN[CS]E|COPYING|NOTICE|THIRD-PARTY[\w.-]{0,40})\.txt$/i;

/** How many folders deep articles are looked for. */
export const DEEPEST = 12;
