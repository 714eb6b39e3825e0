import { gated } from '../expressions/gated.js';
import { directionOfEffect, outcomeOf } from '../vocabulary/related.js';
import type { Direction } from './claim.js';
import type { ClaimKind } from './claim.js';
import { comparatorOf } from './comparator.js';
import { alikeBehind, causing, type Effect } from './claimWords.js';
import { type HealthOutcome, healthOutcomeOf, isIllness, mayBeOfHealth } from './healthOutcomes.js';
import { isNegatedAt } from './negation.js';
import {
  agentBehind,
  type Phrase,
  type PlainClause,
  phraseBefore,
  phrasesFrom,
  plainClauseOf,
  spanOf,
  subjectOfPhrase,
} from './nounPhrases.js';
import { approval, dose, guideline, isShareOfPeople, safety } from './otherClaims.js';
import { notSubjects, people } from './plainWords.js';
import { type PlainEffect, plainEffectsIn } from './plainEffects.js';
import { namesStudy } from './scope.js';
import { significanceOf } from './significance.js';
import type { Clause, Told } from './told.js';
import type { Span } from '../text/span.js';

/** What a clause claims in its own words, with its subject and condition as printed. */
export interface PlainTold extends Told {
  readonly subject: string | null;
  readonly subjectRange: Span | null;
  readonly condition: string | null;
}

/** `study`: the clause stands in a study's own abstract, where any outcome counts and the treatment need not be named. */
export type Manner = 'article' | 'study';

/**
 * What the clause claims of a subject that the vocabulary lacks, read from the shape of the sentence: "X reduced Y", "Y did not differ
 * between X and placebo", "X is effective for Z". In an article only where the outcome is one of health or the sentence names a study; null
 * where a part is not sure.
 */
export function plainClaim(clause: Clause, manner: Manner): PlainTold | null {
  if (!mayTell.test(clause.text)) return null;
  const plain = plainClauseOf(clause.text);
  return effectTold(clause, plain, manner) ?? (mayTellOther.test(clause.text) ? otherTold(clause, plain) : null);
}

/** Stems of the words that the reading needs; a clause without one is left at once. */
export const mayTell =
  /reduc|lower|decreas|diminish|lessen|short|suppress|inhibit|block|slow|delay|prevent|halt|eliminat|abolish|attenuat|\bcut|curb|declin|drop|fall|fell|\bris|rose|increas|rais|elevat|enhanc|boost|promot|stimulat|activat|induc|caus|trigger|improv|reliev|relief|alleviat|eas(?:e|es|ed)\b|ameliorat|mitigat|\bcure|treats|treated|help|benefit|heal|restor|sooth|worse|aggravat|exacerbat|impair|deteriorat|differ|effect|\bacts?\b|modulat|influenc|impact|higher|greater|fewer|\bless\b|better|superior|inferior|similar|approv|affect|prevalen|occurs|recommend|tolerated|toxic|adverse|harm|\bdos|prolong|length|limit|minimi|works|worked|longer|larger|smaller|useless|doubl|calm|licens|authori[sz]|\bwork\b|associated/i;

const mayTellOther = gated(
  /approv|licens|authori|recommend|guideline|tolerated|toxic|adverse|side[- ]effect|safe|\bdos|affect|occurs|prevalen|\bhave\b|\bhas\b/i,
);

function effectTold(clause: Clause, plain: PlainClause, manner: Manner): PlainTold | null {
  if (manner === 'article' && !mayBeOfHealth(plain.words) && !namesStudy(clause.sentence)) return null;
  for (const effect of plainEffectsIn(plain)) {
    const told = surelyTold(clause, plain, effect, manner);
    if (told) return told;
  }
  return null;
}

function surelyTold(clause: Clause, plain: PlainClause, effect: PlainEffect, manner: Manner): PlainTold | null {
  const subject = effect.subject && subjectOfPhrase(plain, effect.subject);
  const reporter = effect.subject && !subject ? agentBehind(plain, (effect.outcomes[0]?.last ?? effect.at) + 1) : null;
  const agent = subject ?? reporter;
  if (agent && isControl(plain, agent)) return null;
  const [outcome] = effect.outcomes;
  const health = outcome ? healthOutcomeOf(plain.words.slice(outcome.first, outcome.last + 1)) : null;
  const isStudied = manner === 'study' || namesStudy(clause.sentence);
  if (!agent && manner !== 'study' && !(isStudied && health?.isSure)) return null;
  if (outcome && isNoOutcome(plain, outcome)) return null;
  if (manner === 'article' && agent && isUnnamed(plain, agent) && !isStudied) return null;
  const isCompared = isStudied && (health !== null || comparatorOf(clause.text) !== null);
  if (!(isCompared || manner === 'study' ? outcome || comparatorOf(clause.text) : isSureOfHealth(effect, health))) return null;
  return toldOf(clause, plain, effect, agent, health);
}

