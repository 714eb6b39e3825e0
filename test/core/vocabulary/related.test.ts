import assert from 'node:assert/strict';
import {
  conditionOf,
  drugFormOf,
  drugOf,
  effectDirection,
  isRelatedOutcome,
  isSameCondition,
  outcomeOf,
  outcomeParent,
} from '../../../src/core/vocabulary/related.js';

describe('conditionOf', () => {
  const names: readonly (readonly [string, string | null])[] = [
    ['multiple sclerosis', 'multiple-sclerosis'],
    ['MS', 'multiple-sclerosis'],
    ['Crohn disease', 'crohns-disease'],
    ['crohns-disease', 'crohns-disease'],
    ['Tumours', null],
    ['tumour', 'cancer'],
    ['relapsing-remitting', 'multiple-sclerosis:relapsing-remitting'],
    ['measles', null],
  ];
  for (const [name, id] of names) it(`takes ${name} for ${id}`, () => assert.equal(conditionOf(name)?.id ?? null, id));
});

describe('isSameCondition', () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['multiple sclerosis', 'MS', true],
    ['multiple sclerosis', 'primary progressive', true],
    ['relapsing-remitting', 'primary progressive', false],
    ['Crohn’s disease', 'inflammatory bowel disease', true],
    ['Crohn’s disease', 'ulcerative colitis', false],
    ['fibromyalgia', 'chronic pain', true],
    ['fibromyalgia', 'multiple sclerosis', false],
    ['inflammatory bowel disease', 'irritable bowel syndrome', false],
    ['clinically isolated syndrome', 'multiple sclerosis', false],
    ['rheumatoid arthritis', 'seropositive arthritis', true],
    ['Hashimoto’s thyroiditis', 'hypothyroidism', false],
    ['painful diabetic neuropathy', 'chronic pain', true],
    ['neuroblastoma', 'cancer', true],
    ['measles', 'Measles', true],
    ['measles', 'mumps', false],
  ];
  for (const [a, b, same] of pairs)
    it(`${a} and ${b}: ${same}`, () => {
      assert.equal(isSameCondition(a, b), same);
      assert.equal(isSameCondition(b, a), same);
    });
});

describe('outcomes', () => {
  it('knows their parents', () => {
    assert.equal(outcomeParent('CDAI'), 'disease-activity');
    assert.equal(outcomeParent('tnf-alpha'), 'pro-inflammatory-cytokines');
    assert.equal(outcomeParent('fatigue'), null);
  });
  it('knows a scale’s outcome', () => assert.equal(outcomeOf('FIQR')?.id, 'fibromyalgia-impact'));
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['pain', 'pain intensity', true],
    ['CDAI', 'disease activity', true],
    ['TNF-α', 'cytokines', true],
    ['TNF-α', 'anti-inflammatory cytokines', false],
    ['pain', 'fatigue', false],
    ['clinical response', 'clinical remission', false],
  ];
  for (const [a, b, related] of pairs) it(`${a} and ${b}: ${related}`, () => assert.equal(isRelatedOutcome(a, b), related));
});

describe('drugOf', () => {
  const names: readonly (readonly [string, string | null])[] = [
    ['LDN', 'naltrexone'],
    ['low dose naltrexone', 'naltrexone'],
    ['Vivitrol', 'naltrexone'],
    ['naltrexone', 'naltrexone'],
    ['(+)-naltrexone', 'plus-naltrexone'],
    ['naloxone', 'naloxone'],
    ['methylnaltrexone', 'methylnaltrexone'],
    ['aspirin', null],
  ];
  for (const [name, drug] of names) it(`takes ${name} for ${drug}`, () => assert.equal(drugOf(name), drug));
  it('tells the form', () => assert.equal(drugFormOf('LDN')?.id, 'low-dose-naltrexone'));
});

describe('effectDirection', () => {
  const effects: readonly (readonly [string, string | null, string | null])[] = [
    ['reduced', 'pain', 'improved'],
    ['reduces', 'quality of life', 'worsened'],
    ['increased', 'quality of life', 'improved'],
    ['increases', 'fatigue', 'worsened'],
    ['decreased', 'cytokines', 'decreased'],
    ['raised', 'nitric oxide', 'increased'],
    ['improved', 'cytokines', 'improved'],
    ['worsened', null, 'worsened'],
    ['did not improve', 'pain', 'no-difference'],
    ['inconclusive', 'pain', null],
    ['painted', 'pain', null],
  ];
  for (const [verb, outcome, direction] of effects)
    it(`${verb} ${outcome}: ${direction}`, () => assert.equal(effectDirection(verb, outcome), direction));
});
