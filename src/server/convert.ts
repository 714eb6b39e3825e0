import type { Position, Range, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/text/span.js';
import type { TextEdit } from '../core/text/textEdit.js';

/** Offsets of the core are UTF-16 units, as are the positions of the protocol unless another encoding is agreed, which Vouch never does. */
export const rangeOf = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

/** The offset of a position that a client sent; null where it is none. */
export function offsetOf(document: TextDocument, position: unknown): number | null {
  if (!isPosition(position)) return null;
  return document.offsetAt(position);
}

export function spanOf(document: TextDocument, range: unknown): Span | null {
  if (typeof range !== 'object' || range === null) return null;
  const { start, end } = range as Partial<Range>;
  const from = offsetOf(document, start);
  const to = offsetOf(document, end);
  return from === null || to === null ? null : { start: Math.min(from, to), end: Math.max(from, to) };
}

/** One edit of one document, bound to its version where the client understands that. */
export function workspaceEdit(document: TextDocument, edits: readonly TextEdit[], bindsVersion: boolean): WorkspaceEdit {
  const converted = edits.map((edit): LspTextEdit => ({ range: rangeOf(document, edit), newText: edit.newText }));
  if (!bindsVersion) return { changes: { [document.uri]: converted } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: converted }] };
}

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' &&
  value !== null &&
  Number.isInteger((value as Partial<Position>).line) &&
  Number.isInteger((value as Partial<Position>).character);
