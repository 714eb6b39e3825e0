import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../core/finding.js';
import { rangeOf } from './convert.js';
import type { FilePlace } from './workspaceFigures.js';

/**
 * What travels with a diagnostic and comes back with a request for code actions. Fixes do not: they are made for those that are asked for.
 */
export interface DiagnosticData {
  readonly version: number;
}

export interface DiagnosticOptions {
  readonly rulePage: (rule: string) => string | null;
  readonly showsRelated: boolean;
  /** Where a place in another file stands; null where that is not known. */
  readonly placeIn?: (path: string, offset: number) => FilePlace | null;
}

export function toDiagnostic(document: TextDocument, finding: Finding, options: DiagnosticOptions): Diagnostic {
  const page = options.rulePage(finding.rule);
  const data: DiagnosticData = { version: document.version };
  return {
    range: rangeOf(document, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    ...(page ? { codeDescription: { href: page } } : {}),
    source: 'vouch',
    message: finding.message,
    ...(options.showsRelated && finding.related.length > 0 ? { relatedInformation: relatedOf(document, finding, options) } : {}),
    ...(UNNEEDED.has(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data,
  };
}

/** The data of a diagnostic that a client sent back; null where it is not Vouch's or was lost. */
export function readData(diagnostic: Diagnostic): DiagnosticData | null {
  const data = diagnostic.data as Partial<DiagnosticData> | null | undefined;
  if (typeof data !== 'object' || data === null || !Number.isInteger(data.version)) return null;
  return { version: Number(data.version) };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Findings about text that could go; editors fade it. */
const UNNEEDED: ReadonlySet<string> = new Set(['uncited-reference', 'duplicate-reference']);

function relatedOf(document: TextDocument, { related }: Finding, { placeIn }: DiagnosticOptions): DiagnosticRelatedInformation[] {
  return related.flatMap(({ span, message, path }) => {
    if (path === undefined) return [{ location: { uri: document.uri, range: rangeOf(document, span) }, message }];
    const place = placeIn?.(path, span.start);
    return place ? [{ location: { uri: place.uri, range: { start: place.start, end: place.end } }, message }] : [];
  });
}
