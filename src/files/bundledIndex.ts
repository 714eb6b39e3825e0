import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundledIndex } from '../core/studies/buildIndex.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { reasonOf, UserError } from './userError.js';

/** The index that comes with Vouch, from the folder of the running program. Throws a UserError where it is missing or damaged. */
export function readBundledIndex(folder: string): StudyIndex {
  const path = join(folder, 'bundled-index.json');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path}: ${reasonOf(error)} Install Vouch again, or leave the index out with --no-bundled.`);
  }
  try {
    return loadBundledIndex(JSON.parse(text), createHash('sha256').update(text).digest('hex'));
  } catch {
    throw new UserError(`${path}: damaged. Install Vouch again, or leave the index out with --no-bundled.`);
  }
}
