import type { CancellationToken, Connection, WorkspaceEdit } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Decision } from '../core/decisions/decision.js';
import type { Unsigned } from '../core/decisions/makeDecision.js';
import { ignoreHere } from '../features/ignoreHere.js';
import { type DecideAnswer, type DecideParams, decideRequest, type IgnoreParams, ignoreRequest } from '../protocol.js';
import type { Answer } from './answerer.js';
import type { ClientFeatures } from './clientFeatures.js';
import { offsetOf, workspaceEdit } from './convert.js';
import { decideEdit, forgetEdit, signed } from './decide.js';
import type { DecisionStore } from './decisionStore.js';
import type { Reviewed } from './reviewStore.js';

export interface DecisionRequestOptions {
  readonly connection: Connection;
  readonly answer: Answer;
  readonly client: ClientFeatures;
  readonly decisions: DecisionStore;
  /** The review with what other articles of the workspace add to it. */
  readonly withCrossing: (reviewed: Reviewed) => Reviewed;
}

/** Answers what writes a writer's word on a finding: into the file of decisions, or as a comment into the text. */
export function registerDecisions({ connection, answer, client, decisions, withCrossing }: DecisionRequestOptions): void {
  connection.onRequest(decideRequest, (params: DecideParams, token: CancellationToken) =>
    answer<DecideAnswer | null>(params?.uri, token, null, (document, { inputs }) => {
      const own = decisions.of(document.uri);
      if (!own) return null;
      const reason = typeof params.reason === 'string' ? params.reason : '';
      const { decision, forget } = params;
      const isDecision = typeof decision === 'object' && decision !== null;
      const made =
        typeof forget === 'string'
          ? forgetEdit(own.file, forget, client)
          : isDecision && decideEdit(own.file, signed(decision as unknown as Unsigned<Decision>, reason, inputs.settings.author), client);
      if (!made) return null;
      const file = URI.file(own.file.path).toString();
      return 'edit' in made ? { file, edit: made.edit, problem: null } : { file, edit: null, problem: made.problem };
    }),
  );

  connection.onRequest(ignoreRequest, (params: IgnoreParams, token: CancellationToken) =>
    answer<WorkspaceEdit | null>(params?.uri, token, null, (document, reviewed) => {
      const { article, findings } = withCrossing(reviewed);
      const offset = offsetOf(document, params.position);
      const finding = findings.find(({ rule, span }) => rule === params.rule && span.start === offset);
      if (!finding || params.version !== document.version) return null;
      const reason = typeof params.reason === 'string' ? params.reason : '';
      const edits = ignoreHere(article, finding, params.place === 'file' ? 'file' : 'line', reason);
      return workspaceEdit(document, edits, client.takesDocumentChanges);
    }),
  );
}
