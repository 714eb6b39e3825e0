import type { Span } from '../text/span.js';
import { type Word, wordsOf } from '../vocabulary/words.js';
import {
  auxiliaries,
  givenWords,
  groupNouns,
  notInPhrase,
  notOfSubject,
  notSubjects,
  people,
  phraseEnds,
  plainWords,
} from './plainWords.js';

/** A clause in words, brackets left out, with what may be asked of it. Positions are those of `words`. */
export interface PlainClause {
  readonly text: string;
  readonly words: readonly Word[];
}

export const plainClauseOf = (text: string): PlainClause => {
  const open = text.replace(/\([^()]{0,300}\)|\[[^[\]]{0,400}(?:\]|$)/g, (bracket) => ' '.repeat(bracket.length));
  return { text: open, words: wordsOf(open) };
};

/** Words from `first` up to `last`, both included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

export const spanOf = ({ words }: PlainClause, { first, last }: Phrase): Span => ({
  start: words[first]?.start ?? 0,
  end: words[last]?.end ?? 0,
});

/** Whether a comma, colon or dash between spaces stands in front of the word. */
export function isCutBefore({ text, words }: PlainClause, at: number): boolean {
  const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
  if (at === 0 || gap === ' ' || gap === '-') return false;
  return /[,;:.!?—“”"]|\s[–-]\s/.test(gap) && !((gap === ',' || gap === '.') && /^\d/.test(words[at]?.printed ?? ''));
}

const longestPhrase = 9;

/**
 * The noun phrase that ends in front of the word `end`: from a comma, "that", "whether" or the clause's start. Null where it is not sure to
 * be one: it holds a verb or pronoun, is long, or is the last of a list.
 */
export function phraseBefore(clause: PlainClause, end: number): Phrase | null {
  const { words } = clause;
  if (end === 0 || isCutBefore(clause, end)) return null;
  let first = end;
  while (first > 0 && end - first <= longestPhrase) {
    const word = words[first - 1]?.folded ?? '';
    if (opensClause.has(word) && !(word === 'for' && first > 1)) break;
    const isGiven = word === 'who' && people.has(words[first - 2]?.folded ?? '') && givenWords.has(words[first]?.folded ?? '');
    if ((notInPhrase.has(word) && !isGiven) || (word === 'to' && !takesTo.has(words[first - 2]?.folded ?? ''))) return null;
    first--;
    if (isCutBefore(clause, first)) break;
  }
  first = withoutOpening(clause, first, end);
  if (first >= end || end - first > longestPhrase) return null;
  const isOfList = first > 0 && isCutBefore(clause, first) && words.slice(first, end).some(({ folded }) => folded === 'and');
  return isOfList && !opensAside.has(words[0]?.folded ?? '') ? null : { first, last: end - 1 };
}

const listOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const opensClause = listOf('that whether if did does do');
const takesTo = listOf('exposure adherence access response responses addition switch switching resistance adding');
const opensAside = listOf(
  'in at after among during for with over compared overall however moreover furthermore also while although though when unlike by on across similarly interestingly notably additionally thus finally conversely surprisingly meanwhile indeed yet but and therefore hence further relative versus despite because since given within until nor without according contrary',
);
const determiners = listOf(
  'a an the both either neither all no every each and or but nor so any since though although while because as when',
);

function withoutOpening({ words }: PlainClause, first: number, end: number): number {
  let at = first;
  while (at < end && (determiners.has(words[at]?.folded ?? '') || isManner(words[at]?.folded ?? '')) && at < end) at++;
  return at;
}

const isManner = (folded: string): boolean =>
  folded.length > 5 && folded.endsWith('ly') && !/^(?:family|assembly|early|daily|weekly|monthly|elderly|fatty)$/.test(folded);

/** The noun phrases that begin at the word: one, or those of a short list ("pain, fatigue and sleep"). */
export function phrasesFrom(clause: PlainClause, from: number): readonly Phrase[] {
  const { words } = clause;
  const found: Phrase[] = [];
  let at = from;
  while (at < words.length && found.length < 5) {
    let first = at;
    while (
      (determinersBehind.has(words[first]?.folded ?? '') && clause.text[words[first]?.end ?? 0] === ' ') ||
      isManner(words[first]?.folded ?? '')
    )
      first++;
    let end = first;
    while (end < words.length && !phraseEnds.has(words[end]?.folded ?? '') && (end === first || !isCutBefore(clause, end))) end++;
    while (end > first && isManner(words[end - 1]?.folded ?? '')) end--;
    if (
      end === first ||
      end - first > longestPhrase ||
      words[first]?.folded === 'of' ||
      isNoItem(clause, first, end - 1, found.length) ||
      words.slice(first, end).some(({ folded }) => notInPhrase.has(folded))
    )
      break;
    found.push({ first, last: end - 1 });
    const next = words[end]?.folded ?? '';
    const isJoined = next === 'and' || next === 'or' || next === 'nor';
    if (!isJoined && !(isCutBefore(clause, end) && /, $/.test(clause.text.slice(words[end - 1]?.end ?? 0, words[end]?.start ?? 0)))) break;
    at = isJoined ? end + 1 : end;
    const behind = words[at]?.folded ?? '';
    if (behind === 'and' || behind === 'or') at++;
    if (plainWords.get(words[at]?.folded ?? '')?.some((word) => word.as === 'verb')) break;
  }
  return found;
}

/** In a list "and indicating", "most notably" and "and patients" begin something else. */
function isNoItem({ words }: PlainClause, first: number, last: number, position: number): boolean {
  const opening = words[first]?.folded ?? '';
  return (
    position > 0 &&
    (/ing$/.test(opening) || /^(?:most|notably|followed|particularly|one)$/.test(opening) || people.has(words[last]?.folded ?? ''))
  );
}

const determinersBehind = listOf('a an the their its his her both all any either neither overall subsequent future new');

/**
 * What acts in "with dexamethasone", "by a low-sodium diet", "in the ketamine group", "between remdesivir and placebo", "in patients
 * receiving aspirin": the first such phrase behind the word. Null where none is.
 */
export function agentBehind(clause: PlainClause, from: number): Phrase | null {
  const { words } = clause;
  for (let at = from; at < words.length - 1; at++) {
    const word = words[at]?.folded ?? '';
    if (!agentPrepositions.has(word) || notAgent.has(words[at - 1]?.folded ?? '')) continue;
    const phrase = agentAt(clause, at + 1, !/^(?:in|among|on|for|between|after|at)$/.test(word) || (word === 'between' && at > 0));
    if (phrase) return phrase;
  }
  return null;
}

const agentPrepositions = listOf('with by in after under among on following between for using');
const notAgent = listOf(
  'than compared patients people adults women men children those participants associated reduction increase decrease difference effect improvement',
);

function agentAt(clause: PlainClause, from: number, isDirect: boolean): Phrase | null {
  const { words } = clause;
  const [phrase, second] = phrasesFrom(clause, from);
  if (!phrase) return null;
  const named = (each: Phrase): string => words[each.first]?.folded ?? '';
  const own = named(phrase) === 'placebo' && second ? second : phrase;
  const given = givenBehind(clause, own);
  if (given) return given;
  if (groupNouns.has(words[own.last]?.folded ?? '')) return withoutGroup(clause, own);
  const lastOfBoth = second && groupNouns.has(words[second.last]?.folded ?? '');
  if (people.has(words[own.last]?.folded ?? '') || people.has(named(own))) return null;
  if (!isDirect && !lastOfBoth) return null;
  return /^\d/.test(named(own)) || timeWords.has(words[own.last]?.folded ?? '') || named(own) === 'placebo' ? null : own;
}

const timeWords = listOf(
  'time weeks week months month days day years year hours follow up baseline treatment groups arms group arm both two',
);

/** "The ketamine group" is ketamine's; "the two groups" and "the control group" are nobody's. */
function withoutGroup({ words }: PlainClause, { first, last }: Phrase): Phrase | null {
  return last > first && !ofNobody.has(words[last - 1]?.folded ?? '') ? { first, last: last - 1 } : null;
}

const ofNobody = listOf('two three four both all control controls study comparison other each same');

/** "Patients receiving aspirin", "those on metformin": the drug. */
function givenBehind(clause: PlainClause, phrase: Phrase): Phrase | null {
  const { words } = clause;
  for (let at = phrase.first; at <= Math.min(phrase.last + 2, words.length - 2); at++) {
    const given = at + (words[at + 1]?.folded === 'who' ? 2 : 1);
    if (!people.has(words[at]?.folded ?? '') || !givenWords.has(words[given]?.folded ?? '')) continue;
    const isWith = /^(?:with|to)$/.test(words[given + 1]?.folded ?? '');
    return phrasesFrom(clause, given + (isWith ? 2 : 1))[0] ?? null;
  }
  return null;
}

/** The phrase without "the … group", "use of …", "patients on …", or null where it is nobody's treatment: authors, studies, patients. */
export function subjectOfPhrase(clause: PlainClause, phrase: Phrase): Phrase | null {
  const { words } = clause;
  const given = givenBehind(clause, phrase);
  if (given) return given.last <= phrase.last ? given : { ...given, last: phrase.last };
  if (groupNouns.has(words[phrase.last]?.folded ?? '')) return withoutGroup(clause, phrase);
  if (words.slice(phrase.first, phrase.last + 1).some(({ folded }) => notOfSubject.has(folded))) return null;
  if (
    /^(?:placebo|sham|order|including)$/.test(words[phrase.first]?.folded ?? '') ||
    (/ing$/.test(words[phrase.first]?.folded ?? '') && phrase.last - phrase.first > 5)
  )
    return null;
  if (people.has(words[phrase.first]?.folded ?? '') || /^[a-z]{4,20}ed$/.test(words[phrase.last]?.folded ?? '')) return null;
  const head = headOf(clause, phrase);
  if (people.has(head) || notSubjects.has(head) || auxiliaries.has(head)) return null;
  for (let at = phrase.first; at < Math.min(phrase.first + 3, phrase.last - 1); at++)
    if (
      /^(?:use|addition|administration|intake|treatment|therapy|supplementation)$/.test(words[at]?.folded ?? '') &&
      /^(?:of|with)$/.test(words[at + 1]?.folded ?? '')
    )
      return { first: at + 2, last: phrase.last };
  return phrase;
}

/** The last word in front of the first preposition. */
function headOf({ words }: PlainClause, { first, last }: Phrase): string {
  for (let at = first + 1; at <= last; at++) if (prepositions.has(words[at]?.folded ?? '')) return words[at - 1]?.folded ?? '';
  return words[last]?.folded ?? '';
}

const prepositions = listOf('of in with for at on from by to among during after between without');
