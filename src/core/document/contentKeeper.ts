import type { Span } from '../text/span.js';
import type { BlockContent, ParsedGroup } from './document.js';

/**
 * Finds in the groups that an edit took away the contents that the new ones still have, so that what was found in them need not be sought
 * again: an edit in a list of references leaves the other entries as they are.
 */
export class ContentKeeper {
  readonly #gone: readonly ParsedGroup[];
  #byProse: Map<string, Known[]> | null = null;

  constructor(gone: readonly ParsedGroup[]) {
    this.#gone = gone;
  }

  /** The group with the contents of before in the place of equal ones that are written alike. */
  kept(parsed: ParsedGroup): ParsedGroup {
    if (this.#gone.length === 0) return parsed;
    const known = this.#contents();
    const blocks = parsed.blocks.map((block) => {
      const source = sourceOf(parsed, block);
      const same = known.get(block.content.prose.text)?.find((one) => one.source === source && isEqual(one.content, block.content));
      return same ? { ...block, content: same.content } : block;
    });
    return { ...parsed, blocks };
  }

  #contents(): Map<string, Known[]> {
    if (this.#byProse) return this.#byProse;
    const contents = new Map<string, Known[]>();
    for (const parsed of this.#gone)
      for (const block of parsed.blocks) {
        const known = { content: block.content, source: sourceOf(parsed, block) };
        const alike = contents.get(block.content.prose.text);
        if (!alike) contents.set(block.content.prose.text, [known]);
        else if (alike.length < mostAlike) alike.push(known);
      }
    this.#byProse = contents;
    return contents;
  }
}

interface Known {
  readonly content: BlockContent;
  readonly source: string;
}

/** As the block is written: a group's key begins with its text. */
const sourceOf = ({ key }: ParsedGroup, { start, end }: Span): string => key.slice(start, end);

/** Cells such as "yes" stand in a table by the hundred; so many are compared and no more. */
const mostAlike = 20;

/** Whether two plain values hold the same. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((part, index) => isEqual(part, b[index]));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isEqual(Reflect.get(a, key), Reflect.get(b, key)));
}
