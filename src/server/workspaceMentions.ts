import type { Article } from '../core/article/article.js';
import { type Work, worksOf } from '../core/article/works.js';
import type { FilePlace } from './workspaceFigures.js';

/** A work as one file of the workspace has it; places by lines, so that the file's text need not be kept. */
interface FileWork extends Pick<Work, 'keys' | 'name' | 'title'> {
  readonly places: readonly (FilePlace & { readonly isEntry: boolean })[];
}

export interface NamedPlace extends Pick<Work, 'name' | 'title'> {
  readonly place: FilePlace;
}

/** Where the articles of the workspace cite and list which works. */
export class WorkspaceMentions {
  readonly #files = new Map<string, readonly FileWork[]>();
  readonly #uris = new Map<string, Set<string>>();

  set(uri: string, article: Article): void {
    this.delete(uri);
    const { lineIndex } = article.document;
    const works = worksOf(article).map(({ keys, name, title, places }): FileWork => {
      const at = places.map(({ start, end, isEntry }) => ({
        uri,
        start: lineIndex.position(start),
        end: lineIndex.position(end),
        isEntry,
      }));
      return { keys, name, title, places: at };
    });
    this.#files.set(uri, works);
    for (const key of works.flatMap(({ keys }) => keys)) {
      const uris = this.#uris.get(key);
      if (uris) uris.add(uri);
      else this.#uris.set(key, new Set([uri]));
    }
  }

  delete(uri: string): void {
    for (const key of this.#files.get(uri)?.flatMap(({ keys }) => keys) ?? []) {
      const uris = this.#uris.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) this.#uris.delete(key);
    }
    this.#files.delete(uri);
  }

  get uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The places of the works with these keys in all other files, in the order of the files' names. */
  elsewhere(uri: string, keys: readonly string[], withEntries: boolean): readonly FilePlace[] {
    const wanted = new Set(keys);
    const others = new Set(keys.flatMap((key) => [...(this.#uris.get(key) ?? [])]));
    others.delete(uri);
    return [...others].sort().flatMap((other) =>
      (this.#files.get(other) ?? [])
        .filter((work) => work.keys.some((key) => wanted.has(key)))
        .flatMap(({ places }) => places)
        .filter(({ isEntry }) => withEntries || !isEntry),
    );
  }

  /** Each file's works that a search wants, at their first places; at most `limit`. */
  find(isWanted: (work: Pick<Work, 'name' | 'title'>) => boolean, limit: number): readonly NamedPlace[] {
    const found: NamedPlace[] = [];
    for (const works of this.#files.values())
      for (const work of works) {
        const [place] = work.places;
        if (!place || !isWanted(work)) continue;
        found.push({ name: work.name, title: work.title, place });
        if (found.length >= limit) return found;
      }
    return found;
  }
}
