import { fromEnd } from '../expressions/ofPieces.js';
import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import type { Measure } from './figure.js';

/** What the words around a percentage say it measures; `open` where they say nothing and a share is only likely. */
export type MeasureReading = Measure | 'open' | null;

/**
 * Whether a percentage is a share of people or things, a change, or a level after a change; null where a change is near but not tied to it.
 */
export function measureAt(text: string, range: Span, sentence: Span): MeasureReading {
  const before = text.slice(Math.max(sentence.start, range.start - 100), range.start);
  const after = text.slice(range.end, Math.min(sentence.end, range.end + 100));
  if (LEVEL_BEFORE.test(before)) return 'level';
  if (REDUCTION_AFTER.test(after)) return 'reduction';
  if (INCREASE_AFTER.test(after)) return 'increase';
  if (CHANGE_AFTER.test(after)) return 'change';
  if (SHARE_AFTER.test(after)) return 'share';
  if (REDUCTION_BEFORE.test(before)) return 'reduction';
  if (INCREASE_BEFORE.test(before)) return 'increase';
  if (CHANGE_BEFORE.test(before)) return 'change';
  if (/[-−–]\d/.test(text.slice(range.start, range.start + 2)) && !/[\d%]\s?$/.test(before)) return 'reduction';
  if (SHARE_BEFORE.test(before)) return 'share';
  if (LIKELY_SHARE_AFTER.test(after) || LIKELY_SHARE_BEFORE.test(before)) return 'open';
  if (CHANGE_WORD.test(before) || CHANGE_WORD.test(after)) return null;
  return 'open';
}

const SIZE =
  '(?: (?:relative|absolute|mean|average|median|overall|significant|further|greater|larger|statistically|clinically|additional|total|symptom|pain|or (?:more|greater|higher)|and|marked|net|weight|risk|dose)){0,3}';
const REDUCTION_AFTER = new RegExp(
  `^(?:-|${SIZE} )(?:reductions?|decreases?|declines?|drops?|falls?|loss|lower|less|fewer|shorter|decrement|lowering|relief|slower|shrinkage|(?:reduced|decreased|lowered) (?:risk|odds|rate|likelihood|chance|mortality|incidence|use|need))\\b`,
  'i',
);
const INCREASE_AFTER = new RegExp(
  `^(?:-|${SIZE} )(?:increases?|rises?|higher|greater|more|gains?|longer|elevations?|faster|growth|excess|(?:increased|elevated|raised) (?:risk|odds|rate|likelihood|chance|mortality|incidence|use|need))\\b(?! than (?:half|\\d))`,
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
const BY_FIGURE = `(?:${LINK} (?:by|of)|${LINK} by (?:a )?(?:mean|median|average) of| an average| a mean)? (?:${QUALIFIED})?(?:[-−–]?\\d[\\d.,–-]{0,6}\\s?%?,?(?: and| to| or| in)? )?`;
const REDUCTION_BEFORE = fromEnd(new RegExp(`\\b${REDUCTION}${BY_FIGURE}$`, 'iu'));
const INCREASE_BEFORE = fromEnd(new RegExp(`\\b${INCREASE}${BY_FIGURE}$`, 'iu'));
const CHANGE_BEFORE = fromEnd(new RegExp(`\\b${CHANGE}${BY_FIGURE}$`, 'iu'));
const LEVEL_BEFORE = fromEnd(new RegExp(`\\b(?:${REDUCTION}|${INCREASE}|${CHANGE})${LINK} to (?:${QUALIFIED})?$`, 'iu'));
const CHANGE_WORD = gated(new RegExp(`\\b(?:${REDUCTION}|${INCREASE})\\b`, 'i'));
/** Words behind that only people or things can have: "of participants", "responded", "(7/17)". */
const SHARE_AFTER =
  /^,?(?: of (?!(?:the )?(?:baseline|normal|control values?|predicted|maxim\w{1,3}|initial))|-?\s?\((?:n ?= ?)?\d{1,5}(?:\s?(?:\/|of)\s?\d{1,5})?\)| (?:also |had |were |was |who |have |has |then |only )?(?:achiev|report|respond|experienc|show|enter|went into|withdr|discontinu|complet|improv|relaps|remit|female|women|male\b|men\b|in remission|had|remission|response|responders))/i;
const SHARE_BEFORE = fromEnd(
  /\b(?:rates?|proportion|percentage|share|prevalence|incidence|frequency|occurred in|seen in|reported (?:in|by)|observed in|found in|noted in|response|remission)(?: (?:of|was|were|in|is|at|to be))?(?: (?:about|up to|approximately|around|nearly|over|at least|only))? $/i,
);
const LIKELY_SHARE_AFTER = /^,? (?:were|was|in the|on|with|receiving|vs|versus|and \d|compared|for (?:LDN|placebo)|placebo|LDN)\b/i;
const LIKELY_SHARE_BEFORE = fromEnd(/(?:\b(?:in|vs\.?|versus|with|while|whereas|compared (?:to|with)) |\()$/i);
