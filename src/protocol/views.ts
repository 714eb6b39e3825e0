/** What server and client say to each other about whole documents and workspaces: the report, the studies, the review of all files. */

import type { Place } from '../protocol.js';

/** Client to server, a request: the evidence report of an open document. Answers with `Report`, or null where it cannot be reviewed. */
export const reportRequest = 'vouch/report';

/**
 * Client to server, a request: the studies that an open document cites, in the order of their first mention. Answers with `StudyEntry[]`.
 */
export const studiesRequest = 'vouch/studies';

/**
 * Client to server, a request: the studies that the articles cite which the review of the workspace holds, by article.
 * Answers with `ArticleStudies[]`.
 */
export const workspaceStudiesRequest = 'vouch/workspaceStudies';

/** Server to client, a notification: what that request answers may be another now. */
export const workspaceStudiesNotification = 'vouch/workspaceStudiesChanged';

/**
 * Client to server, a request: review all articles of the workspace. Their findings are published as diagnostics, also of files that are
 * not open, and kept up to date until `clearWorkspaceReviewRequest`. Answers with `WorkspaceReviewAnswer`; may be cancelled.
 */
export const reviewWorkspaceRequest = 'vouch/reviewWorkspace';

/** Server to client, a notification: how far that review has come. */
export const workspaceProgressNotification = 'vouch/workspaceProgress';

/** Client to server, a request: take back what the review of the workspace found. Answers with null. */
export const clearWorkspaceReviewRequest = 'vouch/clearWorkspaceReview';

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

export interface ArticleStudies {
  readonly uri: string;
  readonly studies: readonly StudyEntry[];
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
