import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexSources } from '../core/studies/buildIndex.js';
import { reasonOf, UserError } from './userError.js';

/** What `vouch index build` reads from a folder: `studies.json`, its companions if they are there, and the texts in `documents/`. */
export function readSeeds(folder: string): IndexSources {
  const statusFacts = optional(join(folder, 'status-facts.json'));
  const unfound = optional(join(folder, 'unfound.json'));
  const mentions = join(folder, 'mentions.json');
  return {
    studies: readJson(join(folder, 'studies.json')),
    ...(statusFacts ? { statusFacts } : {}),
    ...(unfound ? { unfound } : {}),
    ...(existsSync(mentions) ? { mentions: { path: mentions, text: readFileSync(mentions, 'utf8') } } : {}),
    documents: documentsIn(join(folder, 'documents')),
  };
}

export function readJson(path: string): { readonly path: string; readonly json: unknown } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path}: ${reasonOf(error)}`);
  }
  try {
    return { path, json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    throw new UserError(`${path}: is not valid JSON (${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}).`);
  }
}

function optional(path: string): { readonly path: string; readonly json: unknown } | null {
  try {
    return readJson(path);
  } catch (error) {
    if (error instanceof UserError && error.message.endsWith('no such file.')) return null;
    throw error;
  }
}

function documentsIn(folder: string): readonly { readonly path: string; readonly text: string }[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return [...names]
    .filter((name) => /\.(?:txt|md|markdown|qmd|rmd)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') }));
}
