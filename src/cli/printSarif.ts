import packageJson from '../../package.json' with { type: 'json' };
import type { Finding, Severity } from '../core/finding.js';
import type { Rule } from '../core/rule.js';
import { type Articles, articleAt } from './articles.js';
import type { ReviewedText } from './reviewedText.js';
import type { TextEdit } from '../core/text/textEdit.js';

export interface SarifFile {
  readonly path: string;
  readonly article: ReviewedText;
  readonly findings: readonly Finding[];
}

/** Findings in SARIF 2.1.0 (OASIS), the form that code-scanning services read; with the text of each rule, for readers without Vouch. */
export function sarif(files: readonly SarifFile[], rules: readonly Rule[]): object {
  const articles = new Map(files.map(({ path, article }) => [path, article]));
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        tool: { driver: { name: packageJson.displayName, semanticVersion: packageJson.version, rules: rules.map(ruleObject) } },
        results: files.flatMap((file) => file.findings.map((finding) => result(file, finding, rules, articles))),
      },
    ],
  };
}

const ruleObject = ({ id, severity, docs }: Rule): object => ({
  id,
  shortDescription: { text: `Reports ${docs.summary}.` },
  fullDescription: { text: docs.why },
  help: { text: [docs.why, ...(docs.silent ?? []).map((item) => `Silent ${item}.`)].join('\n') },
  defaultConfiguration: { level: levels[severity] },
});

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

function result({ path, article }: SarifFile, finding: Finding, rules: readonly Rule[], articles: Articles): object {
  const uri = uriOf(path);
  const located = (span: { readonly start: number; readonly end: number }, at = path): object => ({
    physicalLocation: { artifactLocation: { uri: uriOf(at) }, region: regionOf(articleAt(articles, at), span) },
  });
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [located(finding.span)],
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map(({ span, message, path: at }, id) => ({
            id,
            message: { text: message },
            ...located(span, at),
          })),
        }
      : {}),
    ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map(({ title, edits }) => fixObject(article, uri, title, edits)) } : {}),
  };
}

const uriOf = (path: string): string => path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

const fixObject = (article: ReviewedText, uri: string, title: string, edits: readonly TextEdit[]): object => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: { uri },
      replacements: edits.map((edit) => ({ deletedRegion: regionOf(article, edit), insertedContent: { text: edit.newText } })),
    },
  ],
});

function regionOf({ document }: ReviewedText, span: { readonly start: number; readonly end: number }): object {
  const start = document.lineIndex.position(span.start);
  const end = document.lineIndex.position(span.end);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
