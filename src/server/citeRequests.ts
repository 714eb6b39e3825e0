import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/article/article.js';
import { entryText } from '../core/cite/addReference.js';
import { referenceManner } from '../core/cite/referenceManner.js';
import { rewriteMention } from '../core/cite/rewriteMention.js';
import { namedMention } from '../core/decisions/makeDecision.js';
import type { Study } from '../core/studies/study.js';
import { studyName } from '../core/studies/studyName.js';
import { touches } from '../core/text/span.js';
import type { TextEdit } from '../core/text/textEdit.js';
import { citeAtPlaceholder, insertCitation } from '../features/insertCitation.js';
import { UserError } from '../files/userError.js';
import {
  type AddToBibliographyParams,
  addToBibliographyRequest,
  type CopyReferenceParams,
  copyReferenceRequest,
  type InsertCitationParams,
  insertCitationRequest,
  type MentionChoices,
  type MentionChoicesParams,
  mentionChoicesRequest,
  openFilesNotification,
} from '../protocol/citing.js';
import type { Answer } from './answerer.js';
import { type CitePlan, planCitations, withFiles } from './citeWays.js';
import type { ClientFeatures } from './clientFeatures.js';
import { offsetOf, workspaceEdit } from './convert.js';
import type { EntryStyles } from './entryStyles.js';
import type { OwnBibliographies } from './ownBibliographies.js';
import type { ReviewInputs } from './reviewStore.js';

export interface CiteRequestOptions {
  readonly connection: Connection;
  readonly answer: Answer;
  readonly client: ClientFeatures;
  readonly bibliographies: OwnBibliographies;
  readonly styles: EntryStyles;
}

type Refused = ResponseError<void>;

/** A request that is understood and can't be fulfilled, with the reason for the writer. */
export const refused = (message: string): Refused => new ResponseError(LSPErrorCodes.RequestFailed, message);

/** Answers what writes citations: at a place, into the file of references, in the place of another one, and into the clipboard. */
export function registerCiteRequests({ connection, answer, client, bibliographies, styles }: CiteRequestOptions): void {
  const plan = (document: TextDocument, article: Article, studies: readonly Study[], { settings }: ReviewInputs): CitePlan =>
    planCitations(document, article, studies, bibliographies, settings.citationStyle, styles);
  const edited = (document: TextDocument, edits: readonly TextEdit[], planned: CitePlan): WorkspaceEdit =>
    withFiles(workspaceEdit(document, edits, client.takesDocumentChanges), 'files' in planned ? planned.files : []);

  connection.onNotification(openFilesNotification, (params: unknown) => bibliographies.setOpen(params));

  connection.onRequest(insertCitationRequest, (params: InsertCitationParams, token: CancellationToken) =>
    answer<WorkspaceEdit | Refused | null>(params?.uri, token, null, (document, { article, inputs }) => {
      const offset = offsetOf(document, params.position);
      const ids = Array.isArray(params.studies) ? [...new Set(params.studies)] : [];
      const studies = ids.flatMap((id) => inputs.index.study(String(id)) ?? []);
      if (offset === null || params.version !== document.version || studies.length === 0 || studies.length < ids.length) return null;
      const planned = plan(document, article, studies, inputs);
      if (planned.refusal !== undefined) return refused(planned.refusal);
      const placeholder = article.placeholders.find(({ span }) => touches(span, offset));
      const edits = placeholder
        ? citeAtPlaceholder(article, placeholder, studies, planned.own)
        : insertCitation(article, offset, studies, planned.own);
      if (edits.length === 0) return refused('Nothing can be cited here: put the cursor into a sentence that does not cite it yet.');
      return edited(document, edits, planned);
    }),
  );

  connection.onRequest(addToBibliographyRequest, (params: AddToBibliographyParams, token: CancellationToken) =>
    answer<WorkspaceEdit | Refused | null>(params?.uri, token, null, (document, { article, inputs }) => {
      const study = inputs.index.study(String(params.study));
      const planned = study ? plan(document, article, [study], inputs) : null;
      if (planned?.refusal !== undefined) return refused(planned.refusal);
      return planned && planned.files.length > 0 ? withFiles({ documentChanges: [] }, planned.files) : null;
    }),
  );

  connection.onRequest(copyReferenceRequest, (params: CopyReferenceParams, token: CancellationToken) =>
    answer<string | Refused | null>(params?.uri, token, null, (_document, { article, inputs }) => {
      const study = inputs.index.study(String(params.study));
      return study ? referenceText(article, study, String(params.style ?? ''), styles) : null;
    }),
  );

  connection.onRequest(mentionChoicesRequest, (params: MentionChoicesParams, token: CancellationToken) =>
    answer<MentionChoices | Refused | null>(params?.uri, token, null, (document, { article, inputs }) => {
      const offset = offsetOf(document, params.position);
      const study = inputs.index.study(String(params.study));
      const citation = article.citations.find(({ mention }) => offset !== null && touches(mention.span, offset));
      if (!citation || !study || params.version !== document.version) return null;
      const planned = plan(document, article, [study], inputs);
      const edits = planned.refusal === undefined ? rewriteMention(article, citation, study, planned.own) : [];
      const name = inputs.decisions?.name;
      const decision = name === undefined ? null : { ...namedMention(article, citation.mention.span, study, name) };
      return {
        text: citation.mention.text,
        name: studyName(study),
        edit: edits.length > 0 ? edited(document, edits, planned) : null,
        decision,
      };
    }),
  );
}

function referenceText(article: Article, study: Study, style: string, styles: EntryStyles): string | Refused {
  if (style === '') return entryText(study, referenceManner(article));
  try {
    return styles.entry(style, study, article) ?? '';
  } catch (error) {
    if (error instanceof UserError) return refused(error.message);
    throw error;
  }
}
