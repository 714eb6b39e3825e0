import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Tallies } from '../../src/protocol.js';

export const serverPath = join(import.meta.dirname, '../../dist/server.cjs');

export interface LspClientOptions {
  readonly server?: string;
  /** For Node, before the server's program. */
  readonly nodeOptions?: readonly string[];
  /** Beside the variables of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration`; may be changed later. */
  readonly settings?: unknown;
  readonly folder?: string;
  /** Keeps what the server writes on stderr from the test's own output. */
  readonly isQuiet?: boolean;
}

export const pulling: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown'] },
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};

const { diagnostic: _, ...withoutPull } = pulling.textDocument ?? {};
export const pushed: ClientCapabilities = { ...pulling, textDocument: withoutPull };

/** The real server in a process of its own, spoken to as an editor does. */
export class LspClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;
  readonly log: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly tallies: Tallies[] = [];
  stderr = '';
  settings: unknown;
  refreshes = 0;
  #wakes: (() => void)[] = [];
  readonly #documents = new Map<string, TextDocument>();

  static async start(options: LspClientOptions = {}): Promise<{ client: LspClient; initialized: InitializeResult }> {
    const client = new LspClient(options);
    const initialized = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folder ? [{ uri: options.folder, name: 'test' }] : null,
      capabilities: options.capabilities ?? pulling,
      initializationOptions: options.initializationOptions,
    });
    await client.connection.sendNotification('initialized', {});
    return { client, initialized };
  }

  private constructor({ server = serverPath, settings, nodeOptions = [], environment = {}, isQuiet = false }: LspClientOptions) {
    assert.ok(existsSync(server), `${server} is missing: run npm run build`);
    this.settings = settings;
    this.process = spawn(process.execPath, [...nodeOptions, server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    this.process.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk;
      if (!isQuiet) process.stderr.write(chunk);
    });
    this.exit = new Promise((resolve) => this.process.on('exit', resolve));
    const { stdin, stdout } = this.process;
    assert.ok(stdin && stdout);
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => this.#note(() => this.log.push(message)));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.#note(() => this.published.push(params)),
    );
    this.connection.onNotification('vouch/tallies', (params: Tallies) => this.#note(() => this.tallies.push(params)));
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings ?? null));
    this.connection.onRequest('workspace/diagnostic/refresh', () => this.#note(() => (this.refreshes += 1)) ?? null);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  #note(take: () => unknown): void {
    take();
    const wakes = this.#wakes;
    this.#wakes = [];
    for (const wake of wakes) wake();
  }

  /** Waits until something that the server sent fulfils the condition; Mocha's time limit ends a wait in vain. */
  async until<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#wakes.push(resolve));
    }
  }

  open(uri: string, text: string, languageId = 'markdown', version = 1): TextDocument {
    const document = TextDocument.create(uri, languageId, version, text);
    this.#documents.set(uri, document);
    void this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    return document;
  }

  /** Closes all documents and forgets what was said, so that another test can use the server. */
  async reset(): Promise<void> {
    for (const uri of this.#documents.keys()) await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    this.#documents.clear();
    for (const said of [this.log, this.published, this.tallies]) said.length = 0;
  }

  /** Replaces words of the text, sent as a change of their range. */
  edit(uri: string, words: string, newText: string): TextDocument {
    return this.replace(uri, this.rangeOf(uri, words), newText);
  }

  /** Replaces a range of the text. */
  replace(uri: string, range: Range, newText: string): TextDocument {
    const document = this.document(uri);
    const change = { range, text: newText };
    const version = document.version + 1;
    TextDocument.update(document, [change], version);
    void this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    return document;
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    assert.ok(document, `${uri} is not open`);
    return document;
  }

  rangeOf(uri: string, words: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    assert.ok(start >= 0, `"${words}" is not in the text`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    return report.kind === 'full' ? report.items : [];
  }

  async hover(uri: string, words: string): Promise<{ readonly markdown: string; readonly words: string } | null> {
    const { start } = this.rangeOf(uri, words);
    const hover = await this.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position: start });
    if (!hover) return null;
    const { contents, range } = hover;
    assert.ok(typeof contents === 'object' && 'value' in contents && range);
    return { markdown: contents.value, words: this.document(uri).getText(range) };
  }

  async codeActions(
    uri: string,
    range: Range,
    diagnostics: readonly Diagnostic[],
    only?: readonly string[],
  ): Promise<readonly CodeAction[]> {
    const found = await this.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
    return found ?? [];
  }

  /** The document's text after an edit that the server proposed; fails where the edit speaks of another version. */
  applied(uri: string, edit: WorkspaceEdit | null | undefined): string {
    assert.ok(edit, 'there is no edit');
    const document = this.document(uri);
    const changes = (edit.documentChanges ?? []).flatMap((change) => {
      assert.ok('edits' in change && change.textDocument.uri === uri);
      assert.equal(change.textDocument.version, document.version);
      return change.edits.map((one) => one as { range: Range; newText: string });
    });
    return TextDocument.applyEdits(document, [...changes, ...(edit.changes?.[uri] ?? [])]);
  }

  /** Ends the server in order. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.exit;
    this.connection.dispose();
    return code;
  }
}
