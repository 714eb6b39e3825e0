import {
  commands,
  ConfigurationTarget,
  type Disposable,
  type QuickPickItem,
  Uri,
  type WorkspaceConfiguration,
  window,
  workspace,
} from 'vscode';
import { askWhy } from './ignore.js';
import { turnOffRuleCommand } from '../protocol.js';

interface Scope extends QuickPickItem {
  readonly target: ConfigurationTarget;
}

/** `vouch.turnOffRule`: turns a rule off in the settings, for this workspace or for the writer's every text, with the reason beside it. */
export function registerTurnOffRule(): Disposable {
  return commands.registerCommand(turnOffRuleCommand, async (rule: string, uri?: string, given?: 'workspace' | 'user', reason?: string) => {
    if (!/^[a-z-]{1,60}$/.test(rule)) return;
    const resource = uri ? Uri.parse(uri) : window.activeTextEditor?.document.uri;
    const target = given ? TARGETS[given] : await chooseTarget(rule);
    if (target === undefined) return;
    const why = reason ?? (await askWhy(`Vouch: Turn ${rule} Off`));
    if (why === undefined) return;
    const configuration = (): WorkspaceConfiguration => workspace.getConfiguration('vouch', resource);
    const before = reasonsAt(configuration(), target);
    await configuration().update(`rules.${rule}`, 'off', target);
    if (why.trim() !== '') await configuration().update('reasons', { ...before, [rule]: why.trim() }, target);
    const choice = await window.showInformationMessage(`Vouch’s rule ${rule} is off.`, 'Undo');
    if (!choice) return;
    await configuration().update(`rules.${rule}`, undefined, target);
    if (why.trim() !== '') await configuration().update('reasons', before, target);
  });
}

const TARGETS = { workspace: ConfigurationTarget.Workspace, user: ConfigurationTarget.Global } as const;

/** The reasons that stand at this level already. */
function reasonsAt(configuration: WorkspaceConfiguration, target: ConfigurationTarget): Readonly<Record<string, string>> | undefined {
  const set = configuration.inspect<Readonly<Record<string, string>>>('reasons');
  return target === ConfigurationTarget.Global ? set?.globalValue : set?.workspaceValue;
}

async function chooseTarget(rule: string): Promise<ConfigurationTarget | undefined> {
  const scopes: readonly Scope[] = [
    ...(workspace.workspaceFolders
      ? [
          {
            label: '$(root-folder) In this workspace',
            detail: 'In its settings, which everybody who works on it shares',
            target: ConfigurationTarget.Workspace,
          },
        ]
      : []),
    { label: '$(account) Everywhere', detail: 'In your own settings', target: ConfigurationTarget.Global },
  ];
  return (await window.showQuickPick(scopes, { title: `Vouch: Turn ${rule} Off` }))?.target;
}
