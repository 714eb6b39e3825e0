import { defineRule, type Example } from '../core/rule.js';

export const unverifiedReference = defineRule({
  id: 'unverified-reference',
  severity: 'information',
  docs: {
    summary: 'an entry that no record in the index or library matches, where the index covers its topic and year',
    why: 'The index holds many studies on this drug and condition from these years, and none with this title, these authors or this identifier. The entry may be right all the same: look it up before you rely on it.',
    silent: [
      'where the index holds fewer than three studies on the drug and condition',
      'where the entry is older or newer than these',
      'without the bundled index: a library of yours need not be complete',
    ],
  },
  messages: { unverified: 'No record that Vouch has matches this entry. That does not mean that it does not exist: look it up.' },
  needsLibraries: true,
  yieldsTo: ['duplicate-reference'],
  check(article, report) {
    for (const { reference, study, isTopicCovered } of article.references)
      if (study === null && isTopicCovered) report({ messageId: 'unverified', span: reference.span });
  },
});

export const examples: readonly Example[] = [
  {
    title: 'An entry on a subject that the index covers',
    text: 'Symptoms were fewer (Haverkamp & Lund, 2018).\n\n## References\n\n- ⟦Haverkamp, A., & Lund, B. (2018). Low-dose naltrexone and gardening in fibromyalgia. Journal of Skin, 4(1), 1-9.⟧\n',
    message: 'No record that Vouch has matches this entry. That does not mean that it does not exist: look it up.',
  },
  {
    title: 'An entry on another subject',
    text: 'Itch fell (Haverkamp & Lund, 2019).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n',
  },
];
