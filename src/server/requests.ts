import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { studyName, titleOf } from '../core/studies/studyName.js';
import { hoverAt } from '../features/hover.js';
import { glance } from '../features/studyWords.js';
import { type Suggestion, suggestCitations } from '../features/suggestCitations.js';
import {
  type Candidate,
  type CandidatesParams,
  candidatesRequest,
  type ChangeReferencesParams,
  changeReferencesRequest,
  citationStyleRequest,
  type ReferenceChange,
  type ReferenceChangeAnswer,
  referenceChangesRequest,
} from '../protocol/citing.js';
import { answerer } from './answerer.js';
import { registerCiteRequests } from './citeRequests.js';
import type { ClientFeatures } from './clientFeatures.js';
import { codeActions } from './codeActions.js';
import { registerCompletion } from './completionRequests.js';
import { offsetOf, rangeOf } from './convert.js';
import { registerDecisions } from './decisionRequests.js';
import type { DecisionStore } from './decisionStore.js';
import { EntryStyles } from './entryStyles.js';
import { registerNavigation } from './navigationRequests.js';
import { hoverLinks } from './hoverLinks.js';
import type { OwnBibliographies } from './ownBibliographies.js';
import { registerRename } from './renameRequests.js';
import { changeReferences, referenceChanges } from './referenceRequests.js';
import { registerReportRequests } from './reportRequests.js';
import type { Reviewed, ReviewStore } from './reviewStore.js';
import type { WorkspaceMentions } from './workspaceMentions.js';

export interface RequestOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: ClientFeatures;
  readonly reviews: ReviewStore;
  readonly decisions: DecisionStore;
  /** Of the running program, beside which the citation styles lie. */
  readonly folder: string;
  /** The review with what other articles of the workspace add to it. */
  readonly withCrossing: (reviewed: Reviewed) => Reviewed;
  /** Where the articles of the workspace cite which works. */
  readonly mentions: WorkspaceMentions;
  readonly bibliographies: OwnBibliographies;
}

const CANDIDATES_SHOWN = 50;

/** Answers everything that an editor asks about an open document. A request that makes no sense is answered with nothing. */
export function registerRequests(options: RequestOptions): void {
  const { connection, documents, client, reviews, decisions, folder, withCrossing, mentions, bibliographies } = options;
  const answer = answerer(documents, reviews);
  registerNavigation({ connection, answer, mentions });
  const styles = new EntryStyles(folder);
  registerCiteRequests({ connection, answer, client, bibliographies, styles });
  registerDecisions({ connection, answer, client, decisions, withCrossing });
  registerCompletion({ connection, answer, client, bibliographies, styles });
  registerRename({ connection, answer, documents, reviews, client, bibliographies });
  registerReportRequests({ connection, answer, folder, withCrossing });

  connection.onHover((params, token) =>
    answer(params?.textDocument?.uri, token, null, (document, { article, inputs }) => {
      const offset = offsetOf(document, params.position);
      const actionsFor = (study: string): string => (client.readsMarkdown ? hoverLinks(study, client) : '');
      const hover = offset === null ? null : hoverAt(article, offset, (id) => inputs.index.study(id), actionsFor);
      if (!hover) return null;
      const range = rangeOf(document, hover.span);
      if (client.readsMarkdown) {
        return { contents: { kind: 'markdown' as const, value: hover.markdown }, range };
      }
      return { contents: { kind: 'plaintext' as const, value: withoutMarkup(hover.markdown) }, range };
    }),
  );

  connection.onCodeAction((params, token) =>
    answer(params?.textDocument?.uri, token, null, (document, reviewed) =>
      codeActions(document, withCrossing(reviewed), params, client, styles),
    ),
  );

  connection.onRequest(candidatesRequest, (params: CandidatesParams, token: CancellationToken) =>
    answer<Candidate[]>(params?.uri, token, [], (document, { article, inputs }) => {
      const offset = offsetOf(document, params.position);
      if (offset === null) return [];
      const query = typeof params.query === 'string' ? params.query.slice(0, 300) : '';
      return suggestCitations(article, inputs.index, offset, query, CANDIDATES_SHOWN).map(toCandidate);
    }),
  );

  connection.onRequest(referenceChangesRequest, (params: { readonly uri: string }, token: CancellationToken) =>
    answer<ReferenceChange[]>(params?.uri, token, [], (_document, { article, inputs }) =>
      referenceChanges(article, styles.waysFor(article, inputs.settings.citationStyle)),
    ),
  );

  connection.onRequest(citationStyleRequest, (params: { readonly uri: string }, token: CancellationToken) =>
    answer<string>(params?.uri, token, '', (_document, { inputs }) => inputs.settings.citationStyle ?? ''),
  );

  connection.onRequest(changeReferencesRequest, (params: ChangeReferencesParams, token: CancellationToken) =>
    answer<ReferenceChangeAnswer | null>(params?.uri, token, null, (document, reviewed) =>
      changeReferences(document, reviewed, params, client, styles),
    ),
  );
}

function toCandidate({ study, reasons }: Suggestion): Candidate {
  return {
    study: study.id,
    label: studyName(study),
    description: glance(study).slice(0, 2).join(' · '),
    detail: [...reasons.slice(0, 2), titleOf(study)].join(' · '),
  };
}

/** For clients that show hovers as they are. */
const withoutMarkup = (markdown: string): string =>
  markdown
    .replace(/\[([^[\]]{1,200})\]\(([^()[\]]{1,500})\)/g, '$1: $2')
    .replace(/(?<!\\)\*{1,2}/g, '')
    .replace(/\\(?=[^\w\s])/g, '');
