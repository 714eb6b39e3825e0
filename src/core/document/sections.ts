import { firstFrom } from '../text/firstFrom.js';
import type { Block, Document, Section } from './document.js';

/** The innermost section that holds the block at a position in `document.blocks`. */
export function sectionAt({ sections }: Pick<Document, 'sections'>, block: number): Section | undefined {
  const behind = firstFrom(sections, block + 1, ({ blocks }) => blocks.start);
  // The last one that begins in front of the block holds it, or has ended right there.
  for (let at = behind - 1; at >= 0; at--) if ((sections[at]?.blocks.end ?? 0) > block) return sections[at];
  return undefined;
}

/** The sections that the headings make; headings within quotes, lists and footnotes make none. */
export function sectionsOf(blocks: readonly Block[], textLength: number): Section[] {
  const headings = blocks.filter(
    ({ content }) => content.kind === 'heading' && !content.inQuote && !content.list && content.footnote === null,
  );
  const sections: Section[] = [];
  const first = headings[0];
  const firstIndex = first?.index ?? blocks.length;
  if (firstIndex > 0 || !first) {
    const end = first?.start ?? textLength;
    sections.push({ start: blocks[0]?.start ?? 0, end, heading: null, title: '', depth: 0, blocks: { start: 0, end: firstIndex } });
  }
  // Those still open, from the highest rank to the lowest.
  const ends = new Map<Block, Block | null>();
  const open: Block[] = [];
  for (const heading of headings) {
    for (let last = open.at(-1); last && last.content.depth >= heading.content.depth; last = open.at(-1)) {
      ends.set(last, heading);
      open.pop();
    }
    open.push(heading);
  }
  for (const heading of headings) {
    const next = ends.get(heading) ?? null;
    sections.push({
      start: heading.start,
      end: next?.start ?? textLength,
      heading: heading.index,
      title: heading.content.prose.text,
      depth: heading.content.depth,
      blocks: { start: heading.index + 1, end: next?.index ?? blocks.length },
    });
  }
  return sections;
}
