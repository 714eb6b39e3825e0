/**
 * What the language server and an editor's client say to each other beyond the Language Server Protocol.
 * Names and types only: either side brings its own LSP package. Positions are LSP's (UTF-16, lines from 0).
 */

/** Server to client, a notification: what was seen in a document, after each review. */
export const talliesNotification = 'vouch/tallies';

/**
 * Client to server, a request: the edit that writes a decision of the writer's, signed with today's date, into the workspace's file of
 * decisions. Answers with `DecideAnswer`. The client makes the edit and saves that file, since the server reads it from disk.
 */
export const decideRequest = 'vouch/decide';

/**
 * Client to server, a request: the edit that writes a comment into the text which turns a rule off there, with a reason. Answers with an
 * LSP `WorkspaceEdit`, or null where the document has changed since `version`.
 */
export const ignoreRequest = 'vouch/ignore';

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
export const ignoreCommand = 'vouch.ignore';
/** Its argument may name a study, whose row is then shown. */
export const showReportCommand = 'vouch.showReport';

/** What hovers may link to, where the client has them: they read, or insert what the writer sees and can undo. */
export const hoverCommands: readonly string[] = [insertCitationCommand, copyReferenceCommand, showReportCommand];

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

/** First argument of `vouch.ignore`, which asks for the reason and sends `IgnoreParams`. */
export interface IgnoreArguments {
  readonly uri: string;
  readonly version: number;
  readonly rule: string;
  /** Where the finding begins. */
  readonly position: Place;
  /** How far the comment reaches. */
  readonly place: 'line' | 'file';
  /** What is done, in words: "Ignore dose-mismatch here". */
  readonly title: string;
}

export interface IgnoreParams extends Omit<IgnoreArguments, 'title'> {
  /** Why, in the writer's words; may be empty. */
  readonly reason: string;
}

/** First argument of `vouch.decide`, which asks for the reason and sends `DecideParams`. */
export interface DecideArguments {
  /** The document that the decision is about. */
  readonly uri: string;
  /** What is decided, in words: "I checked this: keep it as it is". */
  readonly title: string;
  /** What the server needs to know of it; to be sent back as it came. */
  readonly decision?: Readonly<Record<string, unknown>>;
  /** In place of a decision: the id of one that is to be taken out. No reason is asked for then. */
  readonly forget?: string;
}

export interface DecideParams {
  readonly uri: string;
  readonly decision?: Readonly<Record<string, unknown>>;
  /** In place of a decision: the id of one that is to be taken out. */
  readonly forget?: string;
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

/** What a client tells the server in `initialize`; every part may be missing, and a plain LSP client sends none. */
export interface InitializationOptions {
  /** The commands above that the client has. */
  readonly commands?: readonly string[];
  /** Whether a completion that is “invoked” was asked for by the writer, and not by the editor at a letter. Default false. */
  readonly invokesOnDemand?: boolean;
  /** Start of the links to the rules' pages, the rule's id follows: `vscode://vouch.vouch/rule/`. Default: the page's file. */
  readonly rulePages?: string;
  /** Absolute path of a folder in which the server may keep what it built from large libraries. Default: it keeps nothing. */
  readonly storage?: string;
  /** Whether the workspace is trusted; default true. In one that is not, no libraries are looked for. */
  readonly isTrusted?: boolean;
  /** After how many milliseconds without a question about an open document its article is given up; default five minutes. */
  readonly restAfter?: number;
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
