import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { matchesGlob } from '../core/teamSettings/glob.js';
import { articlesIn } from '../files/articlesIn.js';

/** What the arguments of a call name. */
export interface ArticlePaths {
  /** Files, each once, in the order of the arguments. */
  readonly paths: readonly string[];
  /** Folders and patterns in which there is no article. */
  readonly empty: readonly string[];
}

/**
 * The files that arguments name: themselves, all articles in a folder, or those that a pattern with `*`, `**` or `?` fits, for shells that
 * do not replace it. `isLeftOut` is asked of what is found in folders.
 */
export function articlePaths(named: readonly string[], isLeftOut: (path: string) => boolean): ArticlePaths {
  const paths = new Set<string>();
  const empty: string[] = [];
  for (const name of named) {
    const found = filesOf(name, isLeftOut);
    if (found?.length === 0) empty.push(name);
    for (const path of found ?? [name]) paths.add(path);
  }
  return { paths: [...paths], empty };
}

/** Null for what names a file, whether it is there or not. */
function filesOf(name: string, isLeftOut: (path: string) => boolean): readonly string[] | null {
  if (name === '-') return null;
  const status = statSync(name, { throwIfNoEntry: false });
  if (status?.isDirectory()) return [...articlesIn(name, isLeftOut)];
  if (status || !/[*?]/.test(name)) return null;
  const pattern = name.replaceAll('\\', '/');
  const fixed = pattern.slice(0, pattern.search(/[*?]/));
  const folder = fixed.slice(0, fixed.lastIndexOf('/') + 1);
  const from = folder === '' ? '.' : folder;
  // With a slash before it a pattern of one name means files right here, as in a shell, not at any depth.
  const wanted = `/${pattern.slice(folder.length)}`;
  return [...articlesIn(from, isLeftOut)].filter((path) => matchesGlob(wanted, relative(from, path).split(sep).join('/')));
}
