import assert from 'node:assert/strict';
import { addReference } from '../../../src/core/cite/addReference.js';
import { removeReference } from '../../../src/core/cite/removeReference.js';
import type { ReferenceList } from '../../../src/core/references/reference.js';
import { applyEdits } from '../../../src/core/text/textEdit.js';
import {
  authorYear,
  citation,
  entries,
  numbered,
  type SmallEntry,
  smallArticle,
  smallDocument,
  study,
} from '../../features/smallArticle.js';

const lee = study('lee-2015', {
  item: {
    type: 'article-journal',
    title: 'Sleep and pain',
    author: [{ family: 'Lee', given: 'K' }],
    issued: { 'date-parts': [[2015]] },
    'container-title': 'Sleep',
    volume: '3',
    page: '1-9',
  },
});

const named = (family: string, year: number): NonNullable<SmallEntry['item']> => ({
  author: [{ family }],
  issued: { 'date-parts': [[year]] },
});

const added: readonly {
  readonly name: string;
  readonly text: string;
  readonly entries: readonly SmallEntry[];
  readonly list?: Partial<ReferenceList>;
  readonly cited?: string;
  readonly result: string;
}[] = [
  {
    name: 'at the end of bullets, with their indent and empty lines',
    text: 'References\n\n  • Ray, A. (2001). T. J, 1, 2-3.\n\n  • Abe, C. (1999). T. J, 1, 2-3.\n\nNext post',
    entries: [{ words: 'Ray, A. (2001). T. J, 1, 2-3.' }, { words: 'Abe, C. (1999). T. J, 1, 2-3.' }],
    result:
      'References\n\n  • Ray, A. (2001). T. J, 1, 2-3.\n\n  • Abe, C. (1999). T. J, 1, 2-3.\n\n  • Lee, K. (2015). Sleep and pain. Sleep, 3, 1-9.\n\nNext post',
  },
  {
    name: 'in its alphabetical place',
    text: '- Abe, C. (1999). T.\n- Ray, A. (2001). T.\n',
    entries: [
      { words: 'Abe, C. (1999). T.', item: named('Abe', 1999) },
      { words: 'Ray, A. (2001). T.', item: named('Ray', 2001) },
    ],
    list: { order: 'alphabetical' },
    result: '- Abe, C. (1999). T.\n- Lee, K. (2015). Sleep and pain. Sleep, 3, 1–9.\n- Ray, A. (2001). T.\n',
  },
  {
    name: 'behind the last one of an alphabetical list without a final line break',
    text: 'Abe, C. (1999). T.\n\nÉluard, A. (2001). T.',
    entries: [
      { words: 'Abe, C. (1999). T.', item: named('Abe', 1999) },
      { words: 'Éluard, A. (2001). T.', item: named('Éluard', 2001) },
    ],
    list: { order: 'alphabetical' },
    result: 'Abe, C. (1999). T.\n\nÉluard, A. (2001). T.\n\nLee, K. (2015). Sleep and pain. Sleep, 3, 1–9.',
  },
  {
    name: 'with the next number',
    text: '1. Abe C. T. J. 1999;1:2-3.\r\n2. Ray A. T. J. 2001;1:2-3.\r\n',
    entries: [
      { words: '1. Abe C. T. J. 1999;1:2-3.', label: '1' },
      { words: '2. Ray A. T. J. 2001;1:2-3.', label: '2' },
    ],
    result: '1. Abe C. T. J. 1999;1:2-3.\r\n2. Ray A. T. J. 2001;1:2-3.\r\n3. Lee K. Sleep and pain. Sleep. 2015;3:1-9.\r\n',
  },
  {
    name: 'with the next number in its brackets',
    text: '[9] Abe C. T. J. 1999;1:2-3.\n\n[10] Ray A. T. J. 2001;1:2-3.',
    entries: [
      { words: '[9] Abe C. T. J. 1999;1:2-3.', label: '9' },
      { words: '[10] Ray A. T. J. 2001;1:2-3.', label: '10' },
    ],
    result: '[9] Abe C. T. J. 1999;1:2-3.\n\n[10] Ray A. T. J. 2001;1:2-3.\n\n[11] Lee K. Sleep and pain. Sleep. 2015;3:1-9.',
  },
  {
    name: 'in a list that Markdown numbers',
    text: '1. Abe C. T. J. 1999;1:2-3.\n1. Ray A. T. J. 2001;1:2-3.',
    entries: [
      { words: '1. Abe C. T. J. 1999;1:2-3.', label: '1' },
      { words: '1. Ray A. T. J. 2001;1:2-3.', label: '2' },
    ],
    result: '1. Abe C. T. J. 1999;1:2-3.\n1. Ray A. T. J. 2001;1:2-3.\n1. Lee K. Sleep and pain. Sleep. 2015;3:1-9.',
  },
  {
    name: 'under a new heading where nothing is cited yet',
    text: 'Sleep helps.\n',
    entries: [],
    result: 'Sleep helps.\n\n## References\n\nLee, K. (2015). Sleep and pain. *Sleep*, 3, 1–9.\n',
  },
  {
    name: 'not where the article cites without a list',
    text: 'Sleep helps (Ray, 2001).',
    entries: [],
    cited: 'Ray, 2001',
    result: 'Sleep helps (Ray, 2001).',
  },
  {
    name: 'not a second time',
    text: 'Lee, K. (2015). Sleep.',
    entries: [{ words: 'Lee, K. (2015). Sleep.', study: 'lee-2015' }],
    result: 'Lee, K. (2015). Sleep.',
  },
  {
    name: 'with a letter where names and year are taken',
    text: 'Lee, J. (2015). Other.',
    entries: [{ words: 'Lee, J. (2015). Other.', item: named('Lee', 2015) }],
    result: 'Lee, J. (2015). Other.\n\nLee, K. (2015b). Sleep and pain. Sleep, 3, 1–9.',
  },
];

