import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.js';
import { DEFAULT_SETTINGS, type ReadSettings, readSettings } from './readSettings.js';

/** The settings by resource, asked for once and dropped when they change. A bad value is reported once in the log. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;
  readonly #ruleIds: ReadonlySet<string>;
  readonly #byUri = new Map<string, Promise<ReadSettings>>();
  readonly #reported = new Set<string>();
  /** For clients that send settings and cannot be asked for them. */
  #sent: unknown = null;

  constructor(connection: Connection, features: ClientFeatures, ruleIds: ReadonlySet<string>) {
    this.#connection = connection;
    this.#features = features;
    this.#ruleIds = ruleIds;
  }

  of(uri: string): Promise<ReadSettings> {
    const known = this.#byUri.get(uri);
    if (known) return known;
    const asked = this.#ask(uri);
    this.#byUri.set(uri, asked);
    return asked;
  }

  /** `settings` are what the notification brought, which may be nothing. */
  change(settings: unknown): void {
    this.#byUri.clear();
    const section = typeof settings === 'object' && settings !== null ? (settings as { vouch?: unknown }).vouch : undefined;
    if (section !== undefined) this.#sent = section;
  }

  drop(uri: string): void {
    this.#byUri.delete(uri);
  }

  async #ask(uri: string): Promise<ReadSettings> {
    let section: unknown = this.#sent;
    if (this.#features.answersConfiguration) {
      try {
        section = await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'vouch' });
      } catch {
        return DEFAULT_SETTINGS;
      }
    }
    const { settings, problems } = readSettings(section, this.#ruleIds);
    for (const problem of problems) {
      if (this.#reported.has(problem)) continue;
      this.#reported.add(problem);
      this.#connection.console.warn(problem);
    }
    return settings;
  }
}
