import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { agrees, isComparable, isSameArm, printAs } from '../../../src/core/article/compareValue.js';
import type { Figure, FigureKind } from '../../../src/core/figures/figure.js';
import { numberToWords } from '../../../src/core/figures/numberWords.js';
import type { Fact } from '../../../src/core/studies/study.js';
import { madeUpFact } from '../../support/madeUpFact.js';
import { readAll } from '../figures/readAll.js';

const fact = (kind: FigureKind, value: Fact['value'], unit: string | null, more: Partial<Fact> = {}): Fact =>
  madeUpFact({ kind, value, unit, ...more });

/** The figure of that kind in the text, placed as if the text were the whole file. */
function figureIn(text: string, kind: FigureKind): Figure {
  const found = readAll(text).find((figure) => figure.kind === kind);
  assert.ok(found, `no ${kind} in "${text}": ${readAll(text).map((figure) => `${figure.kind} ${figure.text}`)}`);
  return { ...found, block: 0, span: found.range } as Figure;
}

const people = (value: number): Fact => fact('sampleSize', value, 'participants');
const percent = (value: Fact['value'], more: Partial<Fact> = {}): Fact => fact('percentage', value, '%', more);
const weeks = (value: number, more: Partial<Fact> = {}): Fact => fact('duration', value, 'wk', more);
const mg = (value: Fact['value'], unit = 'mg/d', more: Partial<Fact> = {}): Fact => fact('dose', value, unit, more);

