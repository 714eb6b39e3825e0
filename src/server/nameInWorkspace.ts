import { basename, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { folderOf } from './folderOf.js';

/** A file as a person knows it: its path from the workspace folder, with that folder's name where several are open. */
export function nameInWorkspace(uri: string, folders: readonly string[]): string {
  const folder = folderOf(uri, folders);
  if (!folder) return uri.startsWith('file:') ? URI.parse(uri).fsPath : uri.replace(/^untitled:/, '');
  const root = URI.parse(folder).fsPath;
  const name = relative(root, URI.parse(uri).fsPath).split(sep).join('/');
  return folders.length > 1 ? `${basename(root)}/${name}` : name;
}
