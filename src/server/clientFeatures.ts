import { isAbsolute, join } from 'node:path';
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.js';

/** What the editor can do, and what its client told when it started the server. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesInlayHints: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  /** Whether it tells when folders of the workspace are opened or closed. */
  readonly tellsFolders: boolean;
  /** Whether the writer trusts the folders: in others no file is read that nobody named. */
  readonly isTrusted: boolean;
  readonly takesDocumentChanges: boolean;
  /** Whether it can show an edit for confirmation before it is made. */
  readonly previewsChanges: boolean;
  /** Whether the further edits of a completion may come when it is shown. */
  readonly resolvesEdits: boolean;
  readonly readsMarkdown: boolean;
  /** Whether it shows work that the server began by itself. */
  readonly showsProgress: boolean;
  readonly showsRelated: boolean;
  readonly takesCodeActions: boolean;
  /** Whether “invoked” means that the writer asked for completions. */
  readonly invokesOnDemand: boolean;
  readonly commands: ReadonlySet<string>;
  /** Start of the links to the rules' pages, or null for files. */
  readonly rulePages: string | null;
  /** Where the server may keep what it can make anew, or null. */
  readonly cacheFolder: string | null;
  readonly folders: readonly string[];
  /** After how many milliseconds without a question about a document its article is given up. */
  readonly restAfter: number;
}

/** Reads what a client sends in `initialize`; what is missing or of a wrong type counts as not there. */
export function clientFeatures(params: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = params.capabilities ?? {};
  const given = params.initializationOptions as InitializationOptions | null | undefined;
  const options: InitializationOptions = typeof given === 'object' && given !== null ? given : {};
  const formats = textDocument?.hover?.contentFormat;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    isTrusted: options.isTrusted !== false,
    previewsChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    resolvesEdits: textDocument?.completion?.completionItem?.resolveSupport?.properties?.includes('additionalTextEdits') === true,
    showsProgress: params.capabilities?.window?.workDoneProgress === true,
    readsMarkdown: !Array.isArray(formats) || formats.includes('markdown'),
    showsRelated: textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    invokesOnDemand: options.invokesOnDemand === true,
    commands: new Set(Array.isArray(options.commands) ? options.commands.filter((name) => typeof name === 'string') : []),
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : null,
    cacheFolder: typeof options.storage === 'string' && isAbsolute(options.storage) ? join(options.storage, 'libraries') : null,
    folders: (Array.isArray(params.workspaceFolders) ? params.workspaceFolders : []).flatMap((folder) =>
      typeof folder?.uri === 'string' ? [folder.uri] : [],
    ),
    restAfter: typeof options.restAfter === 'number' && options.restAfter >= 100 ? options.restAfter : REST_AFTER,
  };
}

/** In milliseconds. A review of a long article takes a second, so that waiting longer is not worth its memory. */
const REST_AFTER = 5 * 60_000;
