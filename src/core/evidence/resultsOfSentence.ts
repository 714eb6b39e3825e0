import { gated } from '../expressions/gated.js';
import { contentWords } from '../studies/contentWords.js';
import type { Span } from '../text/span.js';
import { longestAt } from '../vocabulary/phraseTree.js';
import { wordsOf } from '../vocabulary/words.js';
import { comparatorOf, givenIn, isAsMuchAs, narrowingOf, peopleOf, speaksOfPart, timesOf } from './clauseScope.js';
import { type EffectEntry, effectWords } from './effectWords.js';
import { findObject } from './findObject.js';
import { isOtherUse } from './otherUse.js';
import { negationOf } from './effectNegation.js';
import { outcomeOf } from '../vocabulary/related.js';
import { significanceOf } from './significance.js';
import type { Found } from '../document/place.js';
import type { Change, OutcomePhrase, StatedResult } from './statedResult.js';

/** The results that a sentence states, in its offsets. */
export function resultsOfSentence(sentence: string): readonly Found<StatedResult>[] {
  if (aims.test(sentence)) return [];
  const masked = maskAsides(sentence);
  const confirmedUntil = notConfirmed.exec(masked)?.index ?? 0;
  const results: Found<StatedResult>[] = [];
  let last: Effect | null = null;
  for (const clause of clausesIn(masked)) {
    const words = masked.slice(clause.start, clause.end);
    if (ofOthers.test(words)) continue;
    const effects = effectsOf(words);
    if (effects.length === 0) {
      const echo: Effect | null = last ? (echoOf(words, last) ?? bareDifference(words, last)) : null;
      if (echo) results.push(...statedBy(echo, clause, words, sentence));
      continue;
    }
    for (const effect of effects) results.push(...statedBy(effect, clause, words, sentence));
    last = effects.at(-1) ?? null;
  }
  return results.filter(({ effect }) => effect.start >= confirmedUntil);
}

