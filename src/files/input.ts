import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { TextFormat } from '../core/document/document.js';
import { reasonOf, UserError } from './userError.js';

export interface Input {
  /** As given on the command line, or the name for standard input. */
  readonly path: string;
  readonly text: string;
  readonly format: TextFormat;
  /** A byte-order mark that stood before the text in UTF-8; null where the file is in another encoding and cannot be written back. */
  readonly mark: string | null;
  readonly isStandardInput: boolean;
}

const formats: Readonly<Record<string, TextFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.qmd': 'markdown',
  '.rmd': 'markdown',
  '.mdx': 'markdown',
  '.txt': 'plain',
};

export const textExtensions = Object.keys(formats);

/**
 * Reads a text file, or standard input for `-`. Throws a UserError that names the file and the remedy where it is missing, a folder,
 * of another kind, or no text.
 */
export function readInput(path: string, stdinName: string | undefined): Input {
  const name = path === '-' ? (stdinName ?? 'standard-input.md') : path;
  const format = formats[extname(name).toLowerCase()];
  if (!format && path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`${name}: this is a folder. Name the files in it.`);
  if (!format) throw new UserError(`${name}: not a kind of text that Vouch reads. It reads ${textExtensions.join(' ')}.`);
  return { path: name, ...decode(readBytes(path, name), name), format, isStandardInput: path === '-' };
}

function readBytes(path: string, name: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new UserError(`${name}: ${reasonOf(error)}`);
  }
}

/** UTF-8, or UTF-16 with a byte-order mark; the mark is not part of the text. */
function decode(bytes: Buffer, name: string): Pick<Input, 'text' | 'mark'> {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, 8000).includes(0)) throw new UserError(`${name}: this is not a text file.`);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), mark: encoding !== 'utf-8' ? null : isMarked ? '\uFEFF' : '' };
  } catch {
    throw new UserError(`${name}: not in UTF-8. Save it as UTF-8 and try again.`);
  }
}
