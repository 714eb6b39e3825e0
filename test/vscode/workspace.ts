import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from './sample.js';

/**
 * Makes a folder for a suite to open and to write in: the texts of test/vscode/workspace, the sample, and settings that keep pictures
 * plain.
 */
export function makeWorkspace(folder: string): string {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  cpSync('test/vscode/workspace', folder, { recursive: true });
  cpSync(sample, join(folder, 'sample.txt'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings, null, 2));
  return folder;
}

/** Makes a workspace of two folders, the second with settings of its own; gives the file that names them. */
export function makeMultiRoot(folder: string): string {
  makeWorkspace(join(folder, 'workspace'));
  const second = join(folder, 'second');
  mkdirSync(join(second, '.vscode'), { recursive: true });
  cpSync('test/vscode/workspace/library.md', join(second, 'library.md'));
  writeFileSync(join(second, '.vscode/settings.json'), JSON.stringify({ 'vouch.rules.sample-size-mismatch': 'hint' }));
  const file = join(folder, 'both.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'workspace' }, { path: 'second' }], settings: windowSettings }));
  return file;
}

const windowSettings = {
  'breadcrumbs.enabled': false,
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  // A step of the walkthrough takes the focus a quarter of a second after it was clicked, and with it from whatever was opened meanwhile.
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const settings = { ...windowSettings, 'vouch.libraries': ['library.bib'] };
