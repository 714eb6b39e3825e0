import assert from 'node:assert/strict';
import { addFacts, mergeStudies } from '../../../src/core/studies/mergeStudies.js';
import type { Study } from '../../../src/core/studies/study.js';
import { fact, item, study } from './records.js';

const title = 'Velorin for tension headache: a randomised trial';
const own = (changes: Readonly<Record<string, unknown>>): Study => study({ facts: [], ...changes }, { library: 'my.bib' });

describe('mergeStudies takes for one work', () => {
  const same: readonly (readonly [string, object])[] = [
    ['the same DOI in another spelling', { id: 'k1', item: { type: 'article-journal', title, DOI: '10.1234/VEL.1' } }],
    ['the same DOI and no title', { id: 'k2', item: { type: 'article-journal', DOI: '10.1234/vel.1' } }],
    ['title, author and year, without identifier', { id: 'k3', item: item({ title: title.toUpperCase(), DOI: undefined }) }],
    [
      'title and author, in the year of the electronic edition',
      { id: 'k4', item: item({ DOI: undefined, issued: { 'date-parts': [[2018]] } }) },
    ],
  ];
  for (const [name, changes] of same) {
    it(name, () => {
      const clean = JSON.parse(JSON.stringify(changes)) as { id: string };
      const merged = mergeStudies([[study({ yearAliases: [2018] })], [own(clean)]]);
      assert.equal(merged.length, 1);
      assert.deepEqual([merged[0]?.id, merged[0]?.keys, merged[0]?.facts.length], ['hart-2019', [clean.id], 1]);
    });
  }
});

describe('mergeStudies keeps apart', () => {
  const apart: readonly (readonly [string, object])[] = [
    ['an equal title by another author', { item: item({ DOI: undefined, author: [{ family: 'Smith' }] }) }],
    ['an equal title of another year', { item: item({ DOI: undefined, issued: { 'date-parts': [[2011]] } }) }],
    ['an equal title with another DOI: a preprint', { item: item({ DOI: '10.9999/other' }) }],
    [
      'a wrong DOI on a work with quite another title',
      { item: item({ title: 'Sleep and memory in teenage footballers', author: [{ family: 'Brown' }] }) },
    ],
    [
      'a telling-nothing title',
      { item: { type: 'article-journal', title: 'Editorial', author: [{ family: 'Hart' }], issued: { 'date-parts': [[2019]] } } },
    ],
  ];
  for (const [name, changes] of apart) {
    it(name, () => {
      const base = name.includes('telling') ? study({ item: item({ title: 'Editorial', DOI: '10.1234/ed' }) }) : study();
      assert.equal(mergeStudies([[base], [own({ id: 'other-1', ...JSON.parse(JSON.stringify(changes)) })]]).length, 2);
    });
  }

  it('a protocol and its results, which share a registry number', () => {
    const protocol = study({
      id: 'p',
      registrations: ['NCT01234567'],
      item: item({ title: 'Velorin for headache: protocol', DOI: '10.1234/a' }),
    });
    assert.equal(mergeStudies([[protocol, study({ registrations: ['NCT01234567'] })]]).length, 2);
  });
});

describe('mergeStudies', () => {
  it('fills in what the first source lacks and overwrites nothing', () => {
    const [merged] = mergeStudies([
      [study()],
      [own({ id: 'k', item: item({ title: `${title} in adults`, volume: '7', abstract: 'Words.' }) })],
    ]);
    assert.deepEqual([merged?.item.title, merged?.item.volume, merged?.item.abstract], [title, '7', 'Words.']);
    assert.equal(merged?.origin, 'bundled');
  });

  it('hears of a retraction from any source', () => {
    const [merged] = mergeStudies([[study()], [own({ id: 'k', status: { retracted: true } })]]);
    assert.equal(merged?.status.retracted, true);
  });

  it('gives the later of two works with one id a number, and keeps its key', () => {
    const merged = mergeStudies([
      [study()],
      [own({ item: item({ title: 'Another subject altogether, by another hand', DOI: '10.1234/z' }) })],
    ]);
    assert.deepEqual(
      merged.map(({ id, keys }) => [id, keys]),
      [
        ['hart-2019', undefined],
        ['hart-2019-2', ['hart-2019']],
      ],
    );
  });

  it('gives the same list however often it merges it again', () => {
    const once = mergeStudies([[study()], [own({ id: 'k' })], [own({ id: 'k' })]]);
    assert.deepEqual(mergeStudies([once]), once);
    assert.deepEqual(once[0]?.keys, ['k']);
  });
});

describe('addFacts', () => {
  it('drops copies, and lets no second number for a question accuse', () => {
    const facts = addFacts(
      [fact()],
      [fact({ id: 'a' }), fact({ id: 'n-total', value: 90 }), fact({ id: 'c', kind: 'dose', value: 4, unit: 'mg' })],
    );
    assert.deepEqual(
      facts.map(({ id, value, accuse }) => [id, value, accuse]),
      [
        ['n-total', 84, true],
        ['n-total-2', 90, false],
        ['c', 4, true],
      ],
    );
  });
});
