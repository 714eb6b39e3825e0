import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, UserError } from './userError.js';

export interface ReportAssets {
  readonly style: string;
  readonly styleHash: string;
  readonly script: string;
  readonly scriptHash: string;
}

/**
 * Style and script of an evidence report that is saved as a page, with the hashes that its content policy allows them by.
 *
 * @param folder of the running program, beside which they lie
 */
export function readReportAssets(folder: string): ReportAssets {
  const style = readAsset(folder, 'report.css');
  const script = readAsset(folder, 'report.js');
  return { style, styleHash: hashOf(style), script, scriptHash: hashOf(script) };
}

function readAsset(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    throw new UserError(`${name} of the installation cannot be read (${reasonOf(error)}). Install Vouch again.`);
  }
}

/** As a content policy writes it; a browser takes the hash of exactly what stands between the tags. */
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
