import { fromEnd } from '../expressions/ofPieces.js';
import type { Span } from '../text/span.js';
import type { Amount } from './amounts.js';
import { followedBy, matchAfter, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { routeAt, stepAt } from './doseCourse.js';
import { drugIn } from './outcomesOf.js';
import { qualifierAt } from './qualifiers.js';
import { type Scan, sentenceOf } from './scan.js';
import { MASS_UNITS, unitIn } from './units.js';

/**
 * A dose: "4.5 mg", "4.5 mg/day", "0.1 mg/kg", "1.5-4.5 mg daily". The range is the number with its unit and what is joined to it by a
 * slash or "per"; the frequency may stand further on. Concentrations ("5 mg/dL") are `other`.
 */
export function readDose(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const match =
    matchAfter(text, amount.range.end, MASS) ??
    (precededBy(text, amount.range.start, TITRATED_FROM) ? matchAfter(text, amount.range.end, TO_MASS) : null);
  const isUnitless = match !== null && /^ (?:up )?to /.test(match[0]);
  const [whole, printed = ''] = match ?? [];
  if (!match || whole === undefined) return null;
  // "4/5 mg/day" is a slip of the pen for a decimal or a choice of two: what is meant cannot be told.
  if (precededBy(text, amount.range.start, /\d\s?\/\s?$/)) return null;
  const mass = unitIn(MASS_UNITS, printed);
  if (!mass || (mass === 'U' && !/^\s?(?:IU|U|units?)\b/.test(whole))) return null;
  const end = amount.range.end + whole.length;
  if (followedBy(text, end, CONCENTRATION)) return null;
  const sentence = sentenceOf(scan, amount.range.start);
  if (!isSureMass(mass) && !DOSING.test(text.slice(sentence.start, sentence.end))) return null;
  if (
    followedBy(
      text,
      end,
      /^ (?:of )?(?:tissue|protein|RNA|DNA|cell|lysate|extract|sample|body weight|feces|stool|fat|fib(?:re|er)|carbohydrate|wet|dry)\b/i,
    )
  )
    return null;
  const perKilogram = matchAfter(text, end, PER_KILOGRAM)?.[0] ?? '';
  const perTime = matchAfter(text, end + perKilogram.length, PER_TIME);
  const rangeEnd = end + perKilogram.length + (perTime?.[0].length ?? 0);
  const frequency =
    perTime && !/h|wk|week/i.test(perTime[1] ?? '')
      ? (frequencyAt(text, rangeEnd, amount.range.start) ?? 'once daily')
      : frequencyAt(text, rangeEnd, amount.range.start);
  const unit = `${mass}${perKilogram ? (/m2|m²/.test(perKilogram) ? '/m2' : '/kg') : ''}${timeSuffix(perTime?.[1] ?? null, frequency)}`;
  const range: Span = { start: amount.range.start, end: isUnitless ? amount.range.end : rangeEnd };
  const route = routeAt(text, range, sentence);
  const step = isUnitless ? 'start' : stepAt(text, range, sentence, amount.numbers.length > 1);
  return makeFigure('dose', range, amount, {
    unit,
    frequency,
    qualifier: qualifierAt(text, range.start, range.end),
    of: drugAt(scan, range, sentence),
    timepoint: null,
    ...(route ? { route } : {}),
    ...(step ? { step } : {}),
  });
}

/** How often the dose is given, in the vocabulary's words; null where that is not said beside it. */
function frequencyAt(text: string, end: number, start: number): string | null {
  for (const [frequency, pattern] of FREQUENCY_AFTER) if (followedBy(text, end, pattern)) return frequency;
  if (precededBy(text, start, NIGHTLY)) return 'once nightly';
  if (
    precededBy(
      text,
      start,
      /\b(?:daily|once-daily|every day) (?:oral )?(?:[\p{L}-]{1,15} )?(?:dos(?:e|es|age|ages|ing))?(?: range| intake)? ?(?:of|at|was|is|between|from)? ?(?:[\p{L}~≤]{1,14} ){0,2}$/iu,
    )
  )
    return 'once daily';
  if (precededBy(text, start, /\b(?:single|one-off) (?:oral )?dose (?:of |was )?$/i)) return 'single dose';
  return null;
}

const timeSuffix = (printed: string | null, frequency: string | null): string => {
  if (printed && /^(?:wk|week)/i.test(printed)) return '/wk';
  if (printed && /^h/i.test(printed)) return '/h';
  return frequency === 'once daily' || frequency === 'once nightly' ? '/d' : '';
};

/** The drug beside the dose: "4.5 mg of naltrexone", "LDN (4.5 mg)"; else the only one of the clause. */
function drugAt(scan: Scan, range: Span, sentence: Span): string | null {
  const stop = /[,;()]|\b(?:and|or|versus|vs|then|plus)\b/i;
  const after = scan.text.slice(range.end, Math.min(sentence.end, range.end + 60));
  const cut = stop.exec(after);
  const behind = drugIn(scan, { start: range.end, end: range.end + (cut ? cut.index : after.length) });
  if (behind) return behind;
  const from = Math.max(sentence.start, range.start - 60);
  return drugIn(scan, { start: from, end: range.start }) ?? drugIn(scan, sentence);
}

const isSureMass = (mass: string): boolean => mass === 'mg' || mass === 'ug';

const MASS = new RegExp(`^[\\s\\u00a0\\u202f-]?(${MASS_UNITS.map(([pattern]) => pattern).join('|')})(?![\\p{L}\\d²³])`, 'iu');
/** "Titrated from 1.5 to 4.5 mg": the first number's unit stands behind the second. */
const TITRATED_FROM = fromEnd(/\b(?:titrat|escalat|increas|rais)\w{1,4}\b[^.;]{0,40}\bfrom (?:about )?$/i);
const TO_MASS = new RegExp(
  `^ (?:up )?to \\d{1,4}(?:\\.\\d{1,3})?\\s?(${MASS_UNITS.map(([pattern]) => pattern).join('|')})(?![\\p{L}\\d²³])`,
  'iu',
);
const CONCENTRATION =
  /^\s?(?:\/\s?(?:d[lL]|m?[lL]|µ?[lL]|g\b|mg\b|mol|cm|mm|L)|·\s?m?[lL]|per (?:d[lL]|m?[lL]\b|millilit|lit|decilit|gram|mg)|\s?(?:d[lL]|m[lL])\s?[-−–]1)/;
const PER_KILOGRAM = /^\s?(?:\/\s?(?:kg|m2|m²)|per (?:kg|kilogram|m2)|[·\s]kg[-−–]1)(?: (?:of )?body ?weight)?/i;
const PER_TIME = /^\s?(?:\/\s?|per )(day|d|24 ?h|night|week|wk|hour|h)\b/i;
const BETWEEN =
  '(?:[\\s,(]{1,2}(?:of |oral(?:ly)? |taken |given |by mouth |administered |po |p\\.o\\.? |once |\\(?(?:LDN|naltrexone|low[- ]dose naltrexone|dose|dosage|capsules?|tablets?|placebo)\\)?,? ?){0,3}|[\\s-])';
const FREQUENCY_AFTER: readonly (readonly [string, RegExp])[] = [
  [
    'twice daily',
    new RegExp(`^${BETWEEN}(?:twice (?:daily|a day|per day|each day)|two times (?:a|per) day|b\\.?i\\.?d\\b\\.?|2x ?(?:\\/|per )day)`, 'i'),
  ],
  ['three times daily', new RegExp(`^${BETWEEN}(?:three times (?:daily|a day|per day)|thrice daily|t\\.?i\\.?d\\b\\.?)`, 'i')],
  ['every other day', new RegExp(`^${BETWEEN}(?:every other day|on alternate days|every second day|QOD)`, 'i')],
  [
    'once nightly',
    new RegExp(
      `^${BETWEEN}(?:nightly|(?:per |a |each |every )night|at (?:night|bedtime)|before (?:bed|sleep)|each evening|in the evening|every evening|q\\.?h\\.?s\\b\\.?|nocte)`,
      'i',
    ),
  ],
  [
    'once daily',
    new RegExp(`^${BETWEEN}(?:daily|(?:per |a |each |every )day|once (?:daily|a day|per day)|q\\.?d\\b\\.?|o\\.d\\.|QD)`, 'i'),
  ],
];
const DOSING =
  /\b(?:dos(?:e|es|ed|age|ages|ing)|daily|tablets?|capsules?|oral(?:ly)?|administered|received|injections?|infusions?|intravenous(?:ly)?|supplement(?:s|ation|ed)?|taking|treated|twice|bolus|per day|\/day)\b/i;

const NIGHTLY = fromEnd(
  /\b(?:nightly|bedtime|night-?time) (?:oral )?(?:dos(?:e|es|age|ages|ing)|LDN)?(?: range)? ?(?:of|at|was|is|between|from)? ?(?:[\p{L}~≤]{1,14} ){0,2}$/iu,
);
