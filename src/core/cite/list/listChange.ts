import type { TextEdit } from '../../text/textEdit.js';

/** What would bring a reference list into order, or why that can't be done safely, in words for the writer. */
export type ListChange = { readonly edits: readonly TextEdit[]; readonly refusal?: never } | { readonly refusal: string };

export const isRefused = (change: ListChange): change is { readonly refusal: string } => change.refusal !== undefined;
