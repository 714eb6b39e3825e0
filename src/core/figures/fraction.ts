import { fromEnd } from '../expressions/ofPieces.js';
import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import type { Amount } from './amounts.js';
import { followedBy, matchAfter, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { A_PERSON } from './people.js';
import { clean } from './numbers.js';
import { outcomeOfShare } from './outcomesOf.js';
import { armAt, shareOf } from './percentageClause.js';
import { qualifierAt } from './qualifiers.js';
import { peoplePhraseAfter } from './peoplePhrase.js';
import type { Measure } from './figure.js';
import { measureAt } from './percentageMeasure.js';
import { amountAfter, type Scan, sentenceOf } from './scan.js';

/**
 * A share as two whole numbers: "7 of 17", "two out of three", "11/25 patients", "one in five". Its value is the quotient, the numbers
 * stand in `printed`.
 */
export function readFraction(scan: Scan, amount: Amount): FoundFigure | null {
  const [part, more] = amount.numbers;
  if (more || !isWhole(part)) return null;
  const { text } = scan;
  const [whole, third] = amountAfter(scan, part.range.end)?.numbers ?? [];
  if (!whole || third || !isWhole(whole) || whole.value < part.value || whole.value < 2) return null;
  const gap = text.slice(part.range.end, whole.range.start);
  const range: Span = { start: part.range.start, end: whole.range.end };
  const people = peoplePhraseAfter(text, range.end);
  if (/^\s?\/\s?$/.test(gap)) {
    if (!isSlashFraction(scan, range, people !== null)) return null;
  } else if (/^ in $/.test(gap) || PERSON_IN.test(gap)) {
    if (
      part.value > 10 ||
      part.value === whole.value ||
      !(gap.length > 4
        ? followedBy(text, range.end, SHARE_ENDS)
        : people || followedBy(text, range.end, /^ (?:chance|odds|of (?:these|the|all|our)|\p{L}{3,20}s\b)/iu)) ||
      precededBy(text, range.start, /\b(?:phase|table|figure|of|grade|day|week) $/i)
    )
      return null;
  } else if (!/^ (?:\(\d{1,3}(?:\.\d{1,2})?\s?%\) )?(?:out )?of (?:the |these |those |our |all )?(?:total (?:of )?)?$/.test(gap))
    return null;
  return share(
    scan,
    range,
    {
      ...amount,
      numbers: [part, whole],
    },
    /\bin /.test(gap) ? allowed(part.value / whole.value) : [part.value / whole.value, part.value / whole.value],
    people !== null || ANY_PEOPLE.test(text.slice(Math.max(0, range.start - 100), range.end + 60)) ? 'participants' : null,
  );
}

/**
 * All fractions in words of a block: "a third of the patients", "two-thirds", "half of them". Their ranges are those that such words allow.
 */
export function readFractionWords(scan: Scan): readonly FoundFigure[] {
  const found: FoundFigure[] = [];
  if (!ANY_FRACTION_WORD.test(scan.text)) return found;
  for (const match of scan.text.matchAll(FRACTION_WORDS)) {
    const words = match[0].toLowerCase();
    const denominator = DENOMINATORS[/(half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)/.exec(words)?.[1] ?? ''];
    const numerator = NUMERATORS[/^(?:a|an|one|two|three|four|five|six|seven|eight|nine)\b/.exec(words)?.[0] ?? 'one'] ?? 1;
    if (!denominator || numerator >= denominator) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    const number = { range, value: numerator, decimals: -1 };
    const amount: Amount = { range, numbers: [number, { ...number, value: denominator }] };
    const people = peoplePhraseAfter(scan.text, range.end) ?? ANY_PEOPLE.exec(scan.text.slice(range.end, range.end + 40));
    found.push(share(scan, range, amount, allowed(numerator / denominator), people ? 'participants' : null));
  }
  return found;
}

function share(scan: Scan, range: Span, amount: Amount, value: readonly [number, number], unit: string | null): FoundFigure {
  const sentence = sentenceOf(scan, range.start);
  const near = shareOf(scan, range, sentence);
  return makeFigure('fraction', range, amount, {
    value,
    unit,
    measure: measureOfShare(scan, range, sentence),
    qualifier: qualifierAt(scan.text, range.start, range.end),
    arm: armAt(scan, range, sentence),
    outcome: outcomeOfShare(scan, near),
  });
}

/** Between the numbers of "one patient in ten". */
const PERSON_IN = new RegExp(`^ ${A_PERSON} (?:in|out of) $`, 'i');
/** Behind the second number, where nothing follows that it could count: "one patient in ten stopped", not "two women in ten centres". */
const SHARE_ENDS =
  /^(?:[.,;:)]|$| (?:who|that|did|does|was|were|is|are|had|has|have|on|with|without|given|taking|treated|stop(?:s|ped)|died|dies|on|but|and|at|after|by|from|in the|of the)\b)/i;

