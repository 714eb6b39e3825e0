import assert from 'node:assert/strict';
import { foldName, foldText, foldWords } from '../../../src/core/studies/fold.js';

describe('foldName', () => {
  for (const [a, b] of [
    ['Småbrekke', 'Smabrekke'],
    ['O’Kelly', "O'KELLY"],
    ['Bruun-Plesner', 'Bruun‐Plesner'],
    ['Łukasz Źródło', 'lukasz zrodlo'],
    ['Müller', 'Mu\u0308ller'],
    ['Strauß', 'Strauss'],
    ['Sørensen', 'Sorensen'],
    ['Ægir', 'Aegir'],
    ['St. John', 'St John'],
  ] as const) {
    it(`takes ${a} and ${b} for one name`, () => assert.equal(foldName(a), foldName(b)));
  }

  for (const [a, b] of [
    ['Smith', 'Smyth'],
    ['van der Berg', 'Vanderberg'],
    ['Li', 'Lie'],
  ] as const) {
    it(`keeps ${a} and ${b} apart`, () => assert.notEqual(foldName(a), foldName(b)));
  }
});

describe('foldText', () => {
  for (const [text, expected] of [
    ['Low-dose naltrexone', 'low dose naltrexone'],
    ['Crohn’s disease: a trial.', 'crohns disease a trial'],
    ['TNF-α & NF-κB', 'tnf alpha and nf kappa b'],
    ['<i>In vitro</i> H<sub>2</sub>O', 'in vitro h2o'],
    ['p < 0.05 and a > b', 'p 0 05 and a b'],
    ['  ', ''],
  ] as const) {
    it(`folds “${text}”`, () => assert.equal(foldText(text), expected));
  }

  it('gives no words for a text without letters', () => assert.deepEqual(foldWords('– … !'), []));
});
