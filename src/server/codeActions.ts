import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/article/article.js';
import type { Finding } from '../core/finding.js';
import { applyEdits, type TextEdit } from '../core/text/textEdit.js';
import { overlaps } from '../core/text/span.js';
import { type DecisionAction, decisionActions } from '../features/decisionActions.js';
import { bareFigureFixes, mentionFixes, type QuickFix, quickFixes } from '../features/quickFixes.js';
import {
  chooseStudyCommand,
  type DecideArguments,
  decideCommand,
  type IgnoreArguments,
  ignoreCommand,
  insertCitationCommand,
  openRulePageCommand,
  turnOffRuleCommand,
} from '../protocol.js';
import type { InsertCitationArguments } from '../protocol/citing.js';
import type { ClientFeatures } from './clientFeatures.js';
import { spanOf, workspaceEdit } from './convert.js';
import { decideEdit, signed } from './decide.js';
import type { EntryStyles } from './entryStyles.js';
import type { Reviewed } from './reviewStore.js';
import { referenceCodeActions } from './referenceRequests.js';
import { staleDecisionActions } from './staleDecisions.js';
import { readData } from './toDiagnostic.js';

/** All safe fixes of a file; editors may run it on save where the writer asked for that. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.vouch`;

/**
 * What can be done at a range: for each diagnostic of Vouch its fixes and the rest of the menu, for a bare figure citations to insert.
 * A diagnostic of another version of the text gets nothing, since its edits would land elsewhere.
 */
export function codeActions(
  document: TextDocument,
  { article, findings, inputs }: Reviewed,
  params: CodeActionParams,
  client: ClientFeatures,
  styles: EntryStyles,
): CodeAction[] {
  const own = styles.waysFor(article, inputs.settings.citationStyle);
  const range = spanOf(document, params.range);
  if (!range) return [];
  const wanted = Array.isArray(params.context?.only) ? params.context.only : null;
  const wants = (kind: string): boolean => wanted === null || wanted.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  const convert = (fix: QuickFix, diagnostic: Diagnostic | null): void => {
    const action = toCodeAction(document, article, fix, diagnostic, client);
    if (action) actions.push(action);
  };
  if (wants(CodeActionKind.QuickFix)) {
    const diagnostics = Array.isArray(params.context?.diagnostics) ? params.context.diagnostics : [];
    let offersCitation = false;
    for (const diagnostic of diagnostics) {
      const finding = findingOf(document, diagnostic, findings);
      if (!finding) actions.push(...staleDecisionActions(document, { article, inputs }, diagnostic, client));
      if (!finding) continue;
      const decisions = inputs.decisions ? decisionActions(article, inputs.index, finding, inputs.decisions.name) : [];
      let areDecisionsNext = true;
      for (const fix of quickFixes(article, inputs.index, finding, findings, own)) {
        if (fix.kind === 'ignore' && areDecisionsNext) {
          areDecisionsNext = false;
          for (const one of decisions) actions.push(...decisionAction(document, one, diagnostic, inputs, client));
        }
        offersCitation ||= fix.kind === 'insertCitation' || fix.kind === 'chooseCitation';
        convert(fix, diagnostic);
      }
    }
    for (const fix of mentionFixes(article, range)) convert(fix, null);
    if (!offersCitation) for (const fix of bareFigureFixes(article, inputs.index, range, own)) convert(fix, null);
  }
  if (wanted) actions.push(...referenceCodeActions(document, article, wanted, client, own));
  if (wanted?.some((only) => FIX_ALL === only || FIX_ALL.startsWith(`${only}.`))) actions.push(...safeFixes(document, findings, client));
  return actions;
}

/**
 * The finding that a diagnostic shows; null for other tools' and for another version's. A client that sends no data back is trusted with
 * the version: its place and message have to be those of a finding of the text as it is.
 */
function findingOf(document: TextDocument, diagnostic: Diagnostic, findings: readonly Finding[]): Finding | null {
  if (diagnostic?.source !== 'vouch') return null;
  const data = readData(diagnostic);
  if (data && data.version !== document.version) return null;
  const span = spanOf(document, diagnostic.range);
  const shown = typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value;
  const found = findings.find(
    ({ rule, span: own, message }) => rule === diagnostic.code && own.start === span?.start && own.end === span.end && shown === message,
  );
  return found ?? null;
}

