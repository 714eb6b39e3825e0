import { defineRule, type Example } from '../core/rule.js';

export const mentionMismatch = defineRule({
  id: 'mention-mismatch',
  severity: 'warning',
  docs: {
    summary: 'a mention that fits no reference but nearly fits one (year or spelling)',
    why: 'A year off by one or a misspelt name sends readers to the wrong entry or to none. Vouch never takes such a mention for the entry: it says what differs and leaves the decision to you.',
    silent: ['where another entry fits exactly', 'where several entries nearly fit'],
  },
  messages: { near: '“{mention}” fits no entry of the reference list; one nearly fits: {difference}.' },
  check(article, report) {
    for (const { mention, resolution } of article.citations) {
      if (mention.kind !== 'authorYear' || mention.year === null || resolution.references.length > 0) continue;
      const near = resolution.near.filter((one) => one.reference !== null);
      const [only] = near;
      const entry = only?.reference == null ? undefined : article.references[only.reference];
      if (near.length !== 1 || !only || !entry) continue;
      report({
        messageId: 'near',
        data: { mention: mention.text.replace(/\s{1,20}/g, ' '), difference: only.difference },
        span: mention.span,
        study: entry.study,
        related: [{ span: entry.reference.span, message: 'The entry that nearly fits.' }],
      });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'A year off by one',
    text: 'Itch fell (⟦Haverkamp & Lund, 2018⟧), and sleep was better (Okafor, 2021).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n- Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.\n',
  },
  {
    title: 'An exact fit',
    text: 'Itch fell (Haverkamp & Lund, 2019).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n',
  },
];
