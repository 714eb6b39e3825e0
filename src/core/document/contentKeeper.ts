import type { BlockContent, ParsedGroup } from './document.js';

/**
 * Finds in the groups that an edit took away the contents that the new ones still have, so that what was found in them need not be sought
 * again: an edit in a list of references leaves the other entries as they are.
 */
export class ContentKeeper {
  readonly #gone: readonly ParsedGroup[];
  #byProse: Map<string, BlockContent[]> | null = null;

  constructor(gone: readonly ParsedGroup[]) {
    this.#gone = gone;
  }

  /** The group with the contents of before in the place of equal ones. */
  kept(parsed: ParsedGroup): ParsedGroup {
    if (this.#gone.length === 0) return parsed;
    const known = this.#contents();
    const blocks = parsed.blocks.map((block) => {
      const same = known.get(block.content.prose.text)?.find((content) => isEqual(content, block.content));
      return same ? { ...block, content: same } : block;
    });
    return { ...parsed, blocks };
  }

  #contents(): Map<string, BlockContent[]> {
    if (this.#byProse) return this.#byProse;
    const contents = new Map<string, BlockContent[]>();
    for (const { content } of this.#gone.flatMap(({ blocks }) => blocks)) {
      const alike = contents.get(content.prose.text);
      if (!alike) contents.set(content.prose.text, [content]);
      else if (alike.length < mostAlike) alike.push(content);
    }
    this.#byProse = contents;
    return contents;
  }
}

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
