import { gated } from '../expressions/gated.js';
import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import { Notes } from '../notes.js';
import { contains, type Span } from '../text/span.js';
import { longestAt } from '../vocabulary/phraseTree.js';
import { type Word, wordsOf } from '../vocabulary/words.js';
import type { DesignFacets, StatedDesign } from './design.js';
import { designAdjectives, designNouns, fillers, type Noun } from './designWords.js';
import { isQuestion, looksLikeReference, quotationsOf, speaksOfItself } from './sentenceShape.js';

/**
 * The designs that the block states of single studies: "a randomized, double-blind, placebo-controlled trial", "an open-label pilot
 * study". Each reaches from its first design word to its noun. What is wished for, denied, asked, quoted or said of studies in general
 * ("randomised trials are needed", "several studies") states none.
 */
export function readDesigns(content: BlockContent, notes = new Notes()): readonly Found<StatedDesign>[] {
  if (content.kind === 'heading') return [];
  const { text } = content.prose;
  if (!mayHoldDesign.test(text) || looksLikeReference(text)) return [];
  const quotations = quotationsOf(text);
  return content.sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return notes
      .ofText(designsOfSentence, words, designsOfSentence)
      .map(({ facets, range }) => ({ facets, range: { start: range.start + sentence.start, end: range.end + sentence.start } }))
      .filter(({ range }) => !quotations.some((quotation) => contains(quotation, range)));
  });
}

const mayHoldDesign = gated(/trial|stud|RCT|review|analys|series|report|cohort|protocol|experiment|design/i);

function designsOfSentence(sentence: string): readonly Found<StatedDesign>[] {
  if (isQuestion(sentence) || speaksOfItself(sentence)) return [];
  const words = wordsOf(sentence);
  const found: Found<StatedDesign>[] = [];
  for (let at = 0; at < words.length; ) {
    const description = describedAt(sentence, words, at) ?? predicatedAt(sentence, words, at);
    if (description && isOfOneStudy(sentence, words, description))
      found.push({ facets: description.facets, range: rangeOf(words, description) });
    at = description ? description.last + 1 : at + 1;
  }
  return found;
}

/** In words. */
const longestDescription = 24;

interface Description {
  readonly facets: DesignFacets;
  readonly first: number;
  readonly last: number;
  readonly noun: Noun | null;
  readonly isBare: boolean;
}

function rangeOf(words: readonly Word[], { first, last }: Description): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** Adjectives and fillers up to a noun, from this word on. */
function describedAt(sentence: string, words: readonly Word[], first: number): Description | null {
  let facets: DesignFacets = {};
  let adjectives = 0;
  for (let at = first; at < words.length && at - first < longestDescription; ) {
    if (at > first && !continuesDescription(sentence, words, at)) return null;
    const noun = longestAt(designNouns, sentence, words, at);
    const adjective = longestAt(designAdjectives, sentence, words, at);
    if (noun && (!adjective || noun.last >= adjective.last)) return finished(sentence, words, first, noun, facets, adjectives);
    if (adjective) {
      facets = { ...adjective.value, ...facets };
      adjectives++;
      at = adjective.last + 1;
    } else if (adjectives > 0 && isFiller(words[at])) at++;
    else return null;
  }
  return null;
}

function finished(
  sentence: string,
  words: readonly Word[],
  first: number,
  noun: { readonly value: Noun; readonly last: number },
  facets: DesignFacets,
  adjectives: number,
): Description | null {
  if (!noun.value.tells && adjectives === 0) {
    const species = speciesBehind(sentence, words, noun.last);
    return species === null ? null : { facets: { kind: 'animal' }, first, last: species, noun: noun.value, isBare: false };
  }
  if (isAnotherNounsPart(sentence, words, noun.last) || isFormality(sentence, noun.value)) return null;
  return { facets: withKind(facets, noun.value), first, last: noun.last, noun: noun.value, isBare: adjectives === 0 };
}

/**
 * The kind told by adjective and noun together: a pilot trial is a pilot, a systematic review more than a review, a retrospective chart
 * review what its noun says. "Comprehensive" and its like tell a review only before such a noun. Of a protocol nothing was done yet.
 */
function withKind(facets: DesignFacets, noun: Noun): DesignFacets {
  const { kind, ...others } = facets;
  const ofNoun = noun.facets.kind;
  if (ofNoun === 'protocol') return { kind: 'protocol' };
  const mayBeNarrowed = ofNoun === undefined || ofNoun === 'trial' || ofNoun === 'review';
  const isReviewWord = kind === 'review' || kind === 'systematic-review';
  const narrowed = isReviewWord && ofNoun !== 'review' ? undefined : kind;
  const told = mayBeNarrowed ? (narrowed ?? ofNoun) : ofNoun;
  return { ...noun.facets, ...others, ...(told === undefined ? {} : { kind: told }) };
}

/** "In mice" behind a noun. */
function speciesBehind(sentence: string, words: readonly Word[], last: number): number | null {
  const end = words[last]?.end ?? 0;
  return /^ (?:in|with|on) (?:mice|rats|rodents|animals)\b/.test(sentence.slice(end, end + 20)) ? last + 2 : null;
}

