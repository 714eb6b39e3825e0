import type { Article } from '../core/article/article.js';

/** The articles of one call by their path, for places that a finding in one names in another. */
export type Articles = ReadonlyMap<string, Article>;

export function articleAt(articles: Articles, path: string): Article {
  const article = articles.get(path);
  if (!article) throw new Error(`no article ${path} in this call`);
  return article;
}
