import type { Effect } from './claimWords.js';
import { agentBehind, isCutBefore, type Phrase, phraseBefore, phrasesFrom, type PlainClause } from './nounPhrases.js';
import { auxiliaries, beForms, handing, handingWith, modifiers, type PlainWord, plainWords, happening } from './plainWords.js';

/** What a clause says in its own words: something (or nobody knows what) has an effect on something. */
export interface PlainEffect {
  readonly effect: Effect;
  readonly subject: Phrase | null;
  /** The first one is the outcome; of "effective for insomnia" the condition, which `isFor` tells. */
  readonly outcomes: readonly Phrase[];
  readonly isFor: boolean;
  /** Position of the word of effect. */
  readonly at: number;
}

/** The effects in the clause, one after the other. */
export function* plainEffectsIn(clause: PlainClause): Generator<PlainEffect> {
  for (let at = 0; at < clause.words.length; at++)
    for (const { as, effect } of plainWords.get(folded(clause, at)) ?? none) {
      const found = readers[as](clause, at, effect);
      if (found) yield found;
    }
}

const none: readonly PlainWord[] = [];

const readers: Readonly<Record<PlainWord['as'], (clause: PlainClause, at: number, effect: Effect) => PlainEffect | null>> = {
  verb: ofVerb,
  noun: ofNoun,
  comparative: ofComparative,
  predicate: ofPredicate,
  association: ofAssociation,
};

const folded = ({ words }: PlainClause, at: number): string => words[at]?.folded ?? '';

const isAdverb = (word: string): boolean => word.length > 4 && word.endsWith('ly');

/** Where the verb group that ends at the word begins: "has not been shown to", "did significantly". */
function groupStart(clause: PlainClause, at: number): number {
  let first = at;
  while (first > 0 && !isCutBefore(clause, first) && (auxiliaries.has(folded(clause, first - 1)) || isAdverb(folded(clause, first - 1))))
    first--;
  return first;
}

/** Whether a form of "be" stands right in front, adverbs and "not" apart. */
function isAfterBe(clause: PlainClause, at: number): boolean {
  let before = at - 1;
  while (
    before > 0 &&
    (isAdverb(folded(clause, before)) || /^(?:not|also|never|even|no|much|slightly|somewhat)$/.test(folded(clause, before)))
  )
    before--;
  return beForms.has(folded(clause, before));
}

const isParticiple = (word: string): boolean => /(?:ed|cut|bound|shrunk|fallen)$/.test(word);

/** "Metformin lowers HbA1c", "blood pressure was reduced by diet", "mortality fell with dexamethasone". */
function ofVerb(clause: PlainClause, at: number, effect: Effect): PlainEffect | null {
  if (isHyphened(clause, at) || isOfAnother(folded(clause, at - 1)) || (at > 0 && isCutBefore(clause, at))) return null;
  const before = phraseBefore(clause, groupStart(clause, at));
  if (isAfterBe(clause, at)) {
    if (!isParticiple(folded(clause, at)) || !before || /^(?:treat|help)ed$/.test(folded(clause, at))) return null;
    return { effect, subject: agentBehind(clause, at + 1), outcomes: [before], isFor: false, at };
  }
  if (effect === 'same' || effect === 'acts') return ofManner(clause, at, effect, before);
  if (/^help/.test(folded(clause, at)) && (folded(clause, at + 1) === 'to' || plainWords.has(folded(clause, at + 1)))) return null;
  if (/^(?:less|slower)$/.test(folded(clause, isAdverb(folded(clause, at + 1)) ? at + 2 : at + 1))) return null;
  const outcomes = phrasesFrom(clause, at + 1);
  if (outcomes.length > 0) return before ? { effect, subject: before, outcomes, isFor: false, at } : null;
  return before && happening.test(folded(clause, at))
    ? { effect, subject: agentBehind(clause, at + 1), outcomes: [before], isFor: false, at }
    : null;
}

/** A determiner or preposition makes the participle an adjective: "with reduced function", "the improved score". */
const isOfAnother = (before: string): boolean =>
  /^(?:a|an|the|no|any|little|with|of|in|for|by|from|or|than|under|its|their|had|has|have|more|less|such|these|those|this|that)$/.test(
    before,
  ) && !/^(?:had|has|have|this|that)$/.test(before);

