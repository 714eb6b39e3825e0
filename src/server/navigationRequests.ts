import {
  type Connection,
  type DocumentSymbol,
  type InlayHint,
  type Location,
  SemanticTokensBuilder,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/text/span.js';
import { definitionsAt, occurrencesAt, studyAt } from '../features/definitions.js';
import { inlayMarksOf } from '../features/inlayMarks.js';
import { linksOf } from '../features/links.js';
import { semanticTokensOf, tokenModifiers, tokenTypes } from '../features/semanticTokens.js';
import { type ArticleSymbol, matchesQuery, symbolsOf } from '../features/symbols.js';
import type { Answer } from './answerer.js';
import { offsetOf, rangeOf, spanOf } from './convert.js';
import { libraryLocation } from './libraryLocation.js';
import type { Reviewed } from './reviewStore.js';
import type { WorkspaceMentions } from './workspaceMentions.js';

export interface NavigationOptions {
  readonly connection: Connection;
  readonly answer: Answer;
  readonly mentions: WorkspaceMentions;
}

/** The most symbols that a search of the workspace answers with. */
const MOST_SYMBOLS = 500;

/** Answers what leads from place to place, and what marks places: definitions, references, highlights, links, symbols, tokens and ticks. */
export function registerNavigation({ connection, answer, mentions }: NavigationOptions): void {
  connection.onDefinition((params, token) =>
    answer(params?.textDocument?.uri, token, null, (document, { article, inputs }): Location[] | null => {
      const offset = offsetOf(document, params.position);
      if (offset === null) return null;
      const entries = definitionsAt(article, offset);
      if (entries.length > 0) return entries.map((span) => ({ uri: document.uri, range: rangeOf(document, span) }));
      const id = studyAt(article, offset);
      const study = id === null ? undefined : (article.studies.get(id) ?? inputs.index.study(id));
      const location = study ? libraryLocation(study) : null;
      return location ? [location] : [];
    }),
  );

  connection.onReferences((params, token) =>
    answer(params?.textDocument?.uri, token, null, (document, { article }): Location[] | null => {
      const offset = offsetOf(document, params.position);
      if (offset === null) return null;
      const withEntries = params.context?.includeDeclaration !== false;
      const here = occurrencesAt(article, offset, withEntries);
      const keys = mentions.keysAt(document.uri, document.positionAt(offset));
      return [
        ...here.map((span) => ({ uri: document.uri, range: rangeOf(document, span) })),
        ...mentions.elsewhere(document.uri, keys, withEntries).map(({ uri, start, end }) => ({ uri, range: { start, end } })),
      ];
    }),
  );

  connection.onDocumentHighlight((params, token) =>
    answer(params?.textDocument?.uri, token, null, (document, { article }) => {
      const offset = offsetOf(document, params.position);
      return offset === null ? null : occurrencesAt(article, offset, false).map((span) => ({ range: rangeOf(document, span) }));
    }),
  );

  connection.onDocumentLinks((params, token) =>
    answer(params?.textDocument?.uri, token, [], (document, { article }) =>
      linksOf(article).map(({ span, target }) => ({ range: rangeOf(document, span), target })),
    ),
  );

  connection.onDocumentSymbol((params, token) =>
    answer<DocumentSymbol[]>(params?.textDocument?.uri, token, [], (document, { article }) =>
      symbolsOf(article).map((symbol) => toDocumentSymbol(document, symbol)),
    ),
  );

  connection.onWorkspaceSymbol(({ query }) => {
    const wanted = typeof query === 'string' ? query.slice(0, 200) : '';
    return mentions
      .find((work) => matchesQuery(work, wanted), MOST_SYMBOLS)
      .map(({ name, title, place: { uri, start, end } }) => ({
        name,
        kind: SymbolKind.File,
        containerName: title,
        location: { uri, range: { start, end } },
      }));
  });

  connection.languages.inlayHint.on((params, token) =>
    answer<InlayHint[]>(params?.textDocument?.uri, token, [], (document, { article, inputs }) => {
      const within = spanOf(document, params.range);
      if (within === null || inputs.settings.marks !== 'inlay') return [];
      return inlayMarksOf(article, within, (id) => inputs.index.study(id)).map(({ offset, label, tooltip }) => ({
        position: document.positionAt(offset),
        label,
        tooltip: { kind: 'markdown' as const, value: tooltip },
        paddingLeft: true,
      }));
    }),
  );

  const tokens = (document: TextDocument, { article }: Reviewed, within: Span | null) => {
    const builder = new SemanticTokensBuilder();
    for (const { start, end, type, modifiers } of semanticTokensOf(article, within)) {
      const { line, character } = document.positionAt(start);
      const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
      builder.push(line, character, end - start, tokenTypes.indexOf(type), bits);
    }
    return builder.build();
  };
  connection.languages.semanticTokens.on((params, token) =>
    answer(params?.textDocument?.uri, token, { data: [] }, (document, reviewed) => tokens(document, reviewed, null)),
  );
  connection.languages.semanticTokens.onRange((params, token) =>
    answer(params?.textDocument?.uri, token, { data: [] }, (document, reviewed) => {
      const within = spanOf(document, params.range);
      return within === null ? { data: [] } : tokens(document, reviewed, within);
    }),
  );
}

function toDocumentSymbol(document: TextDocument, { name, detail, span, selection, kind, children }: ArticleSymbol): DocumentSymbol {
  return {
    name,
    detail,
    kind: kind === 'list' ? SymbolKind.Enum : SymbolKind.File,
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, selection),
    children: children.map((child) => toDocumentSymbol(document, child)),
  };
}
