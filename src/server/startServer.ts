import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Rule } from '../core/rule.js';
import type { Steps } from '../core/steps.js';
import { ageNotice } from '../core/studies/retractions/applyRetractions.js';
import { today } from '../files/retractionsFile.js';
import { rules as allRules } from '../rules/index.js';
import { talliesOf } from '../features/tallies.js';
import { type Tallies, talliesNotification } from '../protocol.js';
import { capabilitiesFor } from './capabilities.js';
import { type ClientFeatures, clientFeatures } from './clientFeatures.js';
import { Amendments } from './amendments.js';
import { DecisionStore, isDecisionsPath } from './decisionStore.js';
import { DiagnosticsSender } from './diagnosticsSender.js';
import { OwnBibliographies } from './ownBibliographies.js';
import { registerRequests } from './requests.js';
import { type ReviewInputs, type Reviewed, ReviewStore } from './reviewStore.js';
import { RetractionStore } from './retractionStore.js';
import { refreshMarks } from './refreshMarks.js';
import { rulePageFinder } from './rulePages.js';
import { showReading } from './libraryProgress.js';
import { SettingsStore } from './settingsStore.js';
import { InlineLibraries } from './inlineLibraries.js';
import { bibliographyPaths, LibraryFinder, libraryPaths } from './libraryPaths.js';
import { StudyStore } from './studyStore.js';
import { isTeamPath, TeamStore } from './teamStore.js';
import { WorkspaceConflicts } from './workspaceConflicts.js';
import { WorkspaceReview } from './workspaceReview.js';
import { registerWorkspaceReview } from './workspaceReviewRequests.js';
import type { FilePlace } from './workspaceFigures.js';

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
  const folders: string[] = [...client.folders];
  const log = once((line) => connection.console.warn(line));
  const team = new TeamStore(connection, folders);
  const settings = new SettingsStore({ connection, client, ruleIds: new Set(rules.map((rule) => rule.id)), folders, team });
  const onReading = (paths: readonly string[]): (() => void) => showReading(connection, client.showsProgress, paths);
  const studies = new StudyStore({ folder, cacheFolder: client.cacheFolder, log, onChange: () => reviewAgain(), onReading });
  const rulePage = rulePageFinder(client.rulePages, folder);

  const decisions = new DecisionStore(connection, folders);
  const retractions = new RetractionStore({
    log,
    onChange: () => {
      reviewAgain();
      workspace.refresh();
    },
  });
  const amendments = new Amendments();
  const finder = new LibraryFinder();
  const inline = new InlineLibraries();

  const inputsFor = async (uri: string, document = documents.get(uri)): Promise<ReviewInputs> => {
    const read = await settings.of(uri);
    const listed = libraryPaths(read.retractions === null ? [] : [read.retractions], uri, folders);
    const list = listed.paths[0] === undefined ? null : retractions.of(listed.paths[0]);
    const decided = read.decisions ? decisions.of(uri) : null;
    const { paths, problems } = libraryPaths(read.libraries, uri, folders);
    const own = bibliographyPaths(document, folders, client.isTrusted);
    const found = read.findLibraries && client.isTrusted ? finder.of(uri, folders) : [];
    for (const problem of [...problems, ...own.problems, ...listed.problems]) log(problem);
    const { index, librariesAreRead } = await studies.of([...new Set([...paths, ...own.paths, ...found])]);
    const whole = inline.of(index, uri, document?.getText());
    const amended = amendments.of(whole, decided?.file.book ?? null, list);
    return { settings: read, librariesAreRead, index: amended, decisions: decided, notice: list && ageNotice(list, today()) };
  };
  const reviews = new ReviewStore({
    rules,
    current: (uri) => documents.get(uri),
    inputsFor,
    log: (line) => connection.console.error(line),
    takeIn: (reviewed): Steps<void> => conflicts.takeIn(reviewed),
    onReviewed: (uri, reviewed) => {
      if (!reviewed) conflicts.notReviewed(uri);
      diagnostics.reviewed(uri, reviewed);
      void connection.sendNotification(talliesNotification, talliesFor(uri, reviewed));
    },
    restAfter: client.restAfter,
    onResting: (uri) => conflicts.resting(uri),
  });
  const isOpen = (uri: string): boolean => documents.get(uri) !== undefined;
  const conflicts = new WorkspaceConflicts({
    rules,
    folders,
    isOpen,
    open: () => documents.keys(),
    isBusy: (): boolean => reviews.isBusy,
    settingsFor: (uri) => settings.of(uri),
    inputsFor,
    onChange: (uris) => diagnostics.crossed(uris),
    log,
  });
  const workspace = new WorkspaceReview({
    connection,
    rules,
    folders,
    isOpen,
    isBusy: () => reviews.isBusy,
    settingsFor: (uri) => settings.of(uri),
    inputsFor,
    rulePage,
    showsRelated: client.showsRelated,
    log,
  });
  registerWorkspaceReview(connection, workspace);
  const withCrossing = (reviewed: Reviewed): Reviewed => conflicts.withCrossing(reviewed);
  const placeIn = (path: string, offset: number): FilePlace | null => conflicts.place(path, offset);
  const current = (uri: string): TextDocument | undefined => documents.get(uri);
  const diagnostics = new DiagnosticsSender({ connection, client, reviews, rulePage, current, withCrossing, placeIn });
  const reviewAgain = (): void => {
    reviews.invalidate();
    diagnostics.refresh(documents.keys());
    refreshMarks(connection, client);
    void conflicts.restart();
  };

  documents.onDidOpen(({ document }) => {
    if (!client.watchesFiles) finder.drop();
    if (client.pullsDiagnostics) workspace.opened(document.uri);
  });
  documents.onDidChangeContent(({ document }) => diagnostics.changed(document.uri));
  documents.onDidClose(({ document }) => {
    reviews.drop(document.uri);
    settings.drop(document.uri);
    inline.drop(document.uri);
    diagnostics.closed(document.uri);
    conflicts.closed(document.uri);
    workspace.closed(document.uri);
  });
  connection.onDidChangeConfiguration((params) => {
    settings.change(params?.settings);
    studies.dropLibraries();
    reviewAgain();
    workspace.refresh();
  });
  connection.onDidChangeWatchedFiles((params) => {
    const changes = params?.changes ?? [];
    for (const { uri, type } of changes) {
      conflicts.fileChanged(uri, type === FileChangeType.Deleted);
      workspace.fileChanged(uri, type === FileChangeType.Deleted);
    }
    const paths = changes.map(({ uri }) => URI.parse(uri).fsPath);
    const isLibrary = paths.some((path) => studies.uses(path) || finder.concerns(path));
    const isList = paths.some((path) => retractions.uses(path));
    if (isLibrary) studies.dropLibraries();
    if (isLibrary) finder.drop();
    if (isList) retractions.drop();
    if (!isLibrary && !isList && !paths.some(isDecisionsPath) && !paths.some(isTeamPath)) return;
    reviewAgain();
    workspace.refresh();
  });
  connection.onInitialized(() => {
    if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'vouch' });
    if (client.watchesFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
    if (client.tellsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders.splice(0, folders.length, ...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri));
        finder.drop();
        reviewAgain();
        workspace.refresh();
      });
    void conflicts.restart();
  });
  diagnostics.register();
  const bibliographies = new OwnBibliographies(folders, client.isTrusted);
  registerRequests({
    connection,
    documents,
    client,
    reviews,
    decisions,
    folder,
    withCrossing,
    mentions: conflicts.mentions,
    bibliographies,
  });
}

/** Files that may be a library, a list of retractions, the decisions or an article; only those that are used are read. */
const WATCHED = '**/*.{bib,bibtex,json,nbib,ris,xml,yaml,yml,csv,md,markdown,qmd,rmd,mdx,txt}';

function talliesFor(uri: string, reviewed: Reviewed | null): Tallies {
  if (!reviewed) return { uri, ...NOTHING };
  const tallies = talliesOf(reviewed.article, reviewed.findings, reviewed.inputs.librariesAreRead);
  return { uri, ...tallies, notice: tallies.notice ?? reviewed.inputs.notice ?? null };
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
