import { commands, Disposable, ProgressLocation, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  clearWorkspaceReviewRequest,
  reviewWorkspaceRequest,
  type WorkspaceProgress,
  type WorkspaceReviewAnswer,
  workspaceProgressNotification,
} from '../protocol/views.js';

const SHOW_PROBLEMS = 'workbench.actions.view.problems';
/** Whether there is a review to clear, for menus. */
const CONTEXT = 'vouch.hasWorkspaceReview';

/** `vouch.reviewWorkspace` and `vouch.clearWorkspaceReview`: the findings of all articles in the Problems panel, kept up to date. */
export function registerWorkspaceReview(client: LanguageClient): Disposable {
  let onProgress: (progress: WorkspaceProgress) => void = () => undefined;
  return Disposable.from(
    client.onNotification(workspaceProgressNotification, (progress: WorkspaceProgress) => onProgress(progress)),
    commands.registerCommand('vouch.reviewWorkspace', async () => {
      if (!workspace.workspaceFolders?.length) return offerFolder();
      await commands.executeCommand('setContext', CONTEXT, true);
      const answer = await window.withProgress(
        { location: ProgressLocation.Notification, title: 'Vouch: reviewing the workspace', cancellable: true },
        (progress, token) => {
          let before = 0;
          onProgress = ({ done, all, name }) => {
            progress.report({ increment: (100 * (done - before)) / Math.max(1, all), message: `${done} of ${all}, ${name}` });
            before = done;
          };
          return client.sendRequest<WorkspaceReviewAnswer>(reviewWorkspaceRequest, {}, token);
        },
      );
      if (answer.findings > 0) await commands.executeCommand(SHOW_PROBLEMS);
      // Not waited for: the command is done, whether the message is read or not.
      void tell(answer);
      return answer;
    }),
    commands.registerCommand('vouch.clearWorkspaceReview', async () => {
      await client.sendRequest(clearWorkspaceReviewRequest, {});
      await commands.executeCommand('setContext', CONTEXT, false);
    }),
  );
}

async function offerFolder(): Promise<void> {
  const open = 'Open a Folder…';
  const choice = await window.showInformationMessage('Vouch reviews the articles of a folder. None is open.', open);
  if (choice === open) await commands.executeCommand('workbench.action.files.openFolder');
}

async function tell({ files, reviewed, findings, filesWithFindings, isStopped }: WorkspaceReviewAnswer): Promise<void> {
  if (files === 0 && !isStopped) {
    await window.showInformationMessage('There is no article to review here: Vouch reads Markdown, Quarto, R Markdown and plain text.');
    return;
  }
  const found = findings === 0 ? 'Nothing to report' : `${count(findings, 'finding')} in ${count(filesWithFindings, 'file')}`;
  const scope = isStopped ? `Stopped after ${reviewed} of ${count(files, 'article')}` : `${count(reviewed, 'article')} reviewed`;
  const clear = 'Clear';
  const choice = await window.showInformationMessage(`${scope}. ${found}.`, ...(findings > 0 ? [clear] : []));
  if (choice === clear) await commands.executeCommand('vouch.clearWorkspaceReview');
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
