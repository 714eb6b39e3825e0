import { commands, Disposable, Uri, window, workspace } from 'vscode';
import { openRulePageCommand } from '../protocol.js';

/** `vscode://vouch.vouch/rule/<id>`, the link that a finding's code carries. */
export const rulePageUri = (scheme: string, rule: string): string => `${scheme}://vouch.vouch/rule/${rule}`;

/** Opens the rules' pages, which ship with the extension, by command and by link. */
export function registerRulePages(extension: Uri): Disposable {
  const open = (rule: unknown) => openRulePage(extension, typeof rule === 'string' ? rule : undefined);
  return Disposable.from(
    commands.registerCommand(openRulePageCommand, open),
    window.registerUriHandler({ handleUri: ({ path }) => open(/^\/rule\/([a-z-]{1,60})$/.exec(path)?.[1] ?? '') }),
  );
}

/** Without a rule, asks for one. */
async function openRulePage(extension: Uri, rule: string | undefined): Promise<void> {
  const folder = Uri.joinPath(extension, 'docs', 'rules');
  const pages = (await workspace.fs.readDirectory(folder)).map(([name]) => name).filter((name) => name.endsWith('.md'));
  const rules = pages.map((name) => name.slice(0, -'.md'.length)).sort();
  const chosen = rule ?? (await window.showQuickPick(rules, { title: 'Vouch: Open the Page of a Rule' }));
  if (chosen === undefined) return;
  // The id may come from a link of anyone's; only a page that is there is opened.
  if (rules.includes(chosen)) await commands.executeCommand('markdown.showPreview', Uri.joinPath(folder, `${chosen}.md`));
  else await window.showWarningMessage(`Vouch has no rule “${chosen}”.`);
}