/** In an article the outcome must be of health; of "acts on" and "changes" how a body works. */
const isSureOfHealth = (effect: PlainEffect, health: HealthOutcome | null): boolean =>
  health !== null && (effect.effect === 'acts' ? health.isMechanism : health.isSure);

/** What happened under placebo or in the controls is no claim on a treatment. */
const isControl = ({ words }: PlainClause, { first, last }: Phrase): boolean =>
  words.slice(first, last + 1).some(({ folded }) => /^(?:placebo|sham|controls?|vehicle)$/.test(folded)) && last - first < 2;

/** People and numbers are counted, not changed: "treated 11 patients". */
function isNoOutcome({ words }: PlainClause, { first, last }: Phrase): boolean {
  return (
    /^\d{1,9}$/.test(words[first]?.folded ?? '') ||
    words.slice(first, last + 1).some(({ folded }) => people.has(folded) && !/^(?:cells|human|animal)$/.test(folded)) ||
    notSubjects.has(words[last]?.folded ?? '') ||
    notMeasured.has(words[last]?.folded ?? '')
  );
}

const notMeasured: ReadonlySet<string> = new Set(
  'interpretability generalizability power confidence certainty validity bias strength trials cost costs budget'.split(' '),
);

/** "The drug", "treatment": what it was stands elsewhere. */
const isUnnamed = ({ words }: PlainClause, { first, last }: Phrase): boolean =>
  first === last &&
  /^(?:drugs?|treatments?|therap(?:y|ies)|interventions?|medications?|it|they|approach|doses?|medicines?)$/.test(
    words[first]?.folded ?? '',
  );

function toldOf(
  clause: Clause,
  plain: PlainClause,
  effect: PlainEffect,
  agent: Phrase | null,
  health: HealthOutcome | null,
): PlainTold | null {
  const { text } = clause;
  const range = spanOf(plain, { first: effect.at, last: effect.at });
  const verb = text.slice(range.start, range.end);
  const [outcome] = effect.outcomes;
  const isCausing = causing.test(verb) && health !== null && !health.isMechanism && health.betterWhen !== 'higher';
  const isNegative = isNegatedAt(text, range) || hasNo(plain, agent);
  const isSame = effect.effect === 'same';
  const isAlike =
    alikeBehind.test(text) ||
    (isSame && (/inferior$/i.test(verb) || (/^(?:similar|comparable|equal|unchanged)$/i.test(verb) && !isNegative)));
  const isDenied =
    (isNegative && !/inferior$/i.test(verb)) ||
    significanceOf(text) === 'not-significant' ||
    /^(?:ineffective|useless|unhelpful|unchanged)$/i.test(verb);
  if (isSame && !isDenied && !isAlike) return null;
  const isHarm = isCausing || (health?.isHarm === true && effect.effect === 'up');
  const kind: ClaimKind = isHarm ? 'safety' : health?.isMechanism ? 'mechanism' : 'efficacy';
  if (effect.effect === 'acts' && kind !== 'mechanism' && !isDenied) return null;
  const told = effect.isFor && effect.effect === 'down' ? 'better' : effect.effect;
  const words = outcome ? printed(text, plain, outcome) : null;
  const unharmed = isDenied || isSame || isAlike;
  return {
    kind,
    direction: kind === 'safety' ? null : unharmed ? (kind === 'efficacy' ? 'no-difference' : null) : directionOf(told, words, health),
    isNegated: isDenied,
    subject: agent ? printed(text, plain, agent) : null,
    subjectRange: agent ? spanOf(plain, agent) : null,
    condition: effect.isFor && !health?.isMechanism ? withoutTreating(words) : conditionIn(text, plain),
    outcome: effect.isFor && !isMeasured(words) ? null : words,
    outcomes: effect.isFor && !isMeasured(words) ? [] : effect.outcomes.map((each) => printed(text, plain, each)),
    change: unharmed ? null : told === 'up' ? 'increased' : told === 'down' ? 'decreased' : null,
    effectRange: range,
    ...(outcome ? { outcomeRange: spanOf(plain, outcome) } : {}),
  };
}

const withoutTreating = (words: string | null): string | null =>
  words?.replace(
    /^(?:treating|preventing|managing|reducing|relieving|inhibiting|(?:treatment|management|prevention|relief) of) (?:the )?/i,
    '',
  ) ?? null;

/** "Effective for insomnia" names a condition, "for the relief of pain" and "for pain" an outcome of the vocabulary. */
const isMeasured = (words: string | null): boolean => words !== null && outcomeOf(words) !== null;

const hasNo = ({ words }: PlainClause, agent: Phrase | null): boolean =>
  agent !== null && /^(?:no|neither|none)$/.test(words[agent.first - 1]?.folded ?? '');

