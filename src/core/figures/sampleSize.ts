import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { isCodedPeople } from './codedPeople.js';
import { isBareNumberOfPeople } from './barePeople.js';
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
  if (looksLikeYear(text, amount) || precededBy(text, start, NUMBERED_THING)) return null;
  const letter = matchBefore(text, start, LETTER_N)?.[1];
  const people = letter ? null : peoplePhraseAfter(text, end);
  if (number.value <= 10 && people && followedBy(text, people.end, ONE_IN)) return null;
  const isCoded = !letter && !people && isCodedPeople(scan, amount);
  if (!letter && !people && !isCoded && !isBareNumberOfPeople(scan, amount)) return null;
  const sentence = sentenceOf(scan, start);
  const { role, isCount, arm } = roleOf(scan, {
    start,
    numberEnd: end,
    end: people?.end ?? end,
    sentence,
    letter: letter ?? null,
    noun: people?.noun ?? null,
    value: number.value,
  });
  return makeFigure(isCount ? 'count' : 'sampleSize', amount.range, amount, {
    exact: true,
    // A group that is named by its short form is one of several.
    role: isCount || (role === 'total' && (isCoded || precededBy(text, start, AFTER_CODE))) ? null : role,
    unit: 'participants',
    qualifier: qualifierAt(text, start, end),
    arm,
    of: people?.words ?? null,
  });
}

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

/** Behind "one patient": "in ten", "out of every six". */
const ONE_IN =
  /^ (?:in|out of) (?:every )?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen|[a-z]{3,5}ty|a hundred)\b)/i;
/** "42 ASD and 48 TD participants". */
const AFTER_CODE = fromEnd(
  /(?:\d|ty|teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[\p{Ll}-]{3,20} ){0,2}\p{Lu}[\p{Lu}\d-]{1,12}s?(?: \([^()]{1,40}\))?,? (?:and|versus|vs\.?) $/u,
);
const LETTER_N = fromEnd(/(?:^|[^\p{L}])([nN])\s{0,3}[=:]\s{0,3}$/u);

const NUMBERED_THING = fromEnd(/\b(?:chapter|week|day|month|year|age|grade|score of|aged) $/i);
