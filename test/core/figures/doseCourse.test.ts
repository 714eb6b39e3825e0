import assert from 'node:assert/strict';
import { indexOfWorks } from '../../support/libraryOf.js';
import { alarmsIn } from '../../support/review.js';
import { expectFigure, readAll } from './readAll.js';

const steps: readonly (readonly [string, 'start' | 'target' | 'course'])[] = [
  ['⟦1.5 mg⟧ rising to 4.5 mg at night', 'start'],
  ['1.5 mg rising to ⟦4.5 mg⟧ at night', 'target'],
  ['titrated from ⟦1.5⟧ to 4.5 mg over 4 weeks', 'start'],
  ['titrated from 1.5 to ⟦4.5 mg⟧ over 4 weeks', 'target'],
  ['The dose was increased from ⟦25 mg⟧ to 200 mg.', 'start'],
  ['The dose was increased from 25 mg to ⟦200 mg⟧.', 'target'],
  ['They started at ⟦10 mg⟧ and increased to 40 mg after a week.', 'start'],
  ['They started at 10 mg and increased to ⟦40 mg⟧ after a week.', 'target'],
  ['⟦5 mg⟧ for a week, then 10 mg for a week, then 20 mg', 'start'],
  ['5 mg for a week, then ⟦10 mg⟧ for a week, then 20 mg', 'start'],
  ['5 mg for a week, then 10 mg for a week, then ⟦20 mg⟧', 'target'],
  ['The initial dose was ⟦1 mg⟧.', 'start'],
  ['The target dose was ⟦6 mg⟧.', 'target'],
  ['It was raised weekly by ⟦1.5 mg⟧.', 'start'],
  ['It was escalated up to ⟦6 mg⟧.', 'target'],
  ['It was titrated (⟦1.5–4.5 mg⟧).', 'course'],
  ['⟦2 to 8 mg⟧ daily, titrated over a month', 'course'],
];
const plain: readonly string[] = [
  'They took 4.5 mg nightly.',
  'Doses were 10 mg or 20 mg.',
  'It was reduced from 10 mg to 5 mg.',
  'It was tapered from 40 mg down to 10 mg.',
  'Placebo for two weeks, then 4.5 mg.',
  '50 to 100 mg daily',
];
const routes: readonly (readonly [string, string])[] = [
  ['oral naltrexone ⟦4.5 mg⟧', 'oral'],
  ['⟦20 mg⟧ by mouth', 'oral'],
  ['⟦20 mg⟧ orally', 'oral'],
  ['intravenous ketamine ⟦0.5 mg/kg⟧', 'intravenous'],
  ['⟦40 mg⟧ s.c. every other week', 'subcutaneous'],
  ['⟦84 mg⟧ nasal spray', 'intranasal'],
  ['intranasal esketamine at ⟦56 mg⟧', 'intranasal'],
  ['intramuscular methotrexate ⟦15 mg⟧', 'intramuscular'],
  ['⟦10 mg⟧ topically', 'topical'],
  ['oral placebo or intravenous iron ⟦500 mg⟧', 'intravenous'],
];

describe('courses of doses', () => {
  for (const [marked, step] of steps) it(`${step}: ${marked}`, () => expectFigure(marked, { kind: 'dose', step }));
  for (const text of plain)
    it(`none: ${text}`, () =>
      assert.deepEqual(
        readAll(text).flatMap(({ step, text: words }) => (step ? [words] : [])),
        [],
      ));
  for (const [marked, route] of routes) it(`${route}: ${marked}`, () => expectFigure(marked, { kind: 'dose', route: route as 'oral' }));

  it('have no route where none is said', () => assert.equal(readAll('They took 4.5 mg for pain.')[0]?.route, undefined));
});

const index = indexOfWorks([
  {
    family: 'Ferrand',
    coauthors: [],
    year: 2015,
    title: 'Tavoxin for restless legs: a randomised trial',
    abstract:
      'Sixty-six adults with restless legs received oral tavoxin or placebo for 12 weeks. The dose of tavoxin was titrated from 5 mg to 20 mg.',
  },
]);
const loud = (text: string) => alarmsIn(`# Tavoxin for restless legs\n\n${text}`, { index });

describe('doses of a titration', () => {
  for (const text of [
    'Ferrand (2015) gave tavoxin, 5 mg rising to 20 mg, to adults with restless legs.',
    'In Ferrand (2015), tavoxin was titrated from 5 to 20 mg.',
    'Ferrand (2015) started tavoxin at 2.5 mg and increased it to 20 mg.',
    'Ferrand (2015) gave tavoxin 20 mg.',
    'Ferrand (2015) began with tavoxin 5 mg.',
    'Tavoxin was titrated (5–20 mg) in the trial of Ferrand (2015).',
    'Ferrand (2015) raised tavoxin to 30 mg in those who did not respond.',
    'Ferrand (2015) compares tavoxin with intravenous iron 500 mg.',
  ])
    it(`are right in “${text}”`, () =>
      assert.deepEqual(
        loud(text).map(({ message }) => message),
        [],
      ));

  for (const [text, wrong] of [
    ['Ferrand (2015) titrated tavoxin from 5 mg to 200 mg.', '200 mg'],
    ['Ferrand (2015) gave tavoxin 45 mg by mouth.', '45 mg'],
    ['Ferrand (2015) started tavoxin at 5 mg and increased it to 12 mg.', '12 mg'],
  ] as const)
    it(`are wrong in “${text}”`, () => {
      const found = loud(text);
      assert.deepEqual(
        found.map(({ rule }) => rule),
        ['dose-mismatch'],
      );
      assert.ok(found[0]?.message.includes(wrong) && found[0].message.includes('20 mg'), found[0]?.message);
    });
});
