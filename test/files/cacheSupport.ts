import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex, loadBundledIndex } from '../../src/core/studies/buildIndex.js';
import { readLibrary } from '../../src/core/studies/libraries/readLibrary.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { synthetic } from '../benchmark/syntheticLibrary.js';

const seeds: unknown = JSON.parse(readFileSync(new URL('../../seeds/studies.json', import.meta.url), 'utf8'));

/** The index of the checked records, as it ships but for the seed documents' statements. */
export const seedIndex = (source: string | null = 'seeds'): StudyIndex =>
  loadBundledIndex(buildIndex({ studies: { path: 'studies.json', json: seeds } }).index, source);

/** An index of made-up studies. */
export const madeUpIndex = (count: number, seed = 1): StudyIndex =>
  StudyIndex.of(readLibrary(synthetic('cslJson', count, seed), 'made-up.json').studies);

/** A folder that is gone after the tests of the describe block in which it is made. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-cache-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
