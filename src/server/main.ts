import '../files/compileAtOnce.js';
import { dirname } from 'node:path';
import { connect } from './connect.js';
import { answerLibraryReader, isForLibraryReader } from './libraryReader.js';
import { startServer } from './startServer.js';

// The bundled index lies beside the program.
if (isForLibraryReader()) answerLibraryReader();
else startServer(connect(), dirname(__filename));
