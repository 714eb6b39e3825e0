import { entriesByBlock, removeReference } from '../core/cite/removeReference.js';
import { defineRule, type Example } from '../core/rule.js';

export const duplicateReference = defineRule({
  id: 'duplicate-reference',
  severity: 'warning',
  docs: {
    summary: 'two entries for the same work',
    why: 'Two entries for one work make one study look like two. Vouch compares identifiers, and title, first author and year where there is none. The later entry is reported.',
    silent: ['where title and authors are the same and the year is not: two editions of a work are two works'],
  },
  messages: { duplicate: 'This entry is the same work as an earlier one.' },
  yieldsTo: ['run-together-references'],
  check(article, report) {
    for (const entry of article.references) {
      const { reference, study, copyOf } = entry;
      const earlier = copyOf === null ? undefined : article.references[copyOf];
      if (!earlier || reference.origin !== 'list' || reference.isFurtherReading) continue;
      // Where two entries run together, it is not sure what belongs to which: the break comes first.
      const inBlock = article.notes.of(entriesByBlock, article.references).get(reference.block) ?? [];
      const edits = inBlock.some((other) => other.reference.runsOn) ? [] : removeReference(article, entry);
      report({
        messageId: 'duplicate',
        span: reference.span,
        study,
        related: [{ span: earlier.reference.span, message: 'The earlier entry.' }],
        fixes: edits.length > 0 ? [{ title: 'Remove this entry', edits, preferred: true, safe: true }] : [],
      });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'The same work twice',
    text: 'Itch fell (Haverkamp & Lund, 2019).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n- ⟦Haverkamp A, Lund B. Itch in eczema. J Skin. 2019;4(1):1-9.⟧\n',
    message: 'This entry is the same work as an earlier one.',
    fixed:
      'Itch fell (Haverkamp & Lund, 2019).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n',
  },
  {
    title: 'Two works by the same authors',
    text: 'Itch fell (Haverkamp & Lund, 2019, 2020).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n- Haverkamp, A., & Lund, B. (2020). Sleep in eczema. Journal of Skin, 5(1), 3-12.\n',
  },
];
