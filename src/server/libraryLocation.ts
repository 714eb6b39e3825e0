import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Location } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Study } from '../core/studies/study.js';
import { LineIndex } from '../core/text/lineIndex.js';
import { libraryPlace } from '../features/libraryPlace.js';
import { libraryText } from '../files/libraryText.js';

/** In bytes: an editor shows no larger file well. */
const LARGEST = 50_000_000;

/** Where the entry of a study stands in a library of the writer's; null for a study of the bundled index alone. */
export function libraryLocation(study: Study): Location | null {
  for (const path of librariesOf(study)) {
    try {
      if (statSync(path).size > LARGEST) continue;
      const { text } = libraryText(readFileSync(path));
      const start = libraryPlace(text, study);
      if (start === null) continue;
      const { line } = new LineIndex(text).position(start);
      return { uri: URI.file(path).toString(), range: { start: { line, character: 0 }, end: { line, character: 0 } } };
    } catch {
      // A library that has gone since it was read leads nowhere.
    }
  }
  return null;
}

/** The files that say something of it, the one that was believed first. */
function librariesOf({ origin, itemSources }: Study): readonly string[] {
  const named = [...(origin === 'bundled' ? [] : [origin.library]), ...itemSources.map(({ source }) => source)];
  return [...new Set(named)].filter(isAbsolute);
}
