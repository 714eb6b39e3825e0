import assert from 'node:assert/strict';
import { AmendedIndex } from '../../../src/core/studies/amendedIndex.js';
import { openPackedIndex, packIndex } from '../../../src/core/studies/packedIndex.js';
import type { Study } from '../../../src/core/studies/study.js';
import { StudyIndex } from '../../../src/core/studies/studyIndex.js';
import { study } from './records.js';

const studies = [
  study({
    id: 'abel-2010',
    item: { type: 'article-journal', title: 'Zinc', author: [{ family: 'Abel' }], issued: { 'date-parts': [[2010]] } },
  }),
  study({
    id: 'baker-2011',
    item: { type: 'article-journal', title: 'Iron', author: [{ family: 'Baker' }], issued: { 'date-parts': [[2011]] } },
  }),
];
const retract = (one: Study): Study => (one.id === 'abel-2010' ? { ...one, status: { retracted: true } } : one);

/** An index in bytes, which makes its studies when they are asked for. */
function packed(): StudyIndex {
  const bytes = Buffer.concat(packIndex(StudyIndex.of(studies), 'test', null));
  return StudyIndex.ofPacked(openPackedIndex(new Uint8Array(Uint8Array.from(bytes).buffer)));
}

describe('an index whose studies are seen through a change', () => {
  for (const [form, base] of [
    ['listed', StudyIndex.of(studies)],
    ['packed', packed()],
  ] as const) {
    it(`gives one object for a study, whatever it is asked by (${form})`, () => {
      const index = new AmendedIndex(base, retract);
      const [first] = index.byAuthorYear('Abel', 2010);
      assert.equal(first?.status.retracted, true);
      assert.equal(index.byKey('abel-2010')[0], first);
      assert.equal(index.ofYear(2010)[0], first);
      assert.equal(index.studies[0], first);
      assert.equal(index.tables().records.at(0), first);
      assert.equal(index.size, 2);
      assert.deepEqual(
        index.studies.map(({ id }) => id),
        ['abel-2010', 'baker-2011'],
      );
    });

    it(`makes no study that nobody asks for (${form})`, () => {
      let asked = 0;
      const index = new AmendedIndex(base, (one) => {
        asked++;
        return one;
      });
      assert.equal(index.studies.length, 2);
      assert.equal(index.tables().records.length, 2);
      assert.equal(asked, 0);
      assert.equal(index.study('baker-2011')?.id, 'baker-2011');
      assert.equal(asked, 1);
    });
  }
});
