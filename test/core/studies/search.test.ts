import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readLibrary } from '../../../src/core/studies/libraries/readLibrary.js';
import { readStudies } from '../../../src/core/studies/readStudies.js';
import { StudyIndex } from '../../../src/core/studies/studyIndex.js';
import { synthetic } from '../../benchmark/syntheticLibrary.js';

const seeds: unknown = JSON.parse(readFileSync(new URL('../../../seeds/studies.json', import.meta.url), 'utf8'));

/** What a writer types, the study that is meant, and the place from which on it must stand in the list. */
type Expectation = readonly [query: string, study: string, within?: number];

const overBundled: readonly Expectation[] = [
  // Identifiers and keys.
  ['10.1002/art.37734', 'younger-2013'],
  ['https://doi.org/10.1002/ART.37734', 'younger-2013'],
  ['PMID 21380937', 'smith-2011'],
  ['pmc3381945', 'smith-2011'],
  ['@okelly-2022', 'okelly-2022'],
  // Author and year, in any order and case.
  ['younger 2013', 'younger-2013'],
  ['2013 younger', 'younger-2013'],
  ['YOUNGER 2013', 'younger-2013'],
  ['smith 2007', 'smith-2007'],
  ['o’kelly 2022', 'okelly-2022'],
  ['due bruun 2021', 'bruun-2021-protocol'],
  ['2016 wang', 'wang-2016-tlr4'],
  ['cree 2010 quality of life', 'cree-2010'],
  ['Younger & Mackey 2009', 'younger-mackey-2009'],
  // The beginning of a name or word.
  ['youn', 'younger-2013', 8],
  ['sharaf', 'sharafaddinzadeh-2010'],
  ['papant', 'papantoniou-2024'],
  ['raknes thyr', 'raknes-2020-thyroid'],
  ['raknes rheum', 'raknes-2019-ra'],
  ['hutchinson neurop', 'hutchinson-2008'],
  ['smith child', 'smith-2013'],
  ['cochrane crohn 2014', 'segal-2014-cochrane'],
  // Names without diacritics and hyphens.
  ['rodriguez freire', 'innova-results'],
  ['bruun plesner', 'bruun-plesner-2020'],
  ['colomer carbonell', 'innova-protocol-2022'],
  ['rassi mariani', 'rassi-mariani-2024'],
  // Small slips.
  ['yuonger 2013', 'younger-2013'],
  ['younger 2013 fibromylagia', 'younger-2013'],
  ['shrafaddinzadeh', 'sharafaddinzadeh-2010'],
  ['raknse thyroid', 'raknes-2020-thyroid'],
  ['mucosal haeling crohn', 'smith-2011'],
  ['ktoljan vrooman review', 'toljan-vrooman-2018'],
  ['partridge systematc review', 'partridge-2023'],
  // Words of the title in any order, and a subject.
  ['corneal pain', 'dieckmann-2021', 2],
  ['corneal pain neuropathic management', 'dieckmann-2017'],
  ['pruritus systemic sclerosis', 'frech-2011'],
  ['sclerosis pruritus frech', 'frech-2011'],
  ['long covid cohort', 'okelly-2022'],
  ['brain fog addiction drug', 'steenhuysen-2022'],
  ['complex regional pain syndrome', 'chopra-cooper-2013'],
  ['diabetic neuropathy naltrexone', 'srinivasan-2021'],
  ['cytokines eight weeks', 'parkitny-younger-2017'],
  ['dose response fibromyalgia', 'bruun-plesner-2020'],
  ['clinically isolated syndrome', 'ludwig-2016-cis'],
  ['autistic children pediatric naltrexone', 'elchaar-2006'],
  ['depression breakthrough', 'mischoulon-2017'],
  ['lancet rheumatology 6 mg', 'bruun-2024'],
  ['opioid consumption norway cohort', 'raknes-2017-opioid'],
];

const overLibrary: readonly Expectation[] = [
  ['10.1097/wang.2000.1', 'wang2000levav1'],
  ['10000003', 'silva2010solav3'],
  ['wang2000levav1', 'wang2000levav1'],
  ['@dixon2002', 'dixon2002wilen2', 2],
  ['wang 2000 levavir', 'wang2000levav1'],
  ['levavir wang', 'wang2000levav1', 2],
  ['2000 pain children levavir diabetes', 'wang2000levav1', 2],
  ['irving-dixon 2010 ibradipine', 'irvingdixon2010ibrad4'],
  ['jensen garcia 2001', 'jensengarca2001penav22'],
  ['kovacs 1988 ursatastatin', 'kovcs1988ursat16'],
  ['graham triatriptan lupus', 'graham2016triat10'],
  ['grahm triatriptan lupus', 'graham2016triat10'],
  ['triatriptan luups', 'graham2016triat10', 2],
  ['ivanova ursostal', 'ivanova2009ursos0', 2],
  ['veterans alcohol ursostalukast joint counts', 'ivanova2009ursos0', 2],
  ['larsen 2000 epilepsy ernim', 'larsen2000ernim7'],
  ['ernimosartan readmission veterans epilepsy open label pilot', 'larsen2000ernim7'],
  ['Nguyen 2017 lung function children depress', 'nguyen2017fosux18'],
  ['santos corux', 'santos2023corux8', 2],
  ['schmidt endometriosis bone oxair', 'schmidt2006oxair21'],
];

const placeOf = (index: StudyIndex, query: string, id: string): number =>
  index.candidates(query, 20).findIndex(({ study }) => study.id === id) + 1;

describe('search', () => {
  for (const [name, table, indexOf] of [
    ['the bundled index', overBundled, () => StudyIndex.of(readStudies(seeds, 'studies.json', 'bundled').studies)],
    ['a library', overLibrary, () => StudyIndex.of(readLibrary(synthetic('cslJson', 2000), 'large.json').studies)],
  ] as const) {
    let index: StudyIndex;
    before(() => {
      index = indexOf();
    });
    for (const [query, study, within = 1] of table)
      it(`of ${name} for “${query}” puts ${study} ${within === 1 ? 'first' : `among the first ${within}`}`, () => {
        const place = placeOf(index, query, study);
        assert.ok(place >= 1 && place <= within, place === 0 ? 'it was not found' : `it came as number ${place}`);
      });
  }
});
