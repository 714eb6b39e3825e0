import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { followedBy, isSetOff, matchAfter, matchBefore, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { qualifierAt } from './qualifiers.js';
import type { Scan } from './scan.js';

/**
 * A number that measures something no rule compares: money, clock times, concentrations, lengths, counts of things, values of test
 * statistics. They are read so that nothing else takes them for data.
 */
export function readOther(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const { start, end } = amount.range;
  const money = matchBefore(text, start, MONEY_BEFORE);
  if (money) return makeFigure('other', { start: start - money[0].length, end }, amount, { unit: 'money' });
  const measured = isSetOff(text, end) ? null : measuredThing(text, amount);
  if (measured) return measured;
  if (precededBy(text, start, RELATION_BEFORE)) return makeFigure('other', amount.range, amount);
  const isDecimal =
    amount.numbers.some((number) => number.decimals > 0) &&
    precededBy(text, start, WORD_OR_SIGN_BEFORE) &&
    !precededBy(text, start, LABEL_BEFORE);
  if (isDecimal || isCountOfThings(text, amount))
    return makeFigure('other', amount.range, amount, { qualifier: qualifierAt(text, start, end) });
  return null;
}

/** A clock time, a multiple, or a number with a unit, by what stands directly behind it. */
function measuredThing(text: string, amount: Amount): FoundFigure | null {
  const { start, end } = amount.range;
  const clock =
    matchAfter(text, end, /^(?::\d{2})?\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock)(?!\p{L})/iu) ?? matchAfter(text, end, /^:\d{2}(?!\d)/);
  if (clock && amount.numbers.every(({ decimals, value }) => decimals <= 0 && value <= 24))
    return makeFigure('other', { start, end: end + clock[0].length }, amount, { unit: 'clock' });
  const fold = matchAfter(
    text,
    end,
    /^(?:[\s-]?fold|[\s-]times (?:higher|lower|more|less|greater|larger|longer|faster|as)|\s?[×x])(?![\p{L}\d])/iu,
  );
  if (fold) return makeFigure('other', { start, end: end + fold[0].length }, amount, { unit: 'times', measure: 'fold' });
  const unit = matchAfter(text, end, FIRST_UNIT);
  if (!unit) return null;
  const unitEnd = endOfUnits(text, end + unit[0].length);
  return makeFigure('other', { start, end: unitEnd }, amount, {
    unit: text.slice(end, unitEnd).trim(),
    qualifier: qualifierAt(text, start, unitEnd),
  });
}

/**
 * Where a unit such as "mL/kg/min" or "m s⁻¹" ends, its first part read. One expression for all parts would have seven times the units in
 * it.
 */
function endOfUnits(text: string, first: number): number {
  let end = first;
  for (let part = 0; part < MOST_PARTS; part++) {
    const next = matchAfter(text, end, PER_UNIT) ?? matchAfter(text, end, UNIT_TO_POWER);
    if (!next) return end;
    end += next[0].length;
  }
  return end;
}

const MOST_PARTS = 3;

/** "three proteins", "96 cortical regions": a whole number before a plural. "one" alone counts nothing. */
function isCountOfThings(text: string, amount: Amount): boolean {
  const { start, end } = amount.range;
  if (amount.numbers.some((number) => number.value < 2 || !Number.isInteger(number.value))) return false;
  if (/^(?:1[89]|20)\d{2}$/.test(text.slice(start, end)) || precededBy(text, start, NAME_BEFORE)) return false;
  return followedBy(text, end, PLURAL);
}

const MONEY_BEFORE = fromEnd(/(?:US|A|C)?[$£€¥]\s?$/);
const RELATION_BEFORE = fromEnd(/[\p{L}²)\]]\s?[=<>≤≥]\s?$/u);
const WORD_OR_SIGN_BEFORE = fromEnd(/(?:[\p{Ll}\d%]{2}|[(:;,=<>≤≥/])\s?$/u);
const LABEL_BEFORE = fromEnd(/\b(?:version|v|section|release|build|chapter|Windows)\.?\s?$/i);
const NAME_BEFORE = fromEnd(/(?:\b(?:PMID|vol|volume|issue|no|pp|chapter|section|in|of [A-Z]\p{L}{1,20}|[A-Z]\p{L}{1,20})|[;:(])\.?\s?$/u);

const PLURAL =
  /^(?: (?!(?:of|in|to|the|and|or|with|for|at|by|from|per|than|as|is|was|has|this|its|his|does|vs|versus|days|plus|minus|times)\b)(?:[\p{L}’'/-]{2,28})){0,3}? (?!(?:is|was|has|as|this|its|his|does|thus|versus|plus|minus|across|towards|perhaps|always|besides|afterwards|shows|suggests|indicates|requires|times|others|ours|theirs)\b)[\p{Ll}-]{2,24}(?:[^aiousy\W]s|es|ies|[aeo]e?s|ia)\b/u;

const PREFIXED = '(?:[fpnµμmckMGT]|da)?';
const BASE = `(?:${PREFIXED}(?:mol|M|g|m|l|L|Hz|Pa|V|A|W|J|T|Gy|Sv|eV|Bq|s|cal|N|F|Da|bp|b|B|Wh)|mm ?Hg|cm|°(?:\\s?[CFK]\\b)?|℃|degrees?(?: Celsius| Fahrenheit| C)?|kDa|IU|U|rpm|x ?g|dB|[kM]?cells?|CFU|pixels?|voxels?|mEq|mOsm|copies|beats|breaths|ms|[µμmn]?m[²³23]|h|min|d|kg|lb|lbs|oz|inch(?:es)?|feet|ft|miles?|meters?|metres?|kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|micromet(?:er|re)s?|nanomet(?:er|re)s?|lit(?:er|re)s?|millilit(?:er|re)s?|grams?|kilograms?|milligrams?|tons?|tonnes?|volts?|watts?|amps?|calories|kcal|points?|DDDs?|standard deviations?|SDs?|megadaltons?|[kM]?daltons?|ppm|ppb|ppt|Å|m?bar|Torr|[kMGTPE]B|(?:exa|peta|tera|giga|mega|kilo)?bytes?|wt|Ma|ka|kyr|Myr|Ga|au|AU|pc|kpc|Mpc|mag|arcsec|K|in(?=[.,;)]|$| (?:thick|long|wide|tall|deep|high)))`;
const POWER = '(?:\\s?[²³]|\\^?[-−–]?[123](?!\\d))?';
const NO_WORD = '(?![\\p{L}\\d])';
const FIRST_UNIT = new RegExp(`^[\\s\\u00a0\\u202f-]?(?:square |cubic )?${BASE}${POWER}${NO_WORD}`, 'u');
const PER_UNIT = new RegExp(
  `^\\s?(?:\\/|·|per|⋅)\\s?(?:${BASE}|day|week|year|hour|dl|dL|kg|side|second|minute|person|capita|cycle|h|d)(?:\\s?[²³]|[-−–]?[123](?!\\d))?${NO_WORD}`,
  'u',
);
const UNIT_TO_POWER = new RegExp(`^\\s${BASE}\\s?[-−–][123](?!\\d)${NO_WORD}`, 'u');
