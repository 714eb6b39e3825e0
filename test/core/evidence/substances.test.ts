import assert from 'node:assert/strict';
import { diseasesIn, isNamedIn, type Named, treatmentsIn } from '../../../src/core/evidence/substances.js';

describe('single treatments and diseases', () => {
  for (const [text, names] of [
    ['Supervised exercise in older adults', ['exercise']],
    ['a trial of vitamin D3 in nursing homes', ['vitamin D']],
    ['omega 3 and ω-3: fish oil for the heart', ['omega-3']],
    ['omega-3 fatty acids', ['omega-3']],
    ['Ubiquinone for migraine', ['coenzyme Q10']],
  ] as const) {
    it(`names in messages what “${text}” names`, () => assert.deepEqual(treatmentsIn(text).map(nameOf), names));
  }

  for (const [text, names] of [
    ['Patients with Crohn’s disease', ['Crohn’s disease']],
    ["Crohn's disease", ['Crohn’s disease']],
    ['chronic obstructive pulmonary disease', ['COPD']],
    ['severe covid-19', ['COVID-19']],
    ['Parkinson disease', ['Parkinson’s disease']],
    ['attention in ADHD', ['ADHD']],
    ['HIV infection', ['HIV']],
  ] as const) {
    it(`names in messages what “${text}” names`, () => assert.deepEqual(diseasesIn(text).map(nameOf), names));
  }

  it('finds another name of what the claim names', () => {
    const [vitamin] = treatmentsIn('vitamin D');
    assert.ok(vitamin);
    assert.deepEqual([isNamedIn(vitamin, 'Cholecalciferol, weekly'), isNamedIn(vitamin, 'vitamin C')], [true, false]);
  });
});

const nameOf = ({ name }: Named): string => name;
