import { userInfo } from 'node:os';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Decision } from '../core/decisions/decision.js';
import type { Unsigned } from '../core/decisions/makeDecision.js';
import { readDecisions } from '../core/decisions/readDecisions.js';
import { writeDecisions } from '../core/decisions/writeDecisions.js';
import type { DecisionsFile } from '../files/decisionsFile.js';
import { today } from '../files/retractionsFile.js';
import type { ClientFeatures } from './clientFeatures.js';

/** Signs a decision with today's date; without a setting the name is that of the machine's user. */
export const signed = (decision: Unsigned<Decision>, reason: string, author: string | null): Decision =>
  ({ ...decision, reason: reason.trim().slice(0, LONGEST_REASON), author: author ?? userName(), date: today() }) as Decision;

const LONGEST_REASON = 1000;

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/**
 * The edit that adds a decision to its file, which is made where there is none, or a sentence that says why it cannot be. Everything else
 * in the file stays.
 */
export const decideEdit = (file: DecisionsFile, decision: Decision, client: ClientFeatures): DecisionsEdit =>
  editOf(file, [...file.book.all, decision], client);

export type DecisionsEdit = { readonly edit: WorkspaceEdit } | { readonly problem: string };

/** The same for taking a decision out; null where the file does not have it. */
export function forgetEdit(file: DecisionsFile, id: string, client: ClientFeatures): DecisionsEdit | null {
  const left = file.book.all.filter((decision) => decision.id !== id);
  return left.length === file.book.all.length ? null : editOf(file, left, client);
}

function editOf(file: DecisionsFile, decisions: readonly Decision[], client: ClientFeatures): DecisionsEdit {
  const before = file.text ?? '';
  if (!file.isWhole || file.problems.length > 0) {
    const [first] = file.problems;
    return { problem: `${file.path} has a fault that must be mended first${first ? ` (${first.place}: ${first.message})` : ''}.` };
  }
  const after = writeDecisions(decisions);
  // What comes from a client is not trusted to be a decision.
  if (readDecisions(after, file.path).problems.length > 0) return { problem: 'This decision cannot be written.' };
  const uri = URI.file(file.path).toString();
  const edits = [smallestEdit(before, after)];
  if (!client.takesDocumentChanges) return { edit: { changes: { [uri]: edits } } };
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
  const create = { kind: 'create', uri, options: { ignoreIfExists: true } } as const;
  return { edit: { documentChanges: file.text === null ? [create, change] : [change] } };
}

/** One replacement of what differs, whole lines of it, so that undo and comparison show just that. */
function smallestEdit(before: string, after: string): TextDocumentEdit['edits'][number] & { newText: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const document = TextDocument.create('', 'json', 0, before);
  return {
    range: { start: document.positionAt(start), end: document.positionAt(before.length - end) },
    newText: after.slice(start, after.length - end),
  };
}
