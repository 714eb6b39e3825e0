import { defineRule, type Example } from '../core/rule.js';

export const citationOrder = defineRule({
  id: 'citation-order',
  severity: 'hint',
  docs: {
    summary: 'numbered citations out of order, or numbers left out',
    why: 'Numbered styles count citations in the order of their first appearance. A number that comes too early shows that text was moved or a citation was lost. Only the first such place is reported: the later ones follow from it.',
    silent: ['where the list is in alphabetical order, which has its own numbers', 'where the article has no numbered list'],
  },
  messages: { early: 'Citation {number} appears before {expected}.' },
  check(article, report) {
    const { referenceList } = article;
    if (!referenceList?.numbered || referenceList.order === 'alphabetical') return;
    let next = 1;
    for (const { mention } of article.citations) {
      if (mention.kind !== 'numbered') continue;
      for (const number of mention.numbers) {
        if (number > next) {
          report({ messageId: 'early', data: { number, expected: next }, span: mention.span });
          return;
        }
        if (number === next) next++;
      }
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'A number left out',
    text: 'Itch fell [1], and sleep was better ⟦[3]⟧. Nobody stopped early [2].\n\n## References\n\n1. Perera D. Itch in eczema. J Skin. 2019;4:1-9.\n2. Haverkamp A. Dropping out of trials. J Skin. 2018;3:1-9.\n3. Okafor C. Sleep in eczema. J Skin. 2021;6:11-19.\n',
    message: 'Citation 3 appears before 2.',
  },
  {
    title: 'In order',
    text: 'Itch fell [1], and sleep was better [2]. Nobody stopped early [1].\n\n## References\n\n1. Perera D. Itch in eczema. J Skin. 2019;4:1-9.\n2. Okafor C. Sleep in eczema. J Skin. 2021;6:11-19.\n',
  },
];
