import { dirname } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './startServer.js';

// How it talks (--stdio, --node-ipc, --socket=…) stands in the arguments. The bundled index lies beside the program.
startServer(createConnection(ProposedFeatures.all), dirname(__filename));
