import { finish, type Steps } from '../steps.js';
import { LineIndex } from '../text/lineIndex.js';
import { isTooComplex } from './complexity.js';
import { definitionsFor } from './definitions.js';
import type { Block, Document, Group, ParsedGroup, TextFormat } from './document.js';
import { frontMatterOf } from './frontMatter.js';
import { groupMarkdown, groupPlain } from './groups.js';
import { parseMarkdownInSteps } from './parseMarkdown.js';
import { parseAsParagraphs, parsePlain } from './parsePlain.js';
import { ContentKeeper } from './contentKeeper.js';
import { isBlank } from './lines.js';
import { sectionsOf } from './sections.js';
import { suppressionsOf } from './suppressions.js';

/**
 * Reads a text. Never throws: whatever cannot be read as Markdown is read as plain prose. With the document of an earlier state of the same file as
 * `previous`, only what an edit touched is read again, and the contents of all other blocks are the very same objects as before; the result
 * equals that of a fresh parse.
 */
export function parseDocument(text: string, format: TextFormat, previous?: Document): Document {
  return finish(parseDocumentSteps(text, format, previous));
}

/** `parseDocument` in steps, one for each group of blocks that has to be read. */
export function* parseDocumentSteps(text: string, format: TextFormat, previous?: Document): Steps<Document> {
  const frontMatter = format === 'markdown' ? frontMatterOf(text) : null;
  const grouping = (format === 'markdown' ? groupMarkdown : groupPlain)(text, frontMatter?.end ?? 0);
  yield;
  const known = new Map<string, ParsedGroup>();
  if (previous?.format === format) for (const { parsed } of previous.groups) known.set(parsed.key, parsed);

  const keeper = new ContentKeeper(previous);
  const groups: Group[] = [];
  for (const { start, end } of grouping.groups) {
    const groupText = text.slice(start, end);
    const definitions = definitionsFor(groupText, grouping.definitions);
    const key = `${groupText}\0${definitions}`;
    let parsed = known.get(key);
    if (!parsed) {
      parsed = keeper.kept(yield* parseGroup(groupText, definitions, format, key));
      known.set(key, parsed);
      yield;
    }
    groups.push({ start, end, parsed });
  }

  yield;
  const blocks: Block[] = [];
  for (const { start, parsed } of groups)
    for (const block of parsed.blocks)
      blocks.push({ index: blocks.length, start: start + block.start, end: start + block.end, content: block.content });
  const comments = groups.flatMap(({ start, parsed }) =>
    parsed.comments.map((comment) => ({ start: start + comment.start, end: start + comment.end, text: comment.text })),
  );
  yield;
  return {
    text,
    format,
    lineIndex: new LineIndex(text),
    blocks,
    sections: sectionsOf(blocks, text.length),
    frontMatter,
    suppressions: suppressionsOf(text, blocks, comments),
    notReviewedInFull: groups.filter(({ parsed }) => parsed.tooComplex).map(({ start, end }) => ({ start, end })),
    groups,
  };
}

function* parseGroup(text: string, definitions: string, format: TextFormat, key: string): Steps<ParsedGroup> {
  if (isBlank(text)) return { key, blocks: [], comments: [], tooComplex: false };
  if (format === 'plain') return { key, ...parsePlain(text), tooComplex: false };
  if (isTooComplex(text)) return { key, ...parseAsParagraphs(text), tooComplex: true };
  return { key, ...(yield* parseMarkdownInSteps(text, definitions)), tooComplex: false };
}
