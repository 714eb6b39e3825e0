import { type CodeAction, CodeActionKind, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type StaleDecision, staleDecisionsOf } from '../features/staleDecisions.js';
import { type DecideArguments, decideCommand } from '../protocol.js';
import type { ClientFeatures } from './clientFeatures.js';
import { rangeOf } from './convert.js';
import { forgetEdit } from './decide.js';
import type { Reviewed } from './reviewStore.js';

/** The code of what is said of a decision; no rule is called so. */
const CODE = 'stale-decision';

type Decided = Pick<Reviewed, 'article' | 'inputs'>;

/** What is said, quietly, of decisions about the document that hold no longer. */
export const staleDecisionDiagnostics = (document: TextDocument, reviewed: Decided): readonly Diagnostic[] =>
  staleOf(reviewed).map(({ span, message, decision }) => ({
    range: rangeOf(document, span),
    severity: DiagnosticSeverity.Information,
    code: CODE,
    source: 'vouch',
    message,
    data: { decision: decision.id },
  }));

/**
 * With a client that has the command, which saves the file too, that; else the edit itself. Never the preferred action: a decision is a
 * person's word, which no one key may take away.
 */
export function staleDecisionActions(
  document: TextDocument,
  reviewed: Decided,
  diagnostic: Diagnostic,
  client: ClientFeatures,
): readonly CodeAction[] {
  if (diagnostic?.source !== 'vouch' || diagnostic.code !== CODE) return [];
  const { decisions } = reviewed.inputs;
  const all = staleOf(reviewed);
  const { decision: id = null } = (diagnostic.data ?? {}) as { readonly decision?: unknown };
  // A client that sends no data back is trusted with the words.
  const stale = all.find(({ decision }) => decision.id === id) ?? all.find(({ message }) => message === diagnostic.message);
  if (!stale || !decisions) return [];
  const { title, decision } = stale;
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  if (client.commands.has(decideCommand)) {
    const argument: DecideArguments = { uri: document.uri, title, forget: decision.id };
    return [{ ...action, command: { title, command: decideCommand, arguments: [argument] } }];
  }
  const made = forgetEdit(decisions.file, decision.id, client);
  return made && 'edit' in made ? [{ ...action, edit: made.edit }] : [];
}

function staleOf({ article, inputs: { decisions, index } }: Decided): readonly StaleDecision[] {
  return decisions && decisions.file.book.all.length > 0 ? staleDecisionsOf(article, decisions.file.book.all, decisions.name, index) : [];
}
