import assert from 'node:assert/strict';
import { numberToWords } from '../../src/core/figures/numberWords.js';
import { studyName } from '../../src/core/studies/studyName.js';
import type { Fact, Study } from '../../src/core/studies/study.js';
import { rules } from '../../src/rules/index.js';
import { alarmsIn, bundledIndex, reviewText } from '../support/review.js';
import { inFrame } from './sentences/frame.js';

/** What may say that a figure is not the study's. */
const accusing = rules.filter(({ id }) => id.endsWith('-mismatch') || id === 'impossible-percentage' || id === 'implausible-dose');

/** The number as a writer may print it without being wrong: digits, words, rounded, said to be rough. */
function formsOf(fact: Fact): readonly string[] {
  const unit = unitOf(fact.unit);
  if (typeof fact.value !== 'number') {
    const [low, high] = fact.value;
    if (low === 0 || high === 100) return fact.printed && fact.kind === 'pValue' ? [fact.printed] : [];
    return [`${low}${unit} to ${high}${unit}`, `${low}–${high}${unit}`];
  }
  const value = fact.kind === 'sampleSize' || fact.kind === 'count' || fact.kind === 'fraction' ? fact.value : Math.abs(fact.value);
  if (fact.kind === 'pValue') return [`p = ${value}`, `P = ${String(value).replace(/^0/, '')}`, ...(value < 0.05 ? ['p < 0.05'] : [])];
  if (fact.kind === 'fraction')
    return fact.denominator ? [`${fact.numerator} of ${fact.denominator}`, `${fact.numerator}/${fact.denominator}`] : [];
  const forms = [`${value}${unit}`, `about ${value}${unit}`];
  const words = Number.isInteger(value) && value > 1 ? numberToWords(value) : null;
  if (words && fact.kind !== 'dose') forms.push(fact.unit === '%' ? `${words} percent` : `${words}${unit}`);
  if (!Number.isInteger(value) && !isExact(fact)) forms.push(`${value.toFixed(0)}${unit}`, `roughly ${value.toFixed(0)}${unit}`);
  if (value >= 20 && !isExact(fact)) {
    forms.push(
      `about ${Math.round(value / 5) * 5}${unit}`,
      `nearly ${Math.ceil(value / 5) * 5}${unit}`,
      `over ${Math.floor(value / 5) * 5}${unit}`,
    );
  }
  return [...forms, ...convertedOf(fact, value)];
}

/** The same in another unit. */
function convertedOf(fact: Fact, value: number): readonly string[] {
  if (fact.unit === 'mg' || fact.unit === 'mg/d') return [`${value * 1000} µg`, `${value * 1000} micrograms`, `${value} milligrams`];
  if (fact.unit === 'wk') return [`${value * 7} days`, ...(value % 4 === 0 ? [`${value / 4} months`] : [])];
  if (fact.unit === 'mo') return [`about ${value * 4} weeks`, ...(value === 12 ? ['one year', 'a year'] : [])];
  if (fact.unit === 'a' && fact.kind === 'duration' && Number.isInteger(value)) return [`${value * 12} months`];
  if (fact.unit === 'participants' && value >= 1000) return [value.toLocaleString('en-US')];
  if (fact.unit === '%' && Math.round(value) === 33) return ['a third', 'one third'];
  if (fact.unit === '%' && Math.round(value) === 67) return ['two thirds', 'two-thirds'];
  return [];
}

const isExact = (fact: Fact): boolean => fact.kind === 'dose' || fact.kind === 'duration';

const unitOf = (unit: string | null): string => UNITS[unit ?? ''] ?? (unit && /^[a-z]?g(?:\/kg)?(?:\/d)?$/.test(unit) ? ` ${unit}` : '');

const UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  wk: ' weeks',
  mo: ' months',
  a: ' years',
  d: ' days',
  'mg/d': ' mg a day',
  mg: ' mg',
  'mg/kg': ' mg/kg',
  'mg/kg/d': ' mg/kg a day',
  points: ' points',
  'percentage points': ' percentage points',
};

