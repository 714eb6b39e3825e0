import assert from 'node:assert/strict';
import type { Citation } from '../../src/core/article/article.js';
import type { Document } from '../../src/core/document/document.js';
import { applyEdits } from '../../src/core/text/textEdit.js';
import { insertCitation } from '../../src/features/insertCitation.js';
import { authorYear, citation, entries, numbered, type SmallEntry, smallArticle, smallDocument, study } from './smallArticle.js';

const record = (family: string, year: number, title: string, more: readonly string[] = []) =>
  study(`${family.toLowerCase()}-${year}`, {
    item: {
      type: 'article-journal',
      title,
      author: [family, ...more].map((name) => ({ family: name, given: 'A' })),
      issued: { 'date-parts': [[year]] },
    },
  });
const younger = record('Younger', 2013, 'Pain', ['Noor', 'Mackey']);
const zagon = record('Zagon', 2010, 'Cells', ['Lin']);
const lee = record('Lee', 2015, 'Sleep');

/** `‸` marks the cursor. */
const table: readonly {
  readonly name: string;
  readonly text: string;
  readonly studies?: readonly ReturnType<typeof study>[];
  readonly citations?: (document: Document) => readonly Citation[];
  readonly entries?: readonly SmallEntry[];
  readonly result: string;
}[] = [
  {
    name: 'inside a sentence it goes before the full stop',
    text: 'LDN redu‸ces pain. It helps (Ray, 2001).\nRay, A. (2001). T.',
    citations: (document) => [citation(authorYear(document, 'Ray, 2001'), 0)],
    entries: [{ words: 'Ray, A. (2001). T.' }],
    result:
      'LDN reduces pain (Younger et al., 2013). It helps (Ray, 2001).\nRay, A. (2001). T.\n\nYounger, A., Noor, A., & Mackey, A. (2013). Pain.',
  },
  {
    name: 'at the end of a word it goes there',
    text: 'LDN reduces pain‸, but not fatigue (Ray, 2001).\nRay, A. (2001). T.',
    studies: [lee],
    citations: (document) => [citation(authorYear(document, 'Ray, 2001'), 0)],
    entries: [{ words: 'Ray, A. (2001). T.' }],
    result: 'LDN reduces pain (Lee, 2015), but not fatigue (Ray, 2001).\nRay, A. (2001). T.\n\nLee, A. (2015). Sleep.',
  },
  {
    name: 'two authors, several studies and no comma',
    text: 'LDN works‸. It helps (Ray 2001).\nRay, A. (2001). T.',
    studies: [zagon, lee],
    citations: (document) => [citation(authorYear(document, 'Ray 2001'), 0)],
    entries: [{ words: 'Ray, A. (2001). T.' }],
    result:
      'LDN works (Zagon & Lin 2010; Lee 2015). It helps (Ray 2001).\nRay, A. (2001). T.\n\nZagon, A., & Lin, A. (2010). Cells.\n\nLee, A. (2015). Sleep.',
  },
  {
    name: 'a group that stands there takes it in',
    text: 'LDN wor‸ks (Ray, 2001).\nRay, A. (2001). T.',
    studies: [lee],
    citations: (document) => [citation(authorYear(document, 'Ray, 2001'), 0)],
    entries: [{ words: 'Ray, A. (2001). T.' }],
    result: 'LDN works (Ray, 2001; Lee, 2015).\nRay, A. (2001). T.\n\nLee, A. (2015). Sleep.',
  },
  {
    name: 'a known entry gets the number of its new place, and nothing is added',
    text: 'LDN works‸. Sleep is good [1].\n[1] Ray A. T. 2001.\n[2] Lee A. Sleep. 2015.',
    studies: [lee],
    citations: (document) => [citation(numbered(document, '[1]'), 0)],
    entries: [
      { words: '[1] Ray A. T. 2001.', label: '1' },
      { words: '[2] Lee A. Sleep. 2015.', label: '2', study: 'lee-2015' },
    ],
    result: 'LDN works [1]. Sleep is good [2].\n[1] Lee A. Sleep. 2015.\n[2] Ray A. T. 2001.',
  },
  {
    name: 'numbers behind the stop, with a space as elsewhere',
    text: 'LDN w‸orks. Sleep is good. [1] More.\n[1] Ray A. T. 2001.',
    studies: [lee],
    citations: (document) => [citation(numbered(document, '[1]'), 0)],
    entries: [{ words: '[1] Ray A. T. 2001.', label: '1' }],
    result: 'LDN works. [1] Sleep is good. [2] More.\n[1] Lee A. Sleep. 2015.\n\n[2] Ray A. T. 2001.',
  },
  {
    name: 'a list in another order than that of the text takes the next number',
    text: 'LDN works‸. Sleep is good [2]. Pain fell [1].\n[1] Ray A. T. 2001.\n[2] Poe A. U. 2002.',
    studies: [lee],
    citations: (document) => [citation(numbered(document, '[2]'), 0), citation(numbered(document, '[1]'), 1)],
    entries: [
      { words: '[1] Ray A. T. 2001.', label: '1' },
      { words: '[2] Poe A. U. 2002.', label: '2' },
    ],
    result: 'LDN works [3]. Sleep is good [2]. Pain fell [1].\n[1] Ray A. T. 2001.\n[2] Poe A. U. 2002.\n[3] Lee A. Sleep. 2015.',
  },
  {
    name: 'a number that nobody can rewrite keeps all others as they are',
    text: 'LDN works‸. Sleep is good [1, p. 1].\n[1] Ray A. T. 2001.',
    studies: [lee],
    citations: (document) => [citation(numbered(document, '[1, p. 1]'), 0)],
    entries: [{ words: '[1] Ray A. T. 2001.', label: '1' }],
    result: 'LDN works [2]. Sleep is good [1, p. 1].\n[1] Ray A. T. 2001.\n\n[2] Lee A. Sleep. 2015.',
  },
  {
    name: 'raised numbers behind the stop, without a space',
    text: 'LDN works‸. Sleep is good.^1^\n1. Ray A. T. 2001.',
    studies: [lee],
    citations: (document) => [citation(numbered(document, '^1^', 'superscript'), 0)],
    entries: [{ words: 'Ray A. T. 2001.', label: '1' }],
    result: 'LDN works.^1^ Sleep is good.^2^\n1. Lee A. Sleep. 2015.\n2. Ray A. T. 2001.',
  },
  {
    name: 'a space that was left before the stop stays',
    text: 'LDN alters cell proliferat‸ion .',
    studies: [lee],
    result: 'LDN alters cell proliferation (Lee, 2015) .\n\n## References\n\nLee, A. (2015). Sleep.',
  },
  {
    name: 'numbers without a list would point nowhere',
    text: 'LDN works‸. Sleep is good [1].',
    studies: [lee],
    citations: (document) => [citation(numbered(document, '[1]'), 0)],
    result: 'LDN works (Lee, 2015). Sleep is good [1].',
  },
  {
    name: 'citation keys',
    text: 'LDN works‸. Sleep is good [@ray].',
    studies: [lee, younger],
    citations: (document) => [citation({ ...authorYear(document, '@ray'), kind: 'citationKey', keys: ['ray'] }, 0)],
    result: 'LDN works [@lee-2015; @younger-2013]. Sleep is good [@ray].',
  },
  {
    name: 'footnotes',
    text: 'LDN works‸. Sleep is good.[^1]\n\n[^1]: Ray, A. (2001). T.',
    studies: [lee],
    citations: (document) => [citation({ ...authorYear(document, '[^1]'), kind: 'footnote', label: '1' }, 0)],
    result: 'LDN works.[^2] Sleep is good.[^1]\n\n[^1]: Ray, A. (2001). T.\n\n[^2]: Lee, A. (2015). Sleep.',
  },
  {
    name: 'nothing in an entry of the list',
    text: 'Sleep is good (Ray, 2001).\nRay, A. (2001). Sle‸ep.',
    entries: [{ words: 'Ray, A. (2001). Sleep.' }],
    result: 'Sleep is good (Ray, 2001).\nRay, A. (2001). Sleep.',
  },
  { name: 'nothing without a study', text: 'LDN works‸.', studies: [], result: 'LDN works.' },
];

describe('insertCitation', () => {
  for (const { name, text, studies = [younger], citations, entries: listed = [], result } of table) {
    it(name, () => {
      const offset = text.indexOf('‸');
      const plain = text.replace('‸', '');
      const document = smallDocument(plain);
      const article = smallArticle(document, { references: entries(document, listed), citations: citations?.(document) ?? [] });
      assert.equal(applyEdits(plain, insertCitation(article, offset, studies)), result);
    });
  }
});
