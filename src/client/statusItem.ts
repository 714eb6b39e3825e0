import { Disposable, languages, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type { Tallies } from '../protocol.js';
import { documentSelector } from './languageClient.js';
import type { ReviewEvents } from './reviewEvents.js';
import { statusText, statusTooltip } from './statusText.js';

/** Shows in the status bar what Vouch saw in the document at hand; a click lists its findings. */
export function createStatusItem(client: LanguageClient, reviews: ReviewEvents): Disposable {
  const item = window.createStatusBarItem('vouch.tallies', StatusBarAlignment.Right, 100);
  const tallies = new Map<string, Tallies>();
  item.name = 'Vouch';

  const show = () => {
    const document = window.activeTextEditor?.document;
    if (!document || languages.match(documentSelector, document) === 0) return item.hide();
    const isStopped = client.state === State.Stopped;
    const seen = tallies.get(client.code2ProtocolConverter.asUri(document.uri));
    item.text = isStopped ? '$(error) Vouch' : statusText(seen);
    item.tooltip = new MarkdownString(isStopped ? 'The language server is not running. Click to start it.' : statusTooltip(seen));
    item.command = isStopped ? 'vouch.restartServer' : 'workbench.actions.view.problems';
    item.show();
  };

  return Disposable.from(
    item,
    reviews.onReviewed((seen) => {
      tallies.set(seen.uri, seen);
      show();
    }),
    client.onDidChangeState(show),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument((document) => tallies.delete(client.code2ProtocolConverter.asUri(document.uri))),
  );
}