describe('a figure beside a fact', () => {
  const table: readonly (readonly [text: string, Fact, boolean])[] = [
    ['31 women took part', people(31), true],
    ['30 women took part', people(31), false],
    ['Thirty-one women took part', people(31), true],
    ['about 30 women took part', people(31), true],
    ['over 30 women took part', people(31), true],
    ['nearly 30 women took part', people(31), false],
    ['over 30 women took part', people(40), false],
    ['over 400 patients took part', people(406), true],
    ['about 30 patients took part', people(40), false],
    ['some 3,800 patients took part', people(3775), true],
    ['about 5 patients took part', people(3), false],
    ['29% responded', percent(28.8), true],
    ['28.8% responded', percent(28.8), true],
    ['28.9% responded', percent(28.8), false],
    ['30% responded', percent(28.8), false],
    ['nearly 30% responded', percent(28.8), true],
    ['about 30% responded', percent(28.8), true],
    ['28.8% responded', percent(29), true],
    ['up to 80% responded', percent(78), true],
    ['up to 80% responded', percent(89), false],
    ['more than 80% responded', percent(83), true],
    ['at least 30% responded', percent(32), true],
    ['35% responded', percent([30, 100], { qualifier: 'over' }), true],
    ['use changed by −12% (−12%)', percent(12), true],
    ['12 weeks', weeks(12), true],
    ['three months', weeks(12), true],
    ['3 months', weeks(13), true],
    ['3 months', weeks(16), false],
    ['84 days', weeks(12), true],
    ['one year', weeks(52), true],
    ['1 year', fact('duration', 12, 'mo'), true],
    ['8 weeks', weeks(12), false],
    ['6 months', fact('duration', 6, 'mo', { qualifier: 'over' }), true],
    ['4.5 mg/day', mg(4.5), true],
    ['4.5 mg', mg(4.5), true],
    ['4.5 mg/day', mg(4.5, 'mg'), true],
    ['5 mg/day', mg(4.5), false],
    ['about 5 mg/day', mg(4.5), false],
    ['45 mg/day', mg(4.5), false],
    ['4500 µg daily', mg(4.5), true],
    ['4.5 µg daily', mg(4.5), false],
    ['3.9 mg', mg(3.88), true],
    ['3 mg', mg([3, 4.5]), true],
    ['1.5–4.5 mg', mg([3, 4.5]), true],
    ['1.5–4.5 mg', mg([1.5, 4.5]), true],
    ['50–100 mg', mg([10, 20]), false],
    ['4.5 mg/kg', mg(4.5), false],
    ['p < .05', fact('pValue', 0.016, null, { operator: '=', printed: 'P = 0.016' }), true],
    ['p = .02', fact('pValue', 0.016, null, { operator: '=', printed: 'P = 0.016' }), true],
    ['p = .03', fact('pValue', 0.016, null, { operator: '=', printed: 'P = 0.016' }), false],
    ['p < .001', fact('pValue', [0, 0.001], null, { operator: '<' }), true],
    ['p < .01', fact('pValue', [0, 0.001], null, { operator: '<' }), true],
    ['p < .001', fact('pValue', [0, 0.01], null, { operator: '<' }), false],
    ['p > .05', fact('pValue', 0.3, null, { operator: '=' }), true],
    ['95% CI 0.42 to 5.24', fact('interval', [0.42, 5.24], null), true],
    ['95% CI 0.4 to 5.2', fact('interval', [0.42, 5.24], null), true],
    ['95% CI 0.42 to 5.42', fact('interval', [0.42, 5.24], null), false],
    ['95% CI 0.8 to 1.7', fact('interval', [-1.7, -0.8], null), true],
    ['a third of patients improved', percent(33), true],
    ['a third of patients improved', percent(40), false],
    ['two-thirds of patients improved', percent(67), true],
    ['half of the patients improved', percent(60), false],
    ['two of three patients improved', fact('fraction', 0.667, 'participants', { numerator: 2, denominator: 3 }), true],
    ['11 of 25 patients improved', fact('fraction', 0.44, 'participants', { numerator: 11, denominator: 25 }), true],
    ['12 of 25 patients improved', fact('fraction', 0.44, 'participants', { numerator: 11, denominator: 25 }), false],
    ['a mean difference of −0.34', fact('difference', -0.34, 'points'), true],
    ['a mean difference of 0.34', fact('difference', -0.34, 'points'), true],
    ['aged 18–65 years', fact('age', [18, 65], 'a'), true],
    ['aged 18–65 years', fact('age', [18, 64], 'a'), false],
  ];
  for (const [text, reported, expected] of table) {
    it(`${text} ${expected ? 'is' : 'is not'} ${JSON.stringify(reported.value)} ${reported.unit ?? ''}`, () => {
      const kind = readAll(text).some((figure) => figure.kind === reported.kind) ? reported.kind : 'fraction';
      assert.equal(agrees(figureIn(text, kind), reported), expected);
    });
  }

  it('tells what cannot be held against each other', () => {
    assert.equal(isComparable(figureIn('4.5 mg/kg', 'dose'), mg(4.5)), false);
    assert.equal(isComparable(figureIn('4500 µg', 'dose'), mg(4.5)), true);
    assert.equal(isComparable(figureIn('3 months', 'duration'), weeks(12)), true);
  });

  it('knows the names of an arm', () => {
    assert.equal(isSameArm('naltrexone', 'LDN'), true);
    assert.equal(isSameArm('treatment', 'LDN'), true);
    assert.equal(isSameArm('placebo', 'LDN'), false);
    assert.equal(isSameArm('treatment', 'placebo'), false);
    assert.equal(isSameArm('control', 'placebo'), true);
  });
});

