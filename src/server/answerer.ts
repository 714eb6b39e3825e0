import { type CancellationToken, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { orCancelled } from './orCancelled.js';
import type { Reviewed, ReviewStore } from './reviewStore.js';

/** Runs an answer on the reviewed document that a request speaks of, once it is reviewed in its newest version; else gives `nothing`. */
export type Answer = <T>(
  uri: unknown,
  token: CancellationToken,
  nothing: T,
  give: (document: TextDocument, reviewed: Reviewed) => T,
) => Promise<T | ResponseError<void>>;

export function answerer(documents: TextDocuments<TextDocument>, reviews: ReviewStore): Answer {
  return async (uri, token, nothing, give) => {
    if (typeof uri !== 'string' || !documents.get(uri)) return nothing;
    const reviewed = await orCancelled(reviews.of(uri), token);
    if (reviewed === 'cancelled') return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    const document = documents.get(uri);
    return reviewed && document?.version === reviewed.version ? give(document, reviewed) : nothing;
  };
}
