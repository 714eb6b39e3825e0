import type { Fact } from '../studies/study.js';

/**
 * Whether words speak of people who stopped because of adverse events while the numbers of an abstract are of those who had some: the two are
 * different people.
 */
export const isOfThoseWhoStopped = (words: string, expected: readonly Fact[]): boolean =>
  STOPPED.test(words) && expected.every(({ place }) => place !== undefined && !STOPPED.test(clauseOf(place)));

/** The words around a number of an abstract, up to the stops beside it. */
const clauseOf = ({ passage: { text }, range }: NonNullable<Fact['place']>): string => {
  const before = text.slice(Math.max(0, range.start - REACH), range.start);
  const behind = text.slice(range.end, range.end + REACH);
  return `${before.split(/[.;]\s/).at(-1)}|${behind.split(/[.;](?:\s|$)/)[0]}`;
};

const REACH = 120;
const STOPPED =
  /\b(?:stop(?:s|ped|ping)?|quit|gave up|discontinu\w{1,6}|withdr[ae]w\w{0,4}|dropped out|drop-?outs?|left|abandon\w{1,3})\b[^.;]{0,60}\b(?:because of|due to|owing to|on account of|for|after) (?:(?:an|any|the) )?(?:adverse|side|untoward|treatment)/i;
