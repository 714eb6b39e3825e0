import type { ExtensionContext } from 'vscode';
import { commands, Disposable, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ArticleAtHand } from './articleAtHand.js';
import { registerCiteCommands } from './cite.js';
import { registerCopyReferenceCommand } from './copyReference.js';
import { registerDecideCommand } from './decide.js';
import { registerFirstSteps } from './firstSteps.js';
import { registerNameCompletion } from './completeNames.js';
import { registerIgnoreCommand } from './ignore.js';
import { createClient, restart } from './languageClient.js';
import { registerChooseStudyCommand } from './mentionChoices.js';
import { registerReferencesCommand } from './references.js';
import { registerReportView } from './reportView.js';
import { reviewEvents } from './reviewEvents.js';
import { registerRulePages } from './rulePages.js';
import { createStatusItem } from './statusItem.js';
import { registerTurnOffRule } from './turnOffRule.js';
import { registerStudiesViews } from './studiesView.js';
import { registerWorkspaceReview } from './workspaceReview.js';

/**
 * Called by VS Code when the first document that Vouch reads is opened. It does not wait for the server, which other extensions would wait
 * for as well; what is asked of the client before it runs is sent once it does.
 */
export function activate(context: ExtensionContext): void {
  const client = createClient(context);
  const reviews = reviewEvents(client);
  const article = new ArticleAtHand();
  context.subscriptions.push(
    // One that is still starting cannot be stopped; it ends with its client.
    new Disposable(() => void client.dispose().catch(() => undefined)),
    reviews,
    article,
    createStatusItem(client, reviews),
    registerReportView(client, reviews, article, context.extensionUri),
    registerStudiesViews(client, reviews, article),
    registerRulePages(context.extensionUri),
    registerCiteCommands(client, article),
    registerCopyReferenceCommand(client),
    registerChooseStudyCommand(client),
    registerTurnOffRule(),
    registerDecideCommand(client),
    registerIgnoreCommand(client),
    registerNameCompletion(client),
    registerReferencesCommand(client),
    registerWorkspaceReview(client),
    registerFirstSteps(context),
    commands.registerCommand('vouch.showOutput', () => client.outputChannel.show()),
    commands.registerCommand('vouch.restartServer', () => restart(client)),
    workspace.onDidGrantWorkspaceTrust(() => restart(client)),
  );
  void start(client);
}

async function start(client: LanguageClient): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    client.outputChannel.appendLine(String(error));
    const choice = await window.showErrorMessage('Vouch could not start its language server.', 'Show Output');
    if (choice) client.outputChannel.show();
  }
}
