import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reportBody } from '../features/report/reportBody.js';
import { reportOf } from '../features/report/reportOf.js';
import { reportPage } from '../features/report/reportPage.js';
import { figureTally } from '../features/report/reportTables.js';
import { FIGURE_WORDS } from '../features/report/verdictWords.js';
import { type FigureInText, type MentionInText, type StudyInText, studiesOf } from '../features/studiesView.js';
import { readReportAssets } from '../files/reportAssets.js';
import { today } from '../files/retractionsFile.js';
import {
  type Report,
  type ReportParams,
  reportRequest,
  type StudyEntry,
  type StudyEntryPlace,
  type StudyEntryState,
  studiesRequest,
} from '../protocol/views.js';
import type { Answer } from './answerer.js';
import { rangeOf } from './convert.js';
import type { Reviewed } from './reviewStore.js';

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
    answer<StudyEntry[]>(params?.uri, token, [], (document, { article }) => studiesOf(article).map((study) => studyEntry(document, study))),
  );
}

function studyEntry(document: TextDocument, study: StudyInText): StudyEntry {
  const { id, name, title, design, people, dose, duration, status, doi, link, mentions, figures } = study;
  const places = [...mentions.map((mention) => mentionPlace(document, mention)), ...figures.map((figure) => figurePlace(document, figure))];
  return {
    id,
    name,
    title,
    glance: [design, people, dose, duration].filter((part) => part !== null),
    state: stateOf(study),
    status,
    summary: [status, figureTally(figures), mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`]
      .filter(Boolean)
      .join(' · '),
    doi,
    link,
    places: places.sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character),
  };
}

function stateOf({ standing, figures }: StudyInText): StudyEntryState {
  if (standing === 'retracted' || standing === 'concern') return 'withdrawn';
  if (figures.some(({ verdict }) => verdict === 'mismatch')) return 'mismatch';
  return figures.some(({ verdict }) => verdict === 'verified') ? 'verified' : 'unchecked';
}

const mentionPlace = (document: TextDocument, { place, text }: MentionInText): StudyEntryPlace => ({
  kind: 'mention',
  ...rangeOf(document, place),
  text: text.replace(/\s{1,50}/g, ' '),
  description: `line ${place.line}`,
  detail: '',
});

function figurePlace(document: TextDocument, { place, text, sentence, verdict, reported }: FigureInText): StudyEntryPlace {
  const word = FIGURE_WORDS[verdict].word.toLowerCase();
  return {
    kind: verdict,
    ...rangeOf(document, place),
    text: text.replace(/\s{1,50}/g, ' '),
    description: [verdict === 'mismatch' && reported ? `${word}: ${reported}` : word, `line ${place.line}`].join(' · '),
    detail: sentence,
  };
}
