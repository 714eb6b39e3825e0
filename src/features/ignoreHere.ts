import type { Article } from '../core/article/article.js';
import { lineEnd } from '../core/cite/listEntries.js';
import type { Finding } from '../core/finding.js';
import type { TextEdit } from '../core/text/textEdit.js';

/** How far a comment reaches: its line, or the file. */
export type IgnoredPlace = 'line' | 'file';

/**
 * The comment that turns a rule off for the line of a finding, or for the file, with the writer's reason, which may be empty. In Markdown
 * it goes to the end of the line, since a line of its own would part a list or a table; in plain text it is a line of its own.
 */
export function ignoreHere(
  article: Article,
  finding: Pick<Finding, 'rule' | 'span'>,
  place: IgnoredPlace,
  reason: string,
): readonly TextEdit[] {
  const { text, format, lineIndex, frontMatter } = article.document;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const isMarkdown = format === 'markdown';
  const words = reasonWords(reason, isMarkdown);
  const written = (verb: string): string => `vouch-${verb} ${finding.rule}${words === '' ? '' : ` -- ${words}`}`;
  if (place === 'file') {
    const top = frontMatter ? Math.min(text.length, lineStartAfter(text, frontMatter.end)) : 0;
    const comment = written('disable-file');
    return [at(top, isMarkdown ? `<!-- ${comment} -->${lineBreak}${lineBreak}` : `[${comment}]${lineBreak}`)];
  }
  if (isMarkdown) return [{ ...atLineEnd(text, finding.span.start), newText: ` <!-- ${written('disable-line')} -->` }];
  return [at(lineIndex.lineStart(lineIndex.position(finding.span.start).line), `[${written('disable-next-line')}]${lineBreak}`)];
}

/** The reason on one line, without what would end the comment, open another one or part a table. */
function reasonWords(reason: string, isMarkdown: boolean): string {
  const line = reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON).trim();
  if (!isMarkdown) return line.replaceAll('[', '(').replaceAll(']', ')');
  return line.replace(/[<>]/g, '').replace(/--+/g, '–').replaceAll('|', '/').replace(/-$/, '').trim();
}

const LONGEST_REASON = 500;

const at = (start: number, newText: string): TextEdit => ({ start, end: start, newText });

/** The end of the line's words: before spaces, which may be a hard break, and in a table within the last cell. */
function atLineEnd(text: string, offset: number): { readonly start: number; readonly end: number } {
  let end = lineEnd(text, offset);
  const goBack = (): void => {
    while (end > offset && /[ \t\\]/.test(text[end - 1] ?? '')) end--;
  };
  goBack();
  if (text[end - 1] === '|' && end - 1 > offset) {
    end -= 1;
    goBack();
  }
  return { start: end, end };
}

function lineStartAfter(text: string, offset: number): number {
  if (offset === 0 || text[offset - 1] === '\n') return offset;
  const end = lineEnd(text, offset);
  return end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}
