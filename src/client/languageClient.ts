import type { ExtensionContext } from 'vscode';
import { env, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { decideCommand, type InitializationOptions, insertCitationCommand, openRulePageCommand } from '../protocol.js';
import { rulePageUri } from './rulePages.js';

/** Documents that are reviewed: files and texts that are not saved yet, not the sides of a comparison or the output of a tool. */
export const documentSelector = ['markdown', 'plaintext', 'quarto', 'rmd'].flatMap((language) =>
  ['file', 'untitled'].map((scheme) => ({ language, scheme })),
);

/** The client of `dist/server.cjs`, which runs as a process of its own; not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6009'] } },
  };
  const initializationOptions = (): InitializationOptions => ({
    isTrusted: workspace.isTrusted,
    commands: [openRulePageCommand, insertCitationCommand, decideCommand],
    rulePages: rulePageUri(env.uriScheme, ''),
    ...(context.globalStorageUri.scheme === 'file' ? { storage: context.globalStorageUri.fsPath } : {}),
  });
  const options: LanguageClientOptions = {
    documentSelector,
    initializationOptions,
    // The server's hovers hold no commands, so they may offer none.
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticCollectionName: 'vouch',
  };
  return new LanguageClient('vouch', 'Vouch', server, options);
}

export async function restart(client: LanguageClient): Promise<void> {
  if (client.isRunning()) await client.restart();
  else await client.start();
}
