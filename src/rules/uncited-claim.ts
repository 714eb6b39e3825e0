import type { Article, CitedClaim } from '../core/article/article.js';
import { defineRule, type Example } from '../core/rule.js';

export const uncitedClaim = defineRule({
  id: 'uncited-claim',
  severity: 'information',
  docs: {
    summary: 'a plain statement that a drug works, with no citation in reach',
    why: 'A sentence that says that a drug works asks for a source. Vouch reports, once a paragraph, a plain statement that a drug it knows improves a condition or an outcome, where no citation stands in the sentence, at the end of its paragraph, list item or table row, or on the section’s line of sources.',
    silent: [
      'for careful wording: may, could, is thought to, is promising',
      'for questions, advice, definitions, history, and what the article says it will do',
      'where the paragraph cites something',
    ],
  },
  messages: { uncited: 'This says that {subject} works, and cites nothing.' },
  yieldsTo: ['empty-citation'],
  check(article, report) {
    const told = new Set<number>();
    for (const { claim, citations } of article.claims) {
      const isPlain = claim.kind === 'efficacy' && !claim.isNegated && (claim.certainty === 'asserted' || claim.certainty === 'proven');
      if (!isPlain || citations.length > 0 || told.has(claim.block) || hasPlaceholder(article, claim)) continue;
      told.add(claim.block);
      report({ messageId: 'uncited', data: { subject: claim.subject ?? 'the drug' }, span: claim.span });
    }
  },
});

/** A place that stands for a citation is reported as such. */
const hasPlaceholder = (article: Article, claim: CitedClaim['claim']): boolean =>
  article.placeholders.some((placeholder) => placeholder.block === claim.block);

export const examples: readonly Example[] = [
  {
    title: 'A plain statement without a source',
    text: '⟦Low-dose naltrexone reduces pain in people with fibromyalgia⟧.',
    message: 'This says that low-dose naltrexone works, and cites nothing.',
  },
  { title: 'With a source', text: 'Low-dose naltrexone reduces pain in people with fibromyalgia (Younger et al., 2013).' },
  { title: 'Careful wording', text: 'Low-dose naltrexone may reduce pain in people with fibromyalgia.' },
  { title: 'Another subject', text: 'Regular walking reduces stress in people with office jobs.' },
];
