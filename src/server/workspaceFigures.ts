import type { Article } from '../core/article/article.js';
import { type ArticleFigures, type WorkFigure, workFiguresSteps } from '../core/article/crossConflicts.js';
import { hashOf } from '../core/document/hash.js';
import type { Finding } from '../core/finding.js';
import { findCrossing } from '../core/review.js';
import type { Rule } from '../core/rule.js';
import { mapInSteps, type Steps } from '../core/steps.js';
import type { ReadSettings } from './readSettings.js';

/** A place of a file by lines, which needs no text of it. */
export interface FilePlace {
  readonly uri: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Of a file what is kept of it. */
export interface FileFigures extends ArticleFigures {
  readonly uri: string;
  /** Of the figures: tells whether two are the same. */
  readonly digest: number;
  readonly places: ReadonlyMap<number, Omit<FilePlace, 'uri'>>;
}

/** The figures of the workspace's articles that others may contradict: of each file only those, never its text. */
export class WorkspaceFigures {
  readonly #files = new Map<string, FileFigures>();
  readonly #uris = new Map<string, Set<string>>();
  readonly #open: () => readonly string[];

  /** `open` tells the open documents: only what changes for them is told. */
  constructor(open: () => readonly string[]) {
    this.#open = open;
  }

  /** What is kept of an article, under the name that messages call it by; nothing has changed yet. */
  *summarise(uri: string, path: string, article: Article): Steps<FileFigures> {
    const figures = yield* workFiguresSteps(article);
    const { lineIndex } = article.document;
    const placeOf = ({ figure: { span } }: WorkFigure) =>
      [span.start, { start: lineIndex.position(span.start), end: lineIndex.position(span.end) }] as const;
    const places = new Map(yield* mapInSteps(figures, placeOf));
    const written = yield* mapInSteps(figures, (figure) => JSON.stringify(figure));
    return { uri, path, figures, places, digest: hashOf(written.join('\n')) };
  }

  /** Gives the other open documents whose figures are about the same works; none where the file says what it said before. */
  set(file: FileFigures): ReadonlySet<string> {
    const { uri, path, figures, digest } = file;
    const before = this.#files.get(uri);
    if (before?.path === path && before.digest === digest) {
      // The figures' lines may be others even so.
      this.#files.set(uri, { ...before, places: file.places });
      return new Set();
    }
    const touched = this.delete(uri);
    this.#files.set(uri, file);
    for (const { key } of figures) {
      const uris = this.#uris.get(key);
      if (uris) uris.add(uri);
      else this.#uris.set(key, new Set([uri]));
    }
    return new Set([...touched, ...this.#openBesides(uri, figures)]);
  }

  delete(uri: string): ReadonlySet<string> {
    const file = this.#files.get(uri);
    if (!file) return new Set();
    const others = this.#openBesides(uri, file.figures);
    this.#files.delete(uri);
    for (const { key } of file.figures) {
      const uris = this.#uris.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) this.#uris.delete(key);
    }
    return others;
  }

  get uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  /**
   * What the other files say against this one. Of two places the later one is reported, in the order of the files' names, unless it alone
   * is the study's number; where the other file is not open, and so cannot show it, the finding stands in this one.
   */
  findings(uri: string, rules: readonly Rule[], { severities }: ReadSettings, isOpen: (uri: string) => boolean): readonly Finding[] {
    const own = this.#files.get(uri);
    if (!own || own.figures.length === 0) return [];
    const keys = new Set(own.figures.map(({ key }) => key));
    const others = [...this.#besides(uri, own.figures)]
      .flatMap((other) => this.#files.get(other) ?? [])
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((file) => ({ ...file, figures: file.figures.filter(({ key }) => keys.has(key)) }));
    if (others.length === 0) return [];
    const isBefore = (other: FileFigures): boolean => other.path < own.path || !isOpen(other.uri);
    const inOrder = [...others.filter(isBefore), own, ...others.filter((other) => !isBefore(other))];
    return findCrossing(inOrder, rules, { severities }).get(own.path) ?? [];
  }

  /** Where a place that a finding names in another file stands. */
  place(path: string, offset: number): FilePlace | null {
    for (const file of this.#files.values()) {
      const place = file.path === path ? file.places.get(offset) : undefined;
      if (place) return { uri: file.uri, ...place };
    }
    return null;
  }

  #openBesides(uri: string, figures: readonly WorkFigure[]): ReadonlySet<string> {
    const open = new Set(this.#open());
    return new Set([...this.#besides(uri, figures)].filter((other) => open.has(other)));
  }

  #besides(uri: string, figures: readonly WorkFigure[]): ReadonlySet<string> {
    const others = new Set(figures.flatMap(({ key }) => [...(this.#uris.get(key) ?? [])]));
    others.delete(uri);
    return others;
  }
}
