import type { Article } from '../core/article/article.js';
import { lineEnd } from '../core/cite/listEntries.js';
import type { Finding } from '../core/finding.js';
import type { TextEdit } from '../core/text/textEdit.js';

/** What stands for the reason until the writer gives one. */
const REASON = 'reason: …';

/**
 * Comments that turn a rule off for the line of a finding, or for the file, each with a place for the reason. In Markdown the comment
 * goes to the end of the line, since a line of its own would part a list or a table; in plain text it is a line of its own.
 */
export function ignoreHere(article: Article, finding: Finding): readonly { readonly title: string; readonly edits: readonly TextEdit[] }[] {
  const { text, format, lineIndex, frontMatter } = article.document;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const isMarkdown = format === 'markdown';
  const written = (verb: string): string => `vouch-${verb} ${finding.rule} -- ${REASON}`;
  const here = isMarkdown
    ? { ...atLineEnd(text, finding.span.start), newText: ` <!-- ${written('disable-line')} -->` }
    : at(lineIndex.lineStart(lineIndex.position(finding.span.start).line), `[${written('disable-next-line')}]${lineBreak}`);
  const top = frontMatter ? Math.min(text.length, lineStartAfter(text, frontMatter.end)) : 0;
  const file = isMarkdown ? `<!-- ${written('disable-file')} -->${lineBreak}${lineBreak}` : `[${written('disable-file')}]${lineBreak}`;
  return [
    { title: `Ignore ${finding.rule} here`, edits: [here] },
    { title: `Ignore ${finding.rule} in this file`, edits: [at(top, file)] },
  ];
}

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
