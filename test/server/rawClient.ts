import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { serverPath } from './lspClient.js';

/** A message from the server, as far as tests look at it. */
export interface RawMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly params?: unknown;
}

/** The server's process with nothing between: bytes go in as they are given, and what comes out is taken apart. */
export class RawClient {
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;
  readonly messages: RawMessage[] = [];
  stderr = '';
  #bytes: Buffer = Buffer.alloc(0);
  #wakes: (() => void)[] = [];

  constructor(nodeOptions: readonly string[] = []) {
    this.process = spawn(process.execPath, [...nodeOptions, serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.setMaxListeners(0);
    this.exit = new Promise((resolve) => this.process.on('exit', resolve));
    this.process.stdin?.on('error', () => undefined);
    this.process.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk));
    this.process.stdout?.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  #take(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d{1,12})\r\n(?:[^\r]{1,200}\r\n)?\r\n/.exec(this.#bytes.toString('latin1', 0, 400));
      if (!head) break;
      const end = head[0].length + Number(head[1]);
      if (this.#bytes.length < end) break;
      this.messages.push(JSON.parse(this.#bytes.toString('utf8', head[0].length, end)) as RawMessage);
      this.#bytes = this.#bytes.subarray(end);
    }
    const wakes = this.#wakes;
    this.#wakes = [];
    for (const wake of wakes) wake();
  }

  write(bytes: string): void {
    this.process.stdin?.write(bytes);
  }

  send(message: object): void {
    const json = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  /** Sends a request and waits for its answer, an error or not. */
  async ask(id: number, method: string, params: unknown): Promise<RawMessage> {
    this.send({ id, method, params });
    return this.until((message) => message.id === id && message.method === undefined);
  }

  async until(isMeant: (message: RawMessage) => boolean): Promise<RawMessage> {
    for (;;) {
      const found = this.messages.find(isMeant);
      if (found) return found;
      assert.equal(this.process.exitCode, null, `the server ended: ${this.stderr.slice(0, 2000)}`);
      await new Promise<void>((resolve) => {
        this.#wakes.push(resolve);
        this.process.once('exit', resolve);
      });
    }
  }

  /** A session with nothing that the server could ask for. */
  async initialize(params: object = { processId: null, rootUri: null, capabilities: {} }): Promise<void> {
    const { error } = await this.ask(-1, 'initialize', params);
    assert.equal(error, undefined);
    this.notify('initialized', {});
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  diagnosed(uri: string, version?: number): Promise<RawMessage> {
    return this.until(({ method, params }) => {
      const own = params as { uri?: string; version?: number } | undefined;
      return method === 'textDocument/publishDiagnostics' && own?.uri === uri && (version === undefined || own.version === version);
    });
  }
}
