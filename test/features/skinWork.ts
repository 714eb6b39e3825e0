import type { Study } from '../../src/core/studies/study.js';
import { study } from './smallArticle.js';

/** A made-up article of a skin journal with all that a reference prints; its id is the first author's name without accents, and the year. */
export function skinWork(
  family: string,
  year: number,
  title: string,
  coauthors: readonly string[] = [],
  more: Partial<Study['item']> = {},
): Study {
  const name = family
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  return study(`${name}-${year}`, {
    item: {
      type: 'article-journal',
      title,
      author: [family, ...coauthors].map((one) => ({ family: one, given: 'Anna B' })),
      issued: { 'date-parts': [[year]] },
      'container-title': 'Journal of Skin Research',
      'container-title-short': 'J Skin Res',
      volume: '12',
      issue: '3',
      page: '101-109',
      DOI: `10.1000/${name}.${year}`,
      ...more,
    },
  });
}
