import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from './sample.js';

/** Makes a folder for a suite to open and to write in: the texts of test/vscode/workspace, the sample, and settings that keep pictures plain. */
export function makeWorkspace(folder: string): string {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  cpSync('test/vscode/workspace', folder, { recursive: true });
  cpSync(sample, join(folder, 'sample.txt'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings, null, 2));
  return folder;
}

const settings = {
  'breadcrumbs.enabled': false,
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'vouch.libraries': ['library.bib'],
};
