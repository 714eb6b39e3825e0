import { dirname, relative, resolve } from 'node:path';
import { librariesBeside, librariesInReferences } from '../files/findLibraries.js';
import type { Input } from '../files/input.js';

/**
 * The libraries that lie beside a text and in the folder `references` of the folder in which the program was called, or of the text's own
 * where that lies elsewhere. Paths as a person would write them from where the program was called.
 */
export function librariesFor({ path, isStandardInput }: Input): readonly string[] {
  const beside = isStandardInput ? '.' : dirname(path);
  const isHere = !relative('.', resolve(beside)).startsWith('..');
  return [...new Set([...librariesInReferences(isHere ? '.' : beside), ...librariesBeside(beside)])];
}
