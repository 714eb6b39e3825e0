import assert from 'node:assert/strict';
import { checkRelations, readStudies } from '../../../src/core/studies/readStudies.js';
import { fact, item, record, study } from './records.js';

/** What is said of a file that holds one good record and one with something wrong. */
function problemsOf(broken: unknown): readonly string[] {
  const { studies, problems } = readStudies([record({ id: 'good-2000' }), broken], 'team.json');
  assert.deepEqual(
    studies.map(({ id }) => id),
    ['good-2000'],
    'the good record is kept, the broken one is not',
  );
  assert.ok(problems.every(({ path }) => path === 'team.json'));
  return problems.map(({ place, message }) => `${place}: ${message}`);
}

const withFact = (changes: object): unknown => record({ facts: [{ ...fact(), ...changes }] });
const without = (field: string): unknown => {
  const { [field as 'id']: _, ...rest } = { ...fact() };
  return record({ facts: [rest] });
};

describe('readStudies names what is wrong with a record', () => {
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ['no object', 'Hart 2019', /^record 2: is “Hart 2019”; it must be an object/],
    ['no id', record({ id: undefined }), /^record 2, id: is undefined/],
    ['an empty id', record({ id: '' }), /^record 2, id: is empty/],
    ['an id used before', record({ id: 'good-2000' }), /^good-2000, id: is used by an earlier record/],
    ['no item', { id: 'x-1' }, /^x-1, item: is missing; add it/],
    ['an unknown field', record({ sampleSize: 3 }), /^hart-2019, sampleSize: is no field of a record/],
    [
      'a field in the wrong case',
      record({ item: item({ Title: 'x' } as object) }),
      /item, Title: is no field of a record \(perhaps “title”\)/,
    ],
    ['a kind that is none', record({ kind: 'study' }), /^hart-2019, kind: is “study”; it must be one of trial, crossover-trial/],
    ['a DOI that is none', record({ item: item({ DOI: 'doi:10.1/x' }) }), /item, DOI: is “doi:10\.1\/x”, which has not the form/],
    ['a PMID that is none', record({ item: item({ PMID: 'PMC12' }) }), /item, PMID: /],
    [
      'a year in words',
      record({ item: item({ issued: { 'date-parts': [['2019']] } } as object) }),
      /date-parts\[0\]\[0\]: is “2019”; it must be a whole number/,
    ],
    ['a fact without source', without('source'), /^hart-2019, facts\[0\] \(n-total\), source: is missing; add it/],
    ['a fact with an empty source', withFact({ source: ' ' }), /facts\[0\] \(n-total\), source: is empty/],
    ['a fact without basis', without('basis'), /facts\[0\] \(n-total\), basis: is missing/],
    ['a fact that does not say whether it accuses', without('accuse'), /facts\[0\] \(n-total\), accuse: is missing/],
    ['memory that accuses', withFact({ basis: 'memory' }), /facts\[0\] \(n-total\), accuse: is true; here it must be false/],
    ['a sample size without role', without('role'), /role: is missing/],
    ['a share over 100 %', withFact({ kind: 'percentage', value: 130, unit: '%' }), /value: is 130/],
    ['a value in words', withFact({ value: '31' }), /value: is “31”; it must be a number or a list of two numbers/],
    ['a range upside down', withFact({ value: [9, 3] }), /value: is upside down/],
    ['a p-value without operator', withFact({ kind: 'pValue', value: 0.03, unit: null }), /operator: is missing/],
    ['two facts of one id', record({ facts: [fact(), fact()] }), /facts\[1\] \(n-total\), id: is used by an earlier fact/],
    ['a fact that relates to none', withFact({ relatesTo: 'pain' }), /relatesTo: names “pain”, which is no fact of this record/],
    [
      'a result without direction',
      record({ results: [{ outcome: 'pain', statement: 'x', basis: 'abstract', source: 'a' }] }),
      /results\[0\], direction: is missing/,
    ],
    [
      'the name of a prototype',
      JSON.parse('{"id":"p-1","item":{"type":"book","__proto__":{"x":1}}}'),
      /^p-1, item, __proto__: is a name that a record may not use/,
    ],
    ['a prototype at the top', JSON.parse('{"id":"p-2","item":{"type":"book"},"__proto__":{"x":1}}'), /^p-2, __proto__: /],
  ];
  for (const [name, broken, expected] of cases) {
    it(name, () => {
      const said = problemsOf(broken);
      assert.ok(
        said.some((one) => expected.test(one)),
        `${expected} is not in:\n${said.join('\n')}`,
      );
    });
  }

  for (const json of [null, 3, 'x', {}, { studies: 4 }]) {
    it(`a file that holds ${JSON.stringify(json)}`, () => {
      const { studies, problems } = readStudies(json, 'team.json');
      assert.equal(studies.length, 0);
      assert.match(problems[0]?.message ?? '', /holds no list of studies/);
    });
  }
});

describe('readStudies', () => {
  it('fills in what a record leaves out', () => {
    const { studies, problems } = readStudies({ studies: [{ id: 'x-1', item: { type: 'book', title: 'A book' } }] }, 'team.json');
    assert.deepEqual(problems, []);
    const [only] = studies;
    assert.deepEqual([only?.kind, only?.facts, only?.status, only?.origin], [null, [], { retracted: null }, { library: 'team.json' }]);
  });

  it('finds relations that lead nowhere', () => {
    const related = study({ id: 'a-1', supersededBy: ['b-1', 'c-1'], relations: [{ type: 'results', study: 'd-1' }] });
    assert.deepEqual(
      checkRelations([related, study({ id: 'b-1' })], 's.json').map(({ place }) => place),
      ['a-1, supersededBy[1]', 'a-1, relations[0], study'],
    );
  });
});
