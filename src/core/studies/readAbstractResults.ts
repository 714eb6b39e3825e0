import { sentencesOf } from '../document/sentences.js';
import type { Found } from '../document/place.js';
import { areApart, isSameComparator, sharesTime } from '../evidence/compareResults.js';
import { betterWhen, isSameOutcome } from '../evidence/outcomePhrase.js';
import { resultsOfSentence } from '../evidence/resultsOfSentence.js';
import type { Comparator, StatedResult } from '../evidence/statedResult.js';
import type { Span } from '../text/span.js';
import { contentWords } from './contentWords.js';
import { plainAbstract } from './plainAbstract.js';
import { quoteAround } from './quote.js';
import type { Result } from './study.js';

/**
 * The results that an abstract states in its sentences on results and conclusions, read as those of an article are. A result is sure where
 * it is said plainly of all people and nothing else in the abstract speaks against it; only such a one may be held against a writer.
 * `where` names the abstract to the writer: "the abstract in refs.bib".
 */
export function readAbstractResults(abstract: string, where: string, title = ''): readonly Result[] {
  const text = plainAbstract(abstract);
  const read = resultSentences(text).flatMap((sentence) =>
    resultsOfSentence(text.slice(sentence.start, sentence.end)).map((stated) => ({ stated, sentence })),
  );
  const context = new Set(contentWords(title).map(({ stem }) => stem));
  return read.map(({ stated, sentence }): Result => {
    const range = { start: stated.effect.start + sentence.start, end: stated.effect.end + sentence.start };
    return {
      outcome: stated.outcome.term ?? stated.outcome.printed,
      comparator: nameOf(stated.comparator),
      direction: directionOf(stated),
      significant: stated.isSignificant,
      statement: text.slice(sentence.start, sentence.end),
      basis: 'abstract',
      source: `${where}: “${quoteAround(text, sentence, range)}”`,
      reading: { stated, isSure: isPlain(stated, context) && !read.some((other) => speaksAgainst(other.stated, stated, context)) },
    };
  });
}

/** Said of all people, surely, and not only of how one group fared in time. */
const isPlain = ({ isCareful, isOfPart, isOverTime, people }: Found<StatedResult>, title: ReadonlySet<string>): boolean =>
  !isCareful && !isOfPart && !isOverTime && people.every((stem) => title.has(stem));

/** Whether two results of an abstract answer one question differently: a part of the people, a later time, another measure. */
const speaksAgainst = (other: Found<StatedResult>, stated: Found<StatedResult>, context: ReadonlySet<string>): boolean =>
  other !== stated &&
  !other.isOfPart &&
  isSameOutcome(other.outcome, stated.outcome, context) &&
  isSameComparator(other.comparator, stated.comparator) &&
  sharesTime(other.times, stated.times) &&
  areApart(other.changes, stated.changes, betterWhen(stated.outcome));

/** Sentences under "Results" or "Conclusions"; without such headings those that tell something in the past, and the last two. */
function resultSentences(text: string): readonly Span[] {
  const sentences = sentencesOf(text, []);
  let section: string | null = null;
  const found: Span[] = [];
  const hasLabels = sentences.some(({ start, end }) => /^results?$|^findings$/i.test(labelOf(text.slice(start, end)) ?? ''));
  for (const [at, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end);
    section = labelOf(words) ?? section;
    const isResult = hasLabels
      ? /^(?:results?|findings|conclusions?|interpretation|discussion)$/i.test(section ?? '')
      : at >= sentences.length - 2 || past.test(words);
    if (isResult) found.push(sentence);
  }
  return found;
}

const labelOf = (sentence: string): string | null =>
  /^(background|objectives?|aims?|purpose|introduction|context|importance|methods?|design|setting|patients|participants|interventions?|main outcomes?(?: and measures?| measures?)?|measurements|results?|findings|conclusions?|interpretation|discussion|significance)(?: and \w{4,12})?\s?:/i.exec(
    sentence,
  )?.[1] ?? null;

const past = /\b(?:was|were|did|had|[a-z]{3,12}ed|fell|rose|found|led)\b/;

const nameOf = (comparator: Comparator | null): string | null =>
  comparator === null
    ? null
    : comparator.kind === 'named'
      ? comparator.printed
      : comparator.kind === 'groups'
        ? 'control'
        : comparator.kind;

function directionOf({ changes, outcome }: Found<StatedResult>): string {
  if (changes.includes('same')) return 'no-difference';
  const [change, ...more] = changes;
  if (change === undefined || more.length > 0) return 'mixed';
  if (change === 'better') return 'improved';
  if (change === 'worse') return 'worsened';
  const better = betterWhen(outcome);
  if (better === null) return change === 'up' ? 'increased' : 'decreased';
  return (better === 'higher') === (change === 'up') ? 'improved' : 'worsened';
}
