import assert from 'node:assert/strict';
import { earlierCopies, isSameWork } from '../../../src/core/references/sameWork.js';
import { referencesIn } from './support.js';

const base = 'Harrow TL, Quint B. Sleep and pain in older adults: a diary study. J Sleep Med. 2012;14(3):201-219.';

const pairs: readonly (readonly [string, string, 'same' | 'near' | 'different'])[] = [
  [base, base, 'same'],
  [
    base,
    'Harrow, T. L., & Quint, B. (2012). Sleep and pain in older adults: A diary study. Journal of Sleep Medicine, 14(3), 201–219.',
    'same',
  ],
  [base, 'Harrow TL, Quint B. Sleep and pain in older adults: a diary study. J Sleep Med. 2013;15(3):201-219.', 'near'],
  [base, 'Harrow TL, Quint B. Sleep and pain in older adults. J Sleep Med. 2012;14(3):201-219.', 'near'],
  [base, 'Harrow TL, Quint B. Sleep and pain in children: a survey. J Sleep Med. 2012;14(4):301-309.', 'different'],
  [base, 'Moyo T, Kent L. Sleep and pain in older adults: a diary study. Pain Med. 2012;8(1):15-24.', 'different'],
  [
    `${base} doi:10.1016/j.jsm.2011.12.003`,
    'Harrow TL. Sleep and pain in older adults. 2012. https://doi.org/10.1016/J.JSM.2011.12.003',
    'same',
  ],
  [`${base} PMID: 22233445`, `${base} PMID: 22233446`, 'near'],
];

describe('isSameWork', () => {
  for (const [a, b, expected] of pairs) {
    it(`${expected}: ${b.slice(0, 60)}`, () => {
      const [left, right] = [a, b].map((text) => referencesIn(`# References\n\n${text}\n`).references[0]);
      assert.ok(left && right);
      assert.equal(isSameWork(left, right), expected);
      assert.equal(isSameWork(right, left), expected);
    });
  }
});

describe('earlierCopies', () => {
  it('finds the copy of an entry behind very many of one author and year', () => {
    const entries = Array.from(
      { length: 150 },
      (_, at) => `Harrow TL. Sleep and pain in ward ${at}. J Sleep Med. 2012;14:${at + 1}-${at + 9}.`,
    );
    const list = [...entries, entries[149], entries[0]].join('\n\n');
    const copies = earlierCopies(referencesIn(`# References\n\n${list}\n`).references);
    assert.deepEqual(
      copies.map((earlier, at) => [at, earlier]).filter(([, earlier]) => earlier !== null),
      [
        [150, 149],
        [151, 0],
      ],
    );
  });
});
