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
  /** An open document's works are made when somebody asks for them: it is reviewed at every keystroke. */
  readonly #files = new Map<string, readonly FileWork[] | (() => readonly FileWork[])>();

  /** Takes in the article of an open document, which is kept. */
  setOpen(uri: string, article: Article): void {
    this.#files.set(uri, () => fileWorks(uri, article));
  }

  /** Takes in the article of a file that is not open, of which only the works and their places are kept. */
  setClosed(uri: string, article: Article): void {
    this.#files.set(uri, fileWorks(uri, article));
  }

  /** Gives the article of an open document up: its works are made now. */
  rest(uri: string): void {
    this.#works(uri);
  }

  delete(uri: string): void {
    this.#files.delete(uri);
  }

  get uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The keys of the works that have a place where the cursor is. */
  keysAt(uri: string, { line, character }: FilePlace['start']): ReadonlySet<string> {
    const isBehind = (place: FilePlace['start']): boolean => place.line > line || (place.line === line && place.character > character);
    const isBefore = (place: FilePlace['end']): boolean => place.line < line || (place.line === line && place.character < character);
    const there = this.#works(uri).filter(({ places }) => places.some(({ start, end }) => !isBehind(start) && !isBefore(end)));
    return new Set(there.flatMap(({ keys }) => keys));
  }

  /** The places of the works with these keys in all other files, in the order of the files' names. */
  elsewhere(uri: string, keys: ReadonlySet<string>, withEntries: boolean): readonly FilePlace[] {
    if (keys.size === 0) return [];
    return this.uris
      .filter((other) => other !== uri)
      .sort()
      .flatMap((other) => this.#works(other))
      .filter((work) => work.keys.some((key) => keys.has(key)))
      .flatMap(({ places }) => places)
      .filter(({ isEntry }) => withEntries || !isEntry);
  }

  /** Each file's works that a search wants, at their first places; at most `limit`. */
  find(isWanted: (work: Pick<Work, 'name' | 'title'>) => boolean, limit: number): readonly NamedPlace[] {
    const found: NamedPlace[] = [];
    for (const uri of this.uris)
      for (const work of this.#works(uri)) {
        const [place] = work.places;
        if (!place || !isWanted(work)) continue;
        found.push({ name: work.name, title: work.title, place });
        if (found.length >= limit) return found;
      }
    return found;
  }

  #works(uri: string): readonly FileWork[] {
    const file = this.#files.get(uri);
    if (typeof file !== 'function') return file ?? [];
    const works = file();
    this.#files.set(uri, works);
    return works;
  }
}

function fileWorks(uri: string, article: Article): readonly FileWork[] {
  const { lineIndex } = article.document;
  return worksOf(article).map(({ keys, name, title, places }) => {
    const at = places.map(({ start, end, isEntry }) => ({ uri, start: lineIndex.position(start), end: lineIndex.position(end), isEntry }));
    return { keys, name, title, places: at };
  });
}