/** Part of a longer word: "vaccination-induced", "reduced-dose". */
const isHyphened = ({ text, words }: PlainClause, at: number): boolean =>
  text[(words[at]?.start ?? 0) - 1] === '-' || text[words[at]?.end ?? 0] === '-';

/** "Differ" tells of what stands in front; "acts on" and "does not affect" of what follows. */
function ofManner(clause: PlainClause, at: number, effect: Effect, before: Phrase | null): PlainEffect | null {
  if (!before) return null;
  if (effect === 'same') {
    const [inWhat] = /^(?:in|for)$/.test(folded(clause, at + 1)) ? phrasesFrom(clause, at + 2) : [];
    const from = phraseAfter(clause, at + 1, /^from$/);
    return from && inWhat === undefined
      ? {
          effect,
          subject: before,
          outcomes: [phraseAfter(clause, at + 1, /^(?:in|for)$/)].filter((each) => each !== null),
          isFor: false,
          at,
        }
      : { effect, subject: agentBehind(clause, at + 1), outcomes: [before], isFor: false, at };
  }
  const outcomes = phrasesFrom(clause, /^(?:on|via|through|upon|as|by|to)$/.test(folded(clause, at + 1)) ? at + 2 : at + 1);
  return outcomes.length > 0 ? { effect, subject: before, outcomes, isFor: false, at } : null;
}

function phraseAfter(clause: PlainClause, from: number, preposition: RegExp): Phrase | null {
  for (let at = from; at < Math.min(clause.words.length, from + 8); at++)
    if (preposition.test(folded(clause, at))) return phrasesFrom(clause, at + 1)[0] ?? null;
  return null;
}

/** Where "led to a significant", "had no", "was associated with a", "there was no" begins in front of the word; null where none does. */
function handedBy(clause: PlainClause, at: number): { readonly subject: Phrase | null; readonly isThere: boolean } | null {
  let before = at - 1;
  while (
    before >= 0 &&
    !isCutBefore(clause, before + 1) &&
    (modifiers.has(folded(clause, before)) || /^\d/.test(folded(clause, before)) || isAdverb(folded(clause, before)))
  )
    before--;
  if (before < 0 || (before < at && isCutBefore(clause, before + 1))) return { subject: null, isThere: true };
  if (folded(clause, before) === 'that' || (folded(clause, before) === 'to' && folded(clause, before - 1) === 'found'))
    return { subject: null, isThere: true };
  const word = folded(clause, before);
  if (beForms.has(word)) return folded(clause, before - 1) === 'there' ? { subject: null, isThere: true } : null;
  const verb = handingWith.get(word)?.has(folded(clause, before - 1))
    ? before - 1
    : handing.has(word) || (word === 'in' && /^result(?:ed|s)?$/.test(folded(clause, before - 1)))
      ? before
      : -1;
  if (verb < 0) return null;
  const subject = phraseBefore(clause, groupStart(clause, verb));
  return { subject, isThere: false };
}

/** "Led to a reduction in X", "there was no difference in X between A and B", "the effect of A on X". */
function ofNoun(clause: PlainClause, at: number, effect: Effect): PlainEffect | null {
  const told = sense(clause, at, effect);
  const preposition = folded(clause, at + 1);
  if (preposition === 'of' && effect === 'same') return ofEffectOf(clause, at, told);
  const handed = handedBy(clause, at);
  if (!handed) return null;
  if (!/^(?:in|of|on|for|over|to)$/.test(preposition)) {
    const later = phraseAfter(clause, at + 1, /^(?:in|on|for)$/);
    if (!/^(?:between|with|from)$/.test(preposition) || !later) return null;
    return { effect: told, subject: handed.subject ?? agentBehind(clause, at + 1), outcomes: [later], isFor: false, at };
  }
  const isOver = preposition === 'over';
  const outcomes = isOver ? [phraseAfter(clause, at + 2, /^(?:for|in|on)$/)].filter((each) => each !== null) : phrasesFrom(clause, at + 2);
  if (outcomes.length === 0) return null;
  const isFor = isOver || preposition === 'for';
  return { effect: told, subject: handed.subject ?? agentBehind(clause, (outcomes[0]?.last ?? at) + 1), outcomes, isFor, at };
}

