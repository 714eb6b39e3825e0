import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/article/article.js';
import type { OwnWays } from '../core/cite/addReference.js';
import { addToBibliography } from '../core/cite/bibliography/addToBibliography.js';
import { keyIn } from '../core/cite/bibliography/bibliography.js';
import type { Study } from '../core/studies/study.js';
import type { TextEdit } from '../core/text/textEdit.js';
import { UserError } from '../files/userError.js';
import { rangeOf } from './convert.js';
import type { EntryStyles } from './entryStyles.js';
import type { OwnBibliographies, OwnBibliography } from './ownBibliographies.js';

/** The edits of one file beside the document. */
export interface FileEdits {
  readonly own: OwnBibliography;
  readonly edits: readonly TextEdit[];
}

export type CitePlan =
  | { readonly own: OwnWays; readonly files: readonly FileEdits[]; readonly refusal?: never }
  | { readonly refusal: string };

/**
 * How studies are cited in a document: by the keys of the files that it names, to which those are added that none of them holds, and by
 * entries in the style that the writer has set. Refused in words where a file or a style cannot be used.
 */
export function planCitations(
  document: TextDocument,
  article: Article,
  studies: readonly Study[],
  bibliographies: OwnBibliographies,
  style: string | null,
  styles: EntryStyles,
): CitePlan {
  if (article.style.kind === 'citationKey') return planKeys(document, article, studies, bibliographies);
  if (style === null) return { own: {}, files: [] };
  try {
    styles.open(style);
    return { own: styles.waysFor(article, style), files: [] };
  } catch (error) {
    if (error instanceof UserError) return { refusal: `vouch.citationStyle: ${error.message}` };
    throw error;
  }
}

function planKeys(document: TextDocument, article: Article, studies: readonly Study[], bibliographies: OwnBibliographies): CitePlan {
  const unlisted = studies.filter(({ id }) => !article.references.some((listed) => listed.study === id));
  const { files, problems, isNamed } = bibliographies.of(document);
  if (!isNamed || unlisted.length === 0) return { own: {}, files: [] };
  const keys = new Map<string, string>();
  for (const study of unlisted) {
    const key = firstKey(files, study);
    if (key !== null) keys.set(study.id, key);
  }
  const lacking = unlisted.filter(({ id }) => !keys.has(id));
  const [first] = files;
  if (lacking.length > 0 && !first) return { refusal: problems[0] ?? 'The document’s file of references cannot be used.' };
  const plan = first && lacking.length > 0 ? addToBibliography(first.file, lacking) : null;
  if (plan?.refusal !== undefined) return { refusal: plan.refusal };
  for (const [at, { id }] of lacking.entries()) keys.set(id, plan?.keys[at] ?? id);
  const own: OwnWays = { keyOf: ({ id }) => keys.get(id) ?? null };
  return { own, files: first && plan?.edit ? [{ own: first, edits: [plan.edit] }] : [] };
}

export function firstKey(files: readonly OwnBibliography[], study: Study): string | null {
  for (const { file } of files) {
    const key = keyIn(file, study);
    if (key !== null) return key;
  }
  return null;
}

/** An edit of a document with those of further files, so that all of them are made or none. */
export function withFiles(edit: WorkspaceEdit, files: readonly FileEdits[]): WorkspaceEdit {
  const made = files.map(({ own, edits }): TextDocumentEdit => {
    const document = TextDocument.create(own.uri, 'bibtex', own.version ?? 0, own.file.text);
    return {
      textDocument: { uri: own.uri, version: own.version },
      edits: edits.map((one) => ({ range: rangeOf(document, one), newText: one.newText })),
    };
  });
  if (edit.documentChanges) return { ...edit, documentChanges: [...edit.documentChanges, ...made] };
  const further = Object.fromEntries(
    made.map(({ textDocument, edits }) => [textDocument.uri, edits as { range: never; newText: string }[]]),
  );
  return { ...edit, changes: { ...edit.changes, ...further } };
}
