/** `npm run try`: starts VS Code as a local web page with Vouch loaded and the sample open, and prints its address. */
import { resolve } from 'node:path';
import { cacheFolder } from '../support/vscodeHost.js';
import { workbenchUrl } from '../support/vscodeHostBrowser.js';
import { exitOnSignals } from '../support/vscodeHostProcess.js';
import { installServer, startServer } from '../support/vscodeHostServer.js';
import { copySample } from './sample.js';

exitOnSignals();
try {
  console.log('Starting VS Code (the first time it is installed, which takes a minute) …');
  const server = await startServer(await installServer(cacheFolder), { isTrusted: true, environment: {} });
  const { folder, file } = copySample();
  console.log(
    `Open this address in your browser; end with Ctrl+C.\n\n${workbenchUrl(server.authority, { workspace: folder, extension: resolve('.'), file })}\n`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
