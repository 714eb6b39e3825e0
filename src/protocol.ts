/**
 * What the language server and an editor's client say to each other beyond the Language Server Protocol.
 * Names and types only: either side brings its own LSP package. Positions are LSP's (UTF-16, lines from 0).
 */

/** Server to client, a notification: what was seen in a document, after each review. */
export const talliesNotification = 'vouch/tallies';

/** Client to server, a request: studies that could be cited at a place, the best first. Answers with `Candidate[]`. */
export const candidatesRequest = 'vouch/candidates';

/**
 * Client to server, a request: the edit that cites studies at a place in the document's own style, mention and reference entry together.
 * Answers with an LSP `WorkspaceEdit`, or null where the document has changed since `version` or the study is not known.
 */
export const insertCitationRequest = 'vouch/insertCitation';

/**
 * Client to server, a request: the edit that writes a decision of the writer's, signed with today's date, into the workspace's file of
 * decisions. Answers with `DecideAnswer`. The client makes the edit and saves that file, since the server reads it from disk.
 */
export const decideRequest = 'vouch/decide';

/**
 * Client to server, a request: what can be done to the reference list of a document. Answers with `ReferenceChange[]`.
 */
export const referenceChangesRequest = 'vouch/referenceChanges';

/**
 * Client to server, a request: the edit that makes one of those changes, or writes the list in a citation style. Answers with
 * `ReferenceChangeAnswer`, or null where the document has changed since `version`.
 */
export const changeReferencesRequest = 'vouch/changeReferences';

/** Client to server, a request: the evidence report of an open document. Answers with `Report`, or null where it cannot be reviewed. */
export const reportRequest = 'vouch/report';

/** Client to server, a request: the studies that an open document cites, in the order of their first mention. Answers with `StudyEntry[]`. */
export const studiesRequest = 'vouch/studies';

/**
 * Client to server, a notification: the files of references that are open and not saved, before a request that may write into one.
 * The server takes the others from disk.
 */
export const openFilesNotification = 'vouch/openFiles';

/** Client to server, a request: the edit that adds a study to the document's file of references under a key. Answers with a `WorkspaceEdit` or null. */
export const addToBibliographyRequest = 'vouch/addToBibliography';

/** Client to server, a request: a study as an entry in a citation style. Answers with the text. */
export const copyReferenceRequest = 'vouch/copyReference';

/**
 * Client to server, a request: what can be done where a mention does not mean the study that Vouch takes it for. Answers with
 * `MentionChoices`, or null where no mention stands there.
 */
export const mentionChoicesRequest = 'vouch/mentionChoices';

/**
 * Client to server, a request: review all articles of the workspace. Their findings are published as diagnostics, also of files that are not
 * open, and kept up to date until `clearWorkspaceReviewRequest`. Answers with `WorkspaceReviewAnswer`; may be cancelled.
 */
export const reviewWorkspaceRequest = 'vouch/reviewWorkspace';

/** Server to client, a notification: how far that review has come. */
export const workspaceProgressNotification = 'vouch/workspaceProgress';

/** Client to server, a request: take back what the review of the workspace found. Answers with null. */
export const clearWorkspaceReviewRequest = 'vouch/clearWorkspaceReview';

/**
 * Commands that a client registers and code actions of the server may name, where `InitializationOptions.commands` lists them.
 * The server must not announce them in its `executeCommandProvider`: the client would register them a second time.
 */
export const openRulePageCommand = 'vouch.openRulePage';
export const insertCitationCommand = 'vouch.insertCitation';
export const decideCommand = 'vouch.decide';
export const addToBibliographyCommand = 'vouch.addToBibliography';
export const chooseStudyCommand = 'vouch.chooseStudy';
export const copyReferenceCommand = 'vouch.copyReference';
export const turnOffRuleCommand = 'vouch.turnOffRule';

/** What hovers may link to, where the client has them: they read, or insert what the writer sees and can undo. */
export const hoverCommands: readonly string[] = [insertCitationCommand, copyReferenceCommand];

