import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { hashOf } from '../core/document/hash.js';
import type { ClientFeatures } from './clientFeatures.js';
import { orCancelled } from './orCancelled.js';
import type { Reviewed, ReviewStore } from './reviewStore.js';
import { staleDecisionDiagnostics } from './staleDecisions.js';
import { toDiagnostic } from './toDiagnostic.js';
import type { FilePlace } from './workspaceFigures.js';

/**
 * How long a text whose findings are shown must rest before they are pushed anew, in milliseconds; who pulls them decides that for itself.
 */
const REST = 250;

export interface DiagnosticsSenderOptions {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly reviews: ReviewStore;
  readonly rulePage: (rule: string) => string | null;
  readonly current: (uri: string) => TextDocument | undefined;
  /** The review with what other articles of the workspace add to it. */
  readonly withCrossing: (reviewed: Reviewed) => Reviewed;
  readonly placeIn: (path: string, offset: number) => FilePlace | null;
}

/** Brings findings to the client: when it asks, or by itself after each change where the client cannot ask. */
export class DiagnosticsSender {
  readonly #options: DiagnosticsSenderOptions;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /** The documents whose findings were pushed. */
  readonly #shown = new Set<string>();
  /** What each document was answered last: asked again about one that rests, that is still right. */
  readonly #answered = new Map<string, { readonly resultId: string; readonly version: number; readonly revision: number }>();

  constructor(options: DiagnosticsSenderOptions) {
    this.#options = options;
  }

  register(): void {
    const { connection, client } = this.#options;
    if (!client.pullsDiagnostics) return;
    connection.languages.diagnostics.on((params, token) => this.#pulled(params?.textDocument?.uri, params?.previousResultId, token));
  }

  changed(uri: string): void {
    const { client, reviews } = this.#options;
    if (client.pullsDiagnostics) return;
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(
        () => {
          this.#waiting.delete(uri);
          void reviews.of(uri);
        },
        this.#shown.has(uri) ? REST : 0,
      ),
    );
  }

  /** A review has ended; one that failed or is turned off takes away what was shown before. */
  reviewed(uri: string, reviewed: Reviewed | null): void {
    const { client, connection, current } = this.#options;
    const document = current(uri);
    if (client.pullsDiagnostics || !document) return;
    this.#shown.add(uri);
    void connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: this.#diagnosticsOf(document, reviewed && this.#options.withCrossing(reviewed)),
    });
  }

  closed(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#shown.delete(uri);
    this.#answered.delete(uri);
    if (!this.#options.client.pullsDiagnostics) void this.#options.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** What other articles say of these documents has changed; they themselves have not, so their reviews are as they were. */
  crossed(uris: readonly string[]): void {
    const { client, reviews } = this.#options;
    for (const uri of uris) this.#answered.delete(uri);
    if (client.pullsDiagnostics) this.refresh(uris);
    else for (const uri of uris) void reviews.of(uri).then((reviewed) => this.reviewed(uri, reviewed));
  }

  /** Settings or studies have changed. */
  refresh(uris: readonly string[]): void {
    const { client, connection } = this.#options;
    if (!client.pullsDiagnostics) for (const uri of uris) this.changed(uri);
    else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
  }

  async #pulled(
    uri: string | undefined,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
    const { reviews, current } = this.#options;
    if (typeof uri !== 'string') return { kind: 'full', items: [] };
    if (previous !== undefined && previous === this.#stillRightFor(uri)) return { kind: 'unchanged', resultId: previous };
    const reviewed = await orCancelled(reviews.of(uri), token);
    if (reviewed === 'cancelled') return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    const document = current(uri);
    if (!document) return { kind: 'full', items: [] };
    const crossed = reviewed && this.#options.withCrossing(reviewed);
    const resultId = crossed ? idOf(crossed, reviewed) : `none.${reviews.revision}.${document.version}`;
    this.#answered.set(uri, { resultId, version: document.version, revision: reviews.revision });
    if (previous === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: this.#diagnosticsOf(document, crossed) };
  }

  #stillRightFor(uri: string): string | null {
    const { reviews, current } = this.#options;
    const answered = this.#answered.get(uri);
    const isAsItWas = answered?.version === current(uri)?.version && answered?.revision === reviews.revision;
    return answered && isAsItWas && reviews.isResting(uri) ? answered.resultId : null;
  }

  #diagnosticsOf(document: TextDocument, reviewed: Reviewed | null): Diagnostic[] {
    const { rulePage, client, placeIn } = this.#options;
    if (!reviewed || reviewed.version !== document.version) return [];
    const options = { rulePage, placeIn, showsRelated: client.showsRelated };
    return [
      ...reviewed.findings.map((finding) => toDiagnostic(document, finding, options)),
      ...staleDecisionDiagnostics(document, reviewed),
    ];
  }
}

/** Tells one answer from another: the review, and what other articles add to it. */
function idOf(crossed: Reviewed, { serial, findings }: Reviewed): string {
  if (crossed.findings === findings) return String(serial);
  return `${serial}.${hashOf(crossed.findings.map(({ message, span }) => `${span.start} ${message}`).join('\n'))}`;
}
