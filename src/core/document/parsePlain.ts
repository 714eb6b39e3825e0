import { plainContent } from './blockContent.js';
import type { ParsedGroup } from './document.js';
import { linesOf } from './lines.js';
import { ProseBuilder } from './prose.js';

/** Reads text without markup as paragraphs that blank lines divide: what is too nested for the parser. */
export function parseAsParagraphs(text: string): Pick<ParsedGroup, 'blocks' | 'comments'> {
  const blocks: ParsedGroup['blocks'][number][] = [];
  let lines: { start: number; end: number }[] = [];
  const flush = (): void => {
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last) return;
    const builder = new ProseBuilder(text, first.start);
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      if (before) builder.put(' ', before.end, line.start);
      builder.copy(line.start, line.end);
    });
    const place = { kind: 'paragraph' as const, depth: 0, list: null, table: null, inQuote: false, footnote: null };
    blocks.push({ start: first.start, end: last.end, content: plainContent(place, builder.finish()) });
    lines = [];
  };
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (line.trim() === '') flush();
    else lines.push({ start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length });
  }
  flush();
  return { blocks, comments: [] };
}

export const parsePlain = parseAsParagraphs;
