import { relative, sep } from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { matchesGlob } from '../core/teamSettings/glob.js';
import { isExcluded, type TeamFile } from '../files/teamSettingsFile.js';
import type { ClientFeatures } from './clientFeatures.js';
import { folderOf } from './folderOf.js';
import { type ReadSettings, readSettings } from './readSettings.js';
import type { TeamStore } from './teamStore.js';

export interface SettingsStoreOptions {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly ruleIds: ReadonlySet<string>;
  readonly folders: readonly string[];
  readonly team: TeamStore;
}

/**
 * The settings by resource: the editor's, asked for once a workspace folder and dropped when they change, with the team's `vouch.json`
 * below them. A bad value is reported once in the log.
 */
export class SettingsStore {
  readonly #options: SettingsStoreOptions;
  /** By folder, or by document where it lies in none: settings of one folder are the same for all that is in it. */
  readonly #sections = new Map<string, Promise<unknown>>();
  readonly #reported = new Set<string>();
  /** For clients that send settings and cannot be asked for them. */
  #sent: unknown = null;

  constructor(options: SettingsStoreOptions) {
    this.#options = options;
  }

  /** A document that the settings exclude has them with `enable` off. */
  async of(uri: string): Promise<ReadSettings> {
    const { client, ruleIds, team, folders } = this.#options;
    const section = await this.#sectionFor(folderOf(uri, folders) ?? uri);
    const file = team.of(uri);
    const { settings, problems } = readSettings(section, ruleIds, file && (client.isTrusted ? file.settings : withoutFiles(file)));
    for (const problem of problems) {
      if (this.#reported.has(problem)) continue;
      this.#reported.add(problem);
      this.#options.connection.console.warn(problem);
    }
    return settings.enable && this.#isLeftOut(uri, settings, file) ? { ...settings, enable: false } : settings;
  }

  /** `settings` are what the notification brought, which may be nothing. */
  change(settings: unknown): void {
    this.#sections.clear();
    const section = typeof settings === 'object' && settings !== null ? (settings as { vouch?: unknown }).vouch : undefined;
    if (section !== undefined) this.#sent = section;
  }

  drop(uri: string): void {
    this.#sections.delete(uri);
  }

  #sectionFor(scope: string): Promise<unknown> {
    const known = this.#sections.get(scope);
    if (known) return known;
    const asked = this.#ask(scope);
    this.#sections.set(scope, asked);
    return asked;
  }

  async #ask(scopeUri: string): Promise<unknown> {
    const { client, connection } = this.#options;
    if (!client.answersConfiguration) return this.#sent;
    try {
      return await connection.workspace.getConfiguration({ scopeUri, section: 'vouch' });
    } catch {
      return null;
    }
  }

  #isLeftOut(uri: string, { exclude }: ReadSettings, file: TeamFile | null): boolean {
    const folder = folderOf(uri, this.#options.folders);
    if (folder === undefined || uri === folder) return false;
    const path = URI.parse(uri).fsPath;
    const name = relative(URI.parse(folder).fsPath, path).split(sep).join('/');
    return exclude.some((pattern) => matchesGlob(pattern, name)) || (file !== null && isExcluded(file, path));
  }
}

/** In a folder that is not trusted no file is read because another one names it. */
function withoutFiles({ settings }: TeamFile): TeamFile['settings'] {
  const { libraries, retractions, citationStyle, ...others } = settings;
  return citationStyle === undefined || citationStyle.endsWith('.csl') ? others : { ...others, citationStyle };
}
