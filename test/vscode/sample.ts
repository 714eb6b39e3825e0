import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { cacheFolder } from '../support/vscodeHost.js';

/** The first seed document: an article with much to find. */
export const sample = 'seeds/documents/000_b99471eb32c819e2.txt';

/** A fresh copy of the sample, to be edited at will. */
export function copySample(): { readonly folder: string; readonly file: string } {
  const folder = resolve(cacheFolder, 'sample');
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), '{ "editor.wordWrap": "on", "editor.minimap.enabled": false }\n');
  const file = join(folder, basename(sample));
  copyFileSync(sample, file);
  return { folder, file };
}
