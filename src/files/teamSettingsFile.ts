import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../core/studies/problem.js';
import { matchesGlob } from '../core/teamSettings/glob.js';
import { readTeamSettings } from '../core/teamSettings/readTeamSettings.js';
import type { TeamSettings } from '../core/teamSettings/teamSettings.js';
import { isWithin } from './isWithin.js';
import { reasonOf } from './userError.js';

/** The name of a team's file of settings. */
export const TEAM_FILE = 'vouch.json';

/** A `vouch.json` as it was read. */
export interface TeamFile {
  readonly path: string;
  /** With absolute paths. */
  readonly settings: TeamSettings;
  readonly problems: readonly Problem[];
}

/** The nearest `vouch.json` from a file's folder up to the root, which holds the file; null where there is none. */
export function teamFileFor(file: string, root: string): string | null {
  const top = resolve(root);
  for (let folder = dirname(resolve(file)); isWithin(top, folder); folder = dirname(folder)) {
    const path = join(folder, TEAM_FILE);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) break;
  }
  return null;
}

/**
 * How far up `vouch.json` is looked for on the command line: to the root of the file's repository, else to the folder of the call where
 * that holds the file, else in its own folder.
 */
export function teamRoot(file: string): string {
  const start = dirname(resolve(file));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) break;
  }
  return isWithin(resolve('.'), start) ? resolve('.') : start;
}

/** Reads a `vouch.json`. What it names must lie within the root; what cannot be used is a problem with its line. */
export function readTeamFile(path: string, root: string): TeamFile {
  const refused = (message: string): TeamFile => ({ path, settings: {}, problems: [{ path, place: 'line 1', message, line: 1 }] });
  try {
    if (statSync(path).size > LARGEST) return refused(`is larger than ${LARGEST / 1e6} MB; nothing of it is used.`);
    const { settings, problems } = readTeamSettings(readFileSync(path, 'utf8'), path);
    return withPaths({ path, settings, problems }, resolve(root));
  } catch (error) {
    return refused(reasonOf(error));
  }
}

/** Whether the settings leave a file out of every review. */
export function isExcluded({ path, settings }: TeamFile, file: string): boolean {
  const name = relative(dirname(path), resolve(file)).split(sep).join('/');
  return (settings.exclude ?? []).some((pattern) => matchesGlob(pattern, name));
}

function withPaths({ path, settings, problems }: TeamFile, root: string): TeamFile {
  const more: Problem[] = [];
  const placed = (part: string, name: string): string[] => {
    const whole = resolve(dirname(path), name);
    if (!isAbsolute(name) && isWithin(root, whole)) return [whole];
    more.push({
      path,
      place: part,
      message: `“${name}” is no path below this folder, written from ${TEAM_FILE}; it is left out.`,
      line: null,
    });
    return [];
  };
  const { libraries, retractions, citationStyle, ...others } = settings;
  const [list] = retractions === undefined ? [] : placed('retractions', retractions);
  const [style] = citationStyle?.endsWith('.csl') ? placed('citationStyle', citationStyle) : [citationStyle];
  return {
    path,
    settings: {
      ...others,
      ...(libraries ? { libraries: libraries.flatMap((name) => placed('libraries', name)) } : {}),
      ...(list === undefined ? {} : { retractions: list }),
      ...(style === undefined ? {} : { citationStyle: style }),
    },
    problems: [...problems, ...more],
  };
}

/** A settings file of thousands of lines has less. */
const LARGEST = 1_000_000;
