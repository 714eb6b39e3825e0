import assert from 'node:assert/strict';
import data from '../../../seeds/vocabulary.json' with { type: 'json' };
import { checkVocabulary } from '../../../src/core/vocabulary/checkVocabulary.js';

const named = { abbreviations: [], synonyms: [] };
const small = {
  conditions: [{ id: 'ache', term: 'ache', ...named }],
  outcomes: [{ id: 'pain', term: 'pain', ...named, scales: [], betterWhen: 'lower' }],
  drugs: [{ id: 'herb', term: 'herb', ...named }],
  designs: [{ term: 'trial', facet: 'kind', synonyms: [] }],
  directions: ['improved'],
  resultVerbs: [{ lemma: 'reduce', forms: [], effect: 'down' }],
  certainty: [{ level: 'asserted', rank: 4, words: [] }],
  vagueAttribution: ['studies show'],
};

const broken: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['no object', [], ['the vocabulary is not an object']],
  ['a missing list', { ...small, drugs: undefined }, ['drugs is not a list']],
  [
    'a word where a list belongs',
    { ...small, conditions: [{ ...small.conditions[0], synonyms: 'pains' }] },
    ['conditions[0].synonyms is not a list of words'],
  ],
  ['an entry without a term', { ...small, designs: [{ facet: 'kind', synonyms: [] }] }, ['designs[0].term is not a word']],
  ['an id twice', { ...small, drugs: [small.drugs[0], small.drugs[0]] }, ['drugs has id "herb" twice']],
  [
    'an unknown parent',
    { ...small, outcomes: [{ ...small.outcomes[0], parent: 'health' }] },
    ['outcomes "pain" names an unknown parent "health"'],
  ],
  [
    'an unknown class',
    { ...small, conditions: [{ ...small.conditions[0], class: ['ache', 'woe'] }] },
    ['conditions "ache" names an unknown class "woe"'],
  ],
  [
    'an unknown effect',
    { ...small, resultVerbs: [{ lemma: 'reduce', forms: [], effect: 'less' }] },
    ['resultVerbs "reduce" has an unknown effect "less"'],
  ],
  [
    'an unknown better side',
    { ...small, outcomes: [{ ...small.outcomes[0], betterWhen: 'soon' }] },
    ['outcomes "pain" is better when "soon"'],
  ],
  ['something that is no entry', { ...small, certainty: [7] }, ['certainty[0] is not an object']],
];

describe('checkVocabulary', () => {
  it('finds nothing wrong with the bundled vocabulary', () => assert.deepEqual(checkVocabulary(data), []));
  it('finds nothing wrong with a small one', () => assert.deepEqual(checkVocabulary(small), []));
  for (const [what, vocabulary, problems] of broken) it(`names ${what}`, () => assert.deepEqual(checkVocabulary(vocabulary), problems));
});