/** A file as the editor holds it. */
export interface OpenFile {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

export interface AddToBibliographyParams {
  readonly uri: string;
  readonly study: string;
}

export interface CopyReferenceParams {
  readonly uri: string;
  readonly study: string;
  /** `apa`, `ama`, `vancouver`, `harvard`, the path of a `.csl` file, or empty for the manner of the document's own list. */
  readonly style: string;
}

export interface MentionChoicesParams {
  readonly uri: string;
  readonly version: number;
  readonly position: Place;
  /** The study that is meant. */
  readonly study: string;
}

export interface MentionChoices {
  /** The mention as written. */
  readonly text: string;
  /** The study as it would be named. */
  readonly name: string;
  /** The edit that rewrites the mention, a `WorkspaceEdit`; null where it can't be. */
  readonly edit: unknown;
  /** For `vouch.decide`: that the mention, as it is, means the study; null where the document has no file of decisions. */
  readonly decision: Readonly<Record<string, unknown>> | null;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Counts of one document, for the status item. */
export interface Tallies {
  readonly uri: string;
  readonly mentions: number;
  readonly resolved: number;
  readonly ambiguous: number;
  readonly unknown: number;
  readonly figures: number;
  readonly verified: number;
  readonly mismatched: number;
  readonly unchecked: number;
  readonly findings: number;
  /** A sentence for the writer where the review is partial ("This text seems not to be in English …"), or null. */
  readonly notice: string | null;
}

export interface CandidatesParams {
  readonly uri: string;
  /** Where the citation is to stand; its sentence ranks the candidates. */
  readonly position: Place;
  /** What the writer has typed to narrow them; may be empty. */
  readonly query: string;
}

/** One line of the list to choose from. */
export interface Candidate {
  /** The study's id. */
  readonly study: string;
  /** As it would be cited: "Younger et al. (2013)". */
  readonly label: string;
  /** In few words what it is: "randomised trial, 31 participants". */
  readonly description: string;
  /** Its title, or why it fits. */
  readonly detail: string;
}

export interface InsertCitationParams {
  readonly uri: string;
  readonly position: Place;
  /** Ids of studies; several make one group of citations. */
  readonly studies: readonly string[];
  /** The document's version that `position` speaks of. */
  readonly version: number;
}

/** First argument of `vouch.insertCitation`; without it the command works at the cursor. Without `study` it asks which one. */
export interface InsertCitationArguments {
  /** With `position` the place; without both the cursor. */
  readonly uri?: string;
  readonly position?: Place;
  /** Id of a study to cite without asking, for key bindings and other extensions. */
  readonly study?: string;
}

/** First argument of `vouch.decide`, which asks for the reason and sends `DecideParams`. */
export interface DecideArguments {
  /** The document that the decision is about. */
  readonly uri: string;
  /** What is decided, in words: "I checked this: keep it as it is". */
  readonly title: string;
  /** What the server needs to know of it; to be sent back as it came. */
  readonly decision: Readonly<Record<string, unknown>>;
}

export interface DecideParams {
  readonly uri: string;
  readonly decision: Readonly<Record<string, unknown>>;
  /** Why, in the writer's words; may be empty. */
  readonly reason: string;
}

export interface DecideAnswer {
  /** The file of decisions. */
  readonly file: string;
  /** An LSP `WorkspaceEdit`, or null where it cannot be written. */
  readonly edit: unknown;
  /** Why not, in a sentence. */
  readonly problem: string | null;
}

/** One line of the list of what can be done to a reference list. */
export interface ReferenceChange {
  readonly id: string;
  readonly title: string;
  /** Why there is nothing to do, or it can't be done, in a sentence; null where it can. */
  readonly reason: string | null;
}

export interface ChangeReferencesParams {
  readonly uri: string;
  readonly version: number;
  /** The id of a `ReferenceChange`, or `convert`. */
  readonly change: string;
  /** For `convert`: `apa`, `ama`, `vancouver`, `harvard`, or the path of a `.csl` file. */
  readonly style?: string;
}

export interface ReferenceChangeAnswer {
  /** An LSP `WorkspaceEdit`, or null where nothing is to be changed. */
  readonly edit: unknown;
  /** Why not, or what was left as it was, in a sentence; null where there is nothing to say. */
  readonly message: string | null;
}

export interface ReportParams {
  readonly uri: string;
  /** How the report is to call the document: its path in the workspace. */
  readonly name: string;
  /** True for a whole page that can be saved, false for what a view shows between its head and its end. */
  readonly isPage: boolean;
}

export interface Report {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly html: string;
}

/** `withdrawn`: retracted, or with an expression of concern. `mismatch`: a figure differs. `verified`: one agrees and none differs. */
export type StudyEntryState = 'withdrawn' | 'mismatch' | 'verified' | 'unchecked';

/** A study that a document cites. */
export interface StudyEntry {
  readonly id: string;
  /** "Younger et al. (2013)". */
  readonly name: string;
  readonly title: string;
  /** Design, people, dose and length, as far as known. */
  readonly glance: readonly string[];
  readonly state: StudyEntryState;
  /** "Retracted on 5 January 2024", empty for a study that stands. */
  readonly status: string;
  /** Status, figures and mentions in few words. */
  readonly summary: string;
  readonly doi: string | null;
  /** Its https address, or null. */
  readonly link: string | null;
  readonly places: readonly StudyEntryPlace[];
}

/** A mention of it, or a figure that is said of it, by its verdict. */
export interface StudyEntryPlace {
  readonly kind: 'mention' | 'verified' | 'mismatch' | 'ambiguous' | 'unchecked';
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
  /** "differs: 31 participants · line 41". */
  readonly description: string;
  /** The words around it; may be empty. */
  readonly detail: string;
}

export interface WorkspaceProgress {
  readonly done: number;
  readonly all: number;
  /** The file at hand, as a person knows it. */
  readonly name: string;
}

export interface WorkspaceReviewAnswer {
  /** Articles that there are, and of these the reviewed ones. */
  readonly files: number;
  readonly reviewed: number;
  readonly findings: number;
  readonly filesWithFindings: number;
  readonly isStopped: boolean;
}

/** What a client tells the server in `initialize`; every part may be missing, and a plain LSP client sends none. */
export interface InitializationOptions {
  /** The commands above that the client has. */
  readonly commands?: readonly string[];
  /** Start of the links to the rules' pages, the rule's id follows: `vscode://vouch.vouch/rule/`. Default: the page's file. */
  readonly rulePages?: string;
  /** Absolute path of a folder in which the server may keep what it built from large libraries. Default: it keeps nothing. */
  readonly storage?: string;
  /** Whether the workspace is trusted; default true. In one that is not, no libraries are looked for. */
  readonly isTrusted?: boolean;
}

/** The section `vouch` of the settings, per resource, as `workspace/configuration` answers it. A missing part means its default. */
export interface Settings {
  /** Default true. */
  readonly enable?: boolean;
  /** Files of studies, absolute or relative to the workspace folder. */
  readonly libraries?: readonly string[];
  /** A list of retractions as Retraction Watch publishes it (CSV), absolute or relative to the workspace folder. */
  readonly retractions?: string;
  /** Who signs decisions; default: the name of the machine's user. */
  readonly author?: string;
  /** With which other articles figures are compared. Default `openDocuments`. */
  readonly workspaceConflicts?: 'off' | 'openDocuments' | 'allFiles';
  /** Whether verified figures have a tick behind them. Default `off`. */
  readonly marks?: 'off' | 'inlay';
  /** Whether libraries beside the document and in the folder `references` are used too. Default true. */
  readonly findLibraries?: boolean;
  /** Patterns of files and folders below the workspace folder that are not reviewed. */
  readonly exclude?: readonly string[];
  /** By the group's name; a rule that is named by itself goes before its group. */
  readonly groups?: Readonly<Record<string, RuleSetting>>;
  /** What is set for the user and not for the workspace: the team's `vouch.json` goes before it. */
  readonly user?: Settings;
  /** By rule id; `default` is the rule's own severity. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

export type RuleSetting = 'default' | 'off' | 'hint' | 'information' | 'warning' | 'error';
