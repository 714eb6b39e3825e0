import { Uri, workspace } from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient/node';

/**
 * Sends the server what was set, and apart what is set for the user alone, which the team's `vouch.json` goes before; defaults are not
 * sent, or they would go before it too. `names` are the settings without `vouch.`.
 */
export const configurationMiddleware = (names: readonly string[]): ConfigurationMiddleware => ({
  configuration: (parameters, token, next) => {
    const items = parameters.items;
    if (items.some(({ section }) => section !== 'vouch')) return next(parameters, token);
    return items.map(({ scopeUri }) => sectionFor(scopeUri ? Uri.parse(scopeUri) : null, names));
  },
});

type Section = Record<string, unknown>;

function sectionFor(scope: Uri | null, names: readonly string[]): Section {
  const configuration = workspace.getConfiguration('vouch', scope);
  const section: Section = {};
  const user: Section = {};
  for (const name of names) {
    const set = configuration.inspect(name);
    const own = set?.workspaceFolderValue ?? set?.workspaceValue;
    if (own !== undefined) place(section, name, own);
    else if (set?.globalValue !== undefined) place(user, name, set.globalValue);
  }
  return { ...section, user };
}

/** `rules.dose-mismatch` is the setting `dose-mismatch` of the part `rules`. */
function place(section: Section, name: string, value: unknown): void {
  const [part = '', entry] = name.split('.', 2);
  if (entry === undefined) section[part] = value;
  else section[part] = { ...(section[part] as Section | undefined), [entry]: value };
}

/** The names of the extension's settings, as its manifest has them. */
export function settingNames(manifest: unknown): readonly string[] {
  const { contributes } = manifest as { readonly contributes: { readonly configuration: readonly { readonly properties: object }[] } };
  return contributes.configuration.flatMap(({ properties }) => Object.keys(properties)).map((key) => key.slice('vouch.'.length));
}
