import { fromEnd } from '../expressions/ofPieces.js';
import { gated } from '../expressions/gated.js';
import { matchAfter, matchBefore, precededBy } from './around.js';
import type { DoseStep, Route } from './figure.js';
import type { Span } from '../text/span.js';

/**
 * How the drug is given, by the words beside the dose: "oral", "intravenous ketamine 0.5 mg/kg", "40 mg s.c."; null where they do not tell.
 */
export function routeAt(text: string, range: Span, sentence: Span): Route | null {
  const after = text.slice(range.end, Math.min(sentence.end, range.end + REACH));
  const before = text.slice(Math.max(sentence.start, range.start - REACH), range.start);
  const behind = firstRoute(after.slice(0, STOP.exec(after)?.index ?? REACH));
  return behind ?? lastRoute(before.slice(lastStop(before)));
}

const firstRoute = (words: string): Route | null => routeOf([...words.matchAll(ANY_ROUTE)][0]);
const lastRoute = (words: string): Route | null => routeOf([...words.matchAll(ANY_ROUTE)].at(-1));

const routeOf = (match: RegExpExecArray | undefined): Route | null =>
  match ? (ROUTES.find(([route]) => match.groups?.[route] !== undefined)?.[0] ?? null) : null;

const lastStop = (before: string): number => {
  const stops = [...before.matchAll(STOPS)];
  const last = stops.at(-1);
  return last ? last.index + last[0].length : 0;
};

/**
 * Which part of a titration a dose is: of "1.5 mg rising to 4.5 mg" the first is where it starts, the second its target; a range that is
 * titrated ("titrated, 1.5–4.5 mg") is the whole course. Null where nothing says that the dose is changed.
 */
export function stepAt(text: string, range: Span, sentence: Span, isRange: boolean): DoseStep | null {
  const after = text.slice(range.end, Math.min(sentence.end, range.end + REACH * 2));
  if (isRange) return precededBy(text, range.start, TITRATED_BEFORE) || TITRATED_AFTER.test(after) ? 'course' : null;
  if (RISES.test(after) || matchAfter(text, range.end, TO_DOSE)) return precededBy(text, range.start, FALLING) ? null : 'start';
  if (precededBy(text, range.start, START)) return 'start';
  if (precededBy(text, range.start, BY)) return 'start';
  return !precededBy(text, range.start, FALLING) && matchBefore(text, range.start, TARGET) ? 'target' : null;
}

const REACH = 48;
const STOP = /[,;)]|\b(?:and|or|versus|vs|then|plus|placebo|for|with|in)\b/i;
const STOPS = /[,;(]|\b(?:and|or|versus|vs|then|plus|placebo)\b/gi;
const ROUTES: readonly (readonly [Route, string])[] = [
  ['oral', 'oral(?:ly)?|by mouth|per os|p\\.o\\.|PO'],
  ['sublingual', 'sublingual(?:ly)?'],
  ['topical', 'topical(?:ly)?|cream|ointment|gel|eye drops?'],
  ['transdermal', 'transdermal(?:ly)?|patch(?:es)?'],
  ['intranasal', 'intranasal(?:ly)?|nasal(?:ly)?|nasal spray'],
  ['inhaled', 'inhaled|nebuli[sz]ed|by inhalation'],
  ['intravenous', 'intravenous(?:ly)?|infus(?:ed|ions?)|i\\.v\\.|IV|iv'],
  ['intramuscular', 'intramuscular(?:ly)?|depot|i\\.m\\.|IM|im'],
  ['subcutaneous', 'subcutaneous(?:ly)?|s\\.c\\.|SC|sc|SQ'],
  ['intrathecal', 'intrathecal(?:ly)?'],
  ['intravitreal', 'intravitreal(?:ly)?'],
  ['rectal', 'rectal(?:ly)?|suppositor(?:y|ies)'],
  ['vaginal', 'vaginal(?:ly)?'],
];
const ANY_ROUTE = gated(
  new RegExp(`(?<![\\p{L}-])(?:${ROUTES.map(([route, words]) => `(?<${route}>${cased(words)})`).join('|')})(?![\\p{L}-])`, 'gu'),
);

/** Words may start a sentence; short forms stand as they are. */
function cased(words: string): string {
  return words
    .split('|')
    .map((word) => (/^[a-z]{3}/.test(word) ? `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}` : word))
    .join('|');
}

const RISING =
  '(?:rising|rose|increas(?:ed|ing|e)|rais(?:ed|ing)|(?:up-?)?titrat(?:ed|ing|ion)|escalat(?:ed|ing|ion)|stepped up|building up|built up|working up|went up|going up|moving up|advanced)';
const DOSE_NUMBER = '(?:\\d{1,4}(?:\\.\\d{1,3})?)';
/** Behind where it starts: "rising to 4.5 mg", "for two weeks, then increased to 4.5 mg", ", then 3 mg". */
const RISES = new RegExp(
  `^[^.;(]{0,60}?\\b(?:${RISING} (?:[\\w-]{1,12} ){0,5}to|then(?: (?:to|at|on|with|by|went|moved|switched))?(?: up)?(?: to)?|up to) (?:a |an )?(?:[a-z]{1,12} ){0,3}${DOSE_NUMBER} ?(?:mg|mcg|[µμ]g|ug|g)\\b`,
);
/** "1.5 mg to 4.5 mg", where it is titrated; the range itself is read as one amount elsewhere. */
const TO_DOSE = new RegExp(`^ (?:up )?to (?:a (?:[a-z]{1,10} ){0,2}(?:dose |maximum )?of )?${DOSE_NUMBER} ?(?:mg|mcg|[µμ]g|ug|g)\\b`);
const FALLING = fromEnd(/\b(?:taper|reduc|lower|decreas|cut|fell|down)\w{0,4}\b[^.;]{0,40}$/i);
const START = fromEnd(
  /\b(?:start\w{0,4}|begin\w{0,4}|began|begun|initiat\w{1,3}|initial(?:ly)?)(?: (?:dose|doses|dosage|treatment|therapy|at|with|on|of|from|a|an|the|was|were|is|low|daily|LDN|[a-z]{4,14}one)){0,6} $/i,
);
const BY = fromEnd(new RegExp(`\\b${RISING} (?:[a-z]{1,10} ){0,3}by $`, 'i'));
const TARGET = fromEnd(
  new RegExp(
    `(?:\\b${RISING}(?: [\\w.’'-]{1,14}){0,8}? to|\\d ?(?:mg|mcg|[µμ]g|ug|g)\\b[^.;()]{0,60}?\\b(?:then|up to|to)|\\b(?:target|maintenance|final)(?: (?:dose|dosage))?(?: (?:of|was|is))?)(?: (?:a|an|the|up|to|of|maximum|target|full|final|maintenance|dose|about)){0,5} $`,
    'i',
  ),
);
const TITRATED_BEFORE = fromEnd(new RegExp(`\\b${RISING}[^.;()\\d]{0,30}\\(?$`, 'i'));
const TITRATED_AFTER = /^[^.;()]{0,40}\b(?:titrated|escalated|by titration|uptitrated|titration)\b/i;