/** "Users report better sleep, which the trial did not confirm": what stands before it is what others say. */
const notConfirmed = gated(
  /[,;]\s(?:(?:a|an) [\p{L}-]{3,20} (?:that|which)|which|but|yet|though|although|and)\s[^;]{0,120}\b(?:not|never|nor|n['’]t|fail(?:s|ed)? to)\s(?:\p{L}{2,10} ){0,2}(?:confirm|corroborate|substantiate|reproduce|replicate|bear (?:this |it |that )?out|borne out)\p{L}{0,1}/iu,
);

/** A word of effect in a clause, with what it is said of. */
export interface Effect {
  readonly entry: EffectEntry;
  readonly range: Span;
  readonly outcomes: readonly OutcomePhrase[];
  /** Whether the higher or lower value is the placebo group's: "commoner on placebo". */
  readonly isOfControl: boolean;
  readonly isNegated: boolean;
  readonly isTransitive: boolean;
}

function effectsOf(clause: string): readonly Effect[] {
  const words = wordsOf(clause);
  const found: { entry: EffectEntry; range: Span }[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = longestAt(effectWords, clause, words, at);
    if (hit) found.push({ entry: hit.value, range: { start: words[at]?.start ?? 0, end: words[hit.last]?.end ?? 0 } });
    at = hit ? hit.last + 1 : at + 1;
  }
  const effects: Effect[] = [];
  let from = 0;
  for (const [at, { entry, range }] of found.entries()) {
    if (range.start < from || isCompound(clause, range) || isOtherUse(clause, range)) continue;
    const object = findObject(clause, entry, range, from, found[at + 1]?.range.start ?? clause.length);
    if (!object) continue;
    const negation = negationOf(clause, range, from);
    if (negation === 'unclear') continue;
    const told = object.kind === undefined ? entry : { ...entry, kind: object.kind };
    effects.push({ ...object, entry: told, range, isNegated: negation === 'negated' });
    from = object.until;
  }
  return effects;
}

/** "All-cause mortality", "a reduced-dose arm". */
const isCompound = (clause: string, { start, end }: Span): boolean =>
  /[-‐‑]/.test(clause.charAt(start - 1)) || /[-‐‑]/.test(clause.charAt(end));

/** "But fatigue and sleep did not", "but not readmission": the effect before, denied of something else. */
function echoOf(clause: string, last: Effect): Effect | null {
  const subject = ellipsis.exec(clause)?.[1];
  const object = subject === undefined ? deniedObject.exec(clause)?.[1] : undefined;
  const phrase = subject ?? object;
  if (phrase === undefined || last.isNegated) return null;
  const outcomes = findObject.listed(phrase);
  return outcomes.length === 0 ? null : { ...last, range: { start: 0, end: clause.length }, outcomes, isNegated: true };
}

/** "But there was no difference between the groups": of the outcome that was just spoken of. */
function bareDifference(clause: string, last: Effect): Effect | null {
  const found = noDifference.exec(clause);
  if (!found) return null;
  const range = { start: found.index, end: found.index + found[0].length };
  return { ...last, entry: { kind: 'changed', form: 'noun' }, range, isNegated: true, isOfControl: false };
}

const noDifference =
  /\b(?:no|without) (?:\w{3,20} ){0,3}difference(?= (?:between|from|to|in either)|$)|\b(?:groups|arms|treatments) did not differ/i;
const ellipsis = /^\s{0,3}([\p{L}][\p{L} ,'’-]{2,60}) (?:did|was|were|does|do|is|are|had|has|have) not[\s.,;]{0,4}$/u;
const deniedObject = /^\s{0,3}not ([\p{L}][\p{L} ,'’-]{2,60})$/u;

function statedBy(effect: Effect, clause: Clause, words: string, sentence: string): readonly Found<StatedResult>[] {
  const whole = sentence.slice(clause.start, clause.whole);
  const { isSignificant, saysSignificant, p, isDoubted } = significanceOf(whole, effect.isNegated);
  const isEqual = isAsMuchAs(words) && !effect.isNegated;
  const people = peopleOf(words);
  const comparator = comparatorOf(words, effect.entry.form === 'state');
  const said = {
    isSignificant,
    saysSignificant,
    p,
    comparator,
    times: timesOf(words),
    isOfPart: speaksOfPart(words),
    isInNumbers: p !== null || inNumbers.test(whole),
    isCareful: isDoubted || careful.test(words) || unproven.test(words),
    agent: effect.isTransitive ? contentWords(words.slice(0, effect.range.start)).map(({ stem }) => stem) : [],
    people,
    given: comparator?.kind === 'named' ? [] : givenIn(words),
    isOverTime: isOverTime(effect, words),
    narrowing: narrowingOf(words),
    range: { start: clause.start + reportLength(words), end: clause.end },
    effect: { start: clause.start + effect.range.start, end: clause.start + effect.range.end },
  };
  return effect.outcomes.map((outcome) => ({
    outcome,
    changes: isEqual ? ['same'] : changesOn(outcome, changesOf(effect)),
    ...said,
  }));
}

/** A verb without who or what acts, and without a comparison: the group may have changed in time as the others did. */
function isOverTime({ entry, isTransitive, isNegated, range }: Effect, words: string): boolean {
  if (entry.form !== 'verb' || isTransitive || isNegated) return false;
  const comparator = comparatorOf(words);
  if (comparator === null) return !/\b(?:by|with|more)\b/i.test(words.slice(range.end));
  return comparator.kind === 'groups' && !/\bmore\b|between/i.test(words);
}

/** "Memory problems were reduced": fewer problems are better memory. */
function changesOn({ printed, term }: OutcomePhrase, changes: readonly Change[]): readonly Change[] {
  if (term === null || !trouble.test(printed) || trouble.test(term) || outcomeOf(term)?.betterWhen !== 'higher') return changes;
  return changes.map((change) => (change === 'up' ? 'worse' : change === 'down' ? 'better' : change));
}

const trouble = /\b(?:problems?|deficits?|difficult(?:y|ies)|impairments?|disturbances?|complaints?|loss|dysfunction|disorders?)\b/i;

function changesOf({ entry: { kind }, isNegated, isOfControl }: Effect): readonly Change[] {
  if (kind === 'not-worse') return isNegated ? ['worse'] : ['same', 'better'];
  if (kind === 'same') return isNegated ? ['up', 'down', 'better', 'worse'] : ['same'];
  if (kind === 'changed') return isNegated ? ['same'] : ['up', 'down', 'better', 'worse'];
  const one: Change = isOfControl ? opposite[kind] : kind;
  return isNegated ? ['same', opposite[one]] : [one];
}

const opposite = { up: 'down', down: 'up', better: 'worse', worse: 'better', same: 'same' } as const;

/** "Smith et al. found that": what stands in front of the result itself. What denies it belongs to it. */
function reportLength(words: string): number {
  const lead = report.exec(words)?.[0] ?? '';
  return /\b(?:not|no|never|fail\w{0,3})\b|n['’]t\b/i.test(lead) ? 0 : lead.length;
}

const report =
  /^[^;:]{0,160}?\b(?:found|finds|showed|shows|shown|reported|reports|demonstrated|demonstrates|concluded|concludes|observed|noted|stated?|states|revealed|confirmed|established|suggested|suggests|indicated?|indicates) that\s/i;

/** A clause, without white space and stops around it, and where what belongs to it ends. */
interface Clause extends Span {
  readonly whole: number;
}

/** What stands in brackets becomes blank, so that places stay the same. */
const maskAsides = (sentence: string): string =>
  sentence.replace(/\([^()]{0,200}\)|\[[^[\]]{0,100}\]/g, (aside) => ' '.repeat(aside.length));

/** The clauses of a sentence, each of which has a scope of its own for "not", "significantly" and "than placebo". */
function clausesIn(sentence: string): readonly Clause[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of sentence.matchAll(joins)) {
    if (match.index > start) spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  spans.push({ start, end: sentence.length });
  return spans
    .filter(({ start: from, end }) => !comparison.test(sentence.slice(from, end)))
    .map(({ start: from, end }) => ({ ...trimmed(sentence, from, end), whole: end }));
}

/** "Although not significantly" belongs to what stands before it. */
const ownSignificance =
  '(?!(?:this |the difference |it |these )?(?:did |was |were )?(?:not |non-?)(?:statistically |reach |at )?(?:signific|the level))';
const conjunctions = String.raw`,?\s(?:but|whereas|while|although|though|however|yet(?! to\b)|because|despite)\s(?:also\s)?`;
const additions = String.raw`,\s(?:which(?! (?:was|were|did|is) not)|and (?=the difference|a difference|it |this |there |they )|in contrast|suggesting|supporting|with(?= (?:fewer|less|more|no|minimal|mild)\b))\s?`;
const joins = gated(new RegExp(String.raw`;\s|:\s|\s[—–]\s|${conjunctions}${ownSignificance}|${additions}`, 'gi'));

/** "In contrast to an earlier trial that …": what others found. */
const comparison = /^\s{0,3}(?:in contrast to|contrary to|unlike|in line with|consistent with|compared with earlier)\b/i;
const ofOthers = gated(
  /\b(?:(?:previous|prior|earlier|other|another|later|subsequent|larger|largest) (?:[\p{L}-]{2,20} ){0,3}(?:trials?|stud(?:y|ies)|reports?|reviews?|research|works?)|have (?:shown|suggested|reported)|ha(?:s|ve) been (?:shown|reported|suggested|proposed))\b/iu,
);
const aims = gated(
  /\b(?:whether\b|(?:was|is|were|are) (?:an? )?\w{3,12} whose\b|defined as\b|definitions?\b|responders? (?:was|were|is|are)\b|(?:aim|objective|purpose|goal|hypothesis|question)s?\b[^.;]{0,40}\b(?:was|is|were)|(?:was|is|were) (?:the|an?|their|its) (?:\w{3,12} )?(?:aim|objective|hypothesis|question|assumption|expectation|idea|notion)\b|(?:aimed|designed|sought|planned|hoped|expected|hypothesi[sz]ed|intended|powered) (?:to|that)|to (?:assess|evaluate|determine|examine|investigate|test|compare|explore)|we (?:assess|evaluat|determin|examin|investigat|test|compar|explor|hypothes)\w{1,5}|(?:primary|secondary|main) (?:outcomes?|end ?points?) (?:was|were|included)|will (?:be|test|assess|show)|protocol|further (?:research|studies|trials)|(?:is|are) needed)\b/i,
);
/** "Fell by 1.3 points", "was −0.34", "45% had": not the numbers of a dose, a time or the people. */
const inNumbers = gated(
  new RegExp(
    [
      String.raw`\d(?:\.\d{1,4})?\s?(?:%|per ?cent\b|points?\b)`,
      String.raw`\b(?:two|three|four|five|six|seven|eight|nine|ten) points\b`,
      String.raw`\b(?:by|was|were|of)(?: (?:about|roughly|only|some|nearly))? [−–-]?\d{1,4}(?:\.\d{1,4})?(?! ?(?:mg|mcg|weeks?|months?|days?|years?|hours?|patients|people|women|men|participants|adults|children)\b)`,
      String.raw`\([−–-]?\d{1,3}(?:\.\d{1,4})?(?=[\s)])`,
    ].join('|'),
    'i',
  ),
);
const careful =
  /\b(?:may|might|could|can|perhaps|possibl[ey]|potential(?:ly)?|seem(?:s|ed)?|appear(?:s|ed)?|suggest(?:s|ed|ing)?|promis\w{1,4}|hints?|likely|probably|tend(?:s|ed|ency)?|trend|numerically|borderline|marginal(?:ly)?|unclear|uncertain|inconclusive|mixed|conflicting|limited|thought|believed|hypothesi[sz]ed|claimed|hope\w{0,2}|if|would|should|some|anecdot\w{1,6})\b/i;

/** What is open, and not told: "have yet to be shown", "too few data to say that". */
const unproven = gated(
  /\byet to be\b|\b(?:still|remains?|remained|are|is) to be \w{4,14}\b|\bun(?:proven|confirmed|substantiated)\b|\b(?:insufficient|inadequate|not enough)\b|\btoo (?:weak|thin|few|little|sparse|small|scarce|imprecise|limited) (?:\w{2,12} )?to\b/i,
);

function trimmed(sentence: string, start: number, end: number): Span {
  const words = sentence.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.replace(/[\s.,;:]{1,80}$/, '').length;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}
