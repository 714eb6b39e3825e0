import { applySafeFixes } from '../core/safeFixes.js';
import type { Input } from '../files/input.js';
import { UserError } from '../files/userError.js';
import { writeWhole } from '../files/writeWhole.js';
import { plural } from './printText.js';
import { type ReviewedInput, type ReviewRun, reviewInput } from './reviewInput.js';

/** Applies safe fixes until none is left and writes the file whole. What cannot be written is said and stays as it was. */
export function mend(first: ReviewedInput, run: ReviewRun): ReviewedInput {
  let current = first;
  let total = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { text, count } = applySafeFixes(current.input.text, current.findings);
    if (count === 0) break;
    total += count;
    current = reviewInput({ ...current.input, text }, run);
  }
  if (total === 0) return first;
  try {
    writeBack(current.input);
    process.stderr.write(`vouch: ${current.input.path}: ${plural(total, 'fix', 'fixes')} applied.\n`);
    return current;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`vouch: ${error.message}\n`);
    run.errors.push({ path: first.input.path, message: error.message });
    return first;
  }
}

/** A fix may make room for another one; so many rounds are more than any text needs. */
const mostRounds = 10;

function writeBack({ path, text, mark }: Input): void {
  if (mark === null) throw new UserError(`${path}: not in UTF-8, so its fixes were not written. Save it as UTF-8 and try again.`);
  writeWhole(path, mark + text);
}
