import { dirname, relative } from 'node:path';
import type { TeamSettings } from '../core/teamSettings/teamSettings.js';
import type { Input } from '../files/input.js';
import { isExcluded, readTeamFile, type TeamFile, teamFileFor, teamRoot } from '../files/teamSettingsFile.js';
import { type Severities, severitiesOf } from '../rules/support/severities.js';
import type { FileError } from './workspace.js';

/** What `vouch.json` files say of the texts of one call; each is read once. */
export class TeamFiles {
  readonly #isOn: boolean;
  readonly #byFolder = new Map<string, TeamFile | null>();
  readonly #files = new Map<string, TeamFile>();
  readonly #severities = new Map<TeamFile, Severities>();
  readonly #problems: FileError[] = [];

  constructor(isOn: boolean) {
    this.#isOn = isOn;
  }

  /** What could not be used of the files that were read since the last call. */
  takeProblems(): readonly FileError[] {
    return this.#problems.splice(0);
  }

  settingsFor(input: Pick<Input, 'path' | 'isStandardInput'>): TeamSettings {
    return this.#fileFor(input)?.settings ?? {};
  }

  severitiesFor(input: Pick<Input, 'path' | 'isStandardInput'>): Severities {
    const file = this.#fileFor(input);
    if (!file) return {};
    const known = this.#severities.get(file);
    if (known) return known;
    const severities = severitiesOf(file.settings);
    this.#severities.set(file, severities);
    return severities;
  }

  excludes(path: string): boolean {
    const file = this.#fileFor({ path, isStandardInput: false });
    return file !== null && isExcluded(file, path);
  }

  #fileFor({ path, isStandardInput }: Pick<Input, 'path' | 'isStandardInput'>): TeamFile | null {
    if (!this.#isOn) return null;
    const file = isStandardInput ? 'standard-input' : path;
    const folder = dirname(file);
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const root = teamRoot(file);
    const found = teamFileFor(file, root);
    const team = found === null ? null : (this.#files.get(found) ?? this.#read(found, root));
    this.#byFolder.set(folder, team);
    return team;
  }

  #read(path: string, root: string): TeamFile {
    const file = readTeamFile(path, root);
    this.#files.set(path, file);
    const name = relative('.', path) || path;
    this.#problems.push(...file.problems.map(({ place, message }) => ({ path: name, message: `${name}, ${place}: ${message}` })));
    return file;
  }
}
