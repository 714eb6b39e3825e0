import { finish, type Steps } from '../steps.js';
import { LineIndex } from '../text/lineIndex.js';
import { isTooComplex } from './complexity.js';
import { areSameDefinitions, definitionsFor, definitionsOf } from './definitions.js';
import type { Block, Document, FrontMatter, Group, OpenList, ParsedGroup, TextFormat } from './document.js';
import { frontMatterOf } from './frontMatter.js';
import { groupsOf } from './groups.js';
import { mayStartWithItem, parseMarkdownInSteps } from './parseMarkdown.js';
import { parseAsParagraphs, parsePlain } from './parsePlain.js';
import { ContentKeeper } from './contentKeeper.js';
import { isBlank } from './lines.js';
import { sectionsOf } from './sections.js';
import { suppressionsOf } from './suppressions.js';

/**
 * Reads a text. Never throws: whatever cannot be read as Markdown is read as plain prose. With the document of an earlier state of the same
 * file as `previous`, only what an edit touched is read again, and the contents of all other blocks are the very same objects as before;
 * the result equals that of a fresh parse.
 */
export function parseDocument(text: string, format: TextFormat, previous?: Document): Document {
  return finish(parseDocumentSteps(text, format, previous));
}

/** `parseDocument` in steps, one for each group of blocks that has to be read. */
export function* parseDocumentSteps(text: string, format: TextFormat, previous?: Document): Steps<Document> {
  const earlier = previous?.format === format ? previous : undefined;
  const frontMatter = format === 'markdown' ? (keptFrontMatter(text, earlier) ?? frontMatterOf(text)) : null;
  const found = groupsOf(text, format, frontMatter?.end ?? 0, earlier);
  yield;
  const definitions = definitionsOf(found.map(({ group }) => group));
  const defineTheSame = earlier !== undefined && areSameDefinitions(definitions, definitionsOf(earlier.groups));
  const stays = new Set(found.map(({ before }) => before));
  const gone = earlier?.groups.flatMap(({ parsed }, index) => (defineTheSame && stays.has(index) ? [] : [parsed])) ?? [];
  const known = new Map<string, ParsedGroup>(gone.map((parsed) => [parsed.key, parsed]));

  const keeper = new ContentKeeper(gone);
  const groups: Group[] = [];
  for (const { group, before } of found) {
    const { start, end } = group;
    const open = groups.at(-1)?.parsed.openList ?? null;
    const continues = open && mayStartWithItem(text.slice(start, start + 20), open.sign) ? open : null;
    const stood = defineTheSame && before !== null ? earlier.groups[before] : undefined;
    const same = stood?.parsed;
    if (same && (same.continues === continues || isSameList(same.continues, continues))) {
      groups.push(stood.start === start ? stood : { start, end, definitions: group.definitions, parsed: same });
      continue;
    }
    const groupText = text.slice(start, end);
    const needed = definitionsFor(groupText, definitions);
    const key = `${groupText}\0${needed}\0${continues ? `${continues.list} ${continues.items}` : ''}`;
    let parsed = known.get(key);
    if (!parsed) {
      // Read from the key, which is a string of its own: what is found may be stretches of it, and these would hold this whole version of
      // the text.
      parsed = keeper.kept(yield* parseGroup(key.slice(0, groupText.length), needed, format, key, continues));
      known.set(key, parsed);
      yield;
    }
    groups.push({ start, end, definitions: group.definitions, parsed });
  }

  yield;
  const blocks: Block[] = [];
  for (const { start, parsed } of groups)
    for (const block of parsed.blocks) {
      const one = { index: blocks.length, start: start + block.start, end: start + block.end, content: block.content };
      const before = earlier?.blocks[one.index];
      blocks.push(before && before.start === one.start && before.end === one.end && before.content === one.content ? before : one);
    }
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

/** What the front matter of an earlier state of the text says, where this one begins the same way. */
function keptFrontMatter(text: string, earlier: Document | undefined): FrontMatter | null {
  const known = earlier?.frontMatter;
  return known && known.end < earlier.text.length && text.startsWith(earlier.text.slice(0, known.end)) ? known : null;
}

function* parseGroup(text: string, definitions: string, format: TextFormat, key: string, continues: OpenList | null): Steps<ParsedGroup> {
  const alone = { key, continues, openList: null, tooComplex: false };
  if (isBlank(text)) return { ...alone, blocks: [], comments: [] };
  if (format === 'plain') return { ...alone, ...parsePlain(text) };
  if (isTooComplex(text)) return { ...alone, ...parseAsParagraphs(text), tooComplex: true };
  return { ...alone, ...(yield* parseMarkdownInSteps(text, definitions, continues)) };
}

const isSameList = (one: OpenList | null, other: OpenList | null): boolean =>
  one !== null && other !== null && one.list === other.list && one.items === other.items && one.sign === other.sign;