/** "Trial registration", "study drug", "review board": the noun belongs to another one. */
function isAnotherNounsPart(sentence: string, words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  const end = words[last]?.end ?? 0;
  return next !== undefined && sentence.slice(end, next.start) === ' ' && otherNouns.has(next.folded);
}

/** "The study protocol was approved by the ethics committee" names no publication. */
function isFormality(sentence: string, noun: Noun): boolean {
  return noun.facets.kind === 'protocol' && /\bapproved\b|\bethics\b|\breview board\b|\bfollowed\b|\bamend/i.test(sentence);
}

const otherNouns: ReadonlySet<string> = new Set(
  'designs registration registry drug medication board boards process site sites period participants participant patients data results evidence literature methods methodology protocols staff team setting settings'.split(
    ' ',
  ),
);

function continuesDescription(sentence: string, words: readonly Word[], at: number): boolean {
  const gap = sentence.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
  return /^(?:,? |-|–|‑|, ?and )$/.test(gap);
}

const isFiller = (word: Word | undefined): boolean =>
  word !== undefined && (word.folded === 'and' || fillers.has(word.folded) || /^\d{1,4}$/.test(word.folded));

/** "The trial of Page (2010) was randomized and double-blind": adjectives behind the verb. */
function predicatedAt(sentence: string, words: readonly Word[], first: number): Description | null {
  const verb = words[first - 1];
  if (!verb || !/^(?:was|is)$/.test(verb.folded) || !/\b(?:trial|study)\b/i.test(sentence.slice(0, verb.start))) return null;
  let facets: DesignFacets = {};
  let last = -1;
  for (let at = first; at < words.length; ) {
    if (at > first && !continuesDescription(sentence, words, at)) break;
    const adjective = longestAt(designAdjectives, sentence, words, at);
    if (!adjective && words[at]?.folded !== 'and') break;
    if (adjective) {
      facets = { ...adjective.value, ...facets };
      last = adjective.last;
    }
    at = adjective ? adjective.last + 1 : at + 1;
  }
  const { kind, ...stated } = facets;
  return last < 0 || Object.keys(stated).length === 0 || kind !== undefined
    ? null
    : { facets: stated, first, last, noun: null, isBare: false };
}

const byAuthors = /^ (?:(?:conducted|done|performed|led|written|published|carried out) )?(?:by|from) \p{Lu}[\p{L}'’-]{1,30}/u;
const wished = gated(
  /\b(?:needs?|needed|required?|requires|await|awaits|warrants?|call(?:s|ed)? for|should|must|future|further|until|wish|wants?|wanted|would|hopes?|lack(?:s|ing)?|absence|rather than|instead of|unlike|before|ought)\b[^.;]{0,80}$/i,
);
const ofSeveral = /\b(?:many|most|several|some|few|all|other|such|these) (?:\w{1,15} ){0,2}(?:studies|trials|reviews)\b[^.;]{0,40}$/i;
const denied = /\b(?:no|not|never|without|neither|nor|few|any|more|additional|larger|proper)\b[^.,;]{0,40}$/i;
const wishedBehind =
  /^[^.;]{0,80}?\b(?:(?:is|are|were|was) (?:still |urgently |clearly )?(?:needed|necessary|required|warranted|lacking|planned)|would|could|has not been|have not been|has been done|needs? to)\b/i;

/** Whether the words speak of one study that was done. */
function isOfOneStudy(sentence: string, words: readonly Word[], description: Description): boolean {
  const range = rangeOf(words, description);
  const before = sentence.slice(0, range.start);
  const behind = sentence.slice(range.end);
  if (wished.test(before) || denied.test(before) || ofSeveral.test(before) || wishedBehind.test(behind)) return false;
  if (description.noun === null) return true;
  if (description.noun.plural) return byAuthors.test(behind);
  if (!description.isBare || description.noun.facets.randomised === true) return hasDeterminer(before) || byAuthors.test(behind);
  return /\b(?:an?|one|another)(?: \p{L}{1,15})? $/iu.test(before) && isOfResearch(behind)
    ? true
    : isNamedKind(description) && hasDeterminer(before);
}

/** "It was a trial of patience", "under review": a bare "trial" or "review" is a study only where people, authors or a year follow. */
const isOfResearch = (behind: string): boolean =>
  byAuthors.test(behind) ||
  /^ (?:of|in|with|on|among|involving|including) [^.;]{0,40}?\b(?:\d{1,5}|patients|people|women|men|children|adults|participants|volunteers)\b/i.test(
    behind,
  ) ||
  /^ ?\(\p{Lu}[^()]{0,60}\d{4}\)/u.test(behind) ||
  /^ \[\d/.test(behind) ||
  /^ (?:published|from|of) [^.;]{0,30}\b(?:19|20)\d\d\b/.test(behind);

const isNamedKind = (description: Description): boolean => !['trial', 'review'].includes(description.facets.kind ?? '');

/**
 * "Studies were double-blind trials" has none; "a", "the", "their", "one" or nothing but the sentence's start stands before a single study.
 */
const hasDeterminer = (before: string): boolean =>
  /(?:^|[:;—–] ?|\b(?:an?|the|one|another|their|his|her|its|this|that|first|second|third|same|only|best-known|\p{Lu}[\p{L}'’-]{1,30}['’]s|\(?\d{4}\)?)(?: \p{L}[\p{L}-]{1,15},?){0,2} )$/iu.test(
    before,
  );
