import type { Finding, Severity } from '../core/finding.js';
import type { Input } from '../files/input.js';
import { type Articles, articleAt } from './articles.js';
import type { Paint } from './paint.js';
import type { ReviewedText } from './reviewedText.js';

const widest = 100;

/** The findings of one file for a person: where, what, the line with an underline, on whose word, and what would mend it. */
export function findingsText({ path, text }: Input, articles: Articles, findings: readonly Finding[], paint: Paint): string {
  return findings.map((finding) => findingText(path, text, articles, finding, paint)).join('\n');
}

function findingText(path: string, text: string, articles: Articles, finding: Finding, paint: Paint): string {
  const { document } = articleAt(articles, path);
  const { line, character } = document.lineIndex.position(finding.span.start);
  const lineStart = document.lineIndex.lineStart(line);
  const lineText = text.slice(lineStart, document.lineIndex.lineStart(line + 1)).replace(/[\r\n]{1,2}$/, '');
  const excerpt = excerptOf(lineText, character, finding.span.end - lineStart);
  const gutter = ' '.repeat(String(line + 1).length);
  const color = severityColors[finding.severity];
  const lines = [
    `${paint[color](paint.bold(finding.severity))} ${paint.bold(finding.message)} ${paint.dim(finding.rule)}`,
    `${gutter}${paint.dim('→')} ${path}:${line + 1}:${character + 1}`,
    `${paint.dim(`${line + 1} │`)} ${excerpt.text}`,
    `${gutter} ${paint.dim('│')} ${' '.repeat(excerpt.start)}${paint[color]('~'.repeat(Math.max(1, excerpt.end - excerpt.start)))}`,
  ];
  for (const place of finding.related) {
    const at = articleAt(articles, place.path ?? path).document.lineIndex.position(place.span.start);
    lines.push(`${gutter} ${paint.dim('│')} ${place.message} ${paint.dim(`(${place.path ? `${place.path}, ` : ''}line ${at.line + 1})`)}`);
  }
  for (const source of finding.sources) {
    const says = source.quote ? `“${source.quote}”` : source.says;
    lines.push(`${gutter} ${paint.dim('=')} ${[says, source.basis].filter(Boolean).join(' – ')} ${paint.dim(source.id)}`);
  }
  const fix = finding.fixes.find((candidate) => candidate.preferred) ?? finding.fixes[0];
  if (fix) lines.push(`${gutter} ${paint.dim('=')} ${paint.green('fix:')} ${fix.title}`);
  return `${lines.join('\n')}\n`;
}

const severityColors = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const;

/** The part of a long line around what is reported, with where that begins and ends in it. Tabs count as one column each. */
function excerptOf(line: string, start: number, end: number): { readonly text: string; readonly start: number; readonly end: number } {
  const clean = line.replaceAll('\t', ' ');
  const lead = clean.length - clean.trimStart().length;
  const from =
    clean.length <= widest ? Math.min(lead, start) : Math.max(Math.min(lead, start), Math.min(start - 30, clean.length - widest));
  const to = Math.min(clean.length, from + widest);
  const before = from > lead ? '…' : '';
  const after = to < clean.trimEnd().length ? '…' : '';
  const shift = before.length - from;
  return {
    text: before + clean.slice(from, to).trimEnd() + after,
    start: start + shift,
    end: Math.max(start + 1, Math.min(end, to)) + shift,
  };
}

/** "3 errors, 1 warning in article.md" and what was recognised. */
export function summaryText(path: string, { coverage, document }: ReviewedText, findings: readonly Finding[], paint: Paint): string {
  const counts = (['error', 'warning', 'information', 'hint'] as const)
    .map((severity) => countText(findings.filter((finding) => finding.severity === severity).length, severity))
    .filter(Boolean);
  const { mentions, resolved, ambiguous, figures, verified, mismatched, unchecked } = coverage;
  const ambiguousText = ambiguous > 0 ? `, ${ambiguous} could be several` : '';
  return [
    `${paint.bold(path)}: ${counts.length > 0 ? counts.join(', ') : paint.green('nothing to report')}`,
    paint.dim(
      `  ${plural(mentions, 'mention')} of studies: ${resolved} recognised${ambiguousText}, ${mentions - resolved - ambiguous} not known here · ` +
        `${plural(figures, 'figure')}: ${verified} verified, ${mismatched} wrong, ${unchecked} unchecked`,
    ),
    ...unreviewedText(document),
    '',
  ].join('\n');
}

/** A line where parts of the text were read as plain prose, since a Markdown parser would take too long on them. */
function unreviewedText({ notReviewedInFull, lineIndex }: ReviewedText['document']): readonly string[] {
  if (notReviewedInFull.length === 0) return [];
  const places = notReviewedInFull.slice(0, 5).map(({ start, end }) => {
    const [first, last] = [lineIndex.position(start).line + 1, lineIndex.position(Math.max(start, end - 1)).line + 1];
    return first === last ? `line ${first}` : `lines ${first}–${last}`;
  });
  const more = notReviewedInFull.length > places.length ? ' and others' : '';
  return [`  Not reviewed in full, since too large or too nested: ${places.join(', ')}${more}`];
}

const names: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' };

const countText = (count: number, severity: Severity): string => (count === 0 ? '' : plural(count, names[severity]));

export const plural = (count: number, noun: string, nouns = `${noun}s`): string => `${count} ${count === 1 ? noun : nouns}`;