/** "Fell by a third" is a change; else a fraction is a share. */
function measureOfShare(scan: Scan, range: Span, sentence: Span): Measure {
  if (!precededBy(scan.text, range.start, BY)) return 'share';
  const measure = measureAt(scan.text, range, sentence);
  return measure === 'open' || measure === null ? 'change' : measure;
}

/** The ranges that the common fractions stand for; others are taken within two in a hundred, small ones within a tenth. */
function allowed(quotient: number): readonly [number, number] {
  for (const [value, low, high] of COMMON) if (Math.abs(value - quotient) < 1e-9) return [low, high];
  const slack = Math.min(0.02, quotient / 10);
  return [clean(quotient - slack), clean(quotient + slack)];
}

const isWhole = (number: { readonly value: number; readonly decimals: number }): boolean =>
  Number.isInteger(number.value) && number.decimals <= 0 && number.value >= 0;

/** "7/17" counts people; "4/5 mg", "120/80 mmHg", "24/7" and dates do not. */
function isSlashFraction(scan: Scan, range: Span, hasPeople: boolean): boolean {
  const { text } = scan;
  const printed = text.slice(range.start, range.end);
  if (
    printed === '24/7' ||
    followedBy(text, range.end, /^\s?(?:mm ?Hg|mg|mcg|µg|g\b|\/)/) ||
    precededBy(text, range.start, /(?:\/|version |v|\bBP |pressure (?:of )?)\s?$/i)
  )
    return false;
  return (
    hasPeople ||
    matchAfter(text, range.end, /^\s?[[(,;]\s?\d{1,3}(?:\.\d{1,2})?\s?%/) !== null ||
    precededBy(text, range.start, /%\s?[([]?\s?$|\bn\s?=\s?$/) ||
    (/\b(?:patients?|participants?|subjects?|children|women|men|responders?|cases)\b/i.test(
      text.slice(Math.max(0, range.start - 80), range.end + 60),
    ) &&
      Number(printed.split('/')[1]) > 2)
  );
}

const ANY_PEOPLE =
  /\b(?:patients?|participants?|subjects?|people|individuals|women|men|children|adults|volunteers|respondents|responders|users|cases|them|those|cohort|sample|adolescents|persons)\b/i;
const COMMON: readonly (readonly [number, number, number])[] = [
  [1 / 3, 0.31, 0.36],
  [1 / 4, 0.23, 0.27],
  [1 / 2, 0.47, 0.53],
  [2 / 3, 0.64, 0.69],
  [3 / 4, 0.73, 0.77],
];
const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const NUMERATORS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
/** A bare "third" may be an ordinal, so it needs "of", a bracket or a hyphen; "half" must be half of something. */
const FRACTION_WORDS = gated(
  /(?<![\w-])(?:(?<=\bby (?:about |nearly |almost |around |roughly |more than |over |some )?)(?:(?:a|one) (?:third|quarter|fifth|tenth)|half)(?= (?:in|on|after|over|with|from|compared|when|and|\()|[.,;]|$)|(?:a|one) (?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?= of\b| \()|one[-‑](?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|(?:two|three|four|five|six|seven|eight|nine)[-‑ ](?:thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths)|(?:a |one )?half(?= (?:of (?!(?:a|an|the (?:year|day|dose|time))\b)|the (?:patients|participants|subjects|sample|women|children|group|cohort))))(?![\w-])/gi,
);
const BY = fromEnd(/\bby (?:about |nearly |almost |around |roughly |more than |over |some )?$/i);
const ANY_FRACTION_WORD = gated(/(?:hal[fv]|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)/i);
