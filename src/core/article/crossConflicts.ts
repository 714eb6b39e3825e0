import { foldText } from '../studies/fold.js';
import type { Article, BoundFigure, Citation } from './article.js';
import { countsOthers, isSameNumber, questionOf } from './conflicts.js';

/** One of the articles of a workspace, by the name that a person knows it by. */
export interface NamedArticle {
  readonly path: string;
  readonly article: Article;
}

export interface CrossConflict {
  readonly earlier: { readonly path: string; readonly bound: BoundFigure };
  readonly later: { readonly path: string; readonly bound: BoundFigure };
}

/**
 * Figures of one work that two articles give differently. A work is the same in both where it resolved to the same study, or where both
 * reference lists have an entry of the same title. Each article's first figure for a question is held against the first article's that has one.
 */
export function findCrossConflicts(articles: readonly NamedArticle[]): readonly CrossConflict[] {
  const first = new Map<string, CrossConflict['earlier']>();
  const conflicts: CrossConflict[] = [];
  for (const { path, article } of articles) {
    const own = new Set<string>();
    for (const bound of article.figures) {
      const work = workOf(article, bound);
      const question = questionOf(bound.figure);
      if (!work || !question || countsOthers(article.document, bound.figure)) continue;
      const key = `${work}|${question}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, { path, bound });
      else if (earlier.path !== path && !own.has(key) && !isSameNumber(earlier.bound.figure, bound.figure))
        conflicts.push({ earlier, later: { path, bound } });
      own.add(key);
    }
  }
  return conflicts;
}

function workOf(article: Article, { citation }: BoundFigure): string | null {
  const resolution = citation === null ? undefined : article.citations[citation]?.resolution;
  if (resolution?.status !== 'one') return null;
  const [study, second] = resolution.studies;
  if (study && !second) return `study ${study}`;
  return second ? null : titleOf(article, resolution);
}

function titleOf(article: Article, { references }: Citation['resolution']): string | null {
  const [position, second] = references;
  const title = position === undefined || second !== undefined ? undefined : article.references[position]?.reference.item.title;
  const folded = foldText(title ?? '');
  return folded.length > 20 ? `title ${folded}` : null;
}
