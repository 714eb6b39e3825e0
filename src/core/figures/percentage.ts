import { fromEnd } from '../expressions/ofPieces.js';
import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import type { Amount } from './amounts.js';
import { followedBy, matchAfter, precededBy } from './around.js';
import type { Measure } from './figure.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { hasOwnVerb, outcomeIn, outcomeOfShare } from './outcomesOf.js';
import { armAt, type Partner, partnersOf, shareOf } from './percentageClause.js';
import { type MeasureReading, measureAt } from './percentageMeasure.js';
import { qualifierAt } from './qualifiers.js';
import { type Scan, sentenceOf } from './scan.js';

/**
 * A percentage with its sign or word: "88%", "88 %", "Eighty-eight percent". Percentage points are a `difference`.
 * The measure says what is a share of people and what a change; it stays null where the words leave it open.
 */
export function readPercentage(scan: Scan, amount: Amount): FoundFigure | null {
  const { text } = scan;
  const sign = matchAfter(text, amount.range.end, PERCENT);
  // "95% CI" gives the level of an interval.
  if (!sign || followedBy(text, amount.range.end + sign[0].length, CONFIDENCE)) return null;
  const range: Span = { start: amount.range.start, end: amount.range.end + sign[0].length };
  const points = matchAfter(text, range.end, POINTS);
  const end = range.end + (points?.[0].length ?? 0);
  const qualifier = qualifierAt(text, range.start, end);
  if (points || sign[1] === 'pp')
    return makeFigure('difference', { start: range.start, end }, amount, { unit: 'percentage points', measure: 'points', qualifier });
  const sentence = sentenceOf(scan, range.start);
  const partners = partnersOf(scan, range, sentence);
  const measure = measureOf(scan, range, sentence, partners);
  const isThreshold = measure !== null && measure !== 'share' && measure !== 'level' && namesThreshold(scan, range, sentence);
  return makeFigure('percentage', range, amount, {
    unit: '%',
    qualifier,
    measure,
    arm: armAt(scan, range, sentence),
    outcome: isThreshold ? null : outcomeOf(scan, range, sentence, partners),
    timepoint: scan.timepointOf(sentence),
  });
}

/**
 * The percentage's own words decide; where they leave it open, those of the one that it is set against ("28.8% versus 18.0%"); else it is a
 * share.
 */
function measureOf(scan: Scan, range: Span, sentence: Span, partners: readonly Partner[]): Measure | null {
  const own = measureAt(scan.text, range, sentence);
  if (own !== 'open' && own !== null) return own;
  const before = scan
    .percentagesIn(sentence)
    .filter((other) => other.end <= range.start)
    .at(-1);
  // "pain fell by 15% and overall symptoms by 18%": the verb holds for both.
  if (before && precededBy(scan.text, range.start, ELLIPSIS)) return closed(measureAt(scan.text, before, sentence));
  if (own === null) return null;
  for (const partner of partners) {
    const theirs = measureAt(scan.text, partner.range, sentence);
    if (theirs !== 'open' && theirs !== null) return theirs;
  }
  return 'share';
}

const closed = (reading: MeasureReading): Measure | null => (reading === 'open' ? 'share' : reading);

function outcomeOf(scan: Scan, range: Span, sentence: Span, partners: readonly Partner[]): string | null {
  const near = shareOf(scan, range, sentence);
  const own = outcomeOfShare(scan, near);
  if (own || hasOwnVerb(scan, near.after)) return own;
  for (const partner of partners) {
    const theirs = shareOf(scan, partner.range, sentence);
    const outcome = outcomeIn(scan, theirs.after, theirs.leadsOn) ?? outcomeIn(scan, theirs.before);
    if (outcome) return outcome;
  }
  return null;
}

/** "32% had at least a 30% reduction in pain": the change is a mark to be reached, not a result. */
function namesThreshold(scan: Scan, range: Span, sentence: Span): boolean {
  const before = scan.text.slice(sentence.start, range.start);
  if (
    precededBy(
      scan.text,
      range.start,
      /\b(?:defined (?:as|by)|definition|criteri(?:on|a)|threshold|cut-?off|responders?|response)\b[^.;]{0,40}$/i,
    )
  )
    return true;
  return (
    SOMEONE.test(before) &&
    precededBy(
      scan.text,
      range.start,
      /\b(?:achiev|had|have|having|report|experienc|show|(?<!compared )with|reach|attain|meet|met)\w{0,4} (?:a |an |at least |more than |over |greater than |of |the |about |≥ ?){0,4}$/i,
    )
  );
}

const PERCENT = /^\s?(?:%|‰(?!.)|percent(?:s|age(?= points?))?\b|per cents?\b|(pp)\b|-(?:percent(?:age)?)\b)/i;
const POINTS = /^[\s-]?points?\b/i;
const CONFIDENCE = /^[\s-]?(?:\(?(?:CIs?|CrIs?|UIs?|confidence|credible|uncertainty|prediction)\b|\(?(?:two-sided )?C\.I\.)/i;

const ELLIPSIS = fromEnd(/\d ?(?:%|percent|per cent),? and (?:[\p{L}’'-]{1,20} ){1,4}by (?:about |nearly |almost |over |up to )?$/iu);
/** A share of people, before: "32% of", "a third of the patients", "seven patients", "of whom 5". */
const SOMEONE = gated(
  /%|\b(?:third|half|quarter|most|many|proportion|number|percentage) of\b|\b(?:patients|participants|people|subjects|responders|women|men|children|\d{1,4})\s(?:who\s)?(?:\p{L}{1,12}\s){0,2}(?:achiev|had|report|experienc|show|reach)/iu,
);