/** "A beneficial effect" is better, "an adverse effect" worse. */
function sense(clause: PlainClause, at: number, effect: Effect): Effect {
  if (effect !== 'same') return effect;
  const before = folded(clause, at - 1);
  if (/^(?:beneficial|positive|favorable)$/.test(before)) return 'better';
  return /^(?:adverse|negative|harmful|detrimental)$/.test(before) ? 'worse' : effect;
}

/** "The effect of A on X (was not significant)". */
function ofEffectOf(clause: PlainClause, at: number, effect: Effect): PlainEffect | null {
  const [subject] = phrasesFrom(clause, at + 2);
  if (!subject || !/^(?:on|in|for)$/.test(folded(clause, subject.last + 1))) return null;
  const outcomes = phrasesFrom(clause, subject.last + 2);
  return outcomes.length > 0 ? { effect, subject, outcomes, isFor: false, at } : null;
}

/** "Had lower mortality", "is associated with an increased risk of X", "mortality was lower with A". */
function ofComparative(clause: PlainClause, at: number, effect: Effect): PlainEffect | null {
  if (isHyphened(clause, at)) return null;
  if (isAfterBe(clause, at)) {
    const before = phraseBefore(clause, groupStart(clause, at));
    const isOfRate = /^(?:more|less)$/.test(folded(clause, at)) && !/^(?:frequent|common|severe|likely)$/.test(folded(clause, at + 1));
    return before && !isOfRate ? { effect, subject: agentBehind(clause, at + 1), outcomes: [before], isFor: false, at } : null;
  }
  const handed = handedBy(clause, at);
  if (!handed || effect === 'same') return null;
  const outcomes = phrasesFrom(clause, at + 1);
  const subject = handed.subject ?? (handed.isThere ? agentBehind(clause, (outcomes[0]?.last ?? at) + 1) : null);
  return outcomes.length > 0 ? { effect, subject, outcomes, isFor: false, at } : null;
}

/** "Is effective for insomnia", "was no better than placebo for pain", "was non-inferior to warfarin". */
function ofPredicate(clause: PlainClause, at: number, effect: Effect): PlainEffect | null {
  const word = folded(clause, at);
  const isVerb = /^work/.test(word);
  const isInferior = /inferior$/.test(word);
  let from = at;
  while (from > 0 && /^(?:more|no|non|not|as|less|any|highly|very)$/.test(folded(clause, from - 1))) from--;
  if (
    !isVerb &&
    !beForms.has(folded(clause, from - 1)) &&
    !isAfterBe(clause, from) &&
    !/^(?:performed|did|proved|works?|worked)$/.test(folded(clause, from - 1))
  )
    return null;
  if (isInferior && word === 'inferior' && !/^(?:non|not)$/.test(folded(clause, at - 1))) return null;
  const start = groupStart(clause, /^(?:performed|proved)$/.test(folded(clause, from - 1)) ? from - 1 : from);
  const subject = phraseBefore(clause, start);
  const forWhat = phraseAfter(clause, at + 1, /^(?:for|in|against|at)$/);
  return subject ? { effect: isInferior ? 'same' : effect, subject, outcomes: forWhat ? [forWhat] : [], isFor: true, at } : null;
}

/** "Is inversely associated with X": less of it. An association without a direction tells none. */
function ofAssociation(clause: PlainClause, at: number, effect: Effect): PlainEffect | null {
  const manner = folded(clause, at - 1);
  if (!/^(?:inversely|negatively|positively)$/.test(manner) || folded(clause, at + 1) !== 'with') return null;
  const subject = phraseBefore(clause, groupStart(clause, at));
  const outcomes = phrasesFrom(clause, at + 2);
  return subject && outcomes.length > 0 ? { effect: manner === 'positively' ? 'up' : effect, subject, outcomes, isFor: false, at } : null;
}
