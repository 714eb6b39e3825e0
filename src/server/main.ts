import { dirname } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { answerLibraryReader, isForLibraryReader } from './libraryReader.js';
import { startServer } from './startServer.js';

// How it talks (--stdio, --node-ipc, --socket=…) stands in the arguments. The bundled index lies beside the program.
if (isForLibraryReader()) answerLibraryReader();
else startServer(createConnection(ProposedFeatures.all), dirname(__filename));
