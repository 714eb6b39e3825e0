import { findTerms, type TermHit } from '../vocabulary/vocabulary.js';
import { outcomeOf } from '../vocabulary/related.js';
import { certaintyOf } from './certainty.js';
import type { Claim, ClaimKind, Direction } from './claim.js';
import { comparatives, type Effect, mechanismObject, mechanisms, noEffects, safetyOutcomes } from './claimWords.js';
import { type EffectWord, effectsIn } from './effects.js';
import { isNegatedAt } from './negation.js';

export interface Clause {
  readonly text: string;
  readonly sentence: string;
  /** Terms in offsets of the clause. */
  readonly hits: readonly TermHit[];
  /** The drug that "it" means here, or null. */
  readonly spokenOf: string | null;
}

type ClaimWithoutPlace = Omit<Claim, 'span' | 'block' | 'text' | 'range'>;
type Told = Pick<Claim, 'kind' | 'direction' | 'isNegated'> & { readonly outcome?: string | null; readonly certainty?: string };

/** What the clause claims, or null. */
export function claimOfClause(clause: Clause): ClaimWithoutPlace | null {
  const subject = subjectOf(clause);
  const told =
    subject === null
      ? (doseEffect(clause) ?? prevalence(clause))
      : (approval(clause) ?? guideline(clause) ?? effect(clause) ?? safety(clause) ?? dose(clause));
  if (!told) return null;
  const certainty = certaintyOf(clause.text, clause.hits);
  return {
    kind: told.kind,
    subject,
    condition: conditionOfClause(clause),
    outcome: told.outcome ?? null,
    direction: told.direction,
    isNegated: told.isNegated,
    certainty: told.certainty ?? (told.isNegated && told.kind !== 'safety' && certainty === 'proven' ? 'asserted' : certainty),
    population: populationOf(clause.text),
    species: speciesOf(clause.sentence),
  };
}

/** The first drug that is not what it is compared with; "it" and "the drug" mean the one spoken of before. */
function subjectOf({ text, hits, spokenOf }: Clause): string | null {
  const drugs = hits.filter((hit) => hit.kind === 'drug' && hit.id !== 'placebo');
  const drug = drugs.find((hit) => hit.id !== 'opioids' && hit.id !== 'opioid-growth-factor') ?? drugs[0];
  if (drug) return drug.term;
  return /^(?:and |but |so )?(?:it|they|this (?:drug|medication|medicine)|the (?:drug|medication|medicine))\b/i.test(text)
    ? spokenOf
    : null;
}

function conditionOfClause({ hits }: Clause): string | null {
  const condition = hits.find((hit) => hit.kind === 'condition');
  return condition
    ? condition.id.includes(':')
      ? condition.id.slice(0, condition.id.indexOf(':')).replace(/-/g, ' ')
      : condition.term
    : null;
}

function effect(clause: Clause): Told | null {
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
  if (!kind) return null;
  const isNegated = word.effect === 'same' || isNegatedAt(text, word.range);
  const direction =
    kind === 'safety'
      ? null
      : isNegated
        ? kind === 'efficacy'
          ? 'no-difference'
          : null
        : directionOf(word.effect, outcome?.term ?? null, kind);
  return {
    kind,
    direction,
    isNegated,
    outcome: outcome?.term ?? (kind === 'mechanism' ? null : (condition && outcomeNamedLike(condition)) || null),
  };
}

const outcomeNamedLike = (condition: TermHit): string | null =>
  findTerms(condition.term, ['outcome'])[0]?.partOf === null ? (outcomeOf(condition.term)?.term ?? null) : null;

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

function directionOf(effect: Effect, outcome: string | null, kind: ClaimKind): Direction | null {
  const betterWhen = outcome === null ? null : (outcomeOf(outcome)?.betterWhen ?? null);
  switch (effect) {
    case 'better':
      return 'improved';
    case 'worse':
      return 'worsened';
    case 'same':
      return 'no-difference';
    case 'up':
      return betterWhen === null ? 'increased' : betterWhen === 'higher' ? 'improved' : 'worsened';
    case 'down':
      if (betterWhen === null) return kind === 'efficacy' && outcome === null ? 'improved' : 'decreased';
      return betterWhen === 'lower' ? 'improved' : 'worsened';
    default:
      return null;
  }
}

const approvalWord = /\b(?:FDA[- ]approv\w{1,4}|approved?|unapproved|approval|licen[sc]ed|authori[sz]ed|marketing authori[sz]ation)\b/i;

