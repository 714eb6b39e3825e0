import type { Document } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import { gated } from '../expressions/gated.js';
import type { Figure } from '../figures/figure.js';
import { findNumbers } from '../figures/numbers.js';
import { type ContentWord, contentWords, NARROWING } from '../studies/contentWords.js';
import type { Fact, Passage, Study } from '../studies/study.js';
import { CONTROL_WORDS } from '../studies/armNames.js';
import { overlaps } from '../text/span.js';
import { wordsOf } from '../vocabulary/words.js';
import type { BoundFigure, Comparison } from './article.js';
import { sizesOfGroup } from './groupSizes.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';

/**
 * Takes back what an abstract is held against a figure for, where the words around the two numbers show that they answer two questions: an
 * outcome and a composite that it is a part of, a rate in time and a share, all people and some of them or one group, treatment and
 * follow-up.
 */
export function withdrawOtherScope(document: Document, figures: readonly BoundFigure[]): readonly BoundFigure[] {
  return figures.map((bound): BoundFigure => {
    const block = document.blocks[bound.figure.block];
    if (bound.verdict !== 'mismatch' || !block) return bound;
    const { text } = block.content.prose;
    const said = surroundingsOf(text, sentenceAt(block, bound.figure.range.start), bound.figure.range);
    const comparisons = bound.comparisons.map((comparison): Comparison => {
      const inScope = comparison.expected.filter((fact) => !isOfOtherScope(bound, said, comparison.study, fact));
      const expected = sizesOfGroup(bound.figure, said, comparison.study, inScope);
      if (expected === inScope && expected.length === comparison.expected.length) return comparison;
      return { ...comparison, expected, fact: expected.length === 1 ? (expected[0] ?? null) : null };
    });
    const isAnswered = comparisons.every(({ expected }, at) => expected.length > 0 || bound.comparisons[at]?.expected.length === 0);
    return isAnswered
      ? { ...bound, comparisons }
      : { figure: bound.figure, citation: bound.citation, verdict: 'unchecked', comparisons: [], isOfOtherScope: true };
  });
}

function isOfOtherScope({ figure }: BoundFigure, said: Surroundings, study: Study, { place }: Fact): boolean {
  if (!place) return false;
  const { passage, range } = place;
  const sentence = passage.sentences.find(({ start, end }) => start <= range.start && range.start < end);
  if (!sentence) return false;
  const found = surroundingsOf(passage.text, sentence, range);
  if (figure.kind === 'duration') return isOfFollowUp(said) !== isOfFollowUp(found);
  if (figure.kind === 'dose' || figure.kind === 'age') return false;
  if (isPartOf(said, found, passage) || isPartOf(found, said, passage)) return true;
  if (figure.kind === 'sampleSize' && isUnreadCount(figure, study, passage)) return true;
  return figure.kind !== 'sampleSize' && (isRate(said) !== isRate(found) || isOfOtherOutcome(said, found, passage));
}

/** "Of 1671 people, 858 met the criteria": a number of people whom the abstract gives in words that are not read may be the writer's. */
function isUnreadCount({ printed }: Figure, { facts }: Study, { text }: Passage): boolean {
  const isRead = ({ kind, unit }: Fact): boolean => kind !== 'count' || (unit !== null && unit !== 'participants');
  const read = facts.flatMap((fact) => (fact.place?.passage.text === text && isRead(fact) ? [fact.place.range] : []));
  return findNumbers(text).some(
    ({ value, range }) =>
      value === printed[0] && !read.some((span) => overlaps(span, range)) && !NOT_COUNTED.test(text.slice(range.end, range.end + 12)),
  );
}

/** "1.65% per year", "2.2 per 100 person-years", "an annual rate of 4%". */
const isRate = ({ before, after }: Surroundings): boolean => RATE_BEFORE.test(before) || RATE_AFTER.test(after);

/** "Followed for 75 weeks", "68 weeks in all": not how long the treatment was. */
const isOfFollowUp = ({ before, after }: Surroundings): boolean => FOLLOWED.test(before) || FOLLOWED.test(after);

/**
 * Whether the first tells of a part of the people by a feature that the second does not have and that not all people of the study share.
 */
function isPartOf(one: Surroundings, other: Surroundings, passage: Passage): boolean {
  const features = [...one.clause.matchAll(SOME_PEOPLE)].flatMap(([, feature, stratum]) => featureWords(feature ?? stratum ?? '', passage));
  const kinds = [...one.clause.matchAll(SEX_OR_AGE)].flatMap(([, kind]) => kind?.toLowerCase() ?? []);
  if (features.length === 0 && kinds.length === 0) return false;
  const where = [other.sentence, ...enrolment(passage)];
  const stems = new Set(where.flatMap((sentence) => contentWords(sentence).map(({ stem }) => stem)));
  const isThere = (kind: string): boolean =>
    where.some((sentence) => wordsOf(sentence).some(({ printed }) => printed.toLowerCase() === kind));
  return features.some((stem) => !stems.has(stem)) || kinds.some((kind) => !isThere(kind));
}

/** The stems of what the people have, without the names of groups and verbs for what came of them. */
const featureWords = (feature: string, { arms }: Passage): readonly string[] =>
  contentWords(feature.replace(FEATURE_END, '')).flatMap(({ stem }) => (arms.words.has(stem) || CONTROL_WORDS.has(stem) ? [] : [stem]));

/** The sentences that say who took part, without those that set apart who has a feature from who has not. */
const enrolment = ({ text, sentences }: Passage): readonly string[] =>
  sentences.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    return ENROLLED.test(words) && !EITHER.test(words) ? [words] : [];
  });

