import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Rule } from '../core/rule.js';
import { rules as allRules } from '../rules/index.js';
import { talliesOf } from '../features/tallies.js';
import { type Tallies, talliesNotification } from '../protocol.js';
import { capabilitiesFor } from './capabilities.js';
import { type ClientFeatures, clientFeatures } from './clientFeatures.js';
import { DiagnosticsSender } from './diagnosticsSender.js';
import { registerRequests } from './requests.js';
import { type ReviewInputs, type Reviewed, ReviewStore } from './reviewStore.js';
import { rulePageFinder } from './rulePages.js';
import { SettingsStore } from './settingsStore.js';
import { bibliographyPaths, libraryPaths, StudyStore } from './studyStore.js';

/** Serves one client over the connection. `folder` holds the bundled index; tests may bring rules of their own. */
export function startServer(connection: Connection, folder: string, rules: readonly Rule[] = allRules): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = clientFeatures(params);
    serve(connection, documents, client, folder, rules);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Vouch' } };
  });
  documents.listen(connection);
  connection.listen();
}

function serve(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  client: ClientFeatures,
  folder: string,
  rules: readonly Rule[],
): void {
  const log = once((line) => connection.console.warn(line));
  const settings = new SettingsStore(connection, client, new Set(rules.map((rule) => rule.id)));
  const studies = new StudyStore({ folder, log, onChange: () => reviewAgain() });
  const rulePage = rulePageFinder(client.rulePages, folder);

  const inputsFor = async (uri: string): Promise<ReviewInputs> => {
    const read = await settings.of(uri);
    const { paths, problems } = libraryPaths(read.libraries, uri, client.folders);
    const own = bibliographyPaths(documents.get(uri), client.folders);
    for (const problem of [...problems, ...own.problems]) log(problem);
    return { settings: read, ...(await studies.of([...paths, ...own.paths])) };
  };
  const reviews = new ReviewStore({
    rules,
    current: (uri) => documents.get(uri),
    inputsFor,
    log: (line) => connection.console.error(line),
    onReviewed: (uri, reviewed) => {
      diagnostics.reviewed(uri, reviewed);
      void connection.sendNotification(talliesNotification, talliesFor(uri, reviewed));
    },
  });
  const diagnostics = new DiagnosticsSender({ connection, client, reviews, rulePage, current: (uri) => documents.get(uri) });
  const reviewAgain = (): void => {
    reviews.invalidate();
    diagnostics.refresh(documents.keys());
  };

  documents.onDidChangeContent(({ document }) => diagnostics.changed(document.uri));
  documents.onDidClose(({ document }) => {
    reviews.drop(document.uri);
    settings.drop(document.uri);
    diagnostics.closed(document.uri);
  });
  connection.onDidChangeConfiguration((params) => {
    settings.change(params?.settings);
    studies.dropLibraries();
    reviewAgain();
  });
  connection.onDidChangeWatchedFiles((params) => {
    if (!params?.changes?.some(({ uri }) => studies.uses(URI.parse(uri).fsPath))) return;
    studies.dropLibraries();
    reviewAgain();
  });
  connection.onInitialized(() => {
    if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'vouch' });
    if (client.watchesFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: LIBRARIES }] });
  });
  diagnostics.register();
  registerRequests({ connection, documents, client, reviews });
}

/** Files that may be a library; only those that the settings name are read. */
const LIBRARIES = '**/*.{bib,bibtex,json,nbib,ris,xml}';

function talliesFor(uri: string, reviewed: Reviewed | null): Tallies {
  if (!reviewed) return { uri, ...NOTHING };
  return { uri, ...talliesOf(reviewed.article, reviewed.findings, reviewed.inputs.librariesAreRead) };
}

const NOTHING: Omit<Tallies, 'uri'> = {
  mentions: 0,
  resolved: 0,
  ambiguous: 0,
  unknown: 0,
  figures: 0,
  verified: 0,
  mismatched: 0,
  unchecked: 0,
  findings: 0,
  notice: null,
};

/** Says each line once in the life of the server. */
function once(say: (line: string) => void): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    if (said.has(line)) return;
    said.add(line);
    say(line);
  };
}