function approval({ text }: Clause): Told | null {
  const word = approvalWord.exec(text);
  if (word)
    return { kind: 'approval', direction: null, isNegated: isNegatedAt(text, { start: word.index, end: word.index + word[0].length }) };
  return /\boff-label\b/i.test(text) ? { kind: 'approval', direction: null, isNegated: true } : null;
}

function guideline({ text }: Clause): Told | null {
  const word =
    /\bguidelines?\b[^.;]{0,40}\b(?:recommend\w{0,3}|advise|endorse\w{0,2}|suggest)\b|\b(?:is|are) (?:not )?recommended (?:for|as|in|by)\b/i.exec(
      text,
    );
  if (!word) return null;
  const isNegated =
    /\bnot recommended\b/i.test(word[0]) || /\bno (?:\w{1,15} )?$/i.test(text.slice(0, word.index)) || /\b(?:not|n['’]t)\b/i.test(word[0]);
  return { kind: 'guideline', direction: null, isNegated };
}

const safetyWord =
  /\b(?:un)?safe(?:ly|ty)?\b|\bwell[- ]tolerated\b|\btolerable\b|\b(?:non-?)?toxic(?:ity)?\b|\bside[- ]effects?\b|\badverse (?:events?|effects?|reactions?)\b|\bharmless\b|\bvivid dreams\b|\bnightmares\b|\bcontraindicated\b/i;

function safety({ text }: Clause): Told | null {
  const word = safetyWord.exec(text);
  if (!word || !/\b(?:is|are|was|were|has|have|had|cause\w{0,1}|caused|may|can|might|include\w{0,1}|been)\b/i.test(text)) return null;
  const range = { start: word.index, end: word.index + word[0].length };
  return {
    kind: 'safety',
    direction: null,
    isNegated: isNegatedAt(text, range) || /^ (?:was|were|is|are|did|do|does|has|have) not\b/.test(text.slice(range.end)),
  };
}

const doseWord = /\b(?:doses?|dosages?|dosed|prescribed|taken|given|administered|starts?|started)\b/i;
const amount = /\b\d[\d.,]{0,6}(?:\s?(?:-|–|to)\s?\d[\d.,]{0,6})?\s?(?:mg|mcg|µg|μg|milligrams?|micrograms?)\b/i;

function dose({ text }: Clause): Told | null {
  return doseWord.test(text) && amount.test(text) ? { kind: 'dose', direction: null, isNegated: false } : null;
}

/** "4.5 mg at bedtime reduced fibromyalgia pain more than placebo": the dose stands for the drug. A dose of something names that. */
function doseEffect(clause: Clause): Told | null {
  const isOfTrial =
    doseAsSubject.test(clause.text) &&
    clause.hits.some((hit) => hit.id === 'placebo') &&
    clause.hits.some((hit) => hit.kind === 'condition');
  const told = isOfTrial ? effect(clause) : null;
  return told?.kind === 'efficacy' ? told : null;
}

const doseAsSubject =
  /\d\s?mg(?:\/d(?:ay)?| daily| per day| a day| nightly)?(?: at bedtime| at night)? (?:significantly )?(?:reduce|improve|lower|relieve|ease|decrease)(?:d|s)?\b/i;

const share =
  /\b(?:affects?|occurs? in|prevalence)\b[^;]{0,60}\b\d[\d.,]{0,12}\s?(?:%|per ?cent\b|per \d|million\b|(?:in|of|out of) (?:every )?\d|(?:adults|people|women|men|children|patients|persons)\b)/i;

function prevalence({ text, hits }: Clause): Told | null {
  return share.test(text) && hits.some((hit) => hit.kind === 'condition')
    ? { kind: 'prevalence', direction: null, isNegated: false }
    : null;
}

const populations: readonly string[] = [
  'children',
  'adolescents',
  'adults',
  'women',
  'men',
  'infants',
  'older people',
  'healthy volunteers',
];

const populationOf = (text: string): string | null => populations.find((words) => new RegExp(`\\b${words}\\b`, 'i').test(text)) ?? null;

function speciesOf(sentence: string): Claim['species'] {
  if (/\b(?:mice|mouse|murine)\b/i.test(sentence)) return 'mouse';
  if (/\brats?\b/i.test(sentence)) return 'rat';
  return /\bin vitro\b|\bcell (?:culture|line)s?\b|\bcultured\b/i.test(sentence) ? 'cells' : 'human';
}
