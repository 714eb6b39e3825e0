import { gated } from '../expressions/gated.js';
import { findTerms, type TermHit } from '../vocabulary/vocabulary.js';
import { directionOfEffect, outcomeOf } from '../vocabulary/related.js';
import { wordsOf } from '../vocabulary/words.js';
import type { ClaimKind, Direction } from './claim.js';
import {
  alike,
  alikeBehind,
  causing,
  comparatives,
  type Effect,
  mechanismObject,
  mechanisms,
  noEffects,
  opposites,
  safetyOutcomes,
} from './claimWords.js';
import { type EffectWord, effectsIn } from './effects.js';
import { isNegatedAt } from './negation.js';
import { notInPhrase, phraseEnds, plainWords } from './plainWords.js';
import { significanceOf } from './significance.js';
import type { Clause, Told } from './told.js';

/** What the clause says that its drug does: the first word of effect that has something to act on. */
export function effect(clause: Clause): Told | null {
  const { text, hits } = clause;
  const words = effectsIn(text);
  for (const [at, word] of words.entries()) {
    if (
      hits.some(
        (hit) =>
          (hit.kind === 'drug' || hit.kind === 'condition') && hit.range.start <= word.range.start && hit.range.end >= word.range.end,
      )
    )
      continue;
    const told = effectOf(clause, word, words[at + 1]);
    if (told) return told;
  }
  return null;
}

function effectOf(clause: Clause, word: EffectWord, next: EffectWord | undefined): Told | null {
  const { text, hits } = clause;
  const until = next && next.range.start > word.range.end ? next.range.start : text.length;
  const isOutcome = (hit: TermHit): boolean =>
    hit.kind === 'outcome' && hit.partOf !== 'condition' && hit.partOf !== 'drug' && !noEffects.has(hit.id);
  const mayCount = (hit: TermHit): boolean =>
    isOutcome(hit) && (word.effect === 'up' || word.effect === 'down' || !safetyOutcomes.has(hit.id));
  const behind = hits.find(
    (hit) => mayCount(hit) && hit.range.start >= word.range.start && hit.range.end > word.range.start && hit.range.start < until,
  );
  const before = hits.findLast((hit) => mayCount(hit) && hit.range.end <= word.range.start);
  if (isComparative(text, word) && (!behind || behind.range.start !== word.range.end + 1)) return null;
  const outcome = behind ?? (before && isToldOf(text, before, word) ? before : undefined);
  const condition = hits.find((hit) => hit.kind === 'condition');
  const object = text.slice(word.range.end, until);
  const leftUnchanged = word.effect === 'acts' && outcome !== undefined && !mechanisms.has(outcome.id) && isNegatedAt(text, word.range);
  const kind = kindOfEffect(leftUnchanged ? 'same' : word.effect, outcome, condition, object);
  if (!kind || isOfAnother(clause, word)) return null;
  const verb = text.slice(word.range.start, word.range.end);
  const isHarm = kind === 'efficacy' && causing.test(verb) && behind !== undefined && behind.term !== 'clinical remission';
  const isUnproven = !isHarm && kind !== 'safety' && significanceOf(text) === 'not-significant';
  const isAlike =
    alike.test(verb) || (alikeBehind.test(text) && new Set(hits.filter((hit) => hit.kind === 'drug').map((hit) => hit.id)).size > 1);
  const isNegated = (word.effect === 'same' && !alike.test(verb)) || isUnproven || isNegatedAt(text, word.range);
  const whenNegated = kind === 'efficacy' ? 'no-difference' : null;
  const meant = outcome && opposites.test(text.slice(outcome.range.start, outcome.range.end)) ? turned(word.effect) : word.effect;
  const direction = isNegated || isAlike ? whenNegated : directionOf(meant, outcome?.term ?? null, kind);
  const name = outcome?.term ?? (kind === 'mechanism' ? null : (condition && outcomeNamedLike(condition)) || null);
  return {
    kind: isHarm ? 'safety' : kind,
    direction: isHarm || kind === 'safety' ? null : direction,
    isNegated,
    outcome: name,
    outcomes: [...new Set([name, ...hits.filter((hit) => mayCount(hit) && isListed(text, outcome, hit)).map((hit) => hit.term)])].filter(
      (each) => each !== null,
    ),
    change: isNegated || isAlike ? null : meant === 'up' ? 'increased' : meant === 'down' ? 'decreased' : null,
    effectRange: word.range,
    ...(outcome ? { outcomeRange: outcome.range } : {}),
  };
}

const turned = (effect: Effect): Effect => (effect === 'up' ? 'down' : effect === 'down' ? 'up' : effect);

