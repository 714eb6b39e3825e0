import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Article } from '../../../../src/core/article/article.js';
import { addDois, completeReferences } from '../../../../src/core/cite/list/completeReferences.js';
import { convertReferences } from '../../../../src/core/cite/list/convertReferences.js';
import type { ListChange } from '../../../../src/core/cite/list/listChange.js';
import { removeDuplicates } from '../../../../src/core/cite/list/removeDuplicates.js';
import { renumberReferences } from '../../../../src/core/cite/list/renumberReferences.js';
import { sortReferences } from '../../../../src/core/cite/list/sortReferences.js';
import { applyEdits } from '../../../../src/core/text/textEdit.js';
import { openStyle } from '../../../../src/files/citationStyles.js';
import { reviewText } from '../../../support/review.js';

const ENTRIES = {
  haverkamp: 'Haverkamp A, Lund B. Itch in eczema. J Skin. 2019;4:1-9.',
  okafor: 'Okafor C. Sleep in eczema. J Skin. 2021;6:11-19.',
  perera: 'Perera D. Dropping out of trials. J Skin. 2018;3:1-9.',
  zhu: 'Zhu E. Creams and ointments. J Skin. 2020;5:21-30.',
} as const;

const numberedList = (...names: readonly (keyof typeof ENTRIES)[]): string =>
  `## References\n\n${names.map((name, at) => `${at + 1}. ${ENTRIES[name]}`).join('\n')}\n`;

interface Case {
  readonly name: string;
  readonly change: (article: Article) => ListChange;
  readonly text: string;
  /** The text afterwards, or the beginning of the refusal. */
  readonly result?: string;
  readonly refusal?: RegExp;
}

const body = 'Itch fell in adults.';

