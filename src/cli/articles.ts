import type { ReviewedText } from './reviewedText.js';

/** The articles of one call by their path, for places that a finding in one names in another. */
export type Articles = ReadonlyMap<string, ReviewedText>;

export function articleAt(articles: Articles, path: string): ReviewedText {
  const article = articles.get(path);
  if (!article) throw new Error(`no article ${path} in this call`);
  return article;
}
