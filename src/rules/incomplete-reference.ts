import type { CslItem } from '../core/references/reference.js';
import { defineRule, type Example } from '../core/rule.js';
import { listed } from './support/figureMismatch.js';

export const incompleteReference = defineRule({
  id: 'incomplete-reference',
  severity: 'hint',
  docs: {
    summary: 'an entry that lacks what its type needs',
    why: 'Readers find a journal article by its authors, year, title and journal. An entry without one of them is hard to follow.',
    silent: [
      'where the entry has a DOI, PMID or PMCID, which leads to the rest',
      'for web pages and other kinds of work',
      'where the entry could not be read well enough to tell',
    ],
  },
  messages: { incomplete: 'This entry lacks its {fields}.' },
  yieldsTo: ['run-together-references'],
  check(article, report) {
    for (const { reference, study } of article.references) {
      const { item } = reference;
      const fields = missingFields(item);
      if (reference.origin === 'list' && fields.length > 0)
        report({ messageId: 'incomplete', data: { fields: listed(fields, 'and') }, span: reference.span, study });
    }
  },
});

function missingFields(item: CslItem): readonly string[] {
  if (item.type !== 'article-journal' || !item.title || item.DOI || item.PMID || item.PMCID || item.URL) return [];
  // A title that was not found was more likely misread than left out, and so was an entry that lacks two of the others.
  const missing = [item.author ? null : 'authors', item.issued ? null : 'year', item['container-title'] ? null : 'journal'].filter(
    (field) => field !== null,
  );
  return missing.length === 1 ? missing : [];
}

export const examples: readonly Example[] = [
  {
    title: 'An entry without a year',
    text: 'Itch fell (Haverkamp & Lund).\n\n## References\n\n- ⟦Haverkamp, A., & Lund, B. Itch in eczema. Journal of Skin, 4(1), 1-9.⟧\n- Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.\n',
    message: 'This entry lacks its year.',
  },
  {
    title: 'A whole entry',
    text: 'Itch fell (Haverkamp & Lund, 2019).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n',
  },
];
