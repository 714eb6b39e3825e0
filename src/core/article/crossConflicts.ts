import { finish, type Steps } from '../steps.js';
import { foldText } from '../studies/fold.js';
import type { Figure } from '../figures/figure.js';
import type { Article, BoundFigure, Citation, Verdict } from './article.js';
import { isSameNumber, mayConflict, questionOf } from './conflicts.js';

/** One of the articles of a workspace, by the name that a person knows it by. */
export interface NamedArticle {
  readonly path: string;
  readonly article: Article;
}

/** What of an article can conflict with another one: a few hundred bytes, so that it can be kept for thousands of files. */
export interface ArticleFigures {
  readonly path: string;
  readonly figures: readonly WorkFigure[];
}

/** A number that an article gives for a work. */
export interface WorkFigure {
  /** The work and the question about it; two figures with one key cannot both be right and differ. */
  readonly key: string;
  readonly figure: Pick<Figure, 'kind' | 'text' | 'value' | 'qualifier' | 'outcome' | 'span'>;
  readonly verdict: Verdict;
}

export interface CrossConflict {
  readonly earlier: WorkFigure & { readonly path: string };
  readonly later: WorkFigure & { readonly path: string };
}

/**
 * The first figure that an article gives for each work and question. A work is the same in two articles where it resolved to the same
 * study, or where both reference lists have an entry of the same title.
 */
export const workFigures = (article: Article): readonly WorkFigure[] => finish(workFiguresSteps(article));

/** The same, with a break after each figure. */
export function* workFiguresSteps(article: Article): Steps<readonly WorkFigure[]> {
  const first = new Map<string, WorkFigure>();
  for (const bound of article.figures) {
    yield;
    const question = questionOf(bound.figure);
    const work = question ? workOf(article, bound) : null;
    if (!work || !mayConflict(article.document, bound)) continue;
    const key = `${work}|${question}`;
    const { kind, text, value, qualifier, outcome, span } = bound.figure;
    if (!first.has(key)) first.set(key, { key, figure: { kind, text, value, qualifier, outcome, span }, verdict: bound.verdict });
  }
  return [...first.values()];
}

/** Figures of one work that two articles give differently: each article's is held against that of the first article that has one. */
export function findCrossConflicts(articles: readonly ArticleFigures[]): readonly CrossConflict[] {
  const first = new Map<string, CrossConflict['earlier']>();
  const conflicts: CrossConflict[] = [];
  for (const { path, figures } of articles) {
    for (const one of figures) {
      const earlier = first.get(one.key);
      if (!earlier) first.set(one.key, { ...one, path });
      else if (earlier.path !== path && !isSameNumber(earlier.figure, one.figure)) conflicts.push({ earlier, later: { ...one, path } });
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