function directionOf(effect: Effect, words: string | null, health: HealthOutcome | null): Direction | null {
  const betterWhen = (words === null ? null : outcomeOf(words)?.betterWhen) ?? health?.betterWhen ?? null;
  if (effect !== 'up' && effect !== 'down') return directionOfEffect(effect, null);
  if (betterWhen === null) return effect === 'up' ? 'increased' : 'decreased';
  return (effect === 'up') === (betterWhen === 'higher') ? 'improved' : 'worsened';
}

const printed = (text: string, plain: PlainClause, phrase: Phrase): string => {
  const { start, end } = spanOf(plain, phrase);
  return text.slice(start, end);
};

/** "In adults with type 2 diabetes", "for chronic migraine": the illness. */
function conditionIn(text: string, plain: PlainClause): string | null {
  for (let at = 1; at < plain.words.length - 1; at++) {
    if (!/^(?:with|for|in)$/.test(plain.words[at]?.folded ?? '')) continue;
    const phrase = phrasesFrom(plain, at + 1)[0];
    if (phrase && isIllness(plain.words[phrase.last]?.folded ?? '')) return printed(text, plain, phrase);
  }
  return null;
}

/** An illness that the clause begins or ends with. */
function illnessIn(text: string, plain: PlainClause): string | null {
  const verb = plain.words.findIndex(({ folded }) => /^(?:affects|affect|occurs|occur|have|has)$/.test(folded));
  const phrases = verb < 0 ? [] : [phraseBefore(plain, verb), phrasesFrom(plain, verb + 1)[0] ?? null];
  const phrase = phrases.find((each) => each !== null && isIllness(plain.words[each.last]?.folded ?? ''));
  return phrase ? printed(text, plain, phrase) : null;
}

const regulators = /\b(?:FDA|EMA|MHRA|NICE|regulators|European Medicines Agency|Food and Drug Administration)\b/;
const bodily = gated(
  /\bwell[- ]tolerated\b|\b(?:side|adverse)[- ](?:effects?|events?|reactions?)\b|\bhepatotoxic|\btoxic\b|\bsafe and effective\b|\b(?:un)?safe (?:in|for|during) (?:pregnan|breast|children|adults|older|patients|people|women|infants|use in|most)/i,
);

/** Approval, recommendation, safety and dose of what stands in front of the verb. */
function otherTold(clause: Clause, plain: PlainClause): PlainTold | null {
  const { text } = clause;
  const told =
    frequency(plain, text) ?? approval(clause) ?? guideline(clause) ?? (bodily.test(text) ? safety(clause) : null) ?? dose(clause);
  if (!told) return null;
  const condition = conditionIn(text, plain) ?? (told.kind === 'prevalence' ? illnessIn(text, plain) : null);
  if (told.kind === 'prevalence') return { ...told, subject: null, subjectRange: null, condition };
  if (told.kind === 'approval' && !regulators.test(text) && condition === null) return null;
  const phrase = told.kind === 'dose' ? dosed(plain) : predicated(plain);
  const named = phrase && subjectOfPhrase(plain, phrase);
  const subject = named && !isUnnamed(plain, named) ? named : told.kind === 'safety' ? agentBehind(plain, (phrase?.last ?? 0) + 1) : null;
  if (!subject && told.kind !== 'guideline') return null;
  const range = subject ? spanOf(plain, subject) : null;
  return { ...told, subject: range ? text.slice(range.start, range.end) : null, subjectRange: range, condition };
}

/** "Type 2 diabetes affects 10% of adults", "one in ten adults has asthma". */
function frequency(plain: PlainClause, text: string): Told | null {
  if (!isShareOfPeople(text)) return null;
  const isOfIllness = plain.words.some(({ folded }) => isIllness(folded));
  return isOfIllness ? { kind: 'prevalence', direction: null, isNegated: false } : null;
}

/** What stands in front of the first "is" or "has". */
function predicated(plain: PlainClause): Phrase | null {
  const recommend = plain.words.findIndex(({ folded }) => /^(?:recommend|recommends|endorse|endorses|advise)$/.test(folded));
  if (recommend > 0) return phrasesFrom(plain, recommend + 1)[0] ?? null;
  const verb = plain.words.findIndex(({ folded }) =>
    /^(?:is|are|was|were|has|have|had|may|can|might|causes?|caused|received|won)$/.test(folded),
  );
  return verb > 0 ? phraseBefore(plain, verb) : null;
}

/** "The usual dose of metformin", "metformin is given at". */
function dosed(plain: PlainClause): Phrase | null {
  const noun = plain.words.findIndex(({ folded }) => /^(?:dose|doses|dosage)$/.test(folded));
  if (noun >= 0 && plain.words[noun + 1]?.folded === 'of' && !/^\d/.test(plain.words[noun + 2]?.folded ?? ''))
    return phrasesFrom(plain, noun + 2)[0] ?? null;
  return null;
}