function toCodeAction(
  document: TextDocument,
  { style }: Article,
  fix: QuickFix,
  diagnostic: Diagnostic | null,
  client: ClientFeatures,
): CodeAction | null {
  const action: CodeAction = {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
    ...(fix.preferred ? { isPreferred: true } : {}),
  };
  if (fix.kind === 'showRule') {
    if (!client.commands.has(openRulePageCommand) || typeof diagnostic?.code !== 'string') return null;
    return { ...action, command: { title: fix.title, command: openRulePageCommand, arguments: [diagnostic.code] } };
  }
  if (fix.kind === 'turnOff') {
    if (!client.commands.has(turnOffRuleCommand) || typeof diagnostic?.code !== 'string') return null;
    return { ...action, command: { title: fix.title, command: turnOffRuleCommand, arguments: [diagnostic.code, document.uri] } };
  }
  if (fix.kind === 'ignore' && client.commands.has(ignoreCommand) && typeof diagnostic?.code === 'string' && fix.offset !== null) {
    const argument: IgnoreArguments = {
      uri: document.uri,
      version: document.version,
      rule: diagnostic.code,
      position: document.positionAt(fix.offset),
      place: fix.place ?? 'line',
      title: fix.title,
    };
    return { ...action, title: `${fix.title}…`, command: { title: fix.title, command: ignoreCommand, arguments: [argument] } };
  }
  const command = fix.kind === 'chooseStudy' ? chooseStudyCommand : insertCitationCommand;
  const isAsked = fix.kind === 'chooseStudy' || fix.kind === 'chooseCitation';
  // A citation by key may write into another file, whose unsaved text only the client knows.
  const isByKey = fix.kind === 'insertCitation' && style.kind === 'citationKey' && client.commands.has(insertCitationCommand);
  if (isAsked || isByKey) {
    if (!client.commands.has(command) || fix.offset === null) return null;
    const study = fix.study === undefined ? {} : { study: fix.study };
    const argument: InsertCitationArguments = { uri: document.uri, position: document.positionAt(fix.offset), ...study };
    return { ...action, command: { title: fix.title, command, arguments: [argument] } };
  }
  if (!fits(document, fix.edits)) return null;
  return { ...action, edit: workspaceEdit(document, fix.edits, client.takesDocumentChanges) };
}

/** With a client that asks for the reason a command, else the edit itself, without a reason. */
function decisionAction(
  document: TextDocument,
  { title, decision }: DecisionAction,
  diagnostic: Diagnostic,
  { decisions, settings }: Reviewed['inputs'],
  client: ClientFeatures,
): CodeAction[] {
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  if (client.commands.has(decideCommand)) {
    const argument: DecideArguments = { uri: document.uri, title, decision: { ...decision } };
    return [{ ...action, title: `${title}…`, command: { title, command: decideCommand, arguments: [argument] } }];
  }
  const made = decisions ? decideEdit(decisions.file, signed(decision, '', settings.author), client) : null;
  return made && 'edit' in made ? [{ ...action, edit: made.edit }] : [];
}

function safeFixes(document: TextDocument, findings: readonly Finding[], client: ClientFeatures): CodeAction[] {
  const edits: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    const isFree = fix?.edits.every((edit) => edits.every((taken) => !overlaps(edit, taken) && edit.start !== taken.start));
    if (fix && isFree) edits.push(...fix.edits);
  }
  if (edits.length === 0 || !fits(document, edits)) return [];
  return [{ title: 'Fix all that is safe to fix', kind: FIX_ALL, edit: workspaceEdit(document, edits, client.takesDocumentChanges) }];
}

/** Whether the edits can be made as they are: none outside the text, no two that overlap. */
function fits(document: TextDocument, edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return false;
  try {
    applyEdits(document.getText(), edits);
    return true;
  } catch {
    return false;
  }
}
