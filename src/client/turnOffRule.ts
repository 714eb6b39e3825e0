import { commands, ConfigurationTarget, type Disposable, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { turnOffRuleCommand } from '../protocol.js';

interface Scope extends QuickPickItem {
  readonly target: ConfigurationTarget;
}

/** `vouch.turnOffRule`: turns a rule off in the settings, for this folder or workspace or for the writer's every text. */
export function registerTurnOffRule(): Disposable {
  return commands.registerCommand(turnOffRuleCommand, async (rule: string, uri?: string, given?: 'workspace' | 'user') => {
    if (!/^[a-z-]{1,60}$/.test(rule)) return;
    const resource = uri ? Uri.parse(uri) : window.activeTextEditor?.document.uri;
    const target = given ? TARGETS[given] : await chooseTarget(rule);
    if (target === undefined) return;
    await workspace.getConfiguration('vouch', resource).update(`rules.${rule}`, 'off', target);
    const choice = await window.showInformationMessage(`Vouch’s rule ${rule} is off.`, 'Undo');
    if (choice) await workspace.getConfiguration('vouch', resource).update(`rules.${rule}`, undefined, target);
  });
}

const TARGETS = { workspace: ConfigurationTarget.Workspace, user: ConfigurationTarget.Global } as const;

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