/** Plain sentences that say the figure of the study, with its role, outcome and arm. */
function sentencesOf(fact: Fact, number: string, study: string): readonly string[] {
  const arm = fact.arm ? ` on ${fact.arm}` : '';
  const outcome = fact.outcome ?? 'the outcome';
  const cited = `(${study.replace(/ \((.*)\)$/, ', $1')})`;
  switch (fact.kind) {
    case 'sampleSize':
      return sizes(fact, number, study, cited);
    case 'percentage':
    case 'fraction':
      return fact.measure === 'share' || fact.measure === undefined
        ? [`${study} saw ${outcome} in ${number} of patients${arm}.`, `In all, ${number} of the patients${arm} had ${outcome} ${cited}.`]
        : fact.measure === 'increase'
          ? [`In ${study}, ${outcome} rose by ${number}${arm}.`, `There was an increase in ${outcome} of ${number}${arm} ${cited}.`]
          : [`In ${study}, ${outcome} fell by ${number}${arm}.`, `There was a ${number} reduction in ${outcome}${arm} ${cited}.`];
    case 'dose':
      return [`${study} gave ${number} of naltrexone.`, `Patients took ${number} of the drug ${cited}.`];
    case 'duration':
      return [`Treatment lasted ${number} in ${study}.`, `${study} followed people for ${number}.`, `They took it for ${number} ${cited}.`];
    case 'age':
      return [`Mean age was ${number} in ${study}.`, `Participants were aged ${number} ${cited}.`];
    case 'mean':
      return [`In ${study}, mean ${outcome} was ${number}${arm}.`, `Mean ${outcome} was ${number}${arm} ${cited}.`];
    case 'difference':
      return [`In ${study}, ${outcome} fell by ${number}${arm}.`, `The mean difference in ${outcome} was ${number} ${cited}.`];
    case 'count':
      return [`${study} included ${number} ${fact.unit ?? 'items'}.`, `There were ${number} ${fact.unit ?? 'items'} ${cited}.`];
    default:
      return [`In ${study}, ${outcome} differed${arm} (${number}).`, `Patients had another ${outcome} (${number}) ${cited}.`];
  }
}

function sizes(fact: Fact, number: string, study: string, cited: string): readonly string[] {
  switch (fact.role) {
    case 'arm':
    case 'subgroup':
      return [
        `${study} had ${number} patients in the ${fact.arm ?? 'LDN'} group.`,
        `Of them, ${number} were given ${fact.arm ?? 'LDN'} ${cited}.`,
      ];
    case 'completed':
      return [`In ${study}, ${number} participants completed the study.`, `The study was completed by ${number} patients ${cited}.`];
    case 'analysed':
      return [`${study} analysed ${number} patients.`, `Data of ${number} patients were analysed ${cited}.`];
    case 'screened':
      return [`${study} screened ${number} patients.`, `In all, ${number} patients were screened ${cited}.`];
    default:
      return fact.planned
        ? [`${study} planned to enrol ${number} participants.`, `The trial will include ${number} participants ${cited}.`]
        : [
            `${study} enrolled ${number} participants.`,
            `The study included ${number} people ${cited}.`,
            `A total of ${number} patients took part ${cited}.`,
          ];
  }
}

function paragraphsOf(study: Study): readonly string[] {
  const name = studyName(study);
  return study.facts.flatMap((fact) =>
    formsOf(fact).flatMap((number, form) => {
      const sentences = sentencesOf(fact, number, name);
      // All sentences with the number as it stands, one with each of its other forms.
      return form === 0 ? sentences : sentences.slice(form % sentences.length, (form % sentences.length) + 1);
    }),
  );
}

describe('a figure from a study’s own record', () => {
  const told = bundledIndex.studies.map((study) => ({ study, paragraphs: paragraphsOf(study) }));

  it('stands in thousands of sentences, and most are known to be right', () => {
    const figures = told.slice(0, 30).flatMap(({ paragraphs }) => reviewText(inFrame(paragraphs.join('\n\n'))).article.figures);
    const verified = figures.filter(({ verdict }) => verdict === 'verified');
    assert.ok(told.flatMap(({ paragraphs }) => paragraphs).length >= 1500);
    assert.ok(verified.length >= 0.6 * figures.length, `${verified.length} of ${figures.length}`);
  });

  for (const { study, paragraphs } of told.filter((each) => each.paragraphs.length > 0)) {
    it(`is never held against the writer: ${study.id}`, () => {
      const text = inFrame(paragraphs.join('\n\n'));
      const alarms = alarmsIn(text, { rules: accusing });
      assert.deepEqual(
        alarms.map(({ message, span }) => `${paragraphAt(text, span.start)} → ${message}`),
        [],
      );
    });
  }
});

const paragraphAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at));
