import type { Finding, Severity } from '../core/finding.js';
import type { ReviewedText } from './reviewedText.js';

/**
 * Findings as GitHub's workflow commands, which show them beside the changed lines: https://docs.github.com/actions (workflow commands).
 */
export function findingsGithub(path: string, { document }: ReviewedText, findings: readonly Finding[]): string {
  return findings
    .map(({ rule, severity, message, span }) => {
      const start = document.lineIndex.position(span.start);
      const end = document.lineIndex.position(span.end);
      const place = {
        file: path,
        line: start.line + 1,
        endLine: end.line + 1,
        col: start.character + 1,
        endColumn: end.character + 1,
        title: rule,
      };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${commands[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
