import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.js';

/** Has the editor ask anew for colours and ticks, as when settings or studies have changed; it does so by itself when the text changes. */
export function refreshMarks({ languages }: Connection, client: ClientFeatures): void {
  // An editor that is closing answers no more.
  if (client.refreshesTokens) languages.semanticTokens.refresh().catch(() => {});
  if (client.refreshesInlayHints) languages.inlayHint.refresh().catch(() => {});
}
