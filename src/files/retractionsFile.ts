import { readFileSync } from 'node:fs';
import { finish } from '../core/steps.js';
import { type Retractions, readRetractions } from '../core/studies/retractions/readRetractions.js';
import { reasonOf, UserError } from './userError.js';

/** A list of retractions, read at once. Throws a UserError where the file cannot be read. */
export function readRetractionsFile(path: string): Retractions {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path}: ${reasonOf(error)}`);
  }
  return finish(readRetractions(text, path));
}

/** The day at this place and time, as `2026-03-09`. */
export function today(now = new Date()): string {
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}
