import { gated } from '../expressions/gated.js';
import { isNegatedAt } from './negation.js';
import type { Clause, Told } from './told.js';

const approvalWord = gated(
  /\b(?:FDA[- ]approv\w{1,4}|approved?|unapproved|approval|licen[sc]ed|authori[sz]ed|marketing authori[sz]ation)\b/i,
);

export function approval({ text }: Clause): Told | null {
  const word = approvalWord.exec(text);
  if (word && isOfDose(text.slice(0, word.index), text.slice(word.index))) return null;
  if (word) {
    const range = { start: word.index, end: word.index + word[0].length };
    const isNegated = /^un/i.test(word[0]) || isNegatedAt(text, range) || /^ (?:in|for|by) no\b|^ nowhere\b/i.test(text.slice(range.end));
    return { kind: 'approval', direction: null, isNegated };
  }
  return offLabel.test(text) ? { kind: 'approval', direction: null, isNegated: true } : null;
}

/** Whether the word, which begins `after`, only says which dose is meant. */
const isOfDose = (before: string, after: string): boolean =>
  DOSE_BEFORE.test(before) || DOSE_AFTER.test(after) || (DOSE_FIRST.test(before) && AMOUNTS_TO.test(after));

/**
 * "A tenth of the usual dose that it is licensed for", "below the approved dose": a dose that another is measured by, no word on approval.
 */
const DOSE_BEFORE =
  /\b(?:of|than|below|under|above|from|beyond|to) (?:the|its|their) (?:[\p{L}-]{1,15} ){0,2}(?:doses?|dosages?|amounts?|strengths?)\b(?! (?:range|study))[^.;,]{0,60}$/iu;
const DOSE_AFTER =
  /^(?:FDA[- ])?(?:approved|licen[sc]ed|authori[sz]ed) (?:[\p{L}-]{1,15} ){0,2}(?:doses?|dosages?|strengths?)\b(?! (?:of|for|is|are|was|were)\b)/iu;

/** "The usual dose that it is licensed for is 50 mg". */
const DOSE_FIRST = /^(?:the|its) (?:[\p{L}-]{1,15} ){0,2}(?:doses?|dosages?)\b[^.;,]{0,60}$/iu;
const AMOUNTS_TO = /^[^.;,]{1,60} (?:is|was|are) (?:about |around |up to )?\d/;

export function guideline({ text }: Clause): Told | null {
  const word = guidelineWords.exec(text);
  if (!word) return null;
  const isNegated =
    /\bnot recommended\b/i.test(word[0]) || /\bno (?:\w{1,15} )?$/i.test(text.slice(0, word.index)) || /\b(?:not|n['’]t)\b/i.test(word[0]);
  return { kind: 'guideline', direction: null, isNegated };
}

const safetyWord = gated(
  /\b(?:un)?safe(?:ly|ty)?\b|\bwell[- ]tolerated\b|\btolerable\b|\b(?:non-?)?toxic(?:ity)?\b|\bside[- ]effects?\b|\badverse (?:events?|effects?|reactions?)\b|\bharmless\b|\bvivid dreams\b|\bnightmares\b|\bcontraindicated\b|\bdamages?\b|\bharms?\b|\b(?:headaches?|nausea|dizziness|diarrh\w{2,4}|vomiting|insomnia|rash(?:es)?|constipation|dry mouth|drowsiness|bleeding)\b(?= (?:was|were|is|are|occurs?|occurred) (?:significantly |slightly |much |also )?(?:more|less|as|common|frequent|rare|seen|reported|in))/i,
);

export function safety({ text }: Clause): Told | null {
  const word = safetyWord.exec(text);
  if (
    !word ||
    !/\b(?:does|do|did|damages?|harms?|occurs?|occurred|is|are|was|were|has|have|had|cause\w{0,1}|caused|may|can|might|include\w{0,1}|been)\b/i.test(
      text,
    )
  )
    return null;
  const range = { start: word.index, end: word.index + word[0].length };
  return {
    kind: 'safety',
    direction: null,
    isNegated: isNegatedAt(text, range) || /^ (?:was|were|is|are|did|do|does|has|have) not\b/.test(text.slice(range.end)),
  };
}

const doseWord = gated(/\b(?:doses?|dosages?|dosed|prescribed|taken|given|administered|starts?|started|used)\b/i);
const amount = gated(/\b\d[\d.,]{0,6}(?:\s?(?:-|–|to)\s?\d[\d.,]{0,6})?\s?(?:mg|mcg|µg|μg|milligrams?|micrograms?)\b/i);

export function dose({ text }: Clause): Told | null {
  return doseWord.test(text) && amount.test(text) ? { kind: 'dose', direction: null, isNegated: false } : null;
}

const amountOfPeople = String.raw`\d[\d.,]{0,12}(?: (?:to|and|or) \d[\d.,]{0,6}|[–-]\d[\d.,]{0,6})?\s?(?:%|per ?cent\b|million\b|billion\b)|one in (?:every )?\w{1,12}|\d{1,3} in (?:every )?\d{1,6}`;
/** "About 3% of adults have", "one in 50 women lives with". */
const sufferers = gated(
  new RegExp(
    String.raw`\b(?:${amountOfPeople})(?: (?:of|all|the|US|American|British|European|older|adult|pregnant)){0,4} (?:\w{1,15} ){0,1}(?:adults|people|women|men|children|patients|persons|population|americans|individuals|adolescents|girls|boys|woman|man|child|person)(?: worldwide| globally| in [\p{L} ]{2,25})? (?:have|has|had|live|lives|suffer|suffers|are affected|is affected|are living|are diagnosed)\b`,
    'iu',
  ),
);
const share = gated(
  /\b(?:affects?|occurs? in|prevalence)\b[^;]{0,60}\b\d[\d.,]{0,12}\s?(?:%|per ?cent\b|per \d|million\b|(?:in|of|out of) (?:every )?\d|(?:adults|people|women|men|children|patients|persons)\b)/i,
);

/** Whether the words tell how many people have something. */
export const isShareOfPeople = (text: string): boolean =>
  anyNumber.test(text) && (share.test(text) || (beingIll.test(text) && sufferers.test(text)));

export function prevalence({ text, hits }: Clause): Told | null {
  return isShareOfPeople(text) && hits.some((hit) => hit.kind === 'condition')
    ? { kind: 'prevalence', direction: null, isNegated: false }
    : null;
}

const beingIll = gated(/\b(?:ha(?:ve|s|d)|live|suffer|affected|living|diagnosed)/i);
const anyNumber = gated(/\d|\bone in\b/i);
const guidelineWords = gated(
  /\bguidelines?\b[^.;]{0,40}\b(?:recommend\w{0,3}|advise|endorse\w{0,2}|suggest)\b|\b(?:is|are) (?:not )?recommended (?:for|as|in|by)\b/i,
);
const offLabel = gated(/\boff-label\b/i);
