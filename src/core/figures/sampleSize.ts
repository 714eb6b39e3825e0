import type { Amount } from './amounts.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { PEOPLE_NOUNS } from './people.js';
import { peoplePhraseAfter } from './peoplePhrase.js';
import { qualifierAt } from './qualifiers.js';
import { roleOf } from './sampleSizeRole.js';
import { followedBy, matchBefore, precededBy } from './around.js';
import { type Scan, sentenceOf } from './scan.js';

/**
 * A number of people: "218 patients with MS", "N = 31", "a sample of 96", "60 completed". The range is the number alone.
 * People of whom an outcome is told ("two patients fully resolved") are a `count`, not a sample size.
 */
export function readSampleSize(scan: Scan, amount: Amount): FoundFigure | null {
  const [number, second] = amount.numbers;
  if (second || !Number.isInteger(number.value) || number.value < 1 || number.decimals > 0) return null;
  const { text } = scan;
  const { start, end } = number.range;
  if (looksLikeYear(text, amount) || precededBy(text, start, /\b(?:chapter|week|day|month|year|age|grade|score of|aged) $/i)) return null;
  const letter = matchBefore(text, start, LETTER_N)?.[1];
  const people = letter ? null : peoplePhraseAfter(text, end);
  if (!letter && !people && !isBareNumberOfPeople(scan, amount)) return null;
  const sentence = sentenceOf(scan, start);
  const { role, isCount, arm } = roleOf(scan, {
    start,
    end: people?.end ?? end,
    sentence,
    letter: letter ?? null,
    noun: people?.noun ?? null,
    value: number.value,
  });
  return makeFigure(isCount ? 'count' : 'sampleSize', amount.range, amount, {
    exact: true,
    role: isCount ? null : role,
    unit: 'participants',
    qualifier: qualifierAt(text, start, end),
    arm,
    of: people?.words ?? null,
  });
}

/** "A total of 96 were randomised", "a sample of 31", "Ten withdrew", "randomised to LDN (49)". */
function isBareNumberOfPeople(scan: Scan, amount: Amount): boolean {
  const { text } = scan;
  const { start, end } = amount.range;
  if (followedBy(text, end, /^\s?(?:%|percent|per cent|mg|[-–]|\/)/)) return false;
  if (
    precededBy(
      text,
      start,
      /\b(?:sample|cohort|group|total sample|population)(?: size)? (?:of|was|consisted of|comprised|=)\s?(?:about |over |only )?$/i,
    )
  )
    return !followedBy(text, end, /^ (?!and|or|with|was|were|who|in|at|had|from)\p{L}/u);
  if (precededBy(text, start, /(?:^|[.;:,(]\s?|\band |\btotal of |\bOf )$/) && followedBy(text, end, SURE_PERSON_VERB)) return true;
  if (
    precededBy(text, start, /\b(?:of|among) (?:whom|these|them|those),? (?:only )?$/i) &&
    followedBy(text, end, /^ (?:were|was|had|have|are|did|\p{L}{3,14}ed)\b/iu)
  )
    return true;
  if (!mentionsPeople(scan, amount)) return false;
  if (followedBy(text, end, /^ \((?:\d{1,4}|[a-z]{3,10}) (?:females?|males?|women|men|girls|boys)\b/i)) return true;
  if (followedBy(text, end, PERSON_VERB))
    return (
      !precededBy(text, start, /\b(?:than|of|week|day|month|year|score|to|in|by)\s$/i) ||
      precededBy(
        text,
        start,
        /\b(?:total|majority|all|these|whom|subset|remaining|excess) of\s(?:whom\s)?$|\bof (?:these|whom|them|those),?\s$/i,
      )
    );
  return (
    followedBy(
      text,
      end,
      /^ in (?:the )?(?:[\p{L}\d+-]{2,30} ){1,3}(?:group|arm)\b|^ (?:in|to|on) (?:the )?(?:LDN|placebo|control|treatment|intervention|active|naltrexone)\b(?! (?:was|score))/iu,
    ) && precededBy(text, start, /(?:^|[,;(]\s?|\band |\bincluding |\bwith |\ballocated |\bassigned |\brandomi[sz]ed )$/i)
  );
}

const mentionsPeople = (scan: Scan, amount: Amount): boolean => {
  const sentence = sentenceOf(scan, amount.range.start);
  return ANY_PEOPLE.test(scan.text.slice(Math.max(0, sentence.start - 200), sentence.end));
};

function looksLikeYear(text: string, amount: Amount): boolean {
  const { start, end } = amount.range;
  return (
    /^(?:19|20)\d{2}$/.test(text.slice(start, end)) &&
    precededBy(
      text,
      start,
      /(?:\b(?:in|since|by|during|from|until|till|before|after|late|early|mid|the|and|to)|\(|(?:January|February|March|April|May|June|July|August|September|October|November|December))\s?$/i,
    )
  );
}

const ANY_PEOPLE = new RegExp(`\\b(?:${PEOPLE_NOUNS.join('|')})\\b`, 'iu');
const LETTER_N = /(?:^|[^\p{L}])([nN])\s?[=:]\s?$/u;
const SURE_PERSON_VERB =
  /^ (?:were |was )?(?:then )?(?:randomi[sz]ed|enrolled|recruited|screened|completed the (?:trial|study|treatment)|withdrew|dropped out)\b/i;
const PERSON_VERB =
  /^ (?:\([\d.]{1,5}\s?%\) )?(?:were |was |had |have )?(?:also |then |subsequently |finally |initially |randomly )?(?:completed|complete|finished|withdrew|dropped out|discontinued|enrolled|enroled|recruited|randomi[sz]ed|screened|analy[sz]ed|assessed|included|excluded|lost to|participated|received|assigned|allocated|responded|improved|achieved|reported|relapsed|died|evaluable|eligible|treated with)\b/i;
