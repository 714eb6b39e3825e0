import { Console } from 'node:console';
import { type Connection, createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { MessageHeads } from './messageHeads.js';

/**
 * The connection to the client, in the way that the arguments name: `--stdio`, `--node-ipc`, `--socket=…`. Over standard input and output
 * the server ends with 1 where it can no longer tell messages apart, and where the client goes without a shutdown: an editor then starts it
 * anew, while a server that reads on would be silent for ever.
 */
export function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // What a package prints must not get between the messages.
  globalThis.console = new Console(process.stderr, process.stderr);
  let isShutDown = false;
  const leave = (): void => process.exit(isShutDown ? 0 : 1);
  const reader = new StreamMessageReader(process.stdin);
  const heads = new MessageHeads((head) => {
    process.stderr.write(`Vouch ends: a message has no length that can be read (${JSON.stringify(head)})\n`);
    leave();
  });
  process.stdin.on('data', (chunk: Buffer) => heads.take(chunk));
  for (const event of ['end', 'close']) process.stdin.once(event, leave);
  // A client that died reads no more; its end of the input follows.
  process.stdout.on('error', leave);
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
  connection.onShutdown(() => {
    isShutDown = true;
  });
  return connection;
}
