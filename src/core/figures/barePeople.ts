import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { followedBy, precededBy } from './around.js';
import { A_PERSON } from './people.js';
import { type Scan, sentenceOf } from './scan.js';

/**
 * Whether a number without a noun counts people: "a total of 96 were randomised", "a sample of 31", "Ten withdrew", "(13M, 9F)",
 * "13 in the placebo group". What could count something else needs a word for people nearby.
 */
export function isBareNumberOfPeople(scan: Scan, amount: Amount): boolean {
  const { text } = scan;
  const { start, end } = amount.range;
  if (followedBy(text, end, OTHER_UNIT)) return false;
  if (precededBy(text, start, SAMPLE_BEFORE) && !followedBy(text, end, OTHER_NOUN)) return true;
  if (precededBy(text, start, CLAUSE_START) && followedBy(text, end, SURE_VERB)) return true;
  if (precededBy(text, start, OF_WHOM) && followedBy(text, end, ANY_VERB)) return true;
  if (!scan.mentionsPeople(sentenceOf(scan, start))) return false;
  if (precededBy(text, start, TAKEN_IN) && followedBy(text, end, /^(?:[.,;)]|$| (?:and|in|with|at)\b)/)) return true;
  if (followedBy(text, end, TO_NEXT_GROUP) && precededBy(text, start, ASSIGNED_BEFORE)) return true;
  if (followedBy(text, end, PER_GROUP) && precededBy(text, start, CLAUSE_START)) return true;
  if (followedBy(text, end, /^ of (?:them|these|whom) (?:to|on|received|took|were|in the)\b/i)) return true;
  if (followedBy(text, end, SEXES_AFTER) || followedBy(text, end, ARE_WOMEN) || isSexCount(text, start, end)) return true;
  if (followedBy(text, end, /^ with(?:out)? (?!\d)/i) && precededBy(text, start, PEOPLE_LIST)) return true;
  if (followedBy(text, end, /^ (?:with|without|on|receiving|in)\b/i) && precededBy(text, start, PEOPLE_BRACKET)) return true;
  if (followedBy(text, end, PERSON_VERB)) return !precededBy(text, start, NO_SUBJECT) || precededBy(text, start, PART_OF);
  return followedBy(text, end, IN_GROUP) && precededBy(text, start, LIST_BEFORE);
}

/** "(13M, 9F)", "36M/66F". */
const isSexCount = (text: string, start: number, end: number): boolean =>
  (followedBy(text, end, /^ ?[MmFf]\b ?[,/;] ?\d{1,4} ?[MmFf]\b/) && precededBy(text, start, /[(,;:[=] ?$/)) ||
  (followedBy(text, end, /^ ?[MmFf]\b/) && precededBy(text, start, /\d ?[MmFf] ?[,/;] ?$/));

const PEOPLE_BRACKET = fromEnd(new RegExp(`\\b${A_PERSON} \\($`, 'i'));
/** "104 patients (39 with mild lesions, 37 with moderate ones, and 28 with severe ones)". */
const PEOPLE_LIST = fromEnd(new RegExp(`\\b${A_PERSON}\\b[^.;]{0,80}(?:\\(|, (?:and )?)$`, 'i'));
const OTHER_UNIT = /^\s?(?:%|percent|per cent|mg|[-–]|\/\d)/;
const SAMPLE_BEFORE = fromEnd(
  /\b(?:sample|cohort|groups?|arms|total sample|population)(?: size)? (?:of|was|consisted of|comprised|=)\s?(?:about |over |only )?$/i,
);
const OTHER_NOUN = /^ (?!each|per|and|or|with|was|were|who|in|at|had|from)\p{L}/u;
const CLAUSE_START = fromEnd(/(?:^|[.;:,(]\s?|\band |\btotal of |\bOf )$/);
/** "whereas the second trial enrolled 109." */
const TAKEN_IN = fromEnd(/\b(?:enrol{1,2}ed|recruited|randomi[sz]ed|studied) (?:only |just |about |nearly |some )?$/i);
const SURE_VERB =
  /^ (?:were |was )?(?:then )?(?:randomi[sz]ed|enrolled|recruited|screened|completed the (?:trial|study|treatment)|withdrew|dropped out)\b(?! (?:[\w-]{1,20} ){0,3}(?:trials?|stud(?:y|ies)|RCTs?)\b)/i;
const OF_WHOM = fromEnd(/\b(?:of|among) (?:whom|these|them|those),? (?:only )?$/i);
const ANY_VERB = /^ (?:were|was|had|have|are|did|\p{L}{3,14}ed)\b/iu;
const SEXES_AFTER =
  /^(?: [\p{L}-]{2,20}){0,3} \((?:\d{1,4}|[a-z]{3,10}) (?:females?|males?|women|men|girls|boys)\b|^(?: [\p{L}-]{2,20}){0,3} \((?:mean |average |median )?age\b/iu;
const ARE_WOMEN = /^ (?:were|was|are) (?:males?|females?|women|men|girls|boys|controls|healthy controls)\b/i;
const PERSON_VERB =
  /^ (?:\([\d.]{1,5}\s?%\) )?(?:were |was |had |have )?(?:also |then |subsequently |finally |initially |randomly )?(?:completed|complete|finished|withdrew|dropped out|discontinued|enrolled|enroled|recruited|randomi[sz]ed|screened|analy[sz]ed|assessed|included|excluded|lost to|participated|received|assigned|allocated|responded|improved|achieved|reported|relapsed|died|evaluable|eligible|treated with)\b(?! (?:(?!(?:the|this|that|their|its|all|both)\b)[\w-]{1,20} ){0,3}(?:trials?|stud(?:y|ies)|RCTs?)\b)/i;
const NO_SUBJECT = fromEnd(/\b(?:than|of|week|day|month|year|score|to|in|by)\s$/i);
const PART_OF = fromEnd(
  /\b(?:total|majority|all|these|whom|subset|remaining|excess) of\s(?:whom\s)?$|\bof (?:these|whom|them|those),?\s$/i,
);
const IN_GROUP =
  /^ in (?:the )?(?:[\p{L}\d+-]{2,30} ){1,3}(?:group|arm)\b|^ (?:in|to|on) (?:the )?(?:LDN|placebo|control|treatment|intervention|active|naltrexone)\b(?! (?:was|score))/iu;
/** "213 were assigned to zinc and 208 to placebo", "192 received zinc and 190 placebo". */
const TO_NEXT_GROUP = /^ to (?!\d)\p{L}/u;
const ASSIGNED_BEFORE = fromEnd(
  /(?<![\d.])\d{1,5} (?:[\p{L}-]{2,20} ){0,2}(?:were |was )?(?:randomly )?(?:assigned|allocated|randomi[sz]ed) to [^.;]{3,70}(?: and|,|, and) $/iu,
);
/** "51 per group", "36 in each group" */
const PER_GROUP = /^ (?:patients |participants )?(?:per|in each) (?:study )?(?:group|arm)(?=$|[.,;:)])/i;
const LIST_BEFORE = fromEnd(/(?:^|[,;:(]\s?|\band |\bincluding |\bwith |\ballocated |\bassigned |\brandomi[sz]ed )$/i);