/** "Pain, sleep and mood": named in a list with the outcome, of a few words each and without a word that begins something else. */
function isListed(text: string, outcome: TermHit | undefined, hit: TermHit): boolean {
  if (!outcome || hit.range.start < outcome.range.end || hit.range.start - outcome.range.end > 80) return false;
  const [rest, ...pieces] = text.slice(outcome.range.end, hit.range.start).split(/,? (?:and|or|nor) |, /);
  if (rest === undefined || pieces.length === 0) return false;
  return [rest, ...pieces].every((piece) => {
    const words = wordsOf(piece);
    return words.length <= 3 && words.every(({ folded }) => !phraseEnds.has(folded) && !notInPhrase.has(folded) && !plainWords.has(folded));
  });
}

const outcomeNamedLike = (condition: TermHit): string | null =>
  findTerms(condition.term, ['outcome'])[0]?.partOf === null
    ? (outcomeOf(condition.term)?.term ?? null)
    : / pain$/.test(condition.term)
      ? 'pain'
      : null;

const isComparative = (text: string, word: EffectWord): boolean =>
  comparatives.has(text.slice(word.range.start, word.range.end).toLowerCase());

/** Whether the word tells something of the outcome in front of it: "pain was reduced", "quality of life rose", "pain responds". */
function isToldOf(text: string, outcome: TermHit, word: EffectWord): boolean {
  if (word.effect === 'same' || word.effect === 'better') return true;
  if (/\b(?:is|are|was|were|been|be|being|did|does|do) (?:\w{1,15} ){0,2}$/.test(text.slice(0, word.range.start))) return true;
  const between = text.slice(outcome.range.end, word.range.start);
  return (
    /^(?: (?:scores?|levels?|severity|intensity|rates?|has|have|had|also|significantly)){0,4} $/.test(between) &&
    !/\b(?:interest|number|use|research|demand|users|for)\b/i.test(text.slice(0, outcome.range.start))
  );
}

/** "Pain improved and LDN was stopped": a drug that follows the verb is what acts only where a word ties it to the verb. */
function isOfAnother({ text, hits }: Clause, word: EffectWord): boolean {
  const drugs = hits.filter((hit) => hit.kind === 'drug' && hit.id !== 'placebo');
  const first = drugs[0];
  if (!first || first.range.start < word.range.end) return false;
  return !drugs.some((drug) => tie.test(text.slice(word.range.end, drug.range.start)));
}

const tie =
  /\b(?:with|by|on|of|to|in|from|under|after|for|between|taking|receiving|given|treated|using|than|during|via|through|when)\b[^,;]{0,60}$/i;

function kindOfEffect(effect: Effect, outcome: TermHit | undefined, condition: TermHit | undefined, object: string): ClaimKind | null {
  if (outcome && safetyOutcomes.has(outcome.id)) return effect === 'up' || effect === 'down' ? 'safety' : null;
  if (outcome && mechanisms.has(outcome.id)) return 'mechanism';
  if (effect === 'acts') return outcome && !mechanismObject.test(object) ? null : mechanismObject.test(object) ? 'mechanism' : null;
  if (outcome) return 'efficacy';
  if (condition && (effect === 'better' || effect === 'worse' || effect === 'same')) return 'efficacy';
  if (mechanismObject.test(object)) return 'mechanism';
  if (effect === 'up' || effect === 'mixed') return null;
  return condition ? 'efficacy' : null;
}

/** A benefit is claimed of a condition itself, too: "reduces fibromyalgia" names no outcome and is an improvement. */
function directionOf(effect: Effect, outcome: string | null, kind: ClaimKind): Direction | null {
  return effect === 'down' && outcome === null && kind === 'efficacy' ? 'improved' : directionOfEffect(effect, outcome);
}

/** "4.5 mg at bedtime reduced fibromyalgia pain more than placebo": the dose stands for the drug. A dose of something names that. */
export function doseEffect(clause: Clause): Told | null {
  const isOfTrial =
    doseAsSubject.test(clause.text) &&
    clause.hits.some((hit) => hit.id === 'placebo') &&
    clause.hits.some((hit) => hit.kind === 'condition');
  const told = isOfTrial ? effect(clause) : null;
  return told?.kind === 'efficacy' ? told : null;
}

const doseAsSubject = gated(
  /\d\s?mg(?:\/d(?:ay)?| daily| per day| a day| nightly)?(?: at bedtime| at night)? (?:significantly )?(?:reduce|improve|lower|relieve|ease|decrease)(?:d|s)?\b/i,
);
