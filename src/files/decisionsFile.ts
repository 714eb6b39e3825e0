import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { DecisionBook } from '../core/decisions/decisionBook.js';
import { readDecisions } from '../core/decisions/readDecisions.js';
import type { Problem } from '../core/studies/problem.js';
import { isWithin } from './isWithin.js';
import { reasonOf } from './userError.js';

/** Where a workspace keeps its decisions, below one of its folders. */
const DECISIONS_FILE = join('.vouch', 'decisions.json');

/** A file of decisions as it was read. */
export interface DecisionsFile {
  readonly path: string;
  /** Its text; null where there is none. */
  readonly text: string | null;
  readonly book: DecisionBook;
  readonly problems: readonly Problem[];
  /** Whether it may be added to; not where it cannot be read as a whole. */
  readonly isWhole: boolean;
}

/**
 * The path of the decisions on a file: the nearest `.vouch/decisions.json` from its folder up to the root of its workspace, else the one to
 * be made in that root. A file outside the root has its own folder for a root.
 */
export function decisionsPath(file: string, root: string): string {
  const start = dirname(resolve(file));
  const top = isWithin(resolve(root), start) ? resolve(root) : start;
  for (let folder = start; isWithin(top, folder); folder = dirname(folder)) {
    const path = join(folder, DECISIONS_FILE);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) break;
  }
  return join(top, DECISIONS_FILE);
}

/** What the decisions name a file by: its path from the folder that holds `.vouch`, with `/`. */
export const nameForDecisions = (file: string, decisions: string): string =>
  relative(dirname(dirname(decisions)), resolve(file))
    .split(sep)
    .join('/');

/** Reads a file of decisions. One that is not there is empty; one that cannot be read is a problem. */
export function readDecisionsFile(path: string): DecisionsFile {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return { path, text: null, book: new DecisionBook([]), problems: [], isWhole: true };
  const refused = (message: string): DecisionsFile => ({
    path,
    text: null,
    book: new DecisionBook([]),
    problems: [{ path, place: '', message, line: null }],
    isWhole: false,
  });
  if (size > LARGEST) return refused(`is larger than ${LARGEST / 1e6} MB; no decision of it is used.`);
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const { decisions, problems, isWhole } = readDecisions(text, path);
    return { path, text, book: new DecisionBook(decisions), problems, isWhole };
  } catch (error) {
    return refused(reasonOf(error));
  }
}

/** Ten thousand decisions take about five million bytes. */
const LARGEST = 20_000_000;
