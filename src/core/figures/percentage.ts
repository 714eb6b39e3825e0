import type { Span } from '../text/span.js';
import type { Amount } from './amounts.js';
import { followedBy, matchAfter } from './around.js';
import type { Measure } from './figure.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { outcomeIn } from './outcomesOf.js';
import { armAt, shareOf } from './percentageClause.js';
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
  const isPoints = followedBy(text, range.end, POINTS);
  const end = isPoints ? range.end + (matchAfter(text, range.end, POINTS)?.[0].length ?? 0) : range.end;
  const qualifier = qualifierAt(text, range.start, end);
  if (isPoints || sign[1] === 'pp') {
    return makeFigure('difference', { start: range.start, end }, amount, { unit: 'percentage points', measure: 'points', qualifier });
  }
  const sentence = sentenceOf(scan, range.start);
  const measure = measureAt(text, range, sentence);
  const neighbourhood = shareOf(scan, range, sentence);
  return makeFigure('percentage', range, amount, {
    unit: '%',
    qualifier,
    measure,
    arm: armAt(scan, range, sentence),
    outcome: outcomeIn(scan, neighbourhood.after) ?? outcomeIn(scan, neighbourhood.before),
  });
}

/** Whether the percentage is a share of people or things, a change, or a level after a change. */
export function measureAt(text: string, range: Span, sentence: Span): Measure | null {
  const before = text.slice(Math.max(sentence.start, range.start - 100), range.start);
  const after = text.slice(range.end, Math.min(sentence.end, range.end + 100));
  if (LEVEL_BEFORE.test(before)) return 'level';
  if (REDUCTION_AFTER.test(after)) return 'reduction';
  if (INCREASE_AFTER.test(after)) return 'increase';
  if (CHANGE_AFTER.test(after)) return 'change';
  if (REDUCTION_BEFORE.test(before)) return 'reduction';
  if (INCREASE_BEFORE.test(before)) return 'increase';
  if (CHANGE_BEFORE.test(before)) return 'change';
  if (/[-−–]\d/.test(text.slice(range.start, range.start + 2)) && !/[\d%]\s?$/.test(before)) return 'reduction';
  if (SHARE_AFTER.test(after) || SHARE_BEFORE.test(before)) return 'share';
  if (CHANGE_WORD.test(before) || CHANGE_WORD.test(after)) return null;
  return 'share';
}

const PERCENT = /^\s?(?:%|‰(?!.)|percent(?:s|age(?= points?))?\b|per cents?\b|(pp)\b|-(?:percent(?:age)?)\b)/i;
const POINTS = /^[\s-]?points?\b/i;
const CONFIDENCE = /^[\s-]?(?:\(?(?:CIs?|CrIs?|UIs?|confidence|credible|uncertainty|prediction)\b|\(?(?:two-sided )?C\.I\.)/i;

const SIZE =
  '(?: (?:relative|absolute|mean|average|median|overall|significant|further|greater|larger|statistically|clinically|additional|total|symptom|pain|or (?:more|greater|higher)|and|marked|net|weight|risk|dose)){0,3}';
const REDUCTION_AFTER = new RegExp(
  `^(?:-|${SIZE} )(?:reductions?|decreases?|declines?|drops?|falls?|loss|lower|less|fewer|shorter|decrement|lowering|relief|slower|shrinkage)\\b`,
  'i',
);
const INCREASE_AFTER = new RegExp(
  `^(?:-|${SIZE} )(?:increases?|rises?|higher|greater|more|gains?|longer|elevations?|faster|growth|excess)\\b(?! than (?:half|\\d))`,
  'i',
);
const CHANGE_AFTER = new RegExp(`^(?:-|${SIZE} )(?:changes?|improvements?|difference|better|worse|worsening|from baseline)\\b`, 'i');
const QUALIFIED =
  '(?:a |an )?(?:(?:about|approximately|around|roughly|nearly|almost|over|more than|greater than|at least|up to|as much as|some|only|just|an average of|a mean of|on average|about|by|~|≥|>|<|less than) ?){0,2}';
const REDUCTION =
  '(?:reduc(?:ed|es|e|ing|tions?)|decreas(?:ed|es|e|ing)|fell|fall(?:s|ing)?|drop(?:ped|s|ping)?|declin(?:ed|es|e|ing)|lower(?:ed|s|ing)?|cut(?:ting)?|diminish(?:ed|es)|shr[aiu]nk|alleviat(?:ed|es)|eas(?:ed|es)|slowed|shortened|lessened)';
const INCREASE =
  '(?:increas(?:ed|es|e|ing)|rose|ris(?:e|es|en|ing)|rais(?:ed|es|ing)|grew|gain(?:ed|s)?|elevat(?:ed|ion)|prolong(?:ed|s)|extend(?:ed|s)|lengthened|boost(?:ed|s))';
const CHANGE = '(?:improv(?:ed|es|e|ing|ements?)|chang(?:ed|es|e|ing)|worsen(?:ed|ing)?|differ(?:ed|ence)?)';
const LINK = "(?: (?!(?:to|compared|with|versus|vs|and|than)\\b)[\\p{L}’'()-]{1,20}){0,6}";
const before = (verb: string): RegExp =>
  new RegExp(
    `\\b${verb}(?:${LINK} (?:by|of)|${LINK} by (?:a )?(?:mean|median|average) of| an average| a mean)? (?:${QUALIFIED})?(?:[-−–]?\\d[\\d.,–-]{0,6}\\s?%?,?(?: and| to| or| in)? )?$`,
    'iu',
  );
const REDUCTION_BEFORE = before(REDUCTION);
const INCREASE_BEFORE = before(INCREASE);
const CHANGE_BEFORE = before(CHANGE);
const LEVEL_BEFORE = new RegExp(`\\b(?:${REDUCTION}|${INCREASE}|${CHANGE})${LINK} to (?:${QUALIFIED})?$`, 'iu');
const CHANGE_WORD = new RegExp(`\\b(?:${REDUCTION}|${INCREASE})\\b`, 'i');
const SHARE_AFTER =
  /^,?(?: of (?!(?:the )?(?:baseline|normal|control values?|predicted|maxim\w{1,3}|initial))|-?\s?\((?:n ?= ?)?\d{1,5}(?:\s?(?:\/|of)\s?\d{1,5})?\)| (?:also |had |were |was |who |have |has |then |only )?(?:achiev|report|respond|experienc|show|enter|withdr|discontinu|complet|improv|relaps|remit|female|women|male|men\b|in remission|had|were|was|remission|response|in the|on |with |receiving|vs|versus|and \d|compared|for (?:LDN|placebo)|placebo|LDN))/i;
const SHARE_BEFORE =
  /(?:\b(?:rate|rates|proportion|percentage|share|prevalence|incidence|frequency|response|remission|occurred|seen|reported|observed|found|noted)(?: (?:of|was|were|in|is|at|to be))?(?: (?:about|up to|approximately|around|nearly|over|at least|only))?|\bin|\b(?:vs\.?|versus)|\(|\bwith|\bwhile|\bwhereas|\bcompared (?:to|with)) $|\($/i;
