import type { ExtensionContext } from 'vscode';
import { env, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import {
  addToBibliographyCommand,
  chooseStudyCommand,
  copyReferenceCommand,
  decideCommand,
  hoverCommands,
  ignoreCommand,
  type InitializationOptions,
  insertCitationCommand,
  openRulePageCommand,
  showReportCommand,
  turnOffRuleCommand,
} from '../protocol.js';
import { configurationMiddleware, settingNames } from './configuration.js';
import { sendOpenFiles } from './openFiles.js';
import { rulePageUri } from './rulePages.js';
import { serverEnvironment, serverMemory } from './serverMemory.js';

/**
 * Documents that are reviewed: files, also those of a repository that is opened without a copy on disk, and texts that are not saved yet.
 * Not the old side of a comparison, nor the output of a tool.
 */
export const documentSelector = ['markdown', 'plaintext', 'quarto', 'rmd'].flatMap((language) =>
  ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ language, scheme })),
);

/** The client of `dist/server.cjs`, which runs as a process of its own; not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc, options: { execArgv: [...serverMemory], env: serverEnvironment } },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: [...serverMemory, '--inspect=6009'], env: serverEnvironment } },
  };
  const initializationOptions = (): InitializationOptions => ({
    isTrusted: workspace.isTrusted,
    commands: [
      openRulePageCommand,
      insertCitationCommand,
      decideCommand,
      addToBibliographyCommand,
      chooseStudyCommand,
      copyReferenceCommand,
      turnOffRuleCommand,
      ignoreCommand,
      showReportCommand,
    ],
    invokesOnDemand: true,
    rulePages: rulePageUri(env.uriScheme, ''),
    ...(context.globalStorageUri.scheme === 'file' ? { storage: context.globalStorageUri.fsPath } : {}),
  });
  const options: LanguageClientOptions = {
    documentSelector,
    initializationOptions,
    // Hovers may link to these commands and to no others: words of a library stand in them too.
    markdown: { isTrusted: { enabledCommands: [...hoverCommands] }, supportHtml: false },
    middleware: {
      workspace: configurationMiddleware(settingNames(context.extension.packageJSON)),
      // Editors that suggest at each letter spare the server all those that no citation can begin with.
      provideCompletionItem: (document, position, context, token, next) => {
        const { text } = document.lineAt(position);
        const before = text.slice(Math.max(0, position.character - 200), position.character);
        return MAY_BE_CITATION.test(before) ? next(document, position, context, token) : undefined;
      },
      provideRenameEdits: async (document, position, newName, token, next) => {
        await sendOpenFiles(client);
        return next(document, position, newName, token);
      },
    },
    diagnosticCollectionName: 'vouch',
    // A server that crashes is started again with the open documents; the fifth time within three minutes the writer is told instead.
    connectionOptions: { maxRestartCount: 4 },
  };
  const client = new LanguageClient('vouch', 'Vouch', server, options);
  return client;
}

/** Behind `@`, or in an open bracket; what it is exactly the server knows. */
const MAY_BE_CITATION = /@[^\s@]{0,60}$|\([^()]{0,150}$/;

export async function restart(client: LanguageClient): Promise<void> {
  if (client.isRunning()) await client.restart();
  else await client.start();
}