describe('the fact as the writer would print it', () => {
  const table: readonly (readonly [string, Fact, string])[] = [
    ['120 women took part', people(31), '31'],
    ['Thirty women took part', people(31), 'Thirty-one'],
    ['ten women took part', people(31), 'thirty-one'],
    ['2,500 patients took part', people(3775), '3,775'],
    ['40% improved', percent(28.8), '28.8%'],
    ['2.4% had an event', percent(1.65, { printed: '1.65%' }), '1.65%'],
    ['a hazard ratio of 0.9', fact('ratio', 0.755, null, { printed: '0.755' }), '0.755'],
    ['40.5 % improved', percent(28.8), '28.8 %'],
    ['40.25% improved', percent(28.8), '28.8%'],
    ['Eighty percent improved', percent(89), 'Eighty-nine percent'],
    ['3 mg/day', mg(4.5), '4.5 mg/day'],
    ['a 3-mg dose', mg(4.5), '4.5-mg'],
    ['50–100 mg', mg([1.5, 4.5]), '1.5–4.5 mg'],
    ['8 weeks', weeks(12), '12 weeks'],
    ['an 8-week trial', weeks(12), '12-week'],
    ['eight weeks', weeks(12), 'twelve weeks'],
    ['2 weeks', weeks(1), '1 week'],
    ['3 months', weeks(8), '8 weeks'],
    ['a 3-month trial', weeks(8), '8-week'],
    ['p = .03', fact('pValue', 0.016, null, { operator: '=', printed: 'P = 0.016' }), 'p = .016'],
    ['p<0.05', fact('pValue', [0, 0.001], null, { operator: '<', printed: 'P < 0.001' }), 'p<0.001'],
    ['95% CI 0.42–5.42', fact('interval', [0.42, 5.24], null, { printed: '0.42 to 5.24' }), '0.42–5.24'],
    ['60% improved', percent([80, 100], { qualifier: 'over' }), 'more than 80%'],
  ];
  for (const [text, reported, expected] of table)
    it(`${text} → ${expected}`, () => assert.equal(printAs(reported, figureIn(text, reported.kind)), expected));
});

describe('a figure copied from its own record', () => {
  const seeds = JSON.parse(readFileSync(new URL('../../../seeds/studies.json', import.meta.url), 'utf8')) as readonly {
    readonly facts: readonly Fact[];
  }[];
  const facts = seeds
    .flatMap((study) => study.facts)
    .filter((each) => ['sampleSize', 'percentage', 'dose', 'duration'].includes(each.kind));

  /** Ways to print a fact that say the same number. */
  const forms: readonly ((printed: string) => string)[] = [
    (number) => number,
    (number) => `about ${number}`,
    (number) => (/^\d+$/.test(number) ? (numberToWords(Number(number)) ?? number) : number),
    (number) => (/^\d{4,}$/.test(number) ? number.replace(/\B(?=(?:\d{3})+$)/g, ',') : number),
    (number) => (number.includes('.') ? `${number}0` : number),
  ];
  const tails: Readonly<Record<string, readonly string[]>> = {
    sampleSize: [' patients took part', ' women with pain were enrolled', ' adults completed the study'],
    percentage: ['% of patients improved', ' % in all', ' percent responded'],
    dose: [' mg', ' mg/day', ' mg nightly', ' mg daily'],
    duration: [' weeks', '-week trial'],
  };

  it('is never found wrong, in any form', () => {
    assert.ok(facts.length > 100);
    fc.assert(
      fc.property(fc.constantFrom(...facts), fc.constantFrom(...forms), fc.nat(), (each, form, pick) => {
        const unit = (each.unit ?? '').split('/')[0];
        if (each.kind === 'dose' && unit !== 'mg') return;
        if (each.kind === 'dose' && each.unit?.includes('kg')) return;
        const options = tails[each.kind] ?? [];
        let tail = options[pick % options.length] ?? '';
        if (each.kind === 'duration') tail = { d: ' days', wk: tail, mo: ' months', a: ' years', h: ' hours' }[each.unit ?? ''] ?? ' weeks';
        const value =
          typeof each.value === 'number'
            ? [each.value]
            : each.qualifier
              ? [each.qualifier === 'over' ? each.value[0] : each.value[1]]
              : each.value;
        const number = value.length === 2 ? `${value[0]}–${value[1]}` : form(String(value[0]));
        const text = `${number}${tail}`;
        const found = readAll(text).find((figure) => figure.kind === each.kind || (each.kind === 'sampleSize' && figure.kind === 'count'));
        assert.ok(found, `nothing read in "${text}"`);
        assert.ok(
          agrees({ ...found, block: 0, span: found.range } as Figure, each),
          `"${text}" does not agree with ${JSON.stringify(each.value)} ${each.unit}`,
        );
      }),
      { numRuns: 400 },
    );
  });
});
