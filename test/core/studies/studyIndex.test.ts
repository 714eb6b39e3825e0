import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { buildIndex, loadBundledIndex } from '../../../src/core/studies/buildIndex.js';
import { StudyIndex } from '../../../src/core/studies/studyIndex.js';
import type { StudyIdentifier } from '../../../src/core/studies/studyKeys.js';
import { item, study } from './records.js';

const json: unknown = JSON.parse(readFileSync(new URL('../../../seeds/studies.json', import.meta.url), 'utf8'));
const index = loadBundledIndex(JSON.parse(JSON.stringify(buildIndex({ studies: { path: 'studies.json', json } }).index)));
const ids = (studies: readonly { readonly id: string }[]): readonly string[] => studies.map(({ id }) => id).sort();

describe('StudyIndex', () => {
  it('finds a study by its id and nothing by another', () => {
    assert.equal(index.study('younger-2013')?.item.DOI, '10.1002/art.37734');
    assert.equal(index.study('younger-1913'), null);
    assert.equal(index.study('__proto__'), null);
  });

  const identifiers: readonly (readonly [StudyIdentifier, string, readonly string[]])[] = [
    ['doi', '10.1002/art.37734', ['younger-2013']],
    ['doi', 'https://doi.org/10.1002/ART.37734', ['younger-2013']],
    ['pmid', 'PMID: 21380937', ['smith-2011']],
    ['pmcid', '3381945', ['smith-2011']],
    ['trialId', 'nct04270877', ['bruun-2021-protocol', 'bruun-2024']],
    ['trialId', '2021-002534-16-ES', ['innova-protocol-2022', 'innova-results']],
    ['doi', '10.1002/art.37735', []],
    ['arxiv', '2101.00001', []],
  ];
  for (const [kind, id, expected] of identifiers)
    it(`finds ${kind} ${id}`, () => assert.deepEqual(ids(index.byIdentifier(kind, id)), expected));

  const names: readonly (readonly [string, number | null, readonly string[]])[] = [
    ['Younger', 2013, ['younger-2013']],
    ['YOUNGER', 2009, ['younger-2009-plosone', 'younger-mackey-2009']],
    ['O’Kelly', 2022, ['okelly-2022']],
    ['Zagon', 2011, ['zagon-2011-B', 'zagon-2011-T']],
    ['Due Bruun', 2023, ['bruun-2024']],
    ['Plesner', 2020, ['bruun-plesner-2020']],
    ['Smith', 2012, ['smith-2013']],
    ['Sharafaddinzadeh', null, ['sharafaddinzadeh-2010']],
    ['Mackey', 2013, []],
    ['Younger', 1999, []],
    ['', null, []],
  ];
  for (const [family, year, expected] of names)
    it(`finds ${family || 'nobody'} ${year ?? ''}`, () => assert.deepEqual(ids(index.byAuthorYear(family, year)), expected));

  it('finds an unverified author and year, for a look-up only', () =>
    assert.deepEqual(ids(index.byAuthorYear('Turel', 2015)), ['turel-2015']));

  it('finds a family with its particle and without', () => {
    const berg = StudyIndex.of([study({ item: item({ author: [{ family: 'Berg', 'non-dropping-particle': 'van der' }] }) })]);
    for (const name of ['van der Berg', 'Van Der Berg', 'Berg']) assert.equal(berg.byAuthorYear(name, 2019).length, 1, name);
    assert.equal(berg.byAuthorYear('der Berg', 2019).length, 0);
  });

  it('finds by citation key, told apart by case', () => {
    const keyed = StudyIndex.of([study({ keys: ['Hart2019'] })]);
    assert.deepEqual([keyed.byKey('Hart2019').length, keyed.byKey('hart-2019').length, keyed.byKey('hart2019').length], [1, 1, 0]);
  });
});

describe('candidates', () => {
  const queries: readonly (readonly [string, string])[] = [
    ['Younger et al. 2013', 'younger-2013'],
    ['doi:10.1002/art.37734.', 'younger-2013'],
    ['PMC3381945', 'smith-2011'],
    ['younger-2014-review', 'younger-2014-review'],
    ['mucosal healing crohn', 'smith-2011'],
    ['mucsal healing', 'smith-2011'],
    ['sharafad', 'sharafaddinzadeh-2010'],
    ['naltrexone thyroid hormones', 'raknes-2020-thyroid'],
  ];
  for (const [query, first] of queries)
    it(`puts ${first} first for “${query}”`, () => assert.equal(index.candidates(query)[0]?.study.id, first));

  it('gives nothing for nothing', () => {
    for (const query of ['', '   ', '!?', 'zzzzqq xyzzy']) assert.deepEqual(index.candidates(query), []);
    assert.deepEqual(index.candidates('naltrexone', 0), []);
  });

  it('gives as many as asked for, each once, in falling order', () => {
    const found = index.candidates('naltrexone crohn 2013 Younger 2013', 7);
    assert.equal(found.length, 7);
    assert.equal(new Set(found.map(({ study: { id } }) => id)).size, 7);
    assert.deepEqual(
      found.map(({ score }) => score),
      found.map(({ score }) => score).sort((a, b) => b - a),
    );
  });
});

describe('facts of an abstract', () => {
  const abstract = 'A total of 84 adults with tension headache were randomised to velorin or placebo for 12 weeks.';

  it('are read when the study is asked for by its id', () => {
    const own = StudyIndex.of([study({ item: item({ abstract }), facts: [] }, { library: 'my.bib' })]);
    assert.equal(own.studies[0]?.facts.length, 0);
    const total = own.study('hart-2019')?.facts.find(({ role }) => role === 'total');
    assert.deepEqual([total?.value, total?.accuse], [84, true]);
    assert.match(total?.source ?? '', /^the abstract in my\.bib: “.*84 adults/);
    assert.equal(own.study('hart-2019'), own.study('hart-2019'));
  });

  it('only confirm where a checked fact answers the same question', () => {
    const both = StudyIndex.of([study({ item: item({ abstract: abstract.replace('84', '90') }) })]);
    const totals = both.study('hart-2019')?.facts.filter(({ role }) => role === 'total') ?? [];
    assert.deepEqual(
      totals.map(({ value, accuse }) => [value, accuse]),
      [
        [84, true],
        [90, false],
      ],
    );
  });
});

describe('loadBundledIndex', () => {
  for (const broken of [null, [], {}, { version: 99, studies: [], statusFacts: [], unfound: [] }, { version: 1, studies: {} }])
    it(`refuses ${JSON.stringify(broken)}`, () => assert.throws(() => loadBundledIndex(broken), /no index of version 1/));
});
