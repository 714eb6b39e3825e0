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
 * Commands that a client registers and code actions of the server may name, where `InitializationOptions.commands` lists them.
 * The server must not announce them in its `executeCommandProvider`: the client would register them a second time.
 */
export const openRulePageCommand = 'vouch.openRulePage';
export const insertCitationCommand = 'vouch.insertCitation';

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
  readonly uri: string;
  readonly position: Place;
  /** Id of a study to cite without asking, for key bindings and other extensions. */
  readonly study?: string;
}

/** What a client tells the server in `initialize`; every part may be missing, and a plain LSP client sends none. */
export interface InitializationOptions {
  /** The commands above that the client has. */
  readonly commands?: readonly string[];
  /** Start of the links to the rules' pages, the rule's id follows: `vscode://vouch.vouch/rule/`. Default: the page's file. */
  readonly rulePages?: string;
}

/** The section `vouch` of the settings, per resource, as `workspace/configuration` answers it. A missing part means its default. */
export interface Settings {
  /** Default true. */
  readonly enable?: boolean;
  /** Files of studies, absolute or relative to the workspace folder. */
  readonly libraries?: readonly string[];
  /** By rule id; `default` is the rule's own severity. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

export type RuleSetting = 'default' | 'off' | 'hint' | 'information' | 'warning' | 'error';
