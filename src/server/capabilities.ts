import { CodeActionKind, PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/semanticTokens.js';
import type { ClientFeatures } from './clientFeatures.js';
import { FIX_ALL } from './codeActions.js';
import { REFERENCES_KIND } from './referenceRequests.js';

/** What the server offers a client. Diagnostics are pulled where the client can, and pushed where not: never both. */
export function capabilitiesFor(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.tellsFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
    hoverProvider: true,
    renameProvider: { prepareProvider: true },
    completionProvider: { triggerCharacters: ['@'], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentSymbolProvider: { label: 'Vouch' },
    workspaceSymbolProvider: true,
    inlayHintProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true, range: true },
    ...(client.takesCodeActions ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, REFERENCES_KIND] } } : {}),
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'vouch', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  };
}
