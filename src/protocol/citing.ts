/** What server and client say to each other about citing: candidates, insertions, the reference list, bibliography files. */

import type { Place } from '../protocol.js';

/** Client to server, a request: studies that could be cited at a place, the best first. Answers with `Candidate[]`. */
export const candidatesRequest = 'vouch/candidates';

/**
 * Client to server, a request: the edit that cites studies at a place in the document's own style, mention and reference entry together.
 * Answers with an LSP `WorkspaceEdit`, or null where the document has changed since `version` or the study is not known.
 */
export const insertCitationRequest = 'vouch/insertCitation';

/**
 * Client to server, a request: what can be done to the reference list of a document. Answers with `ReferenceChange[]`.
 */
export const referenceChangesRequest = 'vouch/referenceChanges';

/**
 * Client to server, a request: the citation style that is set for a document, by its settings or its team's. Answers with a text, empty for
 * none.
 */
export const citationStyleRequest = 'vouch/citationStyle';

/**
 * Client to server, a request: the edit that makes one of those changes, or writes the list in a citation style. Answers with
 * `ReferenceChangeAnswer`, or null where the document has changed since `version`.
 */
export const changeReferencesRequest = 'vouch/changeReferences';

/**
 * Client to server, a notification: the files of references that are open and not saved, before a request that may write into one.
 * The server takes the others from disk.
 */
export const openFilesNotification = 'vouch/openFiles';

/**
 * Client to server, a request: the edit that adds a study to the document's file of references under a key. Answers with a `WorkspaceEdit`
 * or null.
 */
export const addToBibliographyRequest = 'vouch/addToBibliography';

/** Client to server, a request: a study as an entry in a citation style. Answers with the text. */
export const copyReferenceRequest = 'vouch/copyReference';

/**
 * Client to server, a request: what can be done where a mention does not mean the study that Vouch takes it for. Answers with
 * `MentionChoices`, or null where no mention stands there.
 */
export const mentionChoicesRequest = 'vouch/mentionChoices';

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
  /** For `convert`: `apa`, `ama`, `vancouver`, `harvard`, or the path of a `.csl` file; without it the style that is set. */
  readonly style?: string;
}

export interface ReferenceChangeAnswer {
  /** An LSP `WorkspaceEdit`, or null where nothing is to be changed. */
  readonly edit: unknown;
  /** Why not, or what was left as it was, in a sentence; null where there is nothing to say. */
  readonly message: string | null;
}