const cases: readonly Case[] = [
  {
    name: 'numbers citations in the order of the text, and moves the entries with them',
    change: renumberReferences,
    text: `Itch fell [3]. Sleep was better [1,2].\n\n${numberedList('okafor', 'perera', 'haverkamp')}`,
    result: `Itch fell [1]. Sleep was better [2,3].\n\n${numberedList('haverkamp', 'okafor', 'perera')}`,
  },
  {
    name: 'writes runs of three as a range, with the dash of the mention',
    change: renumberReferences,
    text: `Itch fell [4]. Sleep was better [1-3].\n\n${numberedList('okafor', 'perera', 'zhu', 'haverkamp')}`,
    result: `Itch fell [1]. Sleep was better [2-4].\n\n${numberedList('haverkamp', 'okafor', 'perera', 'zhu')}`,
  },
  {
    name: 'opens a range whose entries part',
    change: renumberReferences,
    text: `Itch fell [2]. Sleep was better [1–3]. Creams helped [4].\n\n${numberedList('okafor', 'perera', 'zhu', 'haverkamp')}`,
    result: `Itch fell [1]. Sleep was better [1–3]. Creams helped [4].\n\n${numberedList('perera', 'okafor', 'zhu', 'haverkamp')}`,
  },
  {
    name: 'numbers raised citations',
    change: renumberReferences,
    text: `Itch fell.^2^ Sleep was better.^1^\n\n${numberedList('okafor', 'haverkamp')}`,
    result: `Itch fell.^1^ Sleep was better.^2^\n\n${numberedList('haverkamp', 'okafor')}`,
  },
  {
    name: 'numbers superscript digits',
    change: renumberReferences,
    text: `Itch fell.³ Sleep was better.¹˒²\n\n${numberedList('okafor', 'perera', 'haverkamp')}`.replace('˒', ','),
    result: `Itch fell.¹ Sleep was better.²,³\n\n${numberedList('haverkamp', 'okafor', 'perera')}`,
  },
  {
    name: 'puts entries that nothing cites behind the others',
    change: renumberReferences,
    text: `Itch fell [3].\n\n${numberedList('okafor', 'perera', 'haverkamp')}`,
    result: `Itch fell [1].\n\n${numberedList('haverkamp', 'okafor', 'perera')}`,
  },
  {
    name: 'leaves a list in order alone',
    change: renumberReferences,
    text: `Itch fell [1]. Sleep was better [2].\n\n${numberedList('haverkamp', 'okafor')}`,
    result: `Itch fell [1]. Sleep was better [2].\n\n${numberedList('haverkamp', 'okafor')}`,
  },
  {
    name: 'keeps Windows line ends',
    change: renumberReferences,
    text: `Itch fell [2]. Sleep was better [1].\n\n${numberedList('okafor', 'haverkamp')}`.replaceAll('\n', '\r\n'),
    result: `Itch fell [1]. Sleep was better [2].\n\n${numberedList('haverkamp', 'okafor')}`.replaceAll('\n', '\r\n'),
  },
  {
    name: 'keeps entries of several lines whole',
    change: renumberReferences,
    text: 'Itch fell [2]. Sleep was better [1].\n\n## References\n\n[1] Okafor C. Sleep in eczema.\nJ Skin. 2021;6:11-19.\n\n[2] Haverkamp A. Itch in eczema.\nJ Skin. 2019;4:1-9.\n',
    result:
      'Itch fell [1]. Sleep was better [2].\n\n## References\n\n[1] Haverkamp A. Itch in eczema.\nJ Skin. 2019;4:1-9.\n\n[2] Okafor C. Sleep in eczema.\nJ Skin. 2021;6:11-19.\n',
  },
  {
    name: 'refuses where a number has no entry',
    change: renumberReferences,
    text: `Itch fell [2]. Sleep was better [1,5].\n\n${numberedList('okafor', 'haverkamp')}`,
    refusal: /^\[1,5\] points at entry 5/,
  },
  {
    name: 'refuses a list without numbers',
    change: renumberReferences,
    text: `Itch fell (Haverkamp & Lund, 2019).\n\n## References\n\n- ${ENTRIES.haverkamp}\n- ${ENTRIES.okafor}\n`,
    refusal: /^The list has no numbers/,
  },
  {
    name: 'sorts by author and year',
    change: sortReferences,
    text: `${body}\n\n## References\n\n- ${ENTRIES.zhu}\n- ${ENTRIES.haverkamp}\n- ${ENTRIES.perera}\n`,
    result: `${body}\n\n## References\n\n- ${ENTRIES.haverkamp}\n- ${ENTRIES.perera}\n- ${ENTRIES.zhu}\n`,
  },
  {
    name: 'sorts paragraphs, and keeps what follows the list',
    change: sortReferences,
    text: `${body}\n\n## References\n\n${ENTRIES.zhu}\n\n${ENTRIES.haverkamp}\n\n## About us\n\nWe write.\n`,
    result: `${body}\n\n## References\n\n${ENTRIES.haverkamp}\n\n${ENTRIES.zhu}\n\n## About us\n\nWe write.\n`,
  },
  {
    name: 'does not sort a numbered list',
    change: sortReferences,
    text: `Itch fell [1]. Sleep too [2].\n\n${numberedList('zhu', 'haverkamp')}`,
    refusal: /^The list is numbered/,
  },
  {
    name: 'takes out entries that repeat one',
    change: removeDuplicates,
    text: `${body}\n\n## References\n\n- ${ENTRIES.haverkamp}\n- ${ENTRIES.okafor}\n- ${ENTRIES.haverkamp}\n`,
    result: `${body}\n\n## References\n\n- ${ENTRIES.haverkamp}\n- ${ENTRIES.okafor}\n`,
  },
  {
    name: 'adds a DOI from the checked record',
    change: addDois,
    text: 'Pain fell (Younger et al., 2013).\n\n## References\n\n- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. Arthritis and Rheumatism, 65(2), 529–538.\n',
    result:
      'Pain fell (Younger et al., 2013).\n\n## References\n\n- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. Arthritis and Rheumatism, 65(2), 529–538. https://doi.org/10.1002/art.37734\n',
  },
  {
    name: 'completes an entry that lacks its volume and pages',
    change: completeReferences,
    text: 'Pain fell (Younger et al., 2013).\n\n## References\n\n- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia: findings of a small, randomized, double-blind, placebo-controlled, counterbalanced, crossover trial assessing daily pain levels. Arthritis & Rheumatism.\n',
    result:
      'Pain fell (Younger et al., 2013).\n\n## References\n\n- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia: findings of a small, randomized, double-blind, placebo-controlled, counterbalanced, crossover trial assessing daily pain levels. Arthritis & Rheumatism, 65(2), 529–538.\n',
  },
  {
    name: 'writes a list in another style',
    change: (article) => convertReferences(article, openStyle('apa', resolve('dist'))),
    text: `Itch fell [1].\n\n${numberedList('haverkamp', 'okafor')}`,
    result:
      'Itch fell [1].\n\n## References\n\n1. Haverkamp, A., & Lund, B. (2019). Itch in eczema. *J Skin*, *4*, 1–9.\n2. Okafor, C. (2021). Sleep in eczema. *J Skin*, *6*, 11–19.\n',
  },
];

describe('changes of the reference list', () => {
  for (const { name, change, text, result, refusal } of cases)
    it(name, () => {
      const { article } = reviewText(text);
      const done = change(article);
      if (refusal) assert.match(done.refusal ?? '', refusal);
      else {
        assert.equal(done.refusal, undefined);
        assert.equal(applyEdits(text, done.edits ?? []), result);
      }
    });
});
