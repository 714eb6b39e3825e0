import { entryBreak } from '../core/cite/entryBreak.js';
import { defineRule, type Example } from '../core/rule.js';

export const runTogetherReferences = defineRule({
  id: 'run-together-references',
  severity: 'warning',
  docs: {
    summary: 'two entries run together in one',
    why: 'A lost line break hides an entry inside another one. Readers and programs overlook it.',
    silent: ['where the list has several entries in every paragraph'],
  },
  messages: { runTogether: 'Two entries run together: a new one starts here.' },
  check(article, report) {
    for (const { reference, study } of article.references) {
      if (!reference.runsOn) continue;
      const edits = entryBreak(article, reference);
      report({
        messageId: 'runTogether',
        span: reference.span,
        study,
        fixes: edits.length > 0 ? [{ title: 'Start a new entry here', edits, preferred: true, safe: true }] : [],
      });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'A lost line break',
    text: 'Itch fell (Haverkamp & Lund, 2019), and sleep was better (Okafor, 2021).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.⟦Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.⟧\n- Perera, D. (2018). Eczema in adults. Journal of Skin, 3(2), 40-48.\n- Quist, E. (2017). Eczema in children. Journal of Skin, 2(1), 5-15.\n',
    message: 'Two entries run together: a new one starts here.',
  },
  {
    title: 'One entry a bullet',
    text: 'Itch fell (Haverkamp & Lund, 2019), and sleep was better (Okafor, 2021).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n- Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.\n',
  },
];