/** Whether just one of the two is of a composite, or they are of different ones. */
function isOfOtherOutcome(said: Surroundings, found: Surroundings, passage: Passage): boolean {
  const parts = partsOf(found, passage);
  const own = partsOf(said, passage);
  if (PRIMARY.test(said.clause) && PRIMARY.test(found.clause)) return false;
  if (parts.length > 0 || (PRIMARY.test(found.clause) && COMPOSITE.test(passage.text)))
    return !covers(said, parts) || !isComposite(said, own);
  return isComposite(said, own) && !covers(found, own);
}

const isComposite = ({ clause }: Surroundings, parts: readonly string[]): boolean => parts.length > 0 || PRIMARY.test(clause);

function covers({ sentence }: Surroundings, parts: readonly string[]): boolean {
  const there = new Set(contentWords(sentence).map(({ stem }) => stem));
  return parts.length > 0 && parts.every((stem) => there.has(stem));
}

/**
 * The words on both sides of the "or" of "cardiovascular death or hospitalisation", the "and" of "nausea and vomiting occurred"; none where
 * groups or numbers are joined.
 */
function partsOf({ clause }: Surroundings, { arms }: Passage): readonly string[] {
  const together = /\brespectively\b/i.test(clause) ? [] : [...clause.matchAll(JOINED_BY_AND)];
  return [...clause.matchAll(JOINED), ...together].flatMap(([, first = '', second = '']) => {
    const left = contentWords(first);
    const right = contentWords(second.replace(OUTCOME_END, ''));
    const isOther = ({ stem, printed }: ContentWord): boolean =>
      arms.words.has(stem) || CONTROL_WORDS.has(stem) || NARROWING.test(stem) || /\d/.test(printed);
    const before = left.at(-1);
    const after = right[0];
    return before && after && !isOther(before) && !isOther(after) ? [...left, ...right].map(({ stem }) => stem) : [];
  });
}

const UNIT_OF_TIME = '(?:person|patient)?[- ]?(?:years?|yrs?|months?|weeks?|annum)';
const RATE_AFTER = gated(
  new RegExp(
    String.raw`^(?:[^.;]|\.\d){0,40}\b(?:per|an?|each|every) (?:1[ ,]?000 |100 |10[ ,]?000 )?${UNIT_OF_TIME}\b|\bper (?:1[ ,]?000|10[ ,]?000|100)\b|\/ ?(?:year|yr|y)\b|\b(?:annual(?:ly|i[sz]ed)?|yearly)\b`,
    'i',
  ),
);
const RATE_BEFORE = /\b(?:annual(?:i[sz]ed)?|yearly|incidence rates?|per year)\b[^.;]{0,50}$/i;
const FOLLOWED = /\b(?:follow(?:ed)?[- ]?ups?|followed|in all|in total|altogether|all told|observed|monitored)\b/i;

const PEOPLE = '(?:patients?|participants?|people|persons|individuals|subjects|adults|women|men|children|infants|those)';
/** "In patients with diabetes", "among women", "in those aged 65 or over", "without diabetes". */
const SOME_PEOPLE = gated(
  new RegExp(
    String.raw`\b(?:(?:in|among|for|of) (?:the )?(?:\d{1,5} )?${PEOPLE} ((?:with|without|who|whose|aged|over|under|older|younger) [^.;,(]{2,60})|in (?:the )?(?:subgroup|subset|stratum) of ([^.;,(]{2,60}))`,
    'gi',
  ),
);
/** "Among women", "in older adults". */
const SEX_OR_AGE = gated(
  /\b(?:in|among) (?:the )?(women|men|girls|boys|children|adolescents|infants|(?:older|younger|elderly)(?= (?:adults|people|patients|participants|women|men)))\b/gi,
);
const FEATURE_END =
  /\s(?:was|were|had|has|have|occurred|died|developed|did|received|reported|compared|versus|vs|on|in|at|after|and \d)\b.{0,80}$/i;
const ENROLLED =
  /\b(?:randomi[sz]ed|randomi[sz]ation|assigned|allocated|enrolled|included|recruited|took part|received|we (?:studied|treated|tested)|eligible|divided)\b/i;
const EITHER = /\bwith (?:or|and) without\b|\bwith or\b|\bregardless\b|\bpresence or absence\b|\bsubgroups?\b/i;

const NOT_COUNTED =
  /^[\s-]?(?:%|per ?cent|[mnµμ]?g\b|mcg\b|ml\b|IU\b|units?\b|days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b|points?\b|stud(?:y|ies)\b|trials?\b|sites?\b|cent(?:er|re)s?\b|hospitals?\b|countries\b)/i;

const PRIMARY = /\b(?:primary|composite|co-?primary|combined)\b/i;
const COMPOSITE = /\b(?:composite|(?:primary|combined) (?:outcome|end ?point)[^.;]{0,120}\bor\b)/i;
const JOINED = gated(/([^.;:,()[\]]{3,60}) (?:or|and\/or) ([^.;:,()[\]]{3,60})/gi);
const JOINED_BY_AND = gated(
  /([^.;:,()[\]\d]{3,40}) and ([^.;:,()[\]\d]{3,40}) (?:occurred|happened|developed|(?:was|were) (?:seen|reported|observed|noted|found|recorded))\b/gi,
);
const OUTCOME_END = /\s(?:was|were|occurred|happened|developed|in|with|among|at|after|by|fell|rose|than|from)\b.{0,80}$/i;
