import type { CancellationToken, Connection } from 'vscode-languageserver';
import { reportBody } from '../features/report/reportBody.js';
import { reportOf } from '../features/report/reportOf.js';
import { reportPage } from '../features/report/reportPage.js';
import { readReportAssets } from '../files/reportAssets.js';
import { today } from '../files/retractionsFile.js';
import { type Report, type ReportParams, reportRequest, type StudyEntry, studiesRequest } from '../protocol/views.js';
import type { Answer } from './answerer.js';
import type { Reviewed } from './reviewStore.js';
import { studyEntries } from './studyEntries.js';

export interface ReportRequestOptions {
  readonly connection: Connection;
  readonly answer: Answer;
  /** Of the running program, beside which the page's style and script lie. */
  readonly folder: string;
  readonly withCrossing: (reviewed: Reviewed) => Reviewed;
}

/** Answers with the evidence report of an open document, and with the studies that it cites. */
export function registerReportRequests({ connection, answer, folder, withCrossing }: ReportRequestOptions): void {
  connection.onRequest(reportRequest, (params: ReportParams, token: CancellationToken) =>
    answer<Report | null>(params?.uri, token, null, (document, reviewed) => {
      const { article, findings, inputs } = withCrossing(reviewed);
      const path = typeof params.name === 'string' && params.name !== '' ? params.name : document.uri;
      const report = reportOf(article, findings, { path, date: today(), librariesAreRead: inputs.librariesAreRead });
      const html = params.isPage ? reportPage([report], readReportAssets(folder)) : reportBody([report], { isLive: true });
      return { uri: document.uri, version: document.version, title: report.title, html };
    }),
  );

  connection.onRequest(studiesRequest, (params: { readonly uri: string }, token: CancellationToken) =>
    answer<readonly StudyEntry[]>(params?.uri, token, [], (document, { article }) => studyEntries(document, article)),
  );
}
