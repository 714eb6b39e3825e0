import type { Article, ListedReference } from '../core/article/article.js';
import { defineRule, type Example } from '../core/rule.js';
import { foldName } from '../core/studies/fold.js';
import { shortName } from '../core/studies/studyName.js';

export const uncitedReference = defineRule({
  id: 'uncited-reference',
  severity: 'information',
  docs: {
    summary: 'an entry of the reference list that nothing cites',
    why: 'An entry that nothing in the text points at was perhaps left over when the text changed, or its citation was lost.',
    silent: [
      'where nothing in the text cites the list at all: then it is a list for further reading',
      'where a mention nearly fits the entry',
      'for sources that stand below every section, few of which the text names',
      'below a heading such as “Further reading”',
    ],
  },
  messages: { uncited: 'Nothing in the text cites this entry.' },
  yieldsTo: ['duplicate-reference', 'run-together-references'],
  check(article, report) {
    const cited = article.references.filter((entry) => entry.citedBy.length > 0).length;
    // Sources below every section belong to what stands above them, whether or not it names them.
    if (cited === 0 || (!article.referenceList && cited * 2 < article.references.length)) return;
    for (const entry of article.references) {
      if (
        entry.reference.origin === 'list' &&
        !entry.reference.isFurtherReading &&
        entry.citedBy.length === 0 &&
        !isNearlyCited(article, entry)
      )
        report({ messageId: 'uncited', span: entry.reference.span, study: entry.study });
    }
  },
});

/** A mention that nearly fits, names its first author without a year, or means a repeated entry. */
function isNearlyCited(article: Article, { reference }: ListedReference): boolean {
  const first = reference.item.author?.[0];
  const family = first ? foldName(shortName(first)) : null;
  return article.citations.some(({ mention, resolution }) => {
    if (resolution.near.some((near) => near.reference === reference.position)) return true;
    return mention.kind === 'authorYear' && mention.year === null && family !== null && foldName(mention.authors[0] ?? '') === family;
  });
}

export const examples: readonly Example[] = [
  {
    title: 'An entry that nothing cites',
    text: 'Itch fell (Haverkamp & Lund, 2019).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n- ⟦Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.⟧\n',
    message: 'Nothing in the text cites this entry.',
  },
  {
    title: 'A list for further reading',
    text: 'Itch is common in eczema.\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n- Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.\n',
  },
];