describe('addReference', () => {
  for (const { name, text, entries: listed, list, cited, result } of added) {
    it(name, () => {
      const document = smallDocument(text);
      const references = entries(widened(document), listed);
      const citations = cited ? [citation(authorYear(document, cited), 0)] : [];
      const article = smallArticle(document, { references, citations, ...(list ? { list } : {}) });
      assert.equal(applyEdits(text, addReference(article, lee)), result);
    });
  }
});

/** The same with blocks that begin at their line, so that an entry's printed number lies in it. */
function widened(document: ReturnType<typeof smallDocument>): ReturnType<typeof smallDocument> {
  const { lineIndex } = document;
  return {
    ...document,
    blocks: document.blocks.map((block) => ({ ...block, start: lineIndex.lineStart(lineIndex.position(block.start).line) })),
  };
}

describe('removeReference', () => {
  const bullets = 'References\n\n- Abe, C. (1999). T.\n\n- Lee, K. (2015). T.\n\n- Ray, A. (2001). T.\n';
  for (const [words, result] of [
    ['Abe, C. (1999). T.', 'References\n\n- Lee, K. (2015). T.\n\n- Ray, A. (2001). T.\n'],
    ['Lee, K. (2015). T.', 'References\n\n- Abe, C. (1999). T.\n\n- Ray, A. (2001). T.\n'],
    ['Ray, A. (2001). T.', 'References\n\n- Abe, C. (1999). T.\n\n- Lee, K. (2015). T.\n'],
  ] as const) {
    it(`takes out ${words} with its bullet`, () => {
      const document = smallDocument(bullets);
      const references = entries(document, [
        { words: 'Abe, C. (1999). T.' },
        { words: 'Lee, K. (2015). T.' },
        { words: 'Ray, A. (2001). T.' },
      ]);
      const listed = references.find((one) => one.reference.text === words);
      assert.ok(listed);
      assert.equal(applyEdits(bullets, removeReference(smallArticle(document, { references }), listed)), result);
    });
  }

  it('takes only the words of an entry that shares its line', () => {
    const text = '- Abe, C. (1999). T.Lee, K. (2015). T.\n- Lee, K. (2015). T2.';
    const document = smallDocument(text);
    const references = entries(document, [
      { words: 'Abe, C. (1999). T.' },
      { words: 'Lee, K. (2015). T.' },
      { words: 'Lee, K. (2015). T2.' },
    ]);
    const listed = references[1];
    assert.ok(listed);
    assert.equal(
      applyEdits(text, removeReference(smallArticle(document, { references }), listed)),
      '- Abe, C. (1999). T.\n- Lee, K. (2015). T2.',
    );
  });

  const numberedText = 'Text [1].\n1. Abe C. T. 1999.\n2. Lee K. T. 2015.\n3. Ray A. T. 2001.';
  for (const [label, result] of [
    // Number 1 is cited; without number 2 Markdown would count 3 as 2.
    ['1', numberedText],
    ['2', numberedText],
    ['3', 'Text [1].\n1. Abe C. T. 1999.\n2. Lee K. T. 2015.'],
  ] as const) {
    it(`number ${label} of a numbered list`, () => {
      const document = smallDocument(numberedText);
      const references = entries(widened(document), [
        { words: '1. Abe C. T. 1999.', label: '1', citedBy: [0] },
        { words: '2. Lee K. T. 2015.', label: '2' },
        { words: '3. Ray A. T. 2001.', label: '3' },
      ]);
      const article = smallArticle(document, { references, citations: [citation(numbered(document, '[1]'), 0, { references: [0] })] });
      const listed = references.find((one) => one.reference.label === label);
      assert.ok(listed);
      assert.equal(applyEdits(numberedText, removeReference(article, listed)), result);
    });
  }
});
